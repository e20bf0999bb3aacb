def log = new File(basedir, "build.log").text

assert log.count("sglint: 0 violations, 0 other findings, 0 accepted, in 1 file") == 2
assert log.count("sglint: 1 violation (1 high), 0 other findings, 0 accepted, in 1 file") == 2
assert !log.contains("not marked as thread-safe") && !log.contains("@threadSafe")
for (module in ["a", "b", "c", "d"]) {
    assert new File(basedir, module + "/target/sglint/sglint.sarif").isFile()
}
