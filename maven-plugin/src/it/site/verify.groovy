def log = new File(basedir, "build.log").text

def page = ["target/site/sglint.html", "target/reports/sglint.html"].collect { new File(basedir, it) }.find { it.isFile() }
assert page != null
def html = page.getText("UTF-8")
assert html.contains("<title>") && html.contains("Security groups")
assert html.contains("src/main/terraform/main.tf")
assert html =~ /href="#ssh-open-to-internet"/
assert html =~ /id="ssh-open-to-internet"/
assert html.contains("SSH")
