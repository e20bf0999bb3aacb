package dev.sglint.frontend.hcl;

import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.source.SourceSpan;
import java.util.List;

public final class HclJsonReader {
  private HclJsonReader() {}

  public static Parsed<Body> body(String path, String text, Object schema) {
    return new Parsed<>(Body.empty(new SourceSpan(path, 0, text.length())), List.of());
  }
}
