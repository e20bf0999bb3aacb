package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.HclReader;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.functions.FunctionContext;
import dev.sglint.frontend.terraform.value.Value;
import java.util.Map;
import java.util.Optional;

/** What functions see of the files: they are read from the root module's directory. */
record FunctionFiles(Evaluator evaluator, Files files, Scope scope) implements FunctionContext {
}
