def log = new File(basedir, "build.log").text

assert log.count("MojoExecutionException") >= 5
assert log.contains("config/wrong.yml:1:1: ")
assert log.contains("configFile: there is no file `nowhere.yml` in ")
assert log.contains("formats: there is no format `pdf`; there are text, json")
assert log.contains("sources: there is no file or directory `deploy` in ")
assert log.contains("there is no profile `lax`; there are default, strict")
