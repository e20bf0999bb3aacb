package dev.sglint.frontend.ec2query;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ec2query.grammar.Ec2QueryLexer;
import dev.sglint.frontend.ec2query.grammar.Ec2QueryParser;
import dev.sglint.model.Circumstances;
import dev.sglint.source.MappedText;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;

/** The façade of the grammar: one segment of a text to a request. */
final class QueryReader {
  private QueryReader() {}

  static WireRequest read(MappedText whole, QuerySegment segment, List<Diagnostic> diagnostics) {
    String text = whole.text().substring(segment.start(), segment.end());
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
                    whole.span(offset, offset),
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
    QueryTreeBuilder builder = new QueryTreeBuilder(whole, segment, offsets, diagnostics);
    List<WireParameter> parameters = builder.build(parser.query());
    return new WireRequest(
        parameters,
        whole.span(segment.start(), segment.end()),
        builder.readable(),
        List.of(),
        Circumstances.NONE);
  }
}
