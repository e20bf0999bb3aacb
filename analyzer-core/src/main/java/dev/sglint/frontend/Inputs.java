package dev.sglint.frontend;

import java.util.List;
import java.util.Map;

/**
 * What a user gives beside the files.
 *
 * @param variables {@code NAME=VALUE}, in their order; later ones win
 * @param variableFiles paths of files with variables, in their order; later ones win
 * @param environment variables of the environment that may be looked at; empty unless asked for
 * @param root the directory that reading is confined to; empty where the front end is to find it
 */
public record Inputs(
    List<String> variables,
    List<String> variableFiles,
    Map<String, String> environment,
    String root) {
  public static final Inputs NONE = new Inputs(List.of(), List.of(), Map.of(), "");

  public Inputs {
    variables = List.copyOf(variables);
    variableFiles = List.copyOf(variableFiles);
    environment = Map.copyOf(environment);
  }
}
