package dev.sglint.frontend.ec2query;

import dev.sglint.model.Circumstances;
import dev.sglint.model.Irregularity;
import dev.sglint.source.SourceSpan;
import java.util.List;

/**
 * One request as parameters in the order of their places.
 *
 * @param readable whether all of it could be decoded
 * @param irregularities what the form it was captured in got wrong
 */
public record WireRequest(
    List<WireParameter> parameters,
    SourceSpan span,
    boolean readable,
    List<Irregularity> irregularities,
    Circumstances circumstances) {
  public WireRequest {
    parameters = List.copyOf(parameters);
    irregularities = List.copyOf(irregularities);
  }
}
