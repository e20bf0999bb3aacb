package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.HclReader;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.functions.FunctionContext;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What functions see of the files.
 *
 * @param directory the root module's: Terraform is run there
 */
record FunctionFiles(Evaluator evaluator, Files files, String directory)
    implements FunctionContext {
  @Override
  public Optional<String> read(String path) {
    return files.text(Paths.join(directory, path));
  }

  @Override
  public boolean isFile(String path) {
    return files.isFile(Paths.join(directory, path));
  }

  @Override
  public List<String> files(String path) {
    String start = Paths.join(directory, path);
    return files.below(start).stream().map(file -> Paths.relative(start, file)).toList();
  }

  @Override
  public Value template(String text, String path, Map<String, Value> variables, SourceSpan span) {
    Parsed<Expression> parsed = HclReader.template(path, text);
    if (!parsed.diagnostics().isEmpty()) {
      return Failures.of(
          "Invalid template", parsed.diagnostics().get(0).message() + " in " + path, span);
    }
    Value value = evaluator.evaluate(parsed.value(), Scope.ofTemplate(variables));
    return value instanceof Value.Failure failure
        ? new Value.Failure(failure.summary(), failure.detail(), span, failure.source())
        : value;
  }
}
