package dev.sglint.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a user gives beside the files.
 *
 * @param given values of variables, in their order; later ones win
 * @param environment variables of the environment that may be looked at; empty unless asked for
 * @param root the directory that reading is confined to, where the user gives one
 */
public record Inputs(List<Given> given, Map<String, String> environment, String root) {
  public static final Inputs NONE = new Inputs(List.of(), Map.of(), "");

  /** Values of variables. */
  public sealed interface Given {
    /** One value: {@code NAME=VALUE}. */
    record Variable(String text) implements Given {}

    /** A file with values of variables, by its path. */
    record File(String path) implements Given {}

    /** A file with values of CloudFormation's parameters, by its path. */
    record Parameters(String path) implements Given {}
  }

  public Inputs {
    given = List.copyOf(given);
    environment = Map.copyOf(environment);
  }

  /** Files, and values that win over what stands in them. */
  public Inputs(
      List<String> variables,
      List<String> variableFiles,
      Map<String, String> environment,
      String root) {
    this(given(variables, variableFiles), environment, root);
  }

  private static List<Given> given(List<String> variables, List<String> variableFiles) {
    List<Given> given = new ArrayList<>();
    variableFiles.forEach(file -> given.add(new Given.File(file)));
    variables.forEach(variable -> given.add(new Given.Variable(variable)));
    return given;
  }

  /** The single values, in their order. */
  public List<String> variables() {
    List<String> variables = new ArrayList<>();
    for (Given value : given) {
      if (value instanceof Given.Variable variable) {
        variables.add(variable.text());
      }
    }
    return variables;
  }

  /** The paths of the files with parameters, in their order. */
  public List<String> parameterFiles() {
    List<String> files = new ArrayList<>();
    for (Given value : given) {
      if (value instanceof Given.Parameters file) {
        files.add(file.path());
      }
    }
    return files;
  }

  /** The paths of the files with variables, in their order. */
  public List<String> variableFiles() {
    List<String> files = new ArrayList<>();
    for (Given value : given) {
      if (value instanceof Given.File file) {
        files.add(file.path());
      }
    }
    return files;
  }
}
