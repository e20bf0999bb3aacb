def log = new File(basedir, "build.log").text

assert log.count("sglint: 0 violations, 2 other findings, 0 accepted, in 2 files") == 1
assert log.contains("sglint found 2 violations")
def sarif = new File(basedir, "target/sglint/sglint.sarif").text
assert sarif.contains("network/src/main/terraform/main.tf")
assert sarif.contains("services/cloudformation/app.yaml")
assert !new File(basedir, "network/target/sglint").exists()
