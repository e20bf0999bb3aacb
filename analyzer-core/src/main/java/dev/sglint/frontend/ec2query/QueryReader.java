package dev.sglint.frontend.ec2query;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ec2query.grammar.Ec2QueryLexer;
import dev.sglint.frontend.ec2query.grammar.Ec2QueryParser;
import dev.sglint.source.SourceFile;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;

/** The façade of the grammar: one segment of a file to a query. */
final class QueryReader {
  private QueryReader() {}

  static Query read(SourceFile file, QuerySegment segment, List<Diagnostic> diagnostics) {
    String text = file.text().substring(segment.start(), segment.end());
    CodePoints offsets = CodePoints.of(text, segment.start());
    BaseErrorListener errors =
        new BaseErrorListener() {
          @Override
          public void syntaxError(
              Recognizer<?, ?> recognizer,
              @Nullable Object symbol,
              int line,
              int column,
              String message,
              @Nullable RecognitionException e) {
            int at = symbol instanceof Token token ? token.getStartIndex() : 0;
            int offset = offsets.utf16(Math.max(at, 0));
            diagnostics.add(
                Diagnostic.error(
                    DiagnosticCode.SYNTAX,
                    file.span(offset, offset),
                    "this is no EC2 query from here on"));
          }
        };
    Ec2QueryLexer lexer = new Ec2QueryLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(errors);
    Ec2QueryParser parser = new Ec2QueryParser(new CommonTokenStream(lexer));
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.removeErrorListeners();
    parser.addErrorListener(errors);
    return new QueryTreeBuilder(file, segment, offsets, diagnostics).build(parser.query());
  }
}
