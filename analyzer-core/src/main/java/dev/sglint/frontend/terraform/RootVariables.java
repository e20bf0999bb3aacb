package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.hcl.HclReader;
import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the variables of a root module are given, later ones winning: the environment, {@code
 * terraform.tfvars}, {@code *.auto.tfvars}, the command line.
 */
final class RootVariables implements ModuleInstance.Arguments {
  private static final String ENVIRONMENT = "TF_VAR_";

  private final Module module;
  private final Evaluator evaluator;
  private final Problems problems;
  private final Files files;
  private final Consumer<ConfigurationFile> opened;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, SourceSpan> places = new HashMap<>();

  RootVariables(
      Module module,
      Evaluator evaluator,
      Problems problems,
      Files files,
      Consumer<ConfigurationFile> opened) {
    this.module = module;
    this.evaluator = evaluator;
    this.problems = problems;
    this.files = files;
    this.opened = opened;
  }

  void read(Inputs inputs) {
    inputs
        .environment()
        .forEach(
            (name, text) -> {
              if (name.startsWith(ENVIRONMENT)) {
                assign(name.substring(ENVIRONMENT.length()), text, name + "=" + text);
              }
            });
    List<String> beside = files.children(module.directory());
    for (String name : List.of("terraform.tfvars", "terraform.tfvars.json")) {
      String path = Paths.join(module.directory(), name);
      if (beside.contains(path)) {
        file(path);
      }
    }
    for (String path : beside) {
      if (path.endsWith(".auto.tfvars") || path.endsWith(".auto.tfvars.json")) {
        file(path);
      }
    }
    String own = Paths.join(module.directory(), "main.tf");
    for (Inputs.Given given : inputs.at(own).given()) {
      if (given instanceof Inputs.Given.File file) {
        file(Paths.normal(file.path()));
      } else if (given instanceof Inputs.Given.Variable variable) {
        int equals = variable.text().indexOf('=');
        String name = variable.text().substring(0, equals).strip();
        assign(name, variable.text().substring(equals + 1), "-var " + variable.text());
      }
    }
  }

  private void file(String path) {
    ConfigurationFile file = files.parsed(path);
    opened.accept(file);
    file.diagnostics().forEach(problems::add);
    for (Block block : file.body().blocks()) {
      problems.refused(
          block.header(), "Unexpected block: blocks are not allowed in variable definitions");
    }
    for (Attribute attribute : file.body().attributes()) {
      Value value = evaluator.evaluate(attribute.value(), Scope.empty());
      problems.report(value);
      if (!module.variables().containsKey(attribute.name())) {
        problems.add(
            Diagnostic.warning(
                DiagnosticCode.EVALUATION,
                attribute.nameSpan(),
                "Value for undeclared variable: the root module does not declare a variable named"
                    + " \""
                    + attribute.name()
                    + "\""));
      }
      SourceSpan span = attribute.value().span();
      String text = attribute.name() + " = " + evaluator.texts().line(span);
      values.put(attribute.name(), evaluator.named(value, Step.VARIABLE_FILE, text, span));
      places.put(attribute.name(), span);
    }
  }

  /** A text that is an expression where the variable's type is more than a string. */
  private void assign(String name, String text, String shown) {
    Block variable = module.variables().get(name);
    if (variable == null) {
      return;
    }
    Provenance from = Provenance.of(Step.VARIABLE_FILE, shown, variable.header(), List.of());
    Value value = Sourced.at(value(variable, text), from);
    problems.report(value);
    values.put(name, value);
    places.put(name, variable.header());
  }

  private Value value(Block variable, String text) {
    boolean literal =
        variable.body().attribute("type").map(type -> isPrimitive(type.value())).orElse(true);
    if (literal) {
      return new Value.Text(text, Failures.source(variable.header()));
    }
    Parsed<Expression> parsed = HclReader.expression(variable.header().file(), text);
    return parsed.diagnostics().isEmpty()
        ? evaluator.evaluate(parsed.value(), Scope.empty())
        : Failures.of(
            "Invalid value for input variable",
            "the text given for it is no expression",
            variable.header());
  }

  private static boolean isPrimitive(Expression type) {
    return type instanceof Expression.Variable keyword
        && List.of("string", "number", "bool").contains(keyword.name());
  }

  @Override
  public Optional<Value> argument(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public Optional<SourceSpan> place(String name) {
    return Optional.ofNullable(places.get(name));
  }
}
