package dev.sglint.frontend.cloudformation;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.NormalisedRule;
import dev.sglint.engine.RuleListener;
import dev.sglint.frontend.DiagnosticLines;
import dev.sglint.source.MemorySourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What comes of templates in memory.
 *
 * @param ingress {@code file address port peer} of each rule for traffic that comes in
 * @param diagnostics {@code file:line:column code message}
 */
record Looked(List<String> ingress, List<String> diagnostics) {
  static Looked at(String file, String text) {
    return at(Map.of(file, text));
  }

  static Looked at(Map<String, String> files) {
    List<String> ingress = new ArrayList<>();
    RuleListener listener =
        (rule, position) -> {
          if (rule.direction().filter("ingress"::equals).isPresent()) {
            ingress.add(line(rule));
          }
        };
    AnalysisRequest request =
        AnalysisRequest.of(new MemorySourceTree(new TreeMap<>(files)), List.copyOf(files.keySet()))
            .tellingRules(listener);
    AnalysisResult result = new Analyzer(List.of()).analyze(request);
    ingress.sort(null);
    return new Looked(ingress, DiagnosticLines.of(result));
  }

  private static String line(NormalisedRule rule) {
    return rule.declaration()
        + " "
        + rule.ports().from().orElse("?")
        + " "
        + rule.peer().map(NormalisedRule.PeerText::value).orElse("?");
  }
}
