package dev.sglint.frontend.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.engine.NormalisedRule;
import dev.sglint.engine.NormalisedRules;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Irregularity;
import dev.sglint.model.PeerEntry;
import dev.sglint.model.Request;
import dev.sglint.source.SourceSpan;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * No text makes the reader throw, no parameter is lost, and the encoding does not change what is
 * read.
 */
final class CaptureFrontendPropertyTest {
  @Property(tries = 2000)
  void no_text_makes_the_reader_throw(@ForAll("rubbish") String text) {
    Captured parsed = Captured.read(text);
    parsed.diagnostics().forEach(diagnostic -> inside(diagnostic.span(), text));
    for (Request request : parsed.value()) {
      inside(request.declaration().span(), text);
      request.irregularities().forEach(irregularity -> inside(irregularity.span(), text));
    }
  }

  private static void inside(SourceSpan span, String text) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }

  @Provide
  Arbitrary<String> rubbish() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "Action=AuthorizeSecurityGroupEgress",
            "Action=AuthorizeSecurityGroupIngress",
            "&GroupId=sg-1",
            "&IpPermissions.1.IpProtocol=tcp",
            " &IpPermissions.1.FromPort=80",
            "\n&IpPermissions.01.ToPort=",
            "&IpPermissions.0.IpRanges.10.CidrIp=10.0.0.0/8",
            "&IpPermissions..",
            "&&",
            "=",
            "%",
            "%4",
            "%FF",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "\uFFFD",
            " HTTP/1.1",
            "\"",
            "https://x/?",
            "&AUTHPARAMS");
    return Arbitraries.oneOf(piece, Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1000)
  void every_parameter_is_in_the_model_or_said_to_be_something_else(
      @ForAll("parameters") Map<String, String> parameters) {
    String body = body(parameters);
    Captured parsed = Captured.read(body);
    assertThat(parsed.value()).hasSize(1);
    Request request = parsed.value().get(0);
    List<SourceSpan> known = known(request);
    int offset = 0;
    for (String pair : body.split("&", -1)) {
      String name = pair.substring(0, pair.indexOf('='));
      int start = offset;
      int end = offset + pair.length();
      boolean told = known.stream().anyMatch(span -> span.start() >= start && span.end() <= end);
      assertThat(told || request.notRuleData().contains(name)).as(name).isTrue();
      offset = end + 1;
    }
  }

  /** The places of all values in the model and of all irregularities. */
  private static List<SourceSpan> known(Request request) {
    List<SourceSpan> spans = new ArrayList<>();
    request.irregularities().stream().map(Irregularity::span).forEach(spans::add);
    spans.add(request.group().provenance().span());
    for (IpPermission permission : request.permissions()) {
      spans.add(permission.protocol().provenance().span());
      spans.add(permission.fromPort().provenance().span());
      spans.add(permission.toPort().provenance().span());
      for (PeerEntry entry : permission.peers().known()) {
        spans.add(entry.peer().provenance().span());
        spans.add(entry.description().provenance().span());
      }
    }
    return spans;
  }

  @Provide
  Arbitrary<Map<String, String>> parameters() {
    Arbitrary<String> name =
        Arbitraries.of(
            "GroupId",
            "DryRun",
            "Version",
            "X-Amz-Date",
            "CidrIp",
            "Nonsense",
            "IpPermissions.1.IpProtocol",
            "IpPermissions.1.FromPort",
            "IpPermissions.1.ToPort",
            "IpPermissions.10.IpProtocol",
            "IpPermissions.2.IpRanges.1.CidrIp",
            "IpPermissions.2.IpRanges.1.Description",
            "IpPermissions.2.IpRanges.3.CidrIp",
            "IpPermissions.1.Groups.1.GroupId",
            "IpPermissions.1.Groups.1.UserId",
            "IpPermissions.1.PrefixListIds.1.PrefixListId",
            "IpPermissions.1.Ipv6Ranges.1.CidrIpv6",
            "IpPermissions.x.FromPort",
            "TagSpecification.1.Tag.1.Key");
    return Arbitraries.maps(name, Arbitraries.of("a", "1", "10.0.0.0/8", "tcp", "sg-1a2b3c4d"))
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  private static String body(Map<String, String> parameters) {
    StringBuilder body = new StringBuilder("Action=AuthorizeSecurityGroupEgress");
    parameters.forEach(
        (name, value) ->
            body.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return body.toString();
  }

  @Property(tries = 500)
  void the_encoding_does_not_change_what_is_read(
      @ForAll("requests") Map<String, String> parameters) {
    String post = body(parameters);
    String get = "GET https://ec2.amazonaws.com/?" + post.replace("+", "%20") + " HTTP/1.1\n";
    StringBuilder documentation =
        new StringBuilder("see https://ec2.amazonaws.com/?Action=AuthorizeSecurityGroupEgress");
    parameters.forEach((name, value) -> documentation.append(" &" + name + "=" + value));
    documentation.append("\n &AUTHPARAMS and more text");
    assertThat(shown(get)).isEqualTo(shown(post)).isNotEmpty();
    assertThat(shown(documentation.toString())).isEqualTo(shown(post));
  }

  private static List<String> shown(String text) {
    Captured parsed = Captured.read(text);
    List<String> shown = new ArrayList<>();
    List<IpPermission> permissions =
        parsed.value().stream().flatMap(request -> request.permissions().stream()).toList();
    for (NormalisedRule rule : NormalisedRules.of(permissions)) {
      shown.add(
          String.join(
              " ",
              rule.declaration(),
              rule.group().toString(),
              rule.protocol().toString(),
              rule.ports().toString(),
              rule.peer().toString(),
              rule.description().toString()));
    }
    shown.sort(null);
    return shown;
  }

  @Provide
  Arbitrary<Map<String, String>> requests() {
    Arbitrary<String> cidr =
        Arbitraries.of("10.0.0.0/8", "192.0.2.7/24", "0.0.0.0/0", "300.0.0.0/8");
    Arbitrary<String> description =
        Arbitraries.of(
            "office", "Access to London office", "a + b", "R&D, floor 2", "x=1;y=2", "50 (a/b)");
    Arbitrary<Integer> port = Arbitraries.integers().between(-1, 70000);
    return Combinators.combine(
            cidr.list().ofMinSize(1).ofMaxSize(12),
            description,
            port,
            Arbitraries.of("tcp", "17", "-1"))
        .as(
            (cidrs, text, number, protocol) -> {
              TreeMap<String, String> parameters = new TreeMap<>();
              parameters.put("GroupId", "sg-1a2b3c4d");
              parameters.put("IpPermissions.1.IpProtocol", protocol);
              parameters.put("IpPermissions.1.FromPort", number.toString());
              parameters.put("IpPermissions.1.ToPort", number.toString());
              for (int i = 0; i < cidrs.size(); i++) {
                String list = "IpPermissions.1.IpRanges." + (i + 1);
                parameters.put(list + ".CidrIp", cidrs.get(i));
                parameters.put(list + ".Description", text);
              }
              return parameters;
            });
  }
}
