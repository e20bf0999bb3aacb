package dev.sglint.engine;

import dev.sglint.config.ConfiguredInput;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.Inputs.Given;
import java.util.ArrayList;
import java.util.List;

/** What a configuration gives, as front ends take it. */
final class ConfiguredInputs {
  private ConfiguredInputs() {}

  /** Inputs with what a configuration gives before them, so that they win. */
  static Inputs before(Inputs inputs, List<ConfiguredInput> configured) {
    if (configured.isEmpty()) {
      return inputs;
    }
    List<Given> given = new ArrayList<>();
    for (ConfiguredInput input : configured) {
      Given value = given(input);
      given.add(input.where().map(where -> (Given) new Given.Scoped(where, value)).orElse(value));
    }
    given.addAll(inputs.given());
    return new Inputs(given, inputs.environment(), inputs.root());
  }

  private static Given given(ConfiguredInput input) {
    return switch (input.kind()) {
      case VARIABLE -> new Given.Variable(input.name() + "=" + input.value());
      case VARIABLE_FILE -> new Given.File(input.value());
      case PARAMETER -> new Given.Parameter(input.name(), input.value(), input.place());
      case PARAMETER_FILE -> new Given.Parameters(input.value());
    };
  }
}
