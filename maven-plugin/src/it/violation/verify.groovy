def log = new File(basedir, "build.log").text

def line = "[ERROR] " + new File(basedir, "infra/main.tf").canonicalPath + ":[10,20] high[ssh-open-to-internet]: "
assert log.count(line) == 2
assert log.count("nothing has changed since the last run") == 1
assert log.contains("sglint found 1 violation (1 high), 0 other findings, 0 accepted, in 1 file")
assert log.contains("mvn sglint:explain -Dsglint.rule=NAME")
assert log.contains("report: " + new File(basedir, "target/sglint/sglint-checkstyle.xml").canonicalPath)
assert log.count("MojoFailureException") >= 1
assert new File(basedir, "target/sglint/sglint-checkstyle.xml").text.contains('name="infra/main.tf"')
assert new File(basedir, "target/sglint/findings.json").isFile()
assert new File(basedir, "target/sglint/sglint.html").text.contains("</html>")
