package dev.sglint.frontend.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with the values of parameters, in all forms that tools read. */
final class ParameterFilesTest {
  private static final String TEMPLATE =
      """
      Parameters:
        Office: {Type: String, Default: 10.9.0.0/16}
        Ranges: {Type: CommaDelimitedList, Default: "10.8.0.0/16,10.7.0.0/16"}
      Resources:
        One:
          Type: AWS::EC2::SecurityGroupIngress
          Properties: {GroupId: sg-1, IpProtocol: tcp, FromPort: 1, ToPort: 1, CidrIp: !Ref Office}
        Last:
          Type: AWS::EC2::SecurityGroupIngress
          Properties: {GroupId: sg-1, IpProtocol: tcp, FromPort: 1, ToPort: 1, CidrIp: !Select [1, !Ref Ranges]}
      """;

  private static Lowered with(String... files) {
    Map<String, String> all = new TreeMap<>(Map.of("t.yaml", TEMPLATE));
    List<Inputs.Given> given = new ArrayList<>();
    for (String text : files) {
      String name = "p" + given.size() + ".json";
      all.put(name, text);
      given.add(new Inputs.Given.Parameters(name));
    }
    return Lowered.of(all, new Inputs(given, Map.of(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        [{"ParameterKey": "Office", "ParameterValue": "192.0.2.0/24"},
         {"ParameterKey": "Ranges", "ParameterValue": "10.1.0.0/16, 10.2.0.0/16"}]
        """,
        """
        ["Office=192.0.2.0/24", "Ranges=10.1.0.0/16,10.2.0.0/16"]
        """,
        """
        {"Parameters": {"Office": "192.0.2.0/24", "Ranges": ["10.1.0.0/16", "10.2.0.0/16"]}}
        """,
        """
        {"Office": "192.0.2.0/24", "Ranges": "10.1.0.0/16,10.2.0.0/16"}
        """,
        """
        Office: 192.0.2.0/24
        Ranges: [10.1.0.0/16, 10.2.0.0/16]
        """
      })
  void each_form_gives_the_same_values(String file) {
    Lowered lowered = with(file);
    assertThat(lowered.diagnostics()).isEmpty();
    assertThat(lowered.ingress())
        .containsExactly("One sg-1 192.0.2.0/24 TRUE", "Last sg-1 10.2.0.0/16 TRUE");
  }

  @Test
  void later_files_win_over_earlier_ones() {
    assertThat(
            with(
                    "{\"Office\": \"192.0.2.0/24\", \"Ranges\": \"a,10.1.0.0/16\"}",
                    "[\"Office=198.51.100.0/24\"]")
                .ingress())
        .containsExactly("One sg-1 198.51.100.0/24 TRUE", "Last sg-1 10.1.0.0/16 TRUE");
  }

  @Test
  void a_previous_value_is_not_known_and_is_not_the_default() {
    Lowered lowered = with("[{\"ParameterKey\": \"Office\", \"UsePreviousValue\": true}]");
    assertThat(lowered.ingress()).contains("One sg-1 input-not-given TRUE");
  }

  @Test
  void values_of_parameters_that_no_template_has_are_left_alone() {
    Lowered lowered = with("{\"Other\": \"x\"}");
    assertThat(lowered.diagnostics()).isEmpty();
    assertThat(lowered.ingress()).contains("One sg-1 10.9.0.0/16 TRUE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Office\"", "[\"Office\"]", "[{\"ParameterKey\": \"Office\"}]"})
  void what_holds_no_values_is_refused(String file) {
    assertThat(with(file).diagnostics())
        .containsExactly("syntax: these are no parameters of CloudFormation");
  }

  @Test
  void a_file_that_is_not_there_cannot_be_read() {
    Inputs inputs = new Inputs(List.of(new Inputs.Given.Parameters("none.json")), Map.of(), "");
    assertThat(Lowered.of(Map.of("t.yaml", TEMPLATE), inputs).diagnostics())
        .containsExactly("unreadable: cannot read this file");
  }
}
