package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What fixed files allow, counted packet by packet from their text alone. */
final class FixPropertyTest {
  private static final int PORTS = 8;
  private static final int ADDRESSES = 16;

  private static final Pattern TEMPLATE_RULE =
      Pattern.compile(
          "FromPort\"?: (\\d+),?\\s+\"?ToPort\"?: (\\d+),?\\s+\"?CidrIp\"?: [\"']?([\\d./]+)");
  private static final Pattern BLOCK =
      Pattern.compile("from_port = (\\d+)\\s+to_port = (\\d+)[^\\[]*\\[([^\\]]*)\\]");
  private static final Pattern RANGE = Pattern.compile("10\\.0\\.0\\.(\\d+)/(\\d+)");

  /** Some ports and the last bytes of addresses with their prefix lengths. */
  record Rule(int from, int to, List<int[]> ranges) {}

  @Provide
  Arbitrary<List<Rule>> rules() {
    Arbitrary<int[]> range =
        Combinators.combine(
                Arbitraries.integers().between(0, ADDRESSES - 1),
                Arbitraries.integers().between(28, 32))
            .as((address, length) -> new int[] {address, length});
    Arbitrary<Integer> port = Arbitraries.integers().between(1, PORTS);
    return Combinators.combine(port, port, range.list().ofMinSize(1).ofMaxSize(3))
        .as((a, b, ranges) -> new Rule(Math.min(a, b), Math.max(a, b), ranges))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static String range(int[] range, boolean canonical) {
    int bits = 32 - range[1];
    int address = canonical ? range[0] >> bits << bits : range[0];
    return "10.0.0." + address + "/" + range[1];
  }

  private static String terraform(List<Rule> rules) {
    StringBuilder text = new StringBuilder("resource \"aws_security_group\" \"a\" {\n");
    for (Rule rule : rules) {
      List<String> ranges = new ArrayList<>();
      rule.ranges().forEach(range -> ranges.add('"' + range(range, true) + '"'));
      text.append("  ingress {\n    from_port = ").append(rule.from());
      text.append("\n    to_port = ").append(rule.to());
      text.append("\n    protocol = \"tcp\"\n    cidr_blocks = [");
      text.append(String.join(", ", ranges)).append("]\n  }\n");
    }
    return text.append("}\n").toString();
  }

  private static String template(List<Rule> rules, String before, String item, String after) {
    List<String> items = new ArrayList<>();
    for (Rule rule : rules) {
      for (int[] range : rule.ranges()) {
        items.add(String.format(Locale.ROOT, item, rule.from(), rule.to(), range(range, false)));
      }
    }
    return before + String.join(after.isEmpty() ? "" : ",\n", items) + after;
  }

  private static String yaml(List<Rule> rules) {
    String before =
        """
        Resources:
          A:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: a
              SecurityGroupIngress:
        """;
    String item =
        """
                - IpProtocol: tcp
                  FromPort: %d
                  ToPort: %d
                  CidrIp: %s
        """;
    return template(rules, before, item, "");
  }

  private static String json(List<Rule> rules) {
    String before =
        """
        {"Resources": {"A": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
          "GroupDescription": "a", "SecurityGroupIngress": [
        """;
    String item = "{\"IpProtocol\": \"tcp\", \"FromPort\": %d, \"ToPort\": %d, \"CidrIp\": \"%s\"}";
    return template(rules, before, item, "]}}}}\n");
  }

  private static BitSet packets(String text, Pattern rules) {
    BitSet packets = new BitSet();
    Matcher rule = rules.matcher(text);
    while (rule.find()) {
      Matcher range = RANGE.matcher(rule.group(3));
      while (range.find()) {
        int bits = 32 - Integer.parseInt(range.group(2));
        int first = Integer.parseInt(range.group(1)) >> bits << bits;
        for (int port = Integer.parseInt(rule.group(1));
            port <= Integer.parseInt(rule.group(2));
            port++) {
          packets.set(port * ADDRESSES + first, port * ADDRESSES + first + (1 << bits));
        }
      }
    }
    return packets;
  }

  /** In the profile that merges rules. */
  private static Run fix(Path directory, String name) {
    return Run.in(
        directory, "", "check", "--fix", "--profile", "strict", "--fail-on", "never", name);
  }

  private static void keepsWhatIsAllowed(String name, String text, Pattern rules)
      throws IOException {
    Path directory = Files.createTempDirectory("sglint-fix");
    Path file = directory.resolve(name);
    try {
      Files.writeString(file, text);
      Run run = fix(directory, name);
      String fixed = Files.readString(file);
      assertThat(run.code()).as(text).isZero();
      assertThat(packets(fixed, rules)).as(text).isEqualTo(packets(text, rules));
      assertThat(packets(text, rules).isEmpty()).isFalse();
      Run again = fix(directory, name);
      assertThat(again.err()).as(fixed).startsWith("fixed 0 of ");
      assertThat(Files.readString(file)).isEqualTo(fixed);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(directory);
    }
  }

  @Property(tries = 60)
  void a_fixed_configuration_allows_the_same(@ForAll("rules") List<Rule> rules) throws IOException {
    keepsWhatIsAllowed("main.tf", terraform(rules), BLOCK);
  }

  @Property(tries = 60)
  void a_fixed_yaml_template_allows_the_same(@ForAll("rules") List<Rule> rules) throws IOException {
    keepsWhatIsAllowed("a.yaml", yaml(rules), TEMPLATE_RULE);
  }

  @Property(tries = 60)
  void a_fixed_json_template_allows_the_same(@ForAll("rules") List<Rule> rules) throws IOException {
    keepsWhatIsAllowed("a.json", json(rules), TEMPLATE_RULE);
  }
}
