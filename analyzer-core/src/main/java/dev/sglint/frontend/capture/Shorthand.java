package dev.sglint.frontend.capture;

import dev.sglint.json.JsonValue;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The AWS CLI's shorthand: {@code IpProtocol=tcp,FromPort=80,IpRanges=[{CidrIp=10.0.0.0/16}]}, as
 * the value that its JSON would give.
 */
final class Shorthand {
  private static final int MAX_DEPTH = 20;

  private final MappedText source;
  private final String text;
  private int at;
  private boolean valid = true;

  private Shorthand(MappedText source) {
    this.source = source;
    this.text = source.text();
  }

  /** Empty where the text is no shorthand. */
  static Optional<JsonValue> read(MappedText source) {
    Shorthand shorthand = new Shorthand(source);
    shorthand.blanks();
    JsonValue value = shorthand.members((char) 0, 0);
    return shorthand.valid && shorthand.at == shorthand.text.length()
        ? Optional.of(value)
        : Optional.empty();
  }

  private JsonValue members(char closer, int depth) {
    int start = at;
    List<JsonValue.Member> members = new ArrayList<>();
    while (valid && at < text.length() && text.charAt(at) != closer) {
      int nameStart = at;
      while (at < text.length() && isNameChar(text.charAt(at))) {
        at++;
      }
      if (at == nameStart || at >= text.length() || text.charAt(at) != '=') {
        valid = false;
        break;
      }
      String name = text.substring(nameStart, at);
      SourceSpan nameSpan = source.span(nameStart, at);
      at++;
      JsonValue value = value(depth + 1, closer);
      members.add(new JsonValue.Member(name, nameSpan, value));
      separator();
    }
    return new JsonValue.ObjectValue(members, source.span(start, at));
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':' || c == '#';
  }

  private void separator() {
    blanks();
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
      blanks();
    }
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private JsonValue value(int depth, char closer) {
    valid &= depth < MAX_DEPTH;
    if (!valid || at >= text.length()) {
      return string("", at, at);
    }
    char c = text.charAt(at);
    if (c == '{') {
      at++;
      blanks();
      JsonValue object = members('}', depth);
      close('}');
      return object;
    }
    if (c == '[') {
      return array(depth);
    }
    JsonValue first = scalar(closer);
    // "Name=a,b,c" is a list: what follows a comma is no further member.
    if (!followsElement(closer)) {
      return first;
    }
    List<JsonValue> elements = new ArrayList<>(List.of(first));
    while (followsElement(closer)) {
      at++;
      elements.add(scalar(closer));
    }
    return new JsonValue.ArrayValue(elements, first.span());
  }

  private boolean followsElement(char closer) {
    if (at >= text.length() || text.charAt(at) != ',') {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    int end = next;
    while (end < text.length() && isNameChar(text.charAt(end))) {
      end++;
    }
    boolean member = end > next && end < text.length() && text.charAt(end) == '=';
    return !member && next < text.length() && text.charAt(next) != closer;
  }

  private JsonValue array(int depth) {
    int start = at;
    at++;
    blanks();
    List<JsonValue> elements = new ArrayList<>();
    while (valid && at < text.length() && text.charAt(at) != ']') {
      int before = at;
      elements.add(element(depth));
      separator();
      valid &= at > before;
    }
    close(']');
    return new JsonValue.ArrayValue(elements, source.span(start, at));
  }

  private JsonValue element(int depth) {
    char c = text.charAt(at);
    if (c == '{' || c == '[') {
      return value(depth + 1, ']');
    }
    return scalar(']');
  }

  private void close(char closer) {
    valid &= at < text.length() && text.charAt(at) == closer;
    at = Math.min(at + 1, text.length());
  }

  private JsonValue scalar(char closer) {
    int start = at;
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      return quoted(text.charAt(at));
    }
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != closer) {
      at++;
    }
    String value = text.substring(start, at).strip();
    return string(value, start, start + value.length());
  }

  private JsonValue quoted(char quote) {
    int start = at + 1;
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
      at++;
    }
    int end = at;
    close(quote);
    return string(value.toString(), start, end);
  }

  private JsonValue string(String value, int from, int to) {
    return new JsonValue.Scalar(
        value, JsonValue.Scalar.Type.STRING, source.span(from, to), Optional.empty());
  }
}
