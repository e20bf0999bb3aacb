package dev.sglint.frontend.terraform.functions;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The functions of regular expressions, which are RE2's. */
final class Patterns {
  private static final int MAX_PATTERN = 64 * 1024;

  private static final Signature REGEX =
      Signature.of(Type.DYNAMIC)
          .takes("pattern", Type.STRING)
          .takes("string", Type.STRING)
          .seesUnknowns();
  private static final Signature REPLACE =
      Signature.of(Type.STRING)
          .takes("str", Type.STRING)
          .takes("substr", Type.STRING)
          .takes("replace", Type.STRING);

  private Patterns() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "regex" -> Optional.of(REGEX.apply(call, c -> regex(c, false)));
      case "regexall" -> Optional.of(REGEX.apply(call, c -> regex(c, true)));
      case "replace" -> Optional.of(REPLACE.apply(call, Patterns::replace));
      default -> Optional.empty();
    };
  }

  private static Value regex(Invocation call, boolean all) {
    if (call.argument(0) instanceof Value.Unknown unknown) {
      return call.unknown(all ? new Type.ListOf(Type.DYNAMIC) : Type.DYNAMIC, unknown.reason());
    }
    String source = Texts.text(call, 0);
    Optional<String> problem = problem(source);
    if (problem.isPresent()) {
      return call.invalid("pattern", problem.get());
    }
    Pattern pattern = Pattern.compile(source);
    Map<String, Integer> names = pattern.namedGroups();
    if (!names.isEmpty() && names.size() < pattern.groupCount()) {
      return call.invalid(
          "pattern", "invalid pattern: cannot mix both named and unnamed capture groups");
    }
    Type type = type(pattern);
    if (call.argument(1) instanceof Value.Unknown unknown) {
      return all
          ? Collect.list(type, List.of(), Optional.of(unknown.reason()), call.source())
          : call.unknown(type, unknown.reason());
    }
    List<Value> found = new ArrayList<>();
    for (Matcher match = pattern.matcher(Texts.text(call, 1)); next(match, found.isEmpty()); ) {
      found.add(captured(call, match, type));
      if (!all) {
        return found.get(0);
      }
      if (found.size() > Arguments.MAX_ELEMENTS) {
        return Texts.tooLarge(call, new Type.ListOf(type));
      }
    }
    return all
        ? Collect.list(type, found, Optional.empty(), call.source())
        : Arguments.failed(call, "pattern did not match any part of the given string");
  }

  private static Optional<String> problem(String pattern) {
    if (pattern.length() > MAX_PATTERN) {
      return Optional.of("invalid regexp pattern: it is too long");
    }
    if (RepeatSize.of(pattern) > RepeatSize.MOST) {
      return Optional.of("invalid regexp pattern: invalid repeat count");
    }
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(
          "invalid regexp pattern: " + e.getDescription() + ": `" + e.getPattern() + "`");
    }
  }

  /** Finds the next match as Go does: an empty one right after another is none. */
  private static boolean next(Matcher match, boolean first) {
    int last = first ? -1 : match.end();
    while (match.find()) {
      if (match.end() > match.start() || match.start() != last) {
        return true;
      }
    }
    return false;
  }

  private static Type type(Pattern pattern) {
    Map<String, Integer> names = pattern.namedGroups();
    if (!names.isEmpty()) {
      SortedMap<String, Type> types = new TreeMap<>();
      names.keySet().forEach(name -> types.put(name, Type.STRING));
      return new Type.ObjectOf(types, Set.of());
    }
    return pattern.groupCount() == 0
        ? Type.STRING
        : new Type.TupleOf(Collections.nCopies(pattern.groupCount(), Type.STRING));
  }

  private static Value captured(Invocation call, Matcher match, Type type) {
    if (type instanceof Type.ObjectOf) {
      SortedMap<String, Value> groups = new TreeMap<>();
      match
          .pattern()
          .namedGroups()
          .forEach((name, index) -> groups.put(name, group(call, match, index)));
      return new Value.Mapping(type, groups, Optional.empty(), call.source());
    }
    if (type instanceof Type.TupleOf) {
      List<Value> groups = new ArrayList<>();
      for (int i = 1; i <= match.groupCount(); i++) {
        groups.add(group(call, match, i));
      }
      return new Value.Sequence(type, groups, Optional.empty(), call.source());
    }
    return group(call, match, 0);
  }

  private static Value group(Invocation call, Matcher match, int index) {
    String text = match.group(index);
    return text == null
        ? new Value.Null(Type.STRING, call.source())
        : call.text(Texts.composed(text));
  }

  private static Value replace(Invocation call) {
    String text = Texts.text(call, 0);
    String part = Texts.text(call, 1);
    String replacement = Texts.text(call, 2);
    if (part.length() > 1 && part.startsWith("/") && part.endsWith("/")) {
      String pattern = part.substring(1, part.length() - 1);
      Optional<String> problem = problem(pattern);
      return problem.isPresent()
          ? Arguments.failed(call, problem.get())
          : expanded(call, Pattern.compile(pattern).matcher(text), text, replacement);
    }
    long places = part.isEmpty() ? text.length() + 1 : text.length() / part.length();
    boolean large = text.length() + places * replacement.length() > Texts.MAX_LENGTH;
    if (large && (part.isEmpty() || text.replace(part, "").length() < text.length())) {
      return Texts.tooLarge(call, Type.STRING);
    }
    return Texts.result(
        call, part.isEmpty() ? between(text, replacement) : text.replace(part, replacement));
  }

  private static String between(String text, String replacement) {
    StringBuilder made = new StringBuilder(replacement);
    text.codePoints().forEach(letter -> made.appendCodePoint(letter).append(replacement));
    return made.toString();
  }

  private static Value expanded(Invocation call, Matcher match, String text, String replacement) {
    StringBuilder made = new StringBuilder();
    int last = 0;
    for (boolean first = true; next(match, first); first = false) {
      made.append(text, last, match.start());
      expand(match, replacement, made);
      last = match.end();
      if (made.length() > Texts.MAX_LENGTH) {
        return Texts.tooLarge(call, Type.STRING);
      }
    }
    return Texts.result(call, made.append(text, last, text.length()).toString());
  }

  /** Go's templates of replacements: {@code $1}, {@code ${name}}, {@code $$}. */
  private static void expand(Matcher match, String template, StringBuilder made) {
    int at = 0;
    while (at < template.length()) {
      int dollar = template.indexOf('$', at);
      if (dollar < 0) {
        break;
      }
      made.append(template, at, dollar);
      if (template.startsWith("$$", dollar)) {
        made.append('$');
        at = dollar + 2;
        continue;
      }
      boolean braces = template.startsWith("{", dollar + 1);
      int start = dollar + (braces ? 2 : 1);
      int end = start;
      while (end < template.length()
          && (Character.isLetterOrDigit(template.charAt(end)) || template.charAt(end) == '_')) {
        end++;
      }
      boolean closed = !braces || template.startsWith("}", end);
      if (end == start || !closed) {
        made.append('$');
        at = dollar + 1;
      } else {
        named(match, template.substring(start, end), made);
        at = braces ? end + 1 : end;
      }
    }
    made.append(template, at, template.length());
  }

  private static void named(Matcher match, String name, StringBuilder made) {
    int index = match.pattern().namedGroups().getOrDefault(name, -1);
    if (name.length() < 6 && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      index = Integer.parseInt(name);
    }
    String group = index < 0 || index > match.groupCount() ? null : match.group(index);
    made.append(group == null ? "" : group);
  }
}
