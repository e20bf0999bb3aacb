package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.source.SourceTree;
import dev.sglint.value.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of parameters that a user gives, by template. Each file is read once. */
final class GivenParameters {
  private final Inputs inputs;
  private final SourceTree sources;
  private final ConfigurationSink sink;

  /** By what is given for a template: most have the same. */
  private final Map<List<Inputs.Given>, Map<String, Field<Datum>>> read = new HashMap<>();

  GivenParameters(Inputs inputs, SourceTree sources, ConfigurationSink sink) {
    this.inputs = inputs;
    this.sources = sources;
    this.sink = sink;
  }

  /** The values for a template, by its path. */
  Map<String, Field<Datum>> of(String template) {
    List<Inputs.Given> given =
        inputs.at(template).given().stream().filter(GivenParameters::isOurs).toList();
    return read.computeIfAbsent(given, these -> ParameterFiles.read(these, sources, sink));
  }

  private static boolean isOurs(Inputs.Given given) {
    return given instanceof Inputs.Given.Parameters || given instanceof Inputs.Given.Parameter;
  }
}
