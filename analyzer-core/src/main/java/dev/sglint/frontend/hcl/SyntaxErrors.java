package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.hcl.grammar.HclParser;
import dev.sglint.frontend.hcl.grammar.HclParserBase;
import dev.sglint.source.SourceSpan;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;

/** Says what is wrong where the grammar refuses a text. */
final class SyntaxErrors {
  private static final int SHOWN = 20;

  private final Places places;
  private final Problems problems;

  SyntaxErrors(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  void report(ParserRuleContext context, RecognitionException error) {
    Token token = error.getOffendingToken();
    if (error instanceof HclParserBase.TooDeep) {
      String message = "this stands deeper than " + HclParser.MAX_DEPTH + " levels: it is not read";
      problems.add(DiagnosticCode.LIMIT, span(token), message);
      return;
    }
    Optional<ParserRuleContext> open = open(context);
    if (token.getType() == HclParser.UNCLOSED && open.isPresent()) {
      problems.syntax(
          open.get().getStart().getStartIndex(),
          token.getStartIndex(),
          "the string is not closed on its line");
    } else if (open.isPresent() && endsTooEarly(token)) {
      notClosed(open.get());
    } else if (context instanceof HclParser.StatementContext statement) {
      statement(statement, token);
    } else if (context.getParent() instanceof HclParser.StatementContext statement
        && context instanceof HclParser.BlockContext) {
      statement(statement, token);
    } else {
      problems.syntax(token, message(context, token));
    }
  }

  private SourceSpan span(Token token) {
    return places.span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  /** The innermost bracket, string or heredoc that is open. */
  private static Optional<ParserRuleContext> open(ParserRuleContext context) {
    RuleContext at = context;
    while (at != null && !(at instanceof HclParser.StatementContext)) {
      switch (at.getRuleIndex()) {
        case HclParser.RULE_arguments,
            HclParser.RULE_parentheses,
            HclParser.RULE_tuple,
            HclParser.RULE_tupleFor,
            HclParser.RULE_object,
            HclParser.RULE_objectFor,
            HclParser.RULE_quoted,
            HclParser.RULE_heredoc,
            HclParser.RULE_interpolation,
            HclParser.RULE_directive -> {
          return Optional.of((ParserRuleContext) at);
        }
        case HclParser.RULE_postfix -> {
          if (((ParserRuleContext) at).getStart().getType() != HclParser.DOT) {
            return Optional.of((ParserRuleContext) at);
          }
        }
        default -> {}
      }
      at = at.parent;
    }
    return Optional.empty();
  }

  private static boolean endsTooEarly(Token token) {
    return switch (token.getType()) {
      case Token.EOF,
          HclParser.NEWLINE,
          HclParser.BLOCK_END,
          HclParser.RBRACE,
          HclParser.RBRACKET,
          HclParser.RPAREN,
          HclParser.QUOTE_END,
          HclParser.HEREDOC_END ->
          true;
      default -> false;
    };
  }

  private void notClosed(ParserRuleContext open) {
    Token begin = open.getStart();
    if (open.getRuleIndex() == HclParser.RULE_quoted) {
      problems.syntax(begin, "the string that begins here is not closed");
    } else if (open.getRuleIndex() == HclParser.RULE_heredoc) {
      String marker = begin.getText().strip();
      problems.syntax(
          begin.getStartIndex(),
          begin.getStartIndex() + marker.length(),
          "the heredoc that begins here is not closed: no line is `"
              + marker.replaceFirst("<<-?", "")
              + "`");
    } else if (begin.getType() == HclParser.DIRECTIVE && incomplete(open)) {
      problems.syntax(begin, "`if`, `else`, `endif`, `for` or `endfor` is expected after `%{`");
    } else {
      problems.syntax(begin, "the `" + begin.getText() + "` that begins here is not closed");
    }
  }

  private static boolean incomplete(ParserRuleContext directive) {
    return directive.getChildCount() < 2;
  }

  private void statement(HclParser.StatementContext statement, Token token) {
    HclParser.NameContext name = statement.name();
    if (name == null) {
      problems.syntax(statement.getStart(), stray(statement.getStart()));
    } else if (statement.ASSIGN() != null) {
      problems.syntax(token, after("attribute `" + name.getText() + "`", token));
    } else if (statement.block() != null && statement.block().BLOCK_BEGIN() != null) {
      problems.syntax(token, after("block `" + name.getText() + "`", token));
    } else if (endsTooEarly(token)) {
      problems.syntax(
          statement.getStart(),
          "`"
              + name.getText()
              + "` is neither an attribute nor a block: no `=` or `{` follows on its line");
    } else if (token.getType() == HclParser.INVALID) {
      problems.syntax(token, invalid(token));
    } else {
      problems.syntax(
          token, "`=` or `{` is expected after `" + name.getText() + "`, not " + shown(token));
    }
  }

  private static String after(String what, Token token) {
    return token.getType() == HclParser.INVALID
        ? invalid(token)
        : "the " + what + " ends here, but " + shown(token) + " follows on its line";
  }

  /** What to say about a token that begins no statement. */
  static String stray(Token token) {
    return switch (token.getType()) {
      case HclParser.RBRACE -> "`}` closes no block: none is open here";
      case HclParser.INVALID -> invalid(token);
      case HclParser.UNCLOSED_COMMENT -> "the comment that begins here is not closed";
      default -> "an attribute or a block is expected, not " + shown(token);
    };
  }

  private static String message(ParserRuleContext context, Token token) {
    switch (token.getType()) {
      case HclParser.INVALID -> {
        return invalid(token);
      }
      case HclParser.UNCLOSED_COMMENT -> {
        return "the comment that begins here is not closed";
      }
      case HclParser.BAD_ESCAPE -> {
        return "`" + token.getText() + "` is not an escape sequence";
      }
      default -> {}
    }
    return switch (context.getRuleIndex()) {
      case HclParser.RULE_label -> "a label is a name or a quoted text, not " + shown(token);
      case HclParser.RULE_operand ->
          token.getType() == HclParser.LESS
              ? "an expression is expected; a heredoc begins with `<<` and a name, alone at the end"
                  + " of the line"
              : "an expression is expected, not " + shown(token);
      case HclParser.RULE_entry ->
          "`=` or `:` is expected between key and value, not " + shown(token);
      case HclParser.RULE_tuple, HclParser.RULE_arguments ->
          token.getType() == HclParser.COMMA
              ? "a value is expected, not `,`"
              : "a comma is expected between elements, not " + shown(token);
      case HclParser.RULE_object ->
          "a comma or a new line is expected between items, not " + shown(token);
      case HclParser.RULE_forIntro -> "`for` is followed by names and `in`, not " + shown(token);
      case HclParser.RULE_expression -> "`:` and a second value are expected after `?`";
      case HclParser.RULE_directive ->
          "`if`, `else`, `endif`, `for` or `endfor` is expected, not " + shown(token);
      case HclParser.RULE_interpolation -> "`}` is expected before " + shown(token);
      case HclParser.RULE_parentheses -> "`)` is expected before " + shown(token);
      case HclParser.RULE_postfix -> "an attribute's name is expected after `.`";
      default -> shown(token) + " is not expected here";
    };
  }

  private static String shown(Token token) {
    String text = token.getText();
    boolean none = token.getType() == Token.EOF || token.getStopIndex() < token.getStartIndex();
    if (none) {
      return "the end of the text";
    }
    if (token.getType() == HclParser.NEWLINE || token.getType() == HclParser.BREAK) {
      return "a new line";
    }
    String line = text.lines().findFirst().orElse("");
    return "`" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "`";
  }

  private static String invalid(Token token) {
    String text = token.getText();
    int c = text.codePointAt(0);
    return switch (c) {
      case '\'' -> "`'` does not quote: strings stand in double quotes";
      case '\u201C', '\u201D', '\u2018', '\u2019' -> "a curly quote does not quote: use `\"`";
      case ';' -> "`;` separates nothing: attributes and blocks stand on lines of their own";
      case '&' -> "`&` is no operator: the logical one is `&&`";
      case '|' -> "`|` is no operator: the logical one is `||`";
      case '\uFFFD' -> "the text is not valid UTF-8 here";
      default ->
          Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7F)
              ? "`" + text + "` is not used in HCL"
              : String.format("the character U+%04X is not used in HCL", c);
    };
  }
}
