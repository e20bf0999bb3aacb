package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.grammar.HclLexer;
import dev.sglint.frontend.hcl.grammar.HclParser;
import dev.sglint.frontend.hcl.grammar.TextCharStream;
import dev.sglint.frontend.hcl.grammar.TokenList;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.source.MappedText;
import dev.sglint.source.SourceSpan;
import java.util.function.Consumer;

/**
 * The façade of the grammar: HCL's native syntax to a tree. It reads on after an error, which costs
 * the attribute or the header that it is in.
 */
public final class HclReader {
  /** So many errors more are accepted for blocks that are found. */
  private static final int MAX_WORTH = 3;

  private HclReader() {}

  /** Reads a file: attributes and blocks. */
  public static Parsed<Body> configuration(String path, String text) {
    Places places = (start, end) -> new SourceSpan(path, start, end);
    return read(
        text,
        places,
        lexer -> {},
        (parser, builder) ->
            builder.body(parser.configuration().body(), places.span(0, text.length())));
  }

  /** Reads a text that is one expression; line breaks mean nothing in it. */
  public static Parsed<Expression> expression(String path, String text) {
    Places places = (start, end) -> new SourceSpan(path, start, end);
    return read(
        text,
        places,
        HclLexer::startAsExpression,
        (parser, builder) -> builder.expression(parser.bareExpression()));
  }

  /** Reads a text that is one template, as it stands in a file of its own. */
  public static Parsed<Expression> template(String path, String text) {
    return template(text, (start, end) -> new SourceSpan(path, start, end));
  }

  /** Reads a template that stands inside another text. */
  public static Parsed<Expression> template(MappedText text) {
    return template(text.text(), text::span);
  }

  private static Parsed<Expression> template(String text, Places places) {
    return read(
        text,
        places,
        HclLexer::startAsTemplate,
        (parser, builder) -> builder.template(parser.bareTemplate(), text.length()));
  }

  /** What is read, with the rule of the grammar for it. */
  private interface Rule<T> {
    T read(HclParser parser, HclTreeBuilder builder);
  }

  /** Where brackets do not match, the layout may tell what was meant: then it is read again. */
  private static <T> Parsed<T> read(
      String text, Places places, Consumer<HclLexer> start, Rule<T> rule) {
    HclLexer lexer = lexer(text, start);
    Parsed<T> plain = read(lexer, places, rule);
    if (!lexer.unbalanced()) {
      return plain;
    }
    HclLexer second = lexer(text, start);
    second.useLayout();
    Parsed<T> guided = read(second, places, rule);
    return isBetter(guided, plain) ? guided : plain;
  }

  /**
   * A reading is better with fewer errors. One more is worth it where it frees blocks that would be
   * swallowed by one that was left open.
   */
  private static boolean isBetter(Parsed<?> guided, Parsed<?> plain) {
    long more = errors(guided) - errors(plain);
    boolean frees = blocks(guided) > blocks(plain);
    return more <= (frees ? MAX_WORTH : 0);
  }

  /** What is set twice is no fault of the reading. */
  private static long errors(Parsed<?> parsed) {
    return parsed.diagnostics().stream()
        .filter(diagnostic -> !diagnostic.message().endsWith(HclTreeBuilder.SET_TWICE))
        .count();
  }

  private static int blocks(Parsed<?> parsed) {
    return parsed.value() instanceof Body body ? body.blocks().size() : 0;
  }

  private static HclLexer lexer(String text, Consumer<HclLexer> start) {
    HclLexer lexer = new HclLexer(new TextCharStream(text));
    lexer.removeErrorListeners();
    start.accept(lexer);
    return lexer;
  }

  private static <T> Parsed<T> read(HclLexer lexer, Places places, Rule<T> rule) {
    HclParser parser = new HclParser(new TokenList(lexer));
    Problems problems = new Problems(places);
    parser.removeErrorListeners();
    parser.setErrorHandler(new StatementRecovery(new SyntaxErrors(places, problems)));
    T value = rule.read(parser, new HclTreeBuilder(places, problems));
    return new Parsed<>(value, problems.sorted());
  }
}
