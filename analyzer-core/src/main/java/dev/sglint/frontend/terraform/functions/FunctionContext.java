package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What functions see of the files around a configuration; paths as they are written. */
public interface FunctionContext {
  /** The text of a file; empty where there is none, or where it may not be read. */
  Optional<String> read(String path);

  boolean isFile(String path);

  /** The files in a directory and below it, as seen from it, in their order. */
  List<String> files(String directory);

  /** What a template makes of variables, which are all that it sees. */
  Value template(String text, String path, Map<String, Value> variables, SourceSpan span);
}
