package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --new-since} leaves out. */
final class NewSinceTest {
  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void git(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.com", "-c"));
    command.add("protocol.file.allow=always");
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
  }

  private void commit() throws IOException, InterruptedException {
    git(folder, "init", "-q", ".");
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", "x");
  }

  private Run run(String... arguments) {
    return Run.in(folder, "", arguments);
  }

  @Test
  void only_what_the_working_tree_adds_is_told() throws IOException, InterruptedException {
    write("main.tf", BaselineTest.group("a", 22));
    commit();
    assertThat(run("check", "--new-since", "HEAD").out()).contains("no findings; 1 not new");
    assertThat(run("check", "--new-since", "HEAD").code()).isZero();
    Files.move(folder.resolve("main.tf"), folder.resolve("groups.tf"));
    write("a.tf", "# moved\n" + BaselineTest.group("b", 3389));
    Run run = run("check", "--new-since", "HEAD");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("RDP", "findings: 1 high; 1 not new").doesNotContain("SSH");
    String report = run("check", "--new-since", "HEAD", "--format", "json").out();
    assertThat(report).contains("\"notNew\":1");
    assertThat(ReportSchemaTest.schema().validate(report, InputFormat.JSON)).as(report).isEmpty();
  }

  @Test
  void what_one_root_no_longer_has_is_new_in_another() throws IOException, InterruptedException {
    write("a/main.tf", BaselineTest.group("x", 22));
    write("b/main.tf", BaselineTest.group("x", 443));
    commit();
    write("a/main.tf", BaselineTest.group("x", 443));
    write("b/main.tf", BaselineTest.group("x", 22));
    Run run = run("check", "--new-since", "HEAD");
    assertThat(run.out()).contains("b/main.tf:", "SSH");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void it_goes_together_with_a_baseline() throws IOException, InterruptedException {
    write("main.tf", BaselineTest.group("a", 22));
    commit();
    write("main.tf", BaselineTest.group("a", 22) + BaselineTest.group("b", 3389));
    run("baseline", "write", "--select", "rdp-open-to-internet");
    Run run = run("check", "--new-since", "HEAD", "--baseline", ".sglint-baseline.json");
    assertThat(run.out()).contains("no findings; 1 suppressed; 1 not new");
    assertThat(run.code()).isZero();
  }

  @Test
  void what_is_not_there_yet_is_all_new() throws IOException, InterruptedException {
    write("a/main.tf", BaselineTest.group("a", 22));
    commit();
    write("b/main.tf", BaselineTest.group("b", 22));
    assertThat(run("check", "--new-since", "HEAD", "b").out()).contains("1 high; 0 not new");
  }

  @Test
  void what_the_revision_has_in_a_text_that_cannot_be_read_is_new()
      throws IOException, InterruptedException {
    write("main.tf", BaselineTest.group("a", 22) + "}");
    commit();
    write("main.tf", BaselineTest.group("a", 22));
    Run run = run("check", "--new-since", "HEAD");
    assertThat(run.code()).isIn(0, 1);
    assertThat(run.err()).contains("some input of HEAD could not be read");
  }

  @Test
  void a_revision_that_is_not_there_is_an_error_that_says_what_to_do()
      throws IOException, InterruptedException {
    write("repository/main.tf", BaselineTest.group("a", 22));
    assertThat(Run.in(folder, "", "check", "--new-since", "HEAD").code()).isEqualTo(2);
    commit();
    Run unknown = run("check", "--new-since", "nowhere");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).isEqualTo("sglint: `--new-since`: there is no revision `nowhere`\n");
    write("repository/main.tf", BaselineTest.group("a", 443));
    git(folder, "commit", "-q", "-a", "-m", "y");
    git(folder, "clone", "-q", "--depth=1", folder.toUri().toString(), "shallow");
    Run shallow = Run.in(folder.resolve("shallow"), "", "check", "--new-since", "HEAD~1");
    assertThat(shallow.code()).isEqualTo(2);
    assertThat(shallow.err()).contains("the clone is shallow, `git fetch --depth=1 origin");
    assertThat(run("check", "--new-since", "--output=x").code()).isEqualTo(2);
    assertThat(run("check", "--new-since", "HEAD", "--fix").code()).isEqualTo(2);
    assertThat(run("check", "--new-since", "HEAD", "-").code()).isEqualTo(2);
  }
}
