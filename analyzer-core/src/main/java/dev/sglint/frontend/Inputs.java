package dev.sglint.frontend;

import java.util.List;
import java.util.Map;

/**
 * What a user gives beside the files.
 *
 * @param variables in their order; later ones win
 * @param environment variables of the environment that may be looked at; empty unless asked for
 * @param root the directory that reading is confined to; empty where the front end is to find it
 */
public record Inputs(List<Variable> variables, Map<String, String> environment, String root) {
  public static final Inputs NONE = new Inputs(List.of(), Map.of(), "");

  public Inputs {
    variables = List.copyOf(variables);
    environment = Map.copyOf(environment);
  }

  /** The paths of the files among what is given. */
  public List<String> variableFiles() {
    return variables.stream().filter(Variable::isFile).map(Variable::text).toList();
  }

  /**
   * A variable, or a file with variables.
   *
   * @param text {@code NAME=VALUE}, or the path of the file
   */
  public record Variable(boolean isFile, String text) {}
}
