package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What users download, run as they run it. */
class DistributionIT {
  private static final String VERSION = System.getProperty("sglint.version", "");
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path DIRECTORY = TARGET.resolve("sglint");
  private static final Path JAR = TARGET.resolve("sglint-cli-" + VERSION + "-all.jar");
  private static final String CAPTURE = "../examples/mistakes/two-halves.txt";

  @TempDir Path temporary;

  private record Outcome(int exit, String out, String err) {}

  private record Started(Process process, Path err) {
    Outcome end() throws IOException, InterruptedException {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), out, Files.readString(err));
    }
  }

  @Test
  void the_runnable_jar_says_what_the_launcher_says() throws Exception {
    Outcome jar = run(Map.of(), List.of(java(), "-jar", JAR.toString(), "check", CAPTURE));
    Outcome launcher = launch(cache("cache"), "check", CAPTURE);

    assertThat(jar.exit).isEqualTo(1);
    assertThat(jar.out).contains("ssh-open-to-internet").contains("together");
    assertThat(launcher).isEqualTo(jar);
  }

  @Test
  void both_know_their_version() throws Exception {
    String version = "sglint " + VERSION + "\n";

    assertThat(run(Map.of(), List.of(java(), "-jar", JAR.toString(), "--version")).out)
        .isEqualTo(version);
    assertThat(launch(cache("cache"), "--version").out).isEqualTo(version);
  }

  @Test
  void the_first_run_makes_an_archive_and_the_next_ones_use_it() throws Exception {
    Map<String, String> environment = cache("made");

    Outcome first = launch(environment, "check", CAPTURE);
    List<Path> made = files(temporary.resolve("made"));
    Outcome second = launch(environment, "check", CAPTURE);

    assertThat(made).hasSize(1);
    assertThat(second).isEqualTo(first);
    assertThat(files(temporary.resolve("made"))).isEqualTo(made);
  }

  @Test
  void a_cache_that_cannot_be_made_costs_nothing_but_time() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));

    Outcome outcome =
        launch(Map.of("SGLINT_CACHE", file.resolve("cache").toString()), "check", CAPTURE);

    assertThat(outcome.exit).isEqualTo(1);
    assertThat(outcome.err).isEmpty();
  }

  @Test
  void a_damaged_archive_is_passed_over() throws Exception {
    Map<String, String> environment = cache("damaged");
    launch(environment, "--version");
    for (Path archive : files(temporary.resolve("damaged"))) {
      Files.writeString(archive, "not an archive");
    }

    Outcome outcome = launch(environment, "check", CAPTURE);

    assertThat(outcome.exit).isEqualTo(1);
    assertThat(outcome.out).contains("ssh-open-to-internet");
  }

  @Test
  void runs_at_once_share_a_cache() throws Exception {
    Map<String, String> environment = cache("shared");
    List<Started> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(start(environment, command("check", CAPTURE)));
    }

    List<Outcome> outcomes = new ArrayList<>();
    for (Started run : runs) {
      outcomes.add(run.end());
    }

    assertThat(outcomes).extracting(Outcome::exit).containsOnly(1);
    assertThat(outcomes).extracting(Outcome::out).containsOnly(outcomes.get(0).out);
    assertThat(files(temporary.resolve("shared"))).hasSize(1);
  }

  @Test
  void a_launcher_is_found_through_links_and_blanks() throws Exception {
    assumeUnix();
    Path link = Files.createDirectory(temporary.resolve("a b")).resolve("lint");
    Files.createSymbolicLink(link, DIRECTORY.resolve("bin/sglint"));

    assertThat(run(cache("cache"), List.of(link.toString(), "--version")).out)
        .isEqualTo("sglint " + VERSION + "\n");
  }

  @Test
  void a_reader_that_has_seen_enough_ends_the_run_quietly() throws Exception {
    assumeUnix();
    String command = DIRECTORY.resolve("bin/sglint") + " rules --format json | head -c 1";

    Outcome outcome = run(cache("cache"), List.of("sh", "-c", command));

    assertThat(outcome).isEqualTo(new Outcome(0, "{", ""));
  }

  @Test
  void archives_hold_the_same_under_their_version() throws Exception {
    String base = "sglint-" + VERSION + "/";
    TreeSet<String> expected = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(DIRECTORY)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> expected.add(base + DIRECTORY.relativize(file)));
    }
    TreeSet<String> zip = new TreeSet<>();
    try (ZipFile file = new ZipFile(TARGET.resolve("sglint-" + VERSION + ".zip").toFile())) {
      file.stream().filter(entry -> !entry.isDirectory()).forEach(e -> zip.add(e.getName()));
    }

    assertThat(zip).isEqualTo(expected).contains(base + "bin/sglint", base + "bin/sglint.bat");
    assertThat(TARGET.resolve("sglint-" + VERSION + ".tar.gz")).isNotEmptyFile();
  }

  @Test
  void the_bill_of_materials_names_what_is_shipped() throws Exception {
    Path file = DIRECTORY.resolve("sglint.cdx.json");
    assumeTrue(Files.exists(file), "Maven was offline: there is no bill of materials");
    JsonNode bill = JsonMapper.shared().readTree(Files.readString(file));
    TreeSet<String> named = new TreeSet<>();
    JsonNode own = bill.get("metadata").get("component");
    named.add(own.get("name").asString() + "-" + own.get("version").asString() + ".jar");
    for (JsonNode component : bill.get("components")) {
      named.add(
          component.get("name").asString() + "-" + component.get("version").asString() + ".jar");
    }
    TreeSet<String> shipped = new TreeSet<>();
    files(DIRECTORY.resolve("lib")).forEach(jar -> shipped.add(jar.getFileName().toString()));

    assertThat(named).isEqualTo(shipped);
  }

  private static void assumeUnix() {
    assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "needs a Unix shell");
  }

  private Map<String, String> cache(String name) {
    return Map.of("SGLINT_CACHE", temporary.resolve(name).toString());
  }

  private Outcome launch(Map<String, String> environment, String... arguments) throws Exception {
    return run(environment, command(arguments));
  }

  private static List<String> command(String... arguments) {
    assumeUnix();
    List<String> command = new ArrayList<>();
    command.add(DIRECTORY.resolve("bin/sglint").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private Outcome run(Map<String, String> environment, List<String> command) throws Exception {
    return start(environment, command).end();
  }

  private Started start(Map<String, String> environment, List<String> command) throws IOException {
    Path err = Files.createTempFile(temporary, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()));
    return new Started(builder.start(), err);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> list = Files.list(directory)) {
      return list.sorted().toList();
    }
  }
}
