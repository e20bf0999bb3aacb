package dev.sglint.frontend.cloudformation;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files with the values of parameters, as the AWS CLI ({@code [{"ParameterKey": …,
 * "ParameterValue": …}]}, {@code ["NAME=VALUE"]}), CodePipeline ({@code {"Parameters": {…}}}) and
 * people ({@code {"NAME": "VALUE"}}) write them.
 */
final class ParameterFiles {
  private final ConfigurationSink sink;
  private final Map<String, Field<Datum>> values = new HashMap<>();

  private ParameterFiles(ConfigurationSink sink) {
    this.sink = sink;
  }

  /** The values that are given, in files or one by one; later ones win. */
  static Map<String, Field<Datum>> read(
      List<Inputs.Given> given, SourceTree sources, ConfigurationSink sink) {
    ParameterFiles all = new ParameterFiles(sink);
    for (Inputs.Given value : given) {
      if (value instanceof Inputs.Given.Parameters file) {
        all.read(file.path(), sources);
      } else if (value instanceof Inputs.Given.Parameter parameter) {
        all.put(parameter.name(), parameter.value(), parameter.place());
      }
    }
    return Map.copyOf(all.values);
  }

  private void read(String file, SourceTree sources) {
    if (!(sources.open(file) instanceof SourceTree.Content.Text content)) {
      refuse(DiagnosticCode.UNREADABLE, new SourceSpan(file, 0, 0), "cannot read this file");
      return;
    }
    try (TextStream text = content.stream()) {
      TemplateReader.Outcome outcome = TemplateReader.read(text);
      sink.text(text);
      outcome.diagnostics().forEach(sink::diagnostic);
      outcome.node().ifPresent(this::add);
    }
  }

  private void refuse(DiagnosticCode code, SourceSpan place, String message) {
    sink.diagnostic(Diagnostic.error(code, place, message));
  }

  private void add(Node node) {
    if (node instanceof Node.Items list) {
      list.elements().forEach(this::addElement);
    } else if (node instanceof Node.Members object) {
      Node.Members parameters = object.members("Parameters").orElse(object);
      parameters.members().forEach(member -> add(member.name(), member.value()));
    } else {
      noParameters(node);
    }
  }

  private void noParameters(Node node) {
    refuse(DiagnosticCode.SYNTAX, node.span(), "these are no parameters of CloudFormation");
  }

  private void addElement(Node element) {
    if (element instanceof Node.Members object) {
      Optional<String> name = object.text("ParameterKey");
      boolean previous =
          object.text("UsePreviousValue").filter(text -> text.equalsIgnoreCase("true")).isPresent();
      if (name.isPresent() && previous) {
        Provenance place =
            Provenance.of(Step.VARIABLE_FILE, "UsePreviousValue", object.span(), List.of());
        values.put(
            name.get(),
            Data.unknown(
                UnknownReason.Kind.INPUT_NOT_GIVEN, "the previous value of " + name.get(), place));
        return;
      }
      if (name.isPresent() && object.get("ParameterValue").isPresent()) {
        add(name.get(), object.get("ParameterValue").get());
        return;
      }
    }
    if (element instanceof Node.Scalar scalar && scalar.text().indexOf('=') > 0) {
      int equals = scalar.text().indexOf('=');
      String value = scalar.text().substring(equals + 1);
      put(scalar.text().substring(0, equals), value, scalar.span());
      return;
    }
    noParameters(element);
  }

  private void add(String name, Node value) {
    if (value instanceof Node.Scalar scalar) {
      put(name, scalar.text(), scalar.span());
    } else if (value instanceof Node.Items list) {
      StringBuilder text = new StringBuilder();
      for (Node element : list.elements()) {
        if (element instanceof Node.Scalar scalar) {
          text.append(text.isEmpty() ? "" : ",").append(scalar.text());
        }
      }
      put(name, text.toString(), list.span());
    } else {
      noParameters(value);
    }
  }

  private void put(String name, String value, SourceSpan span) {
    Provenance place = Provenance.of(Step.VARIABLE_FILE, name + ": " + value, span, List.of());
    values.put(name, Data.text(value, place));
  }
}
