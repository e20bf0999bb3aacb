package dev.sglint.frontend.ec2query;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ec2query.grammar.Ec2QueryLexer;
import dev.sglint.source.CodePoints;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Turns tokens into decoded parameters; tokens do not leave this class. */
final class ParameterBuilder {
  /** What follows "&" where a page's source was captured and "&" is escaped in it. */
  private static final String HTML_AMPERSAND_REST = "amp;";

  /** What a program or a reader puts a value in place of: no id, range or number looks like it. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("[$%]\\{|^\\{[^{}]*\\}|^\\$[A-Za-z_]|<[^<>]+>|^%[sd]$");

  private static final UnknownReason NOT_GIVEN =
      new UnknownReason(UnknownReason.Kind.INPUT_NOT_GIVEN, "a placeholder stands for it");

  private final MappedText file;
  private final QuerySegment segment;
  private final CodePoints offsets;
  private final List<Diagnostic> diagnostics;
  private final List<WireParameter> parameters = new ArrayList<>();
  private final boolean encoded;
  private final boolean plusIsBlank;
  private final boolean ambiguous;
  private boolean readable = true;

  ParameterBuilder(
      MappedText file, QuerySegment segment, CodePoints offsets, List<Diagnostic> diagnostics) {
    this.file = file;
    this.segment = segment;
    this.offsets = offsets;
    this.diagnostics = diagnostics;
    String text = file.text().substring(segment.start(), segment.end());
    this.encoded = FormDecoder.hasEscape(text);
    boolean documentationStyle = FormDecoder.hasBlankBeforeSeparator(text);
    this.plusIsBlank = encoded || (!segment.inUrl() && !documentationStyle);
    // SDKs and the CLI always send the version, and always encode.
    this.ambiguous = !encoded && !(plusIsBlank && text.contains("Version="));
  }

  List<WireParameter> build(List<? extends Token> tokens) {
    int at = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      int next = at + 1;
      if (isName(token)) {
        while (next < tokens.size() && isValue(tokens.get(next))) {
          next++;
        }
        add(token, tokens.subList(at + 1, next));
      }
      at = next;
    }
    return parameters;
  }

  /** The offset in the text of a code point of the segment. */
  private int offset(int codePoint) {
    return segment.start() + offsets.offset(codePoint);
  }

  private static boolean isName(Token token) {
    return token.getType() == Ec2QueryLexer.FIRST_NAME
        || token.getType() == Ec2QueryLexer.NEXT_NAME;
  }

  private static boolean isValue(Token token) {
    return !isName(token) && token.getType() != Ec2QueryLexer.AUTHPARAMS;
  }

  /** Whether all of it could be decoded. */
  boolean readable() {
    return readable;
  }

  private void add(Token nameToken, List<? extends Token> value) {
    int nameEnd = offset(nameToken.getStopIndex() + 1) - 1;
    int nameStart = nameEnd;
    while (nameStart > segment.start() && isNameChar(file.text().charAt(nameStart - 1))) {
      nameStart--;
    }
    if (file.text().startsWith(HTML_AMPERSAND_REST, nameStart)) {
      nameStart += HTML_AMPERSAND_REST.length();
    }
    String name = file.text().substring(nameStart, nameEnd);
    boolean freeText = QueryFinder.isFreeText(name);
    int valueStart = nameEnd + 1;
    int valueEnd = valueStart;
    List<Token> bare = new ArrayList<>(0);
    for (Token token : value) {
      if (token.getType() == Ec2QueryLexer.BARE_NAME && (encoded || !freeText)) {
        bare.add(token);
      } else if (bare.isEmpty()) {
        valueEnd = offset(token.getStopIndex() + 1);
      }
    }
    parameters.add(parameter(name, nameStart, nameEnd, valueStart, valueEnd));
    for (Token token : bare) {
      int start = offset(token.getStartIndex()) + 1;
      int end = offset(token.getStopIndex() + 1);
      if (end > start) {
        parameters.add(parameter(file.text().substring(start, end), start, end, end, end));
      }
    }
  }

  private WireParameter parameter(
      String rawName, int nameStart, int nameEnd, int rawStart, int rawEnd) {
    int start = rawStart;
    int end = rawEnd;
    while (start < end && isBlank(file.text().charAt(start))) {
      start++;
    }
    while (end > start && isBlank(file.text().charAt(end - 1))) {
      end--;
    }
    String raw = file.text().substring(start, end);
    SourceSpan whole = file.span(nameStart, Math.max(end, nameEnd));
    SourceSpan span = start < end ? file.span(start, end) : file.span(nameStart, nameEnd);
    String name = decode(rawName, nameStart);
    String value = decode(raw, start);
    if (ambiguous && QueryFinder.isFreeText(name) && raw.indexOf('+') >= 0) {
      String reading =
          plusIsBlank ? "a blank, as in a form body" : "itself, as in a hand-written URL";
      diagnostics.add(
          Diagnostic.note(DiagnosticCode.AMBIGUOUS_ENCODING, span, "`+` is read as " + reading));
    }
    return isPlaceholder(value) && !QueryFinder.isFreeText(name)
        ? new WireParameter(name, value, span, whole, Optional.of(NOT_GIVEN))
        : new WireParameter(name, value, span, whole);
  }

  private static boolean isPlaceholder(String value) {
    boolean maybe =
        value.indexOf('$') >= 0
            || value.indexOf('{') >= 0
            || value.indexOf('<') >= 0
            || value.indexOf('%') >= 0;
    return maybe && PLACEHOLDER.matcher(value).find();
  }

  private String decode(String raw, int offset) {
    FormDecoder.Decoded decoded = FormDecoder.decode(raw, plusIsBlank);
    for (FormDecoder.Problem problem : decoded.problems()) {
      readable = false;
      int at = offset + problem.offset();
      diagnostics.add(
          Diagnostic.error(
              DiagnosticCode.SYNTAX, file.span(at, at + problem.length()), problem.message()));
    }
    return decoded.text();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isNameChar(char c) {
    return c != '&' && c != '=' && !isBlank(c);
  }
}
