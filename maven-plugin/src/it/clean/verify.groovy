def log = new File(basedir, "build.log").text

assert log.count("BUILD SUCCESS") == 3
assert log.count("sglint: 0 violations, 0 other findings, 0 accepted, in 1 file") == 2
assert log.count("nothing has changed since the last run") == 1
assert log.contains("low[unused-group]")
assert new File(basedir, "target/sglint/sglint.sarif").text.contains('"2.1.0"')
