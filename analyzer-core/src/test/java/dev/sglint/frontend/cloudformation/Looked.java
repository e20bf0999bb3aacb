package dev.sglint.frontend.cloudformation;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.NormalisedRule;
import dev.sglint.engine.RuleListener;
import dev.sglint.source.MemorySourceTree;
import dev.sglint.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<String> diagnostics = new ArrayList<>();
    result
        .diagnostics()
        .forEach(
            diagnostic -> {
              Position at = result.start(diagnostic.span());
              String code = diagnostic.code().name().toLowerCase(Locale.ROOT);
              diagnostics.add(
                  "%s:%d:%d %s %s"
                      .formatted(
                          diagnostic.span().file(),
                          at.line(),
                          at.column(),
                          code,
                          diagnostic.message()));
            });
    ingress.sort(null);
    return new Looked(ingress, diagnostics);
  }

  private static String line(NormalisedRule rule) {
    return rule.declaration()
        + " "
        + rule.ports().from().orElse("?")
        + " "
        + rule.peer().map(NormalisedRule.PeerText::value).orElse("?");
  }
}
