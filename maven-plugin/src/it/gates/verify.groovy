def log = new File(basedir, "build.log").text

assert log.count("[ERROR] " + new File(basedir, "terraform/main.tf").canonicalPath) == 1
assert log.count("[WARNING] " + new File(basedir, "terraform/main.tf").canonicalPath) == 3
assert log.count("sglint is skipped") == 1
assert log.contains("failOnSeverity: there is no severity `severe`; there are critical, high")
assert log.contains("sglint: 0 violations, 1 other finding, 0 accepted, in 1 file")
assert log.contains("sglint: 0 violations, 0 other findings, 0 accepted, in 0 files")
