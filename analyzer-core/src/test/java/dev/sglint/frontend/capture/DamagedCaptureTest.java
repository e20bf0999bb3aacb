package dev.sglint.frontend.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.model.Operation;
import dev.sglint.model.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is damaged is said, and what stands beside it is read. */
final class DamagedCaptureTest {
  private static final String QUERY =
      "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=tcp";

  private static final String COMMAND =
      "aws ec2 authorize-security-group-ingress --group-id sg-1a2b3c4d --protocol tcp --port 22";

  private static final String EVENT =
      "{\"eventVersion\":\"1.09\",\"eventName\":\"AuthorizeSecurityGroupIngress\",\"requestParameters\":"
          + "{\"groupId\":\"sg-1a2b3c4d\",\"ipPermissions\":{\"items\":[{\"ipProtocol\":\"tcp\"}]}}}";

  private static List<String> codes(String text) {
    return Captured.read(text).diagnostics().stream().map(d -> d.code().id()).toList();
  }

  private static int requests(String text) {
    return Captured.read(text).value().size();
  }

  @Test
  void lone_carriage_returns_end_lines() {
    assertThat(requests(String.join("\r", COMMAND, COMMAND, QUERY, COMMAND))).isEqualTo(4);
  }

  @Test
  void a_quote_that_nobody_closes_costs_its_line() {
    String open = "aws ec2 authorize-security-group-ingress --group-id \"sg-1";
    assertThat(requests(String.join("\n", open, QUERY, COMMAND, QUERY))).isEqualTo(4);
  }

  @Test
  void the_name_of_a_command_in_a_sentence_is_no_request() {
    String text = "Run `aws ec2 authorize-security-group-ingress` and don't forget the region.\n";
    assertThat(Captured.read(text)).isEqualTo(new Captured(List.of(), List.of()));
  }

  @Test
  void events_after_a_damaged_one_on_the_same_line_are_read() {
    String damaged = EVENT.replace("\"1.09\"", "\"1.\u000009\"");
    String text = "{\"Records\":[" + String.join(",", EVENT, damaged, EVENT, EVENT) + "]}";
    assertThat(requests(text)).isEqualTo(3);
    assertThat(codes(text)).contains("syntax");
  }

  @Test
  void permissions_of_damaged_output_do_not_become_requests() {
    String group =
        """
        {"SecurityGroups": [{"GroupId": "sg-1", "OwnerId": "1", "GroupName": "a\u0000b",
          "IpPermissionsEgress": [
            {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
          ]}]}
        """;
    assertThat(requests(group)).isZero();
    assertThat(codes(group)).containsExactly("syntax");
  }

  @Test
  void text_that_only_begins_like_json_is_text() {
    assertThat(requests("{\"level\": \"info\"\n" + QUERY + "\n[\"a\",\n" + EVENT)).isEqualTo(2);
    assertThat(codes("{\"a\": 1,\n[\n{{\n{\"b\"\n")).isEmpty();
  }

  @Test
  void what_only_the_shell_knows_is_unknown() {
    Request request =
        Captured.read("aws ec2 revoke-security-group-egress --group-id \"$GROUP\" --cidr $(net)/8")
            .value()
            .get(0);
    assertThat(request.operation()).isEqualTo(Operation.REVOKE_EGRESS);
    assertThat(request.group().alternatives()).isEmpty();
    assertThat(request.permissions().get(0).peers().known().get(0).peer().alternatives()).isEmpty();
  }

  @Test
  void permissions_in_another_file_are_unknown() {
    Request request =
        Captured.read(
                "aws ec2 authorize-security-group-egress --group-id sg-1a2b3c4d --ip-permissions file://p.json")
            .value()
            .get(0);
    assertThat(request.permissions()).hasSize(1);
    assertThat(request.permissions().get(0).peers().more()).isPresent();
  }

  @Test
  void placeholders_are_unknown_and_a_lone_action_is_no_request() {
    Request request =
        Captured.read(
                "`Action=AuthorizeSecurityGroupEgress&GroupId=${id}&IpPermissions.1.IpProtocol={p}`")
            .value()
            .get(0);
    assertThat(request.group().alternatives()).isEmpty();
    assertThat(request.permissions().get(0).protocol().alternatives()).isEmpty();
    assertThat(requests("Call it with `Action=RevokeSecurityGroupEgress` and the group.")).isZero();
  }

  @Test
  void redirections_are_no_words_of_a_command() {
    String text =
        COMMAND + " --cidr 10.0.0.0/8 > log.txt 2>&1\n" + COMMAND + " 2>/dev/null; echo ok";
    Captured captured = Captured.read(text);
    assertThat(captured.value()).hasSize(2);
    captured.value().forEach(request -> assertThat(request.irregularities()).isEmpty());
  }
}
