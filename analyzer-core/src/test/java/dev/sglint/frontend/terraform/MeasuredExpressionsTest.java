package dev.sglint.frontend.terraform;

import static dev.sglint.frontend.terraform.ValuesAsJson.json;
import static dev.sglint.frontend.terraform.ValuesAsJson.normal;
import static dev.sglint.frontend.terraform.ValuesAsJson.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.terraform.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operators and functions give what HashiCorp's libraries hcl 2.25 and cty 1.19 gave: a line for
 * each expression, with its type and its value, or the word {@code refused}.
 */
final class MeasuredExpressionsTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String DECLARATIONS =
      """
      variable "b" { type = bool }
      variable "any" {}
      """;

  @Test
  void expressions_give_what_was_measured() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (InputStream lines = getClass().getResourceAsStream("measured-expressions.tsv")) {
      String all = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().toList()) {
        String[] fields = line.split("\t", -1);
        Optional<Value> value = Evaluated.of("", fields[0]);
        String given = value.map(v -> type(v.type()) + " " + json(v)).orElse("refused");
        String wanted =
            fields.length == 2
                ? fields[1]
                : JSON.readTree(fields[1]) + " " + normal(JSON.readTree(fields[2]));
        if (!given.equals(wanted)) {
          wrong.add(fields[0] + " gives " + given + ", not " + wanted);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flatten([var.b ? [\"a\"] : [\"b\"], [\"c\"]]) | [a, c] or [b, c]",
        "flatten([[\"x\"], [var.b ? [\"a\"] : [], \"y\"]]) | [x, a, y] or [x, y]",
        "can(var.any.cidr) | unknown",
        "can(var.b) | unknown",
        "provider::aws::arn_parse(\"x\") | unknown",
      })
  void what_is_not_known_stays_open(String expression, String wanted) {
    Value value = Evaluated.of(DECLARATIONS, expression).orElseThrow();
    assertThat(shown(value)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "'cidrsubnet(\"10.0.0.0/8\", 2147483647, 1)'",
    "'cidrsubnets(\"10.0.0.0/8\", 2147483647)'",
    "'nosuchfunction(1)'",
  })
  void what_is_refused_does_not_throw(String expression) {
    assertThat(Evaluated.of("", expression)).isEmpty();
  }

  private static String shown(Value value) {
    if (value instanceof Value.OneOf choice) {
      return String.join(
          " or ", choice.alternatives().stream().map(world -> shown(world.value())).toList());
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements().stream().map(MeasuredExpressionsTest::shown).toList().toString();
    }
    return value instanceof Value.Unknown ? "unknown" : json(value).asString();
  }
}
