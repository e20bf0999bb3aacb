package dev.sglint.report;

import dev.sglint.engine.AnalysisResult;
import java.io.IOException;

/** One output format. */
public interface Reporter {
  void write(AnalysisResult result, Appendable out) throws IOException;
}
