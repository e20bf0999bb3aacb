package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request in every form it may be captured in: the same rules, the same findings, no secrets.
 */
final class EveryFormTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SECRET = "wJalrXUtnFEMISECRET";

  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=AKIA"
          + SECRET
          + "/20261124/us-east-1/ec2/aws4_request, SignedHeaders=host;x-amz-date, Signature="
          + SECRET;

  @TempDir Path folder;

  private static final Map<String, String> PARAMETERS = parameters();

  private static Map<String, String> parameters() {
    Map<String, String> p = new LinkedHashMap<>();
    p.put("Action", "AuthorizeSecurityGroupIngress");
    p.put("Version", "2016-11-15");
    p.put("GroupId", "sg-1a2b3c4d");
    p.put("IpPermissions.1.IpProtocol", "tcp");
    p.put("IpPermissions.1.FromPort", "22");
    p.put("IpPermissions.1.ToPort", "22");
    p.put("IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0");
    p.put("IpPermissions.1.IpRanges.1.Description", "a b, c (d/e)");
    p.put("IpPermissions.1.IpRanges.2.CidrIp", "10.0.0.0/8");
    p.put("IpPermissions.2.IpProtocol", "udp");
    p.put("IpPermissions.2.FromPort", "53");
    p.put("IpPermissions.2.ToPort", "53");
    p.put("IpPermissions.2.Groups.1.GroupId", "sg-9a8d7f5c");
    p.put("IpPermissions.2.Groups.1.UserId", "111122223333");
    p.put("IpPermissions.3.IpProtocol", "icmp");
    p.put("IpPermissions.3.FromPort", "8");
    p.put("IpPermissions.3.ToPort", "8");
    p.put("IpPermissions.3.PrefixListIds.1.PrefixListId", "pl-63a5400a");
    p.put("IpPermissions.4.IpProtocol", "-1");
    p.put("IpPermissions.4.Ipv6Ranges.1.CidrIpv6", "2001:db8::/32");
    return p;
  }

  private static final String SDK_JSON =
      """
      [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
        "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "a b, c (d/e)"}, {"CidrIp": "10.0.0.0/8"}]},
       {"IpProtocol": "udp", "FromPort": 53, "ToPort": 53,
        "UserIdGroupPairs": [{"GroupId": "sg-9a8d7f5c", "UserId": "111122223333"}]},
       {"IpProtocol": "icmp", "FromPort": 8, "ToPort": 8, "PrefixListIds": [{"PrefixListId": "pl-63a5400a"}]},
       {"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/32"}]}]""";

  private static final String EVENT =
      """
      {"eventVersion": "1.09", "userIdentity": {"type": "AssumedRole", "accessKeyId": "ASIA@SECRET@"},
       "eventTime": "2026-11-24T10:00:00Z", "eventSource": "ec2.amazonaws.com",
       "eventName": "AuthorizeSecurityGroupIngress", "requestParameters": {"groupId": "sg-1a2b3c4d",
       "ipPermissions": {"items": [
       {"ipProtocol": "tcp", "fromPort": 22, "toPort": "22", "groups": {}, "ipRanges": {"items": [
         {"cidrIp": "0.0.0.0/0", "description": "a b, c (d/e)"}, {"cidrIp": "10.0.0.0/8"}]}, "ipv6Ranges": {}, "prefixListIds": {}},
       {"ipProtocol": "udp", "fromPort": 53, "toPort": 53, "groups": {"items": [{"userId": "111122223333", "groupId": "sg-9a8d7f5c"}]},
         "ipRanges": {}, "ipv6Ranges": {}, "prefixListIds": {}},
       {"ipProtocol": "icmp", "fromPort": 8, "toPort": 8, "groups": {}, "ipRanges": {}, "ipv6Ranges": {},
         "prefixListIds": {"items": [{"prefixListId": "pl-63a5400a"}]}},
       {"ipProtocol": "-1", "groups": {}, "ipRanges": {}, "ipv6Ranges": {"items": [{"cidrIpv6": "2001:db8::/32"}]}, "prefixListIds": {}}
       ]}}, "responseElements": {"_return": true, "sessionToken": "@SECRET@"}}"""
          .replace("@SECRET@", SECRET);

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String body() {
    return PARAMETERS.entrySet().stream()
        .map(p -> p.getKey() + "=" + encoded(p.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String oneLine(String json) {
    return json.replaceAll("\\s*\\n\\s*", " ");
  }

  private static String string(String text) {
    return JSON.writeValueAsString(text);
  }

  private static String pairs(String format) {
    return PARAMETERS.entrySet().stream()
        .map(p -> String.format(format, p.getKey(), p.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> forms() {
    String body = body();
    String query = body.replace("+", "%20");
    String headers =
        "Host: ec2.us-east-1.amazonaws.com\r\nX-Amz-Security-Token: "
            + SECRET
            + "\r\nAuthorization: "
            + AUTHORIZATION
            + "\r\nCookie: session="
            + SECRET;
    String signature = "&X-Amz-Credential=AKIA" + SECRET + "%2F2026&X-Amz-Signature=" + SECRET;
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("form body", body);
    forms.put("presigned URL", "https://ec2.us-east-1.amazonaws.com/?" + query + signature);
    forms.put(
        "documentation style",
        "https://ec2.amazonaws.com/?"
            + PARAMETERS.entrySet().stream()
                .map(p -> p.getKey() + "=" + p.getValue())
                .collect(Collectors.joining("\n&"))
            + "\n&AUTHPARAMS");
    forms.put("HTTP message", "POST / HTTP/1.1\r\n" + headers + "\r\n\r\n" + body);
    forms.put("HTTP GET", "GET /?" + query + " HTTP/1.1\r\n" + headers + "\r\n\r\n");
    forms.put(
        "one parameter a line",
        PARAMETERS.entrySet().stream()
            .map(p -> p.getKey() + "=" + encoded(p.getValue()))
            .collect(Collectors.joining("\n")));
    forms.put(
        "curl",
        "$ curl -sS https://ec2.us-east-1.amazonaws.com/ --user AKIA"
            + SECRET
            + ":"
            + SECRET
            + " -H 'Authorization: "
            + AUTHORIZATION
            + "' -d '"
            + body
            + "'");
    forms.put(
        "curl with many options",
        "curl https://ec2.us-east-1.amazonaws.com/ -u \"AKIA"
            + SECRET
            + ":"
            + SECRET
            + "\" \\\n"
            + PARAMETERS.entrySet().stream()
                .map(p -> "  --data-urlencode '" + p.getKey() + "=" + p.getValue() + "'")
                .collect(Collectors.joining(" \\\n")));
    forms.put(
        "HAR with text",
        har("\"url\":\"https://ec2/\",\"postData\":{\"text\":" + string(body) + "}"));
    forms.put("HAR with a URL", har("\"url\":" + string("https://ec2/?" + query)));
    forms.put(
        "HAR with parameters",
        har(
            "\"url\":\"https://ec2/\",\"postData\":{\"params\":["
                + pairs("{\"name\":\"%s\",\"value\":\"%s\"}")
                + "]}"));
    forms.put(
        "botocore log",
        "2026-11-24 10:00:00,000 botocore.endpoint DEBUG Making request for OperationModel(name=x) with params:"
            + " {'url_path': '/', 'headers': {'X-Amz-Security-Token': '"
            + SECRET
            + "', 'Authorization': '"
            + AUTHORIZATION
            + "'}, 'body': {"
            + pairs("'%s': '%s'")
            + "}, 'url': 'https://ec2/'}");
    int half = body.length() / 2;
    forms.put(
        "Java wire log",
        ">> \"Authorization: "
            + AUTHORIZATION
            + "[\\r][\\n]\"\nDEBUG http-outgoing-0 >> \"[\\r][\\n]\"\nDEBUG http-outgoing-0 >> \""
            + body.substring(0, half)
            + "\"\nDEBUG http-outgoing-0 >> \""
            + body.substring(half)
            + "\"");
    forms.put(
        "Ruby wire trace",
        "<- \"POST / HTTP/1.1\\r\\nAuthorization: " + AUTHORIZATION + "\\r\\n\\r\\n" + body + "\"");
    forms.put(
        "Terraform log",
        "2026-11-24T10:00:00.000Z [DEBUG] provider: HTTP Request Sent: http.request.body=\""
            + body
            + "\" http.request.header.authorization=\""
            + AUTHORIZATION
            + "\" rpc.method=AuthorizeSecurityGroupIngress rpc.service=EC2");
    forms.put(
        "Terraform JSON log",
        "{\"@level\":\"debug\",\"http.request.header.x_amz_security_token\":\""
            + SECRET
            + "\",\"http.request.body\":\""
            + body.replace("&", "\\u0026")
            + "\"}");
    forms.put("CloudTrail records", "{\"Records\": [" + EVENT + "]}");
    forms.put("CloudTrail lines", oneLine(EVENT) + "\n");
    forms.put(
        "EventBridge",
        "{\"detail-type\": \"AWS API Call via CloudTrail\", \"detail\": " + EVENT + "}");
    forms.put(
        "LookupEvents",
        "{\"Events\": [{\"EventId\": \"1\", \"CloudTrailEvent\": " + string(EVENT) + "}]}");
    forms.put("CloudWatch export", "2026-11-24T10:00:00.000Z " + oneLine(EVENT));
    String cli = "aws ec2 authorize-security-group-ingress --group-id sg-1a2b3c4d ";
    forms.put("AWS CLI with JSON", cli + "--ip-permissions '" + SDK_JSON + "'");
    forms.put(
        "AWS CLI with shorthand",
        "export AWS_SECRET_ACCESS_KEY="
            + SECRET
            + "; "
            + cli
            + "\\\n --ip-permissions"
            + " 'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=0.0.0.0/0,Description=\"a b, c (d/e)\"},{CidrIp=10.0.0.0/8}]'"
            + " IpProtocol=udp,FromPort=53,ToPort=53,UserIdGroupPairs='[{GroupId=sg-9a8d7f5c,UserId=111122223333}]'"
            + " \"IpProtocol=icmp,FromPort=8,ToPort=8,PrefixListIds=[{PrefixListId=pl-63a5400a}]\""
            + " IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=2001:db8::/32}]");
    forms.put(
        "AWS CLI with input",
        "aws ec2 authorize-security-group-ingress --cli-input-json '{\"GroupId\": \"sg-1a2b3c4d\", \"IpPermissions\": "
            + SDK_JSON
            + "}'");
    return forms;
  }

  private static String har(String request) {
    return "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":{\"method\":\"POST\",\"headers\":[{\"name\":\"Authorization\",\"value\":\""
        + AUTHORIZATION
        + "\"}],"
        + request
        + "},\"response\":{\"status\":200}}]}}";
  }

  @TestFactory
  Stream<DynamicTest> every_form_gives_the_same_rules_and_findings() {
    List<String> rules = rules(body());
    List<String> findings = findings(body());
    assertThat(rules).hasSize(5);
    assertThat(findings).hasSize(3);
    return forms().entrySet().stream()
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form.getKey(),
                    () -> {
                      assertThat(rules(form.getValue())).isEqualTo(rules);
                      assertThat(findings(form.getValue())).isEqualTo(findings);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> no_secret_leaves_in_any_report() {
    return forms().entrySet().stream()
        .map(
            form ->
                DynamicTest.dynamicTest(form.getKey(), () -> assertNothingLeaves(form.getValue())));
  }

  private static void assertNothingLeaves(String text) {
    for (String[] command :
        new String[][] {
          {"check", "-"},
          {"check", "--format", "json", "-"},
          {"show", "-"},
          {"show", "--format", "ndjson", "-"},
          {"show", "--replay", "-"}
        }) {
      Run run = Run.reading(text, command);
      assertThat(run.out() + run.err()).doesNotContain("SECRET");
    }
  }

  @TestFactory
  Stream<DynamicTest> compressed_text_is_unpacked() throws IOException {
    Path file = folder.resolve("trail.json.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(("{\"Records\": [" + EVENT + "]}").getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());
    String shown = Run.in(folder, "", "show", "--format", "ndjson", "trail.json.gz").out();
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9));
    Run cut = Run.in(folder, "", "check", "trail.json.gz");
    return Stream.of(
        DynamicTest.dynamicTest(
            "whole", () -> assertThat(rules(shown.lines())).isEqualTo(rules(body()))),
        DynamicTest.dynamicTest(
            "cut off",
            () -> {
              assertThat(cut.code()).isEqualTo(3);
              assertThat(cut.out()).contains("error[unreadable]");
            }));
  }

  @Test
  void all_forms_may_stand_in_one_file() {
    JsonNode report = check(1);
    assertThat(report.get("requests")).hasSize(forms().size());
    assertThat(report.get("diagnostics")).isEmpty();
  }

  @Test
  void no_request_is_lost_where_a_long_file_is_cut_into_blocks() {
    int times = 80;
    JsonNode report = check(times);
    assertThat(report.get("requests")).hasSize(times * forms().size());
    assertThat(report.get("diagnostics")).isEmpty();
    int line = 0;
    for (JsonNode request : report.get("requests")) {
      assertThat(request.get("line").asInt()).isGreaterThan(line);
      line = request.get("line").asInt();
    }
    assertThat(line).isLessThan(text(times).split("\n", -1).length);
  }

  private static JsonNode check(int times) {
    return JSON.readTree(Run.reading(text(times), "check", "--format", "json", "-").out());
  }

  /** All forms among other text, several times. */
  private static String text(int times) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < times; i++) {
      String before = "some text before number " + i + "\n".repeat(1 + i % 3);
      forms().values().forEach(form -> text.append(before).append(form).append("\nand after\n\n"));
    }
    return text.toString();
  }

  private static List<String> rules(String text) {
    return rules(Run.reading(text, "show", "--format", "ndjson", "-").out().lines());
  }

  private static List<String> rules(Stream<String> lines) {
    return lines
        .map(
            line ->
                line.replaceFirst("^\\{\"file\":\"[^\"]*\",\"line\":[0-9]+,", "")
                    .replaceFirst("\"declaration\":\"[^\"]*\",", ""))
        .sorted()
        .toList();
  }

  private static List<String> findings(String text) {
    JsonNode report = JSON.readTree(Run.reading(text, "check", "--format", "json", "-").out());
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : report.get("findings")) {
      findings.add(
          finding.get("rule")
              + " "
              + finding.get("severity")
              + " "
              + finding.get("message")
              + finding.get("declaration")
              + finding.get("ec2")
              + finding.get("witness"));
    }
    assertThat(report.get("requests")).hasSize(1);
    return findings;
  }
}
