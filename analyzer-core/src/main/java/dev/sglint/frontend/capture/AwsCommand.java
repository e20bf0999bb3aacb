package dev.sglint.frontend.capture;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ec2query.WireRequest;
import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.model.Circumstances;
import dev.sglint.model.Irregularity;
import dev.sglint.model.Operation;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An {@code aws ec2 …} command line, as the request that the AWS CLI makes of it. */
final class AwsCommand {
  /** Options of every command that take a value; they say nothing about rules. */
  private static final Set<String> GLOBAL_OPTIONS =
      Set.of(
          "--region",
          "--profile",
          "--output",
          "--query",
          "--endpoint-url",
          "--color",
          "--ca-bundle",
          "--cli-read-timeout",
          "--cli-connect-timeout",
          "--cli-binary-format",
          "--generate-cli-skeleton");

  private static final Set<String> GLOBAL_FLAGS =
      Set.of(
          "--debug",
          "--no-verify-ssl",
          "--no-paginate",
          "--no-sign-request",
          "--cli-auto-prompt",
          "--no-cli-auto-prompt",
          "--no-cli-pager");

  /** Options with one text, by their parameter. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "--group-id", "GroupId",
          "--group-name", "GroupName",
          "--description", "GroupDescription",
          "--vpc-id", "VpcId");

  /** Options with a structure or a list, by their parameter. */
  private static final Map<String, String> LISTS =
      Map.of(
          "--ip-permissions", "IpPermissions",
          "--security-group-rules", "SecurityGroupRule",
          "--security-group-rule-ids", "SecurityGroupRuleId",
          "--security-group-rule-descriptions", "SecurityGroupRuleDescription",
          "--tag-specifications", "TagSpecification");

  private static final Set<String> SIMPLE =
      Set.of("--protocol", "--port", "--cidr", "--source-group", "--group-owner");

  /** Operations by their names on the command line. */
  private static final Map<String, Operation> COMMANDS = commands();

  private final List<MappedText> words;
  private final RequestSink sink;
  private final Parameters parameters = new Parameters();
  private final List<Irregularity> irregularities = new ArrayList<>();
  private boolean readable = true;

  private AwsCommand(List<MappedText> words, RequestSink sink) {
    this.words = words;
    this.sink = sink;
  }

  private static Map<String, Operation> commands() {
    Map<String, Operation> commands = new HashMap<>();
    for (Operation operation : Operation.values()) {
      if (operation.isRequest()) {
        String kebab = operation.action().replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        commands.put(kebab.toLowerCase(Locale.ROOT), operation);
      }
    }
    return commands;
  }

  /** Whether it is a command line: a name in a sentence has no options. */
  static boolean isOurs(List<MappedText> words) {
    Optional<Integer> operation = operation(words);
    return operation.isPresent()
        && operation.get() + 1 < words.size()
        && words.get(operation.get() + 1).text().startsWith("--");
  }

  static void read(List<MappedText> words, RequestSink sink) {
    operation(words).ifPresent(at -> new AwsCommand(words, sink).read(at));
  }

  /** Where the operation's name stands. */
  private static Optional<Integer> operation(List<MappedText> words) {
    int ec2 = -1;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).text();
      if (word.startsWith("-")) {
        i += GLOBAL_OPTIONS.contains(word) ? 1 : 0;
      } else if (ec2 < 0 && word.equals("ec2")) {
        ec2 = i;
      } else {
        return ec2 > 0 && operation(word).isPresent() ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Operation> operation(String command) {
    return Optional.ofNullable(COMMANDS.get(command));
  }

  private void read(int command) {
    MappedText name = words.get(command);
    Operation operation = operation(name.text()).orElseThrow();
    SourceSpan named = span(name);
    parameters.add("Action", operation.action(), named, named);
    int i = command + 1;
    while (i < words.size()) {
      i = option(i);
    }
    MappedText last = words.get(words.size() - 1);
    SourceSpan whole = span(words.get(0)).to(span(last));
    sink.request(
        operation,
        new WireRequest(parameters.list(), whole, readable, irregularities, Circumstances.NONE));
  }

  private static SourceSpan span(MappedText word) {
    return word.span(0, word.text().length());
  }

  /** Reads one option and its values; the number of the word after them. */
  private int option(int at) {
    MappedText word = words.get(at);
    String text = word.text();
    int equals = text.startsWith("--") ? text.indexOf('=') : -1;
    String option = equals < 0 ? text : text.substring(0, equals);
    int next = at + 1;
    List<MappedText> values = new ArrayList<>();
    if (equals >= 0) {
      values.add(word.part(equals + 1, text.length()));
    }
    boolean list = LISTS.containsKey(option);
    boolean one =
        TEXTS.containsKey(option)
            || SIMPLE.contains(option)
            || GLOBAL_OPTIONS.contains(option)
            || option.equals("--cli-input-json")
            || option.equals("--cli-input-yaml");
    while (next < words.size()
        && !words.get(next).text().startsWith("--")
        && (list || (one && values.isEmpty()))) {
      values.add(words.get(next));
      next++;
    }
    SourceSpan name = word.span(0, option.length());
    take(option, name, values, list || one);
    return next;
  }

  private void take(String option, SourceSpan name, List<MappedText> values, boolean known) {
    if (known && values.isEmpty()) {
      refused("argument " + option + ": expected one argument", name);
    } else if (TEXTS.containsKey(option)) {
      parameters.add(TEXTS.getOrDefault(option, option), values.get(0), name);
    } else if (LISTS.containsKey(option)) {
      structure(LISTS.getOrDefault(option, option), values);
    } else if (SIMPLE.contains(option)) {
      simple(option, values.get(0), name);
    } else if (option.equals("--cli-input-json")) {
      input(values.get(0));
    } else if (option.equals("--cli-input-yaml")) {
      unseen(values.get(0));
    } else if (option.equals("--dry-run") || option.equals("--no-dry-run")) {
      parameters.add("DryRun", option.equals("--dry-run") ? "true" : "false", name, name);
    } else if (!known && !GLOBAL_FLAGS.contains(option)) {
      refused("Unknown options: " + option.replace(ShellWords.UNKNOWN, ' ').strip(), name);
    }
  }

  private void refused(String words, SourceSpan span) {
    irregularities.add(new Irregularity.ClientRefusal(words, span));
  }

  /** Values that stand in another file, or that only the shell makes, cannot be seen. */
  private static boolean isUnseen(MappedText value) {
    String text = value.text();
    return text.startsWith("file://")
        || text.startsWith("fileb://")
        || text.startsWith(Character.toString(ShellWords.UNKNOWN));
  }

  private void unseen(MappedText value) {
    String shown = value.text().replace(Character.toString(ShellWords.UNKNOWN), "");
    parameters.addUnknown(
        "IpPermissions",
        value,
        new UnknownReason(UnknownReason.Kind.OUTSIDE_TREE, "it stands in `" + shown + "`"));
  }

  private void structure(String name, List<MappedText> values) {
    if (isUnseen(values.get(0))) {
      unseen(values.get(0));
      return;
    }
    if (name.equals("SecurityGroupRuleId")) {
      ruleIds(values);
      return;
    }
    List<JsonValue> elements = new ArrayList<>();
    for (MappedText value : values) {
      Optional<JsonValue> read = value(value);
      if (read.isEmpty()) {
        readable = false;
        String message = "this is neither JSON nor shorthand of the AWS CLI";
        sink.diagnostic(Diagnostic.error(DiagnosticCode.SYNTAX, span(value), message));
      } else if (read.get() instanceof JsonValue.ArrayValue array) {
        elements.addAll(array.elements());
      } else {
        elements.add(read.get());
      }
    }
    SourceSpan span = span(values.get(0));
    JsonValue.ArrayValue all = new JsonValue.ArrayValue(elements, span);
    parameters.addMembers(
        "", new JsonValue.ObjectValue(List.of(new JsonValue.Member(name, span, all)), span));
  }

  private static Optional<JsonValue> value(MappedText text) {
    String start = text.text().stripLeading();
    if (start.startsWith("[") || start.startsWith("{")) {
      JsonReader.Outcome outcome = JsonReader.read(text, JsonForms.KEEP_ALL);
      return outcome.problem().isEmpty() ? outcome.value() : Optional.empty();
    }
    return Shorthand.read(text);
  }

  private void ruleIds(List<MappedText> values) {
    int number = 0;
    for (MappedText value : values) {
      Optional<JsonValue> list = value.text().startsWith("[") ? value(value) : Optional.empty();
      if (list.isPresent() && list.get() instanceof JsonValue.ArrayValue array) {
        for (JsonValue element : array.elements()) {
          number++;
          if (element instanceof JsonValue.Scalar scalar) {
            parameters.add(
                "SecurityGroupRuleId." + number, scalar.text(), scalar.span(), scalar.span());
          }
        }
      } else {
        number++;
        parameters.add("SecurityGroupRuleId." + number, value, span(value));
      }
    }
  }

  private void input(MappedText value) {
    if (isUnseen(value)) {
      unseen(value);
      return;
    }
    Optional<JsonValue> read = value(value);
    if (read.isPresent() && read.get() instanceof JsonValue.ObjectValue object) {
      parameters.addMembers("", object);
    } else {
      readable = false;
      sink.diagnostic(
          Diagnostic.error(DiagnosticCode.SYNTAX, span(value), "this is no JSON object"));
    }
  }

  /** A part of the one rule in {@code --protocol}, {@code --port}, {@code --cidr} and its like. */
  private void simple(String option, MappedText value, SourceSpan name) {
    String text = value.text();
    SourceSpan span = text.isEmpty() ? name : span(value);
    switch (option) {
      case "--protocol" -> {
        if (!isProtocol(text)) {
          refused(
              "protocol parameter should be one of: tcp|udp|icmp|all or any valid protocol number.",
              span);
        }
        String wire = text.equals("all") ? "-1" : text;
        parameters.add("IpPermissions.1.IpProtocol", wire, span, name.to(span));
      }
      case "--port" -> port(value, name.to(span));
      case "--cidr" ->
          parameters.add("IpPermissions.1.IpRanges.1.CidrIp", text, span, name.to(span));
      case "--source-group" -> {
        boolean id = text.startsWith("sg-") || text.indexOf(ShellWords.UNKNOWN) >= 0;
        String member = id ? "GroupId" : "GroupName";
        parameters.add("IpPermissions.1.Groups.1." + member, text, span, name.to(span));
      }
      case "--group-owner" ->
          parameters.add("IpPermissions.1.Groups.1.UserId", text, span, name.to(span));
      default -> throw new IllegalArgumentException(option);
    }
  }

  private static boolean isProtocol(String text) {
    boolean named = Set.of("tcp", "udp", "icmp", "all").contains(text);
    return named || text.matches("-?[0-9]+") || text.indexOf(ShellWords.UNKNOWN) >= 0;
  }

  /** The CLI makes both bounds of one port, for ICMP too: type and code. */
  private void port(MappedText value, SourceSpan whole) {
    String text = value.text();
    int dash = text.indexOf('-', 1);
    boolean all = text.equals("all") || text.equals("-1");
    boolean range = !all && dash > 0;
    MappedText from = range ? value.part(0, dash) : value;
    MappedText to = range ? value.part(dash + 1, text.length()) : value;
    String low = all ? "-1" : from.text();
    String high = all ? "-1" : to.text();
    if (!all && !(isNumber(low) && isNumber(high))) {
      refused("port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)", whole);
    }
    parameters.add("IpPermissions.1.FromPort", low, span(from), whole);
    parameters.add("IpPermissions.1.ToPort", high, span(to), whole);
  }

  private static boolean isNumber(String text) {
    return text.indexOf(ShellWords.UNKNOWN) >= 0 || text.matches("[0-9]+");
  }
}
