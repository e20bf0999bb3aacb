package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Templates;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** The functions that cut and join texts. */
final class Strings {
  private static final Signature TEXT = Signature.of(Type.STRING).takes("str", Type.STRING);
  private static final Signature CUTSET = TEXT.takes("cutset", Type.STRING);
  private static final Signature PREFIX = TEXT.takes("prefix", Type.STRING).seesUnknowns();
  private static final Signature SUFFIX = TEXT.takes("suffix", Type.STRING);
  private static final Signature SUBSTR =
      TEXT.takes("offset", Type.NUMBER).takes("length", Type.NUMBER);
  private static final Signature INDENT =
      Signature.of(Type.STRING).takes("spaces", Type.NUMBER).takes("str", Type.STRING);
  private static final Signature SPLIT =
      Signature.of(new Type.ListOf(Type.STRING))
          .takes("separator", Type.STRING)
          .takes("str", Type.STRING)
          .seesUnknowns();
  private static final Signature JOIN =
      Signature.of(Type.STRING)
          .takes("separator", Type.STRING)
          .more("lists", new Type.ListOf(Type.STRING))
          .seesUnknowns();
  private static final Signature STARTS_WITH =
      Signature.of(Type.BOOL).takes("str", Type.STRING).takes("prefix", Type.STRING).seesUnknowns();
  private static final Signature ENDS_WITH =
      Signature.of(Type.BOOL).takes("str", Type.STRING).takes("suffix", Type.STRING);
  private static final Signature CONTAINS =
      Signature.of(Type.BOOL).takes("str", Type.STRING).takes("substr", Type.STRING).seesUnknowns();
  private static final Signature TEMPLATE =
      Signature.of(Type.DYNAMIC)
          .takes("data", Type.STRING)
          .takes("vars", Type.DYNAMIC)
          .seesChoices();

  private Strings() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "upper" -> letters(call, Character::toUpperCase);
      case "lower" -> letters(call, Character::toLowerCase);
      case "title" -> of(call, Strings::title);
      case "chomp" -> of(call, Strings::chomp);
      case "trimspace" -> of(call, text -> trim(text, Strings::isSpace));
      case "strrev" -> of(call, Strings::reverse);
      case "trim" -> Optional.of(CUTSET.apply(call, Strings::trim));
      case "trimprefix" -> Optional.of(PREFIX.apply(call, Strings::trimPrefix));
      case "trimsuffix" -> Optional.of(SUFFIX.apply(call, Strings::trimSuffix));
      case "substr" -> Optional.of(SUBSTR.apply(call, Strings::substr));
      case "indent" -> Optional.of(INDENT.apply(call, Strings::indent));
      case "split" -> Optional.of(SPLIT.apply(call, Strings::split));
      case "join" -> Optional.of(join(call));
      case "startswith" -> Optional.of(STARTS_WITH.apply(call, Strings::startsWith));
      case "endswith" ->
          Optional.of(
              ENDS_WITH.apply(call, c -> c.bool(Texts.text(c, 0).endsWith(Texts.text(c, 1)))));
      case "strcontains" -> Optional.of(CONTAINS.apply(call, Strings::contains));
      case "templatestring" -> Optional.of(TEMPLATE.apply(call, Strings::template));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> of(Invocation call, UnaryOperator<String> function) {
    return Optional.of(TEXT.apply(call, c -> Texts.result(c, function.apply(Texts.text(c, 0)))));
  }

  /** Letter by letter, as Go does it: no letter becomes two. */
  private static Optional<Value> letters(Invocation call, IntUnaryOperator function) {
    return Optional.of(
        TEXT.seesUnknowns()
            .apply(
                call,
                c ->
                    c.argument(0) instanceof Value.Unknown unknown
                        ? known(c, unknown, mapped(unknown.prefix(), function))
                        : Texts.result(c, mapped(Texts.text(c, 0), function))));
  }

  private static String mapped(String text, IntUnaryOperator function) {
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints().map(function).forEach(mapped::appendCodePoint);
    return mapped.toString();
  }

  /** What is unknown, of which another beginning is known. */
  private static Value known(Invocation call, Value.Unknown unknown, String prefix) {
    return new Value.Unknown(
        Type.STRING, unknown.reason(), true, prefix, Optional.empty(), call.source());
  }

  private static String title(String text) {
    StringBuilder title = new StringBuilder(text.length());
    int before = ' ';
    for (int letter : text.codePoints().toArray()) {
      title.appendCodePoint(separates(before) ? Character.toTitleCase(letter) : letter);
      before = letter;
    }
    return title.toString();
  }

  private static boolean separates(int letter) {
    if (Character.isLetterOrDigit(letter) || letter == '_') {
      return false;
    }
    return letter < 0x80 || isSpace(letter);
  }

  private static String chomp(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isSpace(int letter) {
    return (letter >= '\t' && letter <= '\r') || letter == 0x85 || Character.isSpaceChar(letter);
  }

  private static String reverse(String text) {
    List<String> clusters = new ArrayList<>(Texts.clusters(text));
    Collections.reverse(clusters);
    return String.join("", clusters);
  }

  private static Value trim(Invocation call) {
    String cutset = Texts.text(call, 1);
    return Texts.result(call, trim(Texts.text(call, 0), letter -> cutset.indexOf(letter) >= 0));
  }

  private static String trim(String text, IntPredicate cut) {
    int start = 0;
    int end = text.length();
    while (start < end && cut.test(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && cut.test(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static Value trimPrefix(Invocation call) {
    if (call.argument(1) instanceof Value.Unknown unknown) {
      return call.unknown(Type.STRING, unknown.reason());
    }
    String prefix = Texts.text(call, 1);
    if (!(call.argument(0) instanceof Value.Unknown unknown)) {
      String text = Texts.text(call, 0);
      return Texts.result(call, text.startsWith(prefix) ? text.substring(prefix.length()) : text);
    }
    String known = unknown.prefix();
    if (prefix.startsWith(known) && !prefix.equals(known)) {
      return known(call, unknown, "");
    }
    String rest = known.startsWith(prefix) ? known.substring(prefix.length()) : known;
    return new Value.Unknown(
        Type.STRING, unknown.reason(), true, rest, unknown.symbol(), call.source());
  }

  private static Value trimSuffix(Invocation call) {
    String text = Texts.text(call, 0);
    String suffix = Texts.text(call, 1);
    return Texts.result(
        call, text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text);
  }

  private static Value substr(Invocation call) {
    Optional<Integer> offset = Texts.integer(call, 1);
    Optional<Integer> length = Texts.integer(call, 2);
    if (offset.isEmpty() || length.isEmpty()) {
      return call.invalid(offset.isEmpty() ? "offset" : "length", "a whole number is required");
    }
    List<String> clusters = Texts.clusters(Texts.text(call, 0));
    int size = clusters.size();
    int from = offset.get() < 0 ? Math.max(0, size + offset.get()) : Math.min(size, offset.get());
    // Counted from the end, a length of 0 is one without end: measured.
    boolean toEnd = length.get() < 0 || (length.get() == 0 && offset.get() < 0);
    int to = toEnd ? size : (int) Math.min(size, (long) from + length.get());
    return Texts.result(call, String.join("", clusters.subList(from, to)));
  }

  private static Value indent(Invocation call) {
    int spaces = Texts.integer(call, 0).orElse(-1);
    if (spaces < 0) {
      return call.invalid("spaces", "a whole number that is not negative is required");
    }
    String text = Texts.text(call, 1);
    long breaks = text.chars().filter(c -> c == '\n').count();
    return text.length() + breaks * spaces > Texts.MAX_LENGTH
        ? Texts.tooLarge(call, Type.STRING)
        : Texts.result(call, text.replace("\n", "\n" + " ".repeat(spaces)));
  }

  private static Value split(Invocation call) {
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Unknown unknown) {
        return Collect.list(Type.STRING, List.of(), Optional.of(unknown.reason()), call.source());
      }
    }
    String separator = Texts.text(call, 0);
    String text = Texts.text(call, 1);
    List<Value> parts = new ArrayList<>();
    int from = 0;
    while (parts.size() < Arguments.MAX_ELEMENTS) {
      int to = end(text, separator, from);
      if (to < 0) {
        if (!separator.isEmpty() || from < text.length()) {
          parts.add(call.text(text.substring(from)));
        }
        return Collect.list(Type.STRING, parts, Optional.empty(), call.source());
      }
      parts.add(call.text(text.substring(from, to)));
      from = to + separator.length();
    }
    return Texts.tooLarge(call, new Type.ListOf(Type.STRING));
  }

  private static int end(String text, String separator, int from) {
    if (!separator.isEmpty()) {
      return text.indexOf(separator, from);
    }
    return from < text.length() ? text.offsetByCodePoints(from, 1) : -1;
  }

  private static Value join(Invocation call) {
    if (call.count() == 1 && !(call.argument(0) instanceof Value.Failure)) {
      return Arguments.failed(call, "at least one list is required");
    }
    return JOIN.apply(call, Strings::joined);
  }

  private static Value joined(Invocation call) {
    List<Value> parts = new ArrayList<>();
    long length = 0;
    Optional<UnknownReason> open = Optional.empty();
    for (int i = 1; i < call.count(); i++) {
      if (call.argument(i) instanceof Value.Unknown unknown) {
        return call.unknown(Type.STRING, unknown.reason());
      }
      Value.Sequence list = (Value.Sequence) call.argument(i);
      open = open.or(list::more);
      for (int at = 0; at < list.elements().size(); at++) {
        Value element = list.elements().get(at);
        if (element instanceof Value.Null) {
          return call.invalid(
              "lists", "element " + at + " is null; cannot concatenate null values");
        }
        if (!parts.isEmpty()) {
          parts.add(call.argument(0));
        }
        parts.add(element);
        length += element instanceof Value.Text text ? text.value().length() : 0;
      }
    }
    if (open.isPresent()) {
      return call.unknown(Type.STRING, open.get());
    }
    if (call.argument(0) instanceof Value.Text separator) {
      length += (long) separator.value().length() * (parts.size() / 2);
    }
    return length > Texts.MAX_LENGTH
        ? Texts.tooLarge(call, Type.STRING)
        : Templates.concat(parts, call.source(), call.span());
  }

  private static Value startsWith(Invocation call) {
    if (call.argument(1) instanceof Value.Unknown unknown) {
      return call.unknown(Type.BOOL, unknown.reason());
    }
    String prefix = Texts.text(call, 1);
    if (call.argument(0) instanceof Value.Unknown unknown) {
      if (unknown.prefix().startsWith(prefix)) {
        return call.bool(true);
      }
      return prefix.startsWith(unknown.prefix())
          ? call.unknown(Type.BOOL, unknown.reason())
          : call.bool(false);
    }
    return call.bool(Texts.text(call, 0).startsWith(prefix));
  }

  private static Value contains(Invocation call) {
    if (call.argument(1) instanceof Value.Unknown unknown) {
      return call.unknown(Type.BOOL, unknown.reason());
    }
    String part = Texts.text(call, 1);
    if (call.argument(0) instanceof Value.Unknown unknown) {
      return unknown.prefix().contains(part)
          ? call.bool(true)
          : call.unknown(Type.BOOL, unknown.reason());
    }
    return call.bool(Texts.text(call, 0).contains(part));
  }

  private static Value template(Invocation call) {
    return withVariables(
        call, (text, variables) -> rendered(call, text, "<templatestring argument>", variables));
  }

  /** Renders with a text and the variables after it, once both are known. */
  static Value withVariables(
      Invocation call, BiFunction<String, SortedMap<String, Value>, Value> render) {
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Unknown unknown) {
        return call.unknown(Type.DYNAMIC, unknown.reason());
      }
    }
    if (!(call.argument(1) instanceof Value.Mapping variables)) {
      return call.invalid("vars", "invalid vars value: must be a map");
    }
    return render.apply(Texts.text(call, 0), variables.entries());
  }

  /** What a template makes of variables. */
  static Value rendered(
      Invocation call, String text, String path, SortedMap<String, Value> variables) {
    Value made = call.context().template(text, path, variables, call.span());
    return call.source().sensitive() && !(made instanceof Value.Failure)
        ? made.with(made.source().asSensitive())
        : made;
  }
}
