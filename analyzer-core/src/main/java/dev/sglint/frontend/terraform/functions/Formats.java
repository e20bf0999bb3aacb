package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Templates;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format} and {@code formatlist}. */
final class Formats {
  private static final String VERB_START =
      "%([0#+ -]*)(?:\\[([1-9][0-9]{0,5})\\])?([1-9][0-9]{0,5})?(?:\\.([0-9]{0,5}))?"
          + "(?:\\[([1-9][0-9]{0,5})\\])?";
  private static final Pattern START = Pattern.compile(VERB_START);
  private static final Pattern VERB = Pattern.compile(VERB_START + "([a-zA-Z])");

  private static final Signature FORMAT =
      Signature.of(Type.STRING)
          .takes("format", Type.STRING)
          .more("args", Type.DYNAMIC)
          .seesUnknowns();
  private static final Signature FORMAT_LIST =
      Signature.of(new Type.ListOf(Type.STRING))
          .takes("format", Type.STRING)
          .more("args", Type.DYNAMIC)
          .seesChoices();

  private Formats() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "format" -> Optional.of(FORMAT.apply(call, Formats::format));
      case "formatlist" -> Optional.of(FORMAT_LIST.apply(call, Formats::list));
      default -> Optional.empty();
    };
  }

  private static Value format(Invocation call) {
    if (call.argument(0) instanceof Value.Unknown unknown) {
      return call.unknown(Type.STRING, unknown.reason());
    }
    String format = Texts.text(call, 0);
    List<Value> parts = new ArrayList<>();
    Matcher matcher = VERB.matcher(format);
    int next = 1;
    int highest = 0;
    int at = 0;
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      if (end > at) {
        parts.add(call.text(format.substring(at, end)));
      }
      at = end;
      if (format.startsWith("%%", at)) {
        parts.add(call.text("%"));
        at += 2;
      } else if (at < format.length()) {
        matcher.region(at, format.length());
        if (!matcher.lookingAt()) {
          return Arguments.failed(call, noVerb(format, at));
        }
        Verb verb = Verb.of(matcher, next, utf8(format, at));
        Value part = part(call, verb);
        if (part instanceof Value.Failure) {
          return part;
        }
        parts.add(part);
        highest = Math.max(highest, verb.argument());
        next = verb.argument() + 1;
        at = matcher.end();
      }
    }
    if (highest < call.count() - 1) {
      String used =
          highest == 0 ? "no verbs in format string" : "only " + highest + " used by format string";
      return call.invalid("args", "too many arguments; " + used);
    }
    Value made = Templates.concat(parts, call.source(), call.span());
    return made instanceof Value.Text text ? Texts.result(call, text.value()) : made;
  }

  private static String noVerb(String format, int at) {
    Matcher start = START.matcher(format).region(at, format.length());
    int end = start.lookingAt() ? start.end() : at + 1;
    return end >= format.length()
        ? "invalid format string starting at offset " + utf8(format, at)
        : "unrecognized format character '"
            + Character.toString(format.codePointAt(end))
            + "' at offset "
            + utf8(format, end);
  }

  private static int utf8(String text, int end) {
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }

  private static Value part(Invocation call, Verb verb) {
    if (verb.argument() >= call.count()) {
      return Arguments.failed(
          call,
          String.format(
              "not enough arguments for \"%s\" at %d: need index %d but have %d total",
              verb.raw(), verb.offset(), verb.argument(), call.count() - 1));
    }
    if ("vtbdoxXeEfgGsq".indexOf(verb.mode()) < 0) {
      return Arguments.failed(
          call,
          String.format(
              "unsupported format verb '%c' in \"%s\" at offset %d",
              verb.mode(), verb.raw(), verb.offset()));
    }
    Value argument = call.argument(verb.argument());
    Optional<UnknownReason> unknown = Inside.unknown(argument, Optional.empty());
    if (unknown.isPresent()) {
      return verb.isPlain() && argument.type() instanceof Type.Primitive
          ? Conversion.convert(argument, Type.STRING)
          : call.unknown(Type.STRING, unknown.get());
    }
    try {
      return call.text(verb.format(argument)).with(argument.source());
    } catch (Verb.UnsupportedException e) {
      return Arguments.failed(
          call,
          String.format(
              "unsupported value for \"%s\" at %d: %s", verb.raw(), verb.offset(), e.problem()));
    }
  }

  private static Value list(Invocation call) {
    Optional<UnknownReason> open = Optional.empty();
    int chooser = 0;
    int length = -1;
    for (int i = 0; i < call.count(); i++) {
      Value argument = call.argument(i);
      if (argument instanceof Value.Unknown unknown && (i == 0 || !isScalar(unknown.type()))) {
        open = Optional.of(unknown.reason());
      } else if (argument instanceof Value.Sequence list && list.more().isPresent()) {
        open = list.more();
      } else if (argument instanceof Value.Sequence list) {
        int size = list.elements().size();
        if (length >= 0 && size != length) {
          return call.invalid(
              "args",
              String.format(
                  "argument %d has length %d, which is inconsistent with argument %d of length %d",
                  i, size, chooser, length));
        }
        chooser = length < 0 ? i : chooser;
        length = size;
      }
    }
    if (open.isPresent()) {
      return Collect.list(Type.STRING, openElements(call), open, call.source());
    }
    return elements(call, length < 0 ? 1 : length);
  }

  private static boolean isScalar(Type type) {
    return type instanceof Type.Primitive && type != Type.DYNAMIC;
  }

  /** What the elements that are known of the only list give. */
  private static List<Value> openElements(Invocation call) {
    int lists = 0;
    int length = 0;
    for (Value argument : call.arguments()) {
      boolean unknown = argument instanceof Value.Unknown && !isScalar(argument.type());
      if (unknown || argument instanceof Value.Sequence) {
        lists++;
        length = argument instanceof Value.Sequence list ? list.elements().size() : 0;
      }
    }
    if (lists != 1 || call.argument(0) instanceof Value.Unknown) {
      return List.of();
    }
    return elements(call, length) instanceof Value.Sequence known ? known.elements() : List.of();
  }

  private static Value elements(Invocation call, int length) {
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      List<Value> arguments = new ArrayList<>();
      for (Value argument : call.arguments()) {
        arguments.add(argument instanceof Value.Sequence list ? list.elements().get(i) : argument);
      }
      Value element =
          FORMAT.apply(
              new Invocation(call.name(), arguments, call.span(), call.context()), Formats::format);
      if (element instanceof Value.Failure failure) {
        String before = "Call to function \"" + call.name() + "\" failed: ";
        return failure.detail().startsWith(before)
            ? new Value.Failure(
                failure.summary(),
                before
                    + "error on format iteration "
                    + i
                    + ": "
                    + failure.detail().substring(before.length()),
                failure.place(),
                failure.source())
            : failure;
      }
      elements.add(element);
    }
    return Collect.list(Type.STRING, elements, Optional.empty(), call.source());
  }
}
