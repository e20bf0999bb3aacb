package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.Inputs.Given;
import dev.sglint.source.MemorySourceTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InputOptionsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("TF_VAR_region", "eu-west-1", "HOME", "/root");

  private static Inputs read(String... arguments) throws UsageException {
    Manual manual = new Manual("", List.of(), "", "", InputOptions.GROUPS, List.of());
    MemorySourceTree sources = new MemorySourceTree(Map.of("a.tfvars", "", "infra/main.tf", ""));
    return InputOptions.read(
        Arguments.parse(List.of(arguments), manual.options()),
        ENVIRONMENT,
        sources,
        List.of("infra"));
  }

  @Test
  void values_and_files_keep_their_order() throws UsageException {
    assertThat(read("--var", "x=1", "--var-file=a.tfvars", "--var=y=[1, 2]=").given())
        .containsExactly(
            new Given.Variable("x=1"), new Given.File("a.tfvars"), new Given.Variable("y=[1, 2]="));
  }

  @Test
  void the_environment_is_looked_at_only_where_asked_for() throws UsageException {
    assertThat(read().environment()).isEmpty();
    assertThat(read("--tf-var-env").environment())
        .containsExactly(Map.entry("TF_VAR_region", "eu-west-1"));
  }

  @Test
  void the_root_is_that_given() throws UsageException {
    assertThat(read().root()).isEmpty();
    assertThat(read("--root", "infra").root()).isEqualTo("infra");
  }
}
