package dev.sglint.frontend.capture;

import dev.sglint.frontend.ec2query.WireParameter;
import dev.sglint.frontend.ec2query.WireRequest;
import dev.sglint.model.Circumstances;
import dev.sglint.source.Escapes;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request as botocore logs it: {@code {'Action': '…', 'IpPermissions.1.IpProtocol': 'tcp'}}. */
final class PythonDictionary {
  private static final int NEAR = 4096;

  private final String file;
  private final String line;
  private final long base;
  private final List<WireParameter> parameters = new ArrayList<>();
  private int at;

  private PythonDictionary(String file, String line, long base, int at) {
    this.file = file;
    this.line = line;
    this.base = base;
    this.at = at;
  }

  /** Reads every dictionary with an action in a line. */
  static void read(String file, String line, long base, RequestSink sink) {
    int action = line.indexOf("'Action': ");
    while (action >= 0) {
      int start = brace(line, action);
      PythonDictionary dictionary =
          new PythonDictionary(file, line, base, start < 0 ? action : start + 1);
      dictionary.members();
      if (!dictionary.parameters.isEmpty()) {
        int first = start < 0 ? action : start;
        SourceSpan span = new SourceSpan(file, base + first, base + Math.max(first, dictionary.at));
        sink.query(
            new WireRequest(dictionary.parameters, span, true, List.of(), Circumstances.NONE),
            List.of());
      }
      action = line.indexOf("'Action': ", Math.max(action + 1, dictionary.at));
    }
  }

  /** The brace that opens the dictionary, or -1: the action stands near its beginning. */
  private static int brace(String line, int action) {
    for (int i = action; i >= Math.max(0, action - NEAR); i--) {
      if (line.charAt(i) == '{') {
        return i;
      }
    }
    return -1;
  }

  private void members() {
    while (at < line.length()) {
      blanks();
      if (at >= line.length() || line.charAt(at) == '}') {
        at++;
        return;
      }
      Optional<MappedText> name = string();
      blanks();
      if (name.isEmpty() || at >= line.length() || line.charAt(at) != ':') {
        return;
      }
      at++;
      blanks();
      Optional<MappedText> value = string();
      if (value.isEmpty()) {
        value = Optional.of(bare());
      }
      add(name.get(), value.get());
      blanks();
      if (at < line.length() && line.charAt(at) == ',') {
        at++;
      }
    }
  }

  private void add(MappedText name, MappedText value) {
    SourceSpan nameSpan = name.span(0, name.text().length());
    boolean empty = value.text().isEmpty();
    SourceSpan span = empty ? nameSpan : value.span(0, value.text().length());
    String text = value.text();
    String meant = text.equals("True") ? "true" : text.equals("False") ? "false" : text;
    parameters.add(new WireParameter(name.text(), meant, span, nameSpan.to(span)));
  }

  private void blanks() {
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
  }

  private Optional<MappedText> string() {
    int quote = at;
    if (quote < line.length() && (line.charAt(quote) == 'u' || line.charAt(quote) == 'b')) {
      quote++;
    }
    if (quote >= line.length() || (line.charAt(quote) != '\'' && line.charAt(quote) != '"')) {
      return Optional.empty();
    }
    char closer = line.charAt(quote);
    int end = quote + 1;
    while (end < line.length() && line.charAt(end) != closer) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, line.length());
    at = Math.min(end + 1, line.length());
    return Optional.of(Escapes.read(file, line.substring(quote + 1, end), base + quote + 1));
  }

  private MappedText bare() {
    int from = at;
    while (at < line.length() && line.charAt(at) != ',' && line.charAt(at) != '}') {
      at++;
    }
    return MappedText.of(file, line.substring(from, at).strip(), base + from);
  }
}
