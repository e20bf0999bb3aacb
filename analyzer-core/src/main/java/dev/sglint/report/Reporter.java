package dev.sglint.report;

import dev.sglint.engine.AnalysisResult;
import java.io.IOException;
import java.io.Writer;

/** One output format. */
public interface Reporter {
  void write(AnalysisResult result, Writer out) throws IOException;
}
