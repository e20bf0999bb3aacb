package dev.sglint.frontend.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.grammar.HclLexer;
import dev.sglint.frontend.hcl.grammar.TextCharStream;
import dev.sglint.frontend.hcl.grammar.TokenList;
import dev.sglint.frontend.terraform.TerraformJsonSchema;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.antlr.v4.runtime.Token;

/** No text makes the reader throw, and every span is where it should be. */
final class HclReaderPropertyTest {
  /** What may stand between tokens. */
  private static final Pattern GAP =
      Pattern.compile("(?s)(?:[ \\t\\r\\n\\uFEFF]|/\\*.*?\\*/|/\\*.*|(?:#|//)[^\\n]*)*");

  @Property(tries = 3000)
  void no_text_makes_the_reader_throw(@ForAll("texts") String text) {
    check(HclReader.configuration("f", text), text);
    check(HclReader.expression("f", text), text);
    check(HclReader.template("f", text), text);
  }

  @Property(tries = 1000)
  void no_json_makes_the_reader_throw(@ForAll("json") String text) {
    for (Diagnostic diagnostic :
        HclJsonReader.body("f", text, TerraformJsonSchema.CONFIGURATION).diagnostics()) {
      assertThat(diagnostic.span().end()).isLessThanOrEqualTo(text.length());
    }
  }

  private static void check(Parsed<?> parsed, String text) {
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      assertThat(diagnostic.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(diagnostic.message()).isNotBlank();
    }
    Spans.check(parsed.value(), text.length());
  }

  @Property(tries = 2000)
  void the_text_of_all_tokens_is_the_input(@ForAll("texts") String text) {
    HclLexer lexer = new HclLexer(new TextCharStream(text));
    lexer.removeErrorListeners();
    List<Token> tokens = new TokenList(lexer).tokens();
    int at = 0;
    for (Token token : tokens) {
      assertThat(token.getStartIndex()).isGreaterThanOrEqualTo(at);
      assertThat(GAP.matcher(text.substring(at, token.getStartIndex())).matches()).isTrue();
      at = token.getStopIndex() + 1;
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a = 1\n",
            "a",
            "b",
            " = ",
            "\"",
            "\"x\"",
            "\"${",
            "${",
            "%{ if ",
            "%{ else }",
            "%{ endif }",
            "%{ for x in ",
            "%{ endfor ~}",
            "~}",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "#",
            "//c\n",
            "/*",
            "*/",
            "<<EOT\n",
            "<<-EOT\n",
            "\nEOT\n",
            "EOT",
            "resource \"a\" \"b\" {\n",
            "  ",
            "  x = [\n",
            "for ",
            " in ",
            " if ",
            ": ",
            "=>",
            ",",
            ".",
            "...",
            ".*",
            "[*]",
            ".0",
            "::",
            "f(",
            "1.5e3",
            "0.0",
            "-",
            "!",
            "&&",
            "==",
            "?",
            "\\",
            "\\n",
            "\\uD83D",
            "\\U0001F600",
            "$",
            "$$",
            "%%{",
            "é",
            "\u00A0",
            "\uFEFF",
            "\uFFFD",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "“",
            "'",
            ";",
            "null",
            "true");
    return Arbitraries.oneOf(piece, piece, piece, Arbitraries.strings().ofMaxLength(3))
        .list()
        .ofMaxSize(16)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> json() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"resource\"",
            "\"a\"",
            "\"//\"",
            "\"${a}\"",
            "\"${\"",
            "\"\\u0024{a\"",
            "\"%{ if x }\"",
            "1",
            "1e99999",
            "null",
            "true",
            "\n",
            "\"dynamic\"",
            "\"locals\"",
            "\uFEFF",
            "{\"locals\":{\"a\":",
            "}}",
            "\\")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }
}
