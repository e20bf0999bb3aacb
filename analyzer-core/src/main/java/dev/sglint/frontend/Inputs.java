package dev.sglint.frontend;

import dev.sglint.source.PathScope;
import dev.sglint.source.SourceSpan;
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

    /**
     * The value of one of CloudFormation's parameters.
     *
     * @param place where it is written
     */
    record Parameter(String name, String value, SourceSpan place) implements Given {}

    /** What is given for some root modules or templates. */
    record Scoped(PathScope where, Given given) implements Given {}
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

  /** What is given for a root module or template, by the path of a file of it. */
  public Inputs at(String file) {
    List<Given> here = new ArrayList<>();
    for (Given value : given) {
      if (!(value instanceof Given.Scoped scoped)) {
        here.add(value);
      } else if (scoped.where().covers(file, false)) {
        here.add(scoped.given());
      }
    }
    return new Inputs(here, environment, root);
  }

  private List<Given> anywhere() {
    return given.stream()
        .map(value -> value instanceof Given.Scoped scoped ? scoped.given() : value)
        .toList();
  }

  /** The single values, in their order. */
  public List<String> variables() {
    List<String> variables = new ArrayList<>();
    for (Given value : anywhere()) {
      if (value instanceof Given.Variable variable) {
        variables.add(variable.text());
      }
    }
    return variables;
  }

  /** The paths of the files with parameters, in their order. */
  public List<String> parameterFiles() {
    List<String> files = new ArrayList<>();
    for (Given value : anywhere()) {
      if (value instanceof Given.Parameters file) {
        files.add(file.path());
      }
    }
    return files;
  }

  /** The paths of the files with variables, in their order. */
  public List<String> variableFiles() {
    List<String> files = new ArrayList<>();
    for (Given value : anywhere()) {
      if (value instanceof Given.File file) {
        files.add(file.path());
      }
    }
    return files;
  }
}
