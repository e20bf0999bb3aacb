package dev.sglint.frontend.ec2query;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.frontend.ec2query.grammar.Ec2QueryLexer;
import dev.sglint.model.Circumstances;
import dev.sglint.source.CodePoints;
import dev.sglint.source.MappedText;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;

/**
 * The façade of the grammar: one segment of a text to a request. A query is a flat list, so its
 * tokens are all there is to it: every text is one, and what is odd in it is found in its
 * parameters.
 */
final class QueryReader {
  private QueryReader() {}

  static WireRequest read(MappedText whole, QuerySegment segment, List<Diagnostic> diagnostics) {
    String text = whole.text().substring(segment.start(), segment.end());
    CodePoints offsets = CodePoints.of(text);
    Ec2QueryLexer lexer = new Ec2QueryLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    ParameterBuilder builder = new ParameterBuilder(whole, segment, offsets, diagnostics);
    List<WireParameter> parameters = builder.build(lexer.getAllTokens());
    return new WireRequest(
        parameters,
        whole.span(segment.start(), segment.end()),
        builder.readable(),
        List.of(),
        Circumstances.NONE);
  }
}
