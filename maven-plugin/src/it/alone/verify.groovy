def log = new File(basedir, "build.log").text

assert log.contains("[ERROR] " + new File(basedir, "main.tf").canonicalPath + ":[10,20] high[ssh-open-to-internet]")
assert log.contains("tcp 22")
assert log.contains("ssh-open-to-internet (")
assert log.contains("sglint:check") && log.contains("sglint:aggregate")
assert new File(basedir, "target/sglint/sglint.sarif").isFile()
