package dev.sglint.review;

import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which control of which standard a finding speaks against, by its aliases. */
final class Controls {
  private static final Map<String, String> STANDARDS = new LinkedHashMap<>();

  static {
    STANDARDS.put("CIS-AWS-6.0", "CIS AWS Foundations 6.0");
    STANDARDS.put("CIS-AWS-5.0", "CIS AWS Foundations 5.0");
    STANDARDS.put("PCI-DSS-4.0", "PCI DSS 4.0");
    STANDARDS.put("PCI-DSS-3.2.1", "PCI DSS 3.2.1");
    STANDARDS.put("NIST-800-53", "NIST SP 800-53");
    STANDARDS.put("SecurityHub", "AWS Security Hub");
  }

  private Controls() {}

  /**
   * All controls that rules know, standard by standard.
   *
   * @param rules those that were run
   * @param findings in the order of their numbers, which begin with 1
   */
  static List<Control> of(List<Rule> rules, List<Finding> findings) {
    Map<String, List<Integer>> open = new HashMap<>();
    Map<String, Integer> accepted = new HashMap<>();
    TreeSet<String> known = new TreeSet<>(Comparator.comparing(Controls::order));
    for (Rule rule : rules) {
      RuleMetadata.of(rule).aliases().stream().filter(Controls::isControl).forEach(known::add);
    }
    for (int i = 0; i < findings.size(); i++) {
      for (String alias : findings.get(i).aliases()) {
        if (isControl(alias)) {
          known.add(alias);
          if (findings.get(i).isSuppressed()) {
            accepted.merge(alias, 1, Integer::sum);
          } else {
            open.computeIfAbsent(alias, a -> new ArrayList<>()).add(i + 1);
          }
        }
      }
    }
    List<Control> controls = new ArrayList<>();
    for (String alias : known) {
      controls.add(
          new Control(
              STANDARDS.getOrDefault(standard(alias), ""),
              alias.substring(alias.indexOf(':') + 1),
              open.getOrDefault(alias, List.of()),
              accepted.getOrDefault(alias, 0)));
    }
    return controls;
  }

  static boolean isControl(String alias) {
    return STANDARDS.containsKey(standard(alias));
  }

  private static String standard(String alias) {
    return alias.substring(0, Math.max(0, alias.indexOf(':')));
  }

  /** Numbers in an id count as numbers: {@code EC2.2} comes before {@code EC2.18}. */
  private static String order(String alias) {
    int standard = List.copyOf(STANDARDS.keySet()).indexOf(standard(alias));
    StringBuilder order = new StringBuilder().append(standard).append(' ');
    StringBuilder digits = new StringBuilder();
    for (char c : (alias.substring(alias.indexOf(':') + 1) + " ").toCharArray()) {
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else {
        order.append(digits.isEmpty() ? "" : "0".repeat(Math.max(0, 6 - digits.length())));
        order.append(digits).append(c);
        digits.setLength(0);
      }
    }
    return order.toString();
  }
}
