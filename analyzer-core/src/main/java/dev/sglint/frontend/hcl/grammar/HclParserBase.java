package dev.sglint.frontend.hcl.grammar;

import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** Knows where a statement ends, and bounds how deep expressions and blocks may stand. */
public abstract class HclParserBase extends Parser {
  /** So deep may expressions and blocks stand in one another. */
  public static final int MAX_DEPTH = 250;

  private int nesting;

  protected HclParserBase(TokenStream input) {
    super(input);
  }

  /** Something stands too deep to be read. */
  public static final class TooDeep extends InputMismatchException {
    private static final long serialVersionUID = 1;

    TooDeep(Parser parser) {
      super(parser);
    }
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    if (nests(rule)) {
      if (nesting == MAX_DEPTH) {
        throw new TooDeep(this);
      }
      nesting++;
    }
    super.enterRule(context, state, rule);
  }

  @Override
  public void exitRule() {
    if (nests(_ctx.getRuleIndex())) {
      nesting--;
    }
    super.exitRule();
  }

  private static boolean nests(int rule) {
    return rule == HclParser.RULE_expression || rule == HclParser.RULE_block;
  }

  /** After a statement: nothing else may stand on its line. */
  protected void endStatement() {
    if (!endsStatement(_input.LA(1))) {
      throw new InputMismatchException(this);
    }
  }

  /** Leaves out the rest of a statement, and the blocks in it. */
  public void skipStatement() {
    int blocks = 0;
    int type = _input.LA(1);
    while (type != Token.EOF && (blocks > 0 || !endsStatement(type))) {
      blocks += type == HclLexer.BLOCK_BEGIN ? 1 : 0;
      blocks -= type == HclLexer.BLOCK_END ? 1 : 0;
      _input.consume();
      type = _input.LA(1);
    }
  }

  /** Leaves out the rest of a header, if its block begins on the same line or the next. */
  public boolean skipToBlock() {
    int ahead = 1;
    while (_input.LA(ahead) != HclLexer.BLOCK_BEGIN && !endsStatement(_input.LA(ahead))) {
      ahead++;
    }
    if (_input.LA(ahead) == HclLexer.NEWLINE) {
      ahead++;
    }
    boolean found = _input.LA(ahead) == HclLexer.BLOCK_BEGIN;
    for (int i = 1; i < ahead && found; i++) {
      _input.consume();
    }
    return found;
  }

  private static boolean endsStatement(int type) {
    return type == HclLexer.NEWLINE || type == HclLexer.BLOCK_END || type == Token.EOF;
  }
}
