package dev.sglint.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What builds read. */
final class RequestsTest {
  private static final String OPEN =
      """
      resource "aws_security_group_rule" "ssh" {
        type              = "ingress"
        security_group_id = "sg-1a2b3c4d"
        protocol          = "tcp"
        from_port         = 22
        to_port           = 22
        cidr_blocks       = ["0.0.0.0/0"]
      }
      """;

  @TempDir Path root;

  @BeforeEach
  void it_is_a_repository() throws IOException {
    write(".git/config", "");
  }

  @Test
  void the_usual_places_are_read_where_they_are_there() throws IOException, MojoExecutionException {
    write("app/src/main/terraform/main.tf", OPEN);
    write("app/infra/main.tf", OPEN);
    write("app/elsewhere/main.tf", OPEN);
    assertThat(request(Builds.reading(), "app").paths())
        .containsExactly("app/src/main/terraform", "app/infra");
  }

  @Test
  void what_is_synthesised_is_read_though_git_ignores_it()
      throws IOException, MojoExecutionException {
    write(".gitignore", "cdk.out\n");
    write("app/cdk.out/main.tf", OPEN);
    assertThat(found(Builds.reading(), "app").count(Severity.HIGH)).isEqualTo(1);
  }

  @Test
  void without_a_pom_all_is_read() throws IOException, MojoExecutionException {
    write("elsewhere/main.tf", OPEN);
    Place place = new Place(root, root, List.of(root), false);
    assertThat(Requests.of(Builds.reading(), place, place.files()).paths()).containsExactly(".");
  }

  @Test
  void of_several_modules_one_is_to_have_what_is_named()
      throws IOException, MojoExecutionException {
    write("one/deploy/main.tf", OPEN);
    write("two/pom.xml", "");
    assertThat(request(Builds.reading("deploy"), "one", "two").paths())
        .containsExactly("one/deploy");
    assertThatThrownBy(() -> request(Builds.reading("deploy"), "two"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("there is no file or directory `deploy`");
  }

  @Test
  void a_configuration_is_looked_for_in_the_module_then_at_the_root()
      throws IOException, MojoExecutionException {
    write("app/infra/main.tf", OPEN);
    write("config/sglint.yml", "profile: strict\n");
    assertThat(request(configured("config/sglint.yml"), "app").config().profile())
        .contains("strict");
    write("app/config/sglint.yml", "profile: cis\n");
    assertThat(request(configured("config/sglint.yml"), "app").config().profile()).contains("cis");
  }

  @Test
  void patterns_begin_at_the_module() throws IOException, MojoExecutionException {
    write("app/infra/main.tf", OPEN);
    write("app/infra/legacy/main.tf", OPEN);
    Choice choice =
        new Choice(
            List.of(),
            List.of(),
            List.of("/infra/legacy/"),
            "",
            "",
            "",
            Map.of(),
            List.of(),
            List.of());
    assertThat(found(choice, "app").count(Severity.HIGH)).isEqualTo(1);
    assertThat(found(Builds.reading(), "app").count(Severity.HIGH)).isEqualTo(2);
  }

  @Test
  void the_command_line_wins_over_the_variables_of_the_pom() {
    Properties user = new Properties();
    user.setProperty("sglint.variables.region", "eu-west-1");
    user.setProperty("sglint.skip", "true");
    assertThat(AnalysingMojo.variables(Map.of("region", "us-east-1", "stage", "test"), user))
        .containsOnly(Map.entry("region", "eu-west-1"), Map.entry("stage", "test"));
  }

  private static Choice configured(String file) {
    return new Choice(
        List.of(), List.of(), List.of(), file, "", "", Map.of(), List.of(), List.of());
  }

  private AnalysisResult found(Choice choice, String... modules) throws MojoExecutionException {
    return Analysis.run(choice, place(modules), request(choice, modules));
  }

  private AnalysisRequest request(Choice choice, String... modules) throws MojoExecutionException {
    return Requests.of(choice, place(modules), place(modules).files());
  }

  private Place place(String... modules) {
    List<Path> paths = List.of(modules).stream().map(root::resolve).toList();
    return new Place(root, paths.get(0), paths, true);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
