package dev.sglint.maven;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build says of what is to be analysed. Paths are as seen from the module, empty texts stand
 * for nothing said.
 *
 * @param sources none for the usual places
 * @param parameters files with values of CloudFormation's parameters
 */
record Choice(
    List<String> sources,
    List<String> includes,
    List<String> excludes,
    String configFile,
    String profile,
    String baseline,
    Map<String, String> variables,
    List<String> variableFiles,
    List<String> parameters) {
  Choice {
    sources = List.copyOf(sources);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    // In an order that is the same in every run.
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    variableFiles = List.copyOf(variableFiles);
    parameters = List.copyOf(parameters);
  }
}
