package dev.sglint.frontend.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Request;
import dev.sglint.value.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CaptureFrontendTest {
  private static final String ONE =
      "Action=AuthorizeSecurityGroupEgress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=tcp";

  private static Captured read(String text) {
    return Captured.read(text);
  }

  private static List<String> codes(Captured parsed) {
    return parsed.diagnostics().stream().map(d -> d.severity() + " " + d.code().id()).toList();
  }

  @Test
  void text_without_a_query_is_not_recognised() {
    assertThat(read("a = b & c")).isEqualTo(new Captured(List.of(), List.of()));
    assertThat(read("TransAction=1&x=2").value()).isEmpty();
  }

  @Test
  void several_requests_in_one_text_are_counted() {
    Captured parsed = read("first: \"" + ONE + "\" then '" + ONE + "'\n" + ONE + " HTTP/1.1\r\n");
    assertThat(parsed.value()).extracting(Request::sequence).containsExactly(1, 2, 3);
    assertThat(codes(parsed)).isEmpty();
  }

  @Test
  void parameters_may_stand_before_the_action() {
    Request request = read("AWSAccessKeyId=x&GroupId=sg-1a2b3c4d&" + ONE).value().get(0);
    assertThat(request.notRuleData()).contains("AWSAccessKeyId");
  }

  @Test
  void ten_follows_two() {
    StringBuilder text = new StringBuilder(ONE);
    for (int i : new int[] {10, 1, 2, 3, 4, 5, 6, 7, 8, 9}) {
      text.append("&IpPermissions." + i + ".FromPort=" + i);
    }
    List<IpPermission> permissions = read(text.toString()).value().get(0).permissions();
    assertThat(permissions)
        .extracting(p -> p.declaration().address())
        .last()
        .asString()
        .endsWith(".10");
    assertThat(permissions).hasSize(10);
  }

  @Test
  void gaps_zeros_and_leading_zeros_are_kept_and_said() {
    Request request =
        read(ONE
                + "&IpPermissions.3.FromPort=1&IpPermissions.0.FromPort=2&IpPermissions.04.ToPort=3")
            .value()
            .get(0);
    assertThat(request.permissions()).hasSize(4);
    assertThat(request.irregularities())
        .filteredOn(i -> i instanceof Irregularity.ListNumbering)
        .hasSize(3);
  }

  @Test
  void a_parameter_given_twice_keeps_both_values() {
    Request request =
        read(ONE + "&IpPermissions.1.FromPort=1&IpPermissions.1.FromPort=2").value().get(0);
    assertThat(request.permissions().get(0).fromPort()).isInstanceOf(Field.OneOf.class);
  }

  @Test
  void a_broken_escape_is_an_error_at_its_place_and_the_rest_is_read() {
    Captured parsed = read(ONE + "&IpPermissions.1.FromPort=%2&IpPermissions.1.ToPort=80\n" + ONE);
    assertThat(codes(parsed)).containsExactly("ERROR syntax");
    Diagnostic diagnostic = parsed.diagnostics().get(0);
    assertThat(diagnostic.span().start())
        .isEqualTo(ONE.length() + "&IpPermissions.1.FromPort=".length());
    assertThat(parsed.value()).hasSize(2);
    assertThat(parsed.value().get(0).readable()).isFalse();
    assertThat(parsed.value().get(1).readable()).isTrue();
  }

  @Test
  void places_count_utf16_units_after_an_emoji() {
    String text =
        ONE + "&IpPermissions.1.IpRanges.1.Description=\uD83D\uDE00&IpPermissions.1.FromPort=80";
    Request request = read(text).value().get(0);
    assertThat(request.permissions().get(0).fromPort().provenance().span().start())
        .isEqualTo(text.indexOf("=80") + 1);
  }

  @Test
  void an_action_that_ec2_does_not_have_is_an_error_with_a_suggestion() {
    Captured parsed = read("Action=AuthorizeSecurityGroupEgres&GroupId=sg-1\n" + ONE);
    assertThat(codes(parsed)).containsExactly("ERROR unknown-action");
    assertThat(parsed.diagnostics().get(0).message()).contains("`AuthorizeSecurityGroupEgress`");
    assertThat(parsed.value()).hasSize(1);
  }

  @Test
  void operations_that_are_not_about_groups_are_told_once_each() {
    Captured parsed =
        read("Action=DescribeInstances&Version=1\nAction=DescribeInstances&Version=1\n");
    assertThat(codes(parsed)).containsExactly("NOTE irrelevant-action");
  }

  @Test
  void permissions_without_an_action_are_an_error() {
    assertThat(codes(read("GroupId=sg-1&IpPermissions.1.IpProtocol=tcp")))
        .containsExactly("ERROR syntax");
  }

  @Test
  void html_escapes_of_the_separator_are_understood() {
    Request request = read(ONE.replace("&", "&amp;")).value().get(0);
    assertThat(request.irregularities()).isEmpty();
  }
}
