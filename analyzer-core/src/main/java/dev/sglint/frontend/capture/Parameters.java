package dev.sglint.frontend.capture;

import dev.sglint.frontend.ec2query.WireParameter;
import dev.sglint.json.JsonValue;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts values of other forms under their names on the wire: the members of the SDKs and of
 * CloudTrail, lists as arrays or as {@code items}.
 */
final class Parameters {
  /** Names that are others on the wire, by what SDKs and CloudTrail call them. */
  private static final Map<String, String> WIRE_NAMES =
      Map.of(
          "UserIdGroupPairs", "Groups",
          "TagSpecifications", "TagSpecification",
          "TagSpecificationSet", "TagSpecification",
          "Tags", "Tag",
          "SecurityGroupRules", "SecurityGroupRule",
          "SecurityGroupRuleIds", "SecurityGroupRuleId",
          "SecurityGroupRuleDescriptions", "SecurityGroupRuleDescription");

  private final List<WireParameter> parameters = new ArrayList<>();

  List<WireParameter> list() {
    return parameters;
  }

  static String wireName(String member) {
    String capital =
        member.isEmpty() ? "" : Character.toUpperCase(member.charAt(0)) + member.substring(1);
    return WIRE_NAMES.getOrDefault(capital, capital);
  }

  /** Adds a text as it was written. */
  void add(String name, MappedText value, SourceSpan nameSpan) {
    SourceSpan span = value.text().isEmpty() ? nameSpan : value.span(0, value.text().length());
    add(name, value.text(), span, nameSpan.file().equals(span.file()) ? nameSpan.to(span) : span);
  }

  /** Adds a value; what stands behind {@link ShellWords#UNKNOWN} cannot be seen. */
  void add(String name, String value, SourceSpan span, SourceSpan whole) {
    int unknown = value.indexOf(ShellWords.UNKNOWN);
    if (unknown < 0) {
      parameters.add(new WireParameter(name, value, span, whole));
    } else {
      String shown = value.replace(Character.toString(ShellWords.UNKNOWN), "");
      UnknownReason reason =
          new UnknownReason(
              UnknownReason.Kind.INPUT_NOT_GIVEN, "the shell makes the value of `" + shown + "`");
      parameters.add(new WireParameter(name, shown, span, whole, Optional.of(reason)));
    }
  }

  /** Adds a parameter of which nothing but its name can be seen. */
  void addUnknown(String name, MappedText shown, UnknownReason reason) {
    SourceSpan span = shown.span(0, shown.text().length());
    parameters.add(new WireParameter(name, shown.text(), span, span, Optional.of(reason)));
  }

  /** Adds all members of an object. */
  void addMembers(String prefix, JsonValue.ObjectValue object) {
    for (JsonValue.Member member : object.members()) {
      String name = wireName(member.name());
      addValue(prefix.isEmpty() ? name : prefix + "." + name, member.value(), member.whole());
    }
  }

  private void addValue(String name, JsonValue value, SourceSpan whole) {
    if (value instanceof JsonValue.Scalar scalar) {
      if (!scalar.isNull()) {
        add(name, scalar.text(), scalar.span(), whole);
      }
    } else if (value instanceof JsonValue.ArrayValue array) {
      addElements(name, array);
    } else if (value instanceof JsonValue.ObjectValue object) {
      addObject(name, object);
    }
  }

  private void addElements(String name, JsonValue.ArrayValue array) {
    int number = 0;
    for (JsonValue element : array.elements()) {
      number++;
      String entry = name + "." + tag(element).orElse(Integer.toString(number));
      addValue(entry, unwrapped(name, untagged(element)), element.span());
    }
  }

  /** CloudTrail shows the ids of a list each in an object of its own. */
  private static JsonValue unwrapped(String list, JsonValue element) {
    return element instanceof JsonValue.ObjectValue object
            && object.members().size() == 1
            && wireName(object.members().get(0).name()).equals(list)
        ? object.members().get(0).value()
        : element;
  }

  private void addObject(String name, JsonValue.ObjectValue object) {
    Optional<JsonValue.ArrayValue> items = object.array("items");
    Optional<String> tag = tag(object);
    if (items.isPresent() && object.members().size() == 1) {
      addElements(name, items.get());
    } else if (tag.isPresent()) {
      // CloudTrail's form of a list with one entry.
      addValue(name + "." + tag.get(), untagged(object), object.span());
    } else {
      addMembers(name, object);
    }
  }

  /** The number of a list's entry, where CloudTrail turned the entry from XML to JSON. */
  private static Optional<String> tag(JsonValue value) {
    return value instanceof JsonValue.ObjectValue object
        ? object.text("tag").filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
        : Optional.empty();
  }

  private static JsonValue untagged(JsonValue value) {
    if (!(value instanceof JsonValue.ObjectValue object) || tag(object).isEmpty()) {
      return value;
    }
    Optional<JsonValue> content = object.get("content");
    if (content.isPresent()) {
      return content.get();
    }
    List<JsonValue.Member> rest =
        object.members().stream().filter(member -> !member.name().equals("tag")).toList();
    return new JsonValue.ObjectValue(rest, object.span());
  }
}
