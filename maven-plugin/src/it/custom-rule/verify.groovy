def log = new File(basedir, "build.log").text

assert log.contains(new File(basedir, "infrastructure/terraform/main.tf").canonicalPath + ":[18,3] medium[ticket-missing]: no ticket (NET-123) is named")
assert log.contains("sglint found 1 violation (1 medium)")
