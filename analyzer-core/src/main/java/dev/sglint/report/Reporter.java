package dev.sglint.report;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import java.io.IOException;
import java.io.Writer;

/** One output format. */
public interface Reporter {
  /** The request that also tells the report what it needs beside the result: most need nothing. */
  default AnalysisRequest listening(AnalysisRequest request) {
    return request;
  }

  void write(AnalysisResult result, Writer out) throws IOException;
}
