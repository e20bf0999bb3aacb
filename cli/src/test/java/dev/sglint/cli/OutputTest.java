package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sglint.report.WholeFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where reports go, and what is told where they cannot. */
final class OutputTest {
  private static final String REQUEST =
      "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=tcp"
          + "&IpPermissions.1.FromPort=22&IpPermissions.1.ToPort=22"
          + "&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0%2F0\n";

  @TempDir private Path folder;

  private List<Path> files(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }

  @Test
  void directories_are_made_and_nothing_else_is_left_in_them() throws IOException {
    Run run = Run.in(folder, REQUEST, "check", "--format", "sarif=out/deep/report.sarif", "-");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(files(folder.resolve("out/deep"))).containsExactly(Path.of("report.sarif"));
  }

  @Test
  void a_report_that_fails_leaves_the_one_before_as_it_was() throws IOException {
    Path report = Files.writeString(folder.resolve("report.json"), "before");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    report,
                    out -> {
                      out.write("half of a");
                      out.flush();
                      throw new IOException("no more room");
                    }))
        .hasMessage("no more room");
    assertThat(report).hasContent("before");
    assertThat(files(folder)).containsExactly(Path.of("report.json"));
  }

  @Test
  void a_link_stays_a_link_to_the_new_report() throws IOException {
    Path report = Files.writeString(folder.resolve("report.csv"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("latest.csv"), Path.of("report.csv"));
    assertThat(Run.in(folder, REQUEST, "check", "--format", "csv=latest.csv", "-").code())
        .isEqualTo(1);
    assertThat(link).isSymbolicLink();
    assertThat(report).content().startsWith("file,line,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json=a.json,csv=./a.json | two reports would go to `./a.json`",
        "json=x/../a.json,csv=a.json | two reports would go to `a.json`",
        "json=taken/a.json | taken` is not a directory",
        "json=directory | cannot write `directory`: it is a directory",
        "json= | no file after `json=`",
        "docbook | there is no format `docbook`; there are text, json, ndjson, sarif",
        "sarfi=a | did you mean `sarif`?"
      })
  void what_cannot_be_written_is_told(String formats, String hint) throws IOException {
    Files.writeString(folder.resolve("taken"), "");
    Files.createDirectory(folder.resolve("directory"));
    String[] both = formats.split(",", -1);
    Run run =
        both.length == 1
            ? Run.in(folder, REQUEST, "check", "--format", both[0], "-")
            : Run.in(folder, REQUEST, "check", "--format", both[0], "--format", both[1], "-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sglint: ").contains(hint);
  }

  @Test
  void a_reader_who_has_seen_enough_hears_nothing_of_it() throws Exception {
    Files.writeString(folder.resolve("requests.txt"), REQUEST.repeat(5000));
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "--format",
                "json",
                "requests.txt")
            .directory(folder.toFile())
            .start();
    try (InputStream out = process.getInputStream()) {
      assertThat(new String(out.readNBytes(20), StandardCharsets.UTF_8))
          .isEqualTo("{\"schemaVersion\":1,\"");
    }
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(err).isEmpty();
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void a_full_disk_is_told_and_a_closed_pipe_is_not() throws IOException {
    try (OutputStream closed = new StandardOutput(failing("Broken pipe"))) {
      closed.write(1);
      closed.write(2);
    }
    OutputStream full = new StandardOutput(failing("No space left on device"));
    assertThatThrownBy(() -> full.write(1)).hasMessage("No space left on device");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
