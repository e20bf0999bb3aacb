package dev.sglint.frontend.terraform;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.NormalisedRule;
import dev.sglint.engine.RuleListener;
import dev.sglint.frontend.DiagnosticLines;
import dev.sglint.frontend.Inputs;
import dev.sglint.source.MemorySourceTree;
import dev.sglint.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is shown of files in memory: a line for each rule and one for each diagnostic.
 *
 * @param rules {@code declaration direction protocol ports peer}, {@code ?} before what is possible
 * @param diagnostics {@code file:line:column code message}
 */
record Shown(List<String> rules, List<String> diagnostics) {
  static Shown of(String text) {
    return of(Map.of("main.tf", text), Inputs.NONE);
  }

  static Shown of(Map<String, String> files) {
    return of(files, Inputs.NONE);
  }

  static Shown of(Map<String, String> files, Inputs inputs) {
    List<String> rules = new ArrayList<>();
    RuleListener listener = (rule, position) -> rules.add(line(rule, position));
    AnalysisRequest request =
        AnalysisRequest.of(new MemorySourceTree(new TreeMap<>(files)), List.copyOf(files.keySet()))
            .given(inputs)
            .tellingRules(listener);
    AnalysisResult result = new Analyzer(List.of()).analyze(request);
    rules.sort(null);
    return new Shown(rules, DiagnosticLines.of(result));
  }

  private static String line(NormalisedRule rule, Position position) {
    String ports =
        rule.ports().from().orElse("-").equals(rule.ports().to().orElse("-"))
            ? rule.ports().from().orElse("-")
            : rule.ports().from().orElse("-") + "-" + rule.ports().to().orElse("-");
    return (rule.certainty().equals("certain") ? "" : "? ")
        + rule.declaration()
        + ":"
        + position.line()
        + " "
        + rule.direction().orElse("?")
        + " "
        + rule.protocol().orElse("?")
        + " "
        + ports
        + " "
        + rule.peer().map(NormalisedRule.PeerText::value).orElse("-");
  }
}
