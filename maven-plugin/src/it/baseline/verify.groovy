def log = new File(basedir, "build.log").text

assert log.contains("there is no baseline `accepted.json`: `mvn sglint:baseline` makes one")
assert log.contains("sglint: 1 finding accepted in " + new File(basedir, "accepted.json").canonicalPath)
assert log.contains("sglint: 0 violations, 0 other findings, 1 accepted, in 1 file")
assert log.contains("sglint found 1 violation (1 high), 0 other findings, 1 accepted, in 2 files")
assert new File(basedir, "accepted.json").text.contains("ssh-open-to-internet")
