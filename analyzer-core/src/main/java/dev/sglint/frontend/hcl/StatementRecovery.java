package dev.sglint.frontend.hcl;

import dev.sglint.frontend.hcl.grammar.HclParser;
import dev.sglint.frontend.hcl.grammar.HclParserBase;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** An error costs the statement that it is in, and is said once. */
final class StatementRecovery extends DefaultErrorStrategy {
  private final SyntaxErrors errors;

  StatementRecovery(SyntaxErrors errors) {
    this.errors = errors;
  }

  @Override
  public void sync(Parser parser) {
    // Nothing is guessed: the rule that follows finds what is wrong.
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      errors.report(parser.getContext(), error);
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    ParserRuleContext context = parser.getContext();
    if (context instanceof HclParser.StatementContext statement) {
      HclParser hcl = (HclParser) parser;
      endErrorCondition(parser);
      boolean header =
          statement.name() != null
              && statement.ASSIGN() == null
              && (statement.block() == null || statement.block().BLOCK_BEGIN() == null);
      if (header && hcl.skipToBlock()) {
        statement.children.removeIf(child -> child instanceof HclParser.BlockContext);
        block(hcl);
      }
      hcl.skipStatement();
    } else if (context.getParent() == null) {
      parser.getInputStream().seek(parser.getInputStream().size());
    } else {
      throw error;
    }
  }

  /** What is wrong with a header costs the labels, not what stands in the block. */
  private static void block(HclParser parser) {
    try {
      parser.block();
    } catch (HclParserBase.TooDeep e) {
      // It was said where the first of them stands.
    }
  }
}
