package dev.sglint.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.MemorySourceTree;
import dev.sglint.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFilesTest {
  private static final MemorySourceTree SOURCES =
      new MemorySourceTree(
          Map.of(
              ".sglint.yml", "",
              "a/main.tf", "",
              "a/b/.sglint.yml", "",
              "a/b/c/main.tf", ""));

  private static Optional<String> above(String path, String root, SourceTree sources) {
    return ConfigFiles.above(path, root, sources).map(ConfigFiles.Found::path);
  }

  @Test
  void the_nearest_one_above_a_directory_or_a_file_is_taken() {
    assertThat(above("a/b/c", "", SOURCES)).contains("a/b/.sglint.yml");
    assertThat(above("a/b/c/main.tf", "", SOURCES)).contains("a/b/.sglint.yml");
    assertThat(above("a/main.tf", "", SOURCES)).contains(".sglint.yml");
    assertThat(above(".", "", SOURCES)).contains(".sglint.yml");
  }

  @Test
  void none_is_taken_above_the_root() {
    assertThat(above("a/main.tf", "a", SOURCES)).isEmpty();
    assertThat(above("a/b/c", "a", SOURCES)).contains("a/b/.sglint.yml");
  }

  @Test
  void on_disk_the_root_of_version_control_is_the_last_place(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve(".sglint.yml"), "");
    Path inner = Files.createDirectories(folder.resolve("repository/infra/network"));
    DiskSourceTree sources = new DiskSourceTree(inner, InputStream.nullInputStream());
    assertThat(above(".", "", sources)).isEmpty();
    Files.createDirectory(folder.resolve("repository/.git"));
    assertThat(above(".", "", sources)).isEmpty();
    Files.writeString(folder.resolve("repository/.sglint.yml"), "");
    assertThat(above(".", "", sources)).contains("../../.sglint.yml");
    assertThat(above("../..", "", sources)).contains("../../.sglint.yml");
  }

  @Test
  void a_text_that_is_too_long_is_not_read() {
    MemorySourceTree sources =
        new MemorySourceTree(Map.of("long", "#".repeat(1_500_000), "short", "rules: {}"));
    assertThat(ConfigFiles.text("long", sources)).isEmpty();
    assertThat(ConfigFiles.text("short", sources)).contains("rules: {}");
    assertThat(ConfigFiles.text("none", sources)).isEmpty();
  }
}
