def log = new File(basedir, "build.log").text

def place = new File(basedir, "terraform/main.tf").canonicalPath + ":[1,"
assert log.contains("[ERROR] " + place)
assert log.contains("[WARNING] " + place)
assert log.contains("input that cannot be read, see the errors above")
assert log.contains("MojoExecutionException")
