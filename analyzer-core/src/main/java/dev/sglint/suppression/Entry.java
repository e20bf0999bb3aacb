package dev.sglint.suppression;

import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Suppression;
import dev.sglint.source.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One suppression of a run, and which of its names have been of use. */
final class Entry {
  private final Directive directive;
  private final Suppression suppression;
  private final String written;
  private final String address;
  private final Predicate<Finding> covers;
  private final Optional<Fix> removal;
  private final Set<String> used = new HashSet<>();
  private boolean holds = true;

  /**
   * @param written its beginning, for words about it
   * @param address what it stands at
   * @param covers which findings it is meant for, whatever they say
   */
  Entry(
      Directive directive,
      Suppression suppression,
      String written,
      String address,
      Predicate<Finding> covers,
      Optional<Fix> removal) {
    this.directive = directive;
    this.suppression = suppression;
    this.written = written;
    this.address = address;
    this.covers = covers;
    this.removal = removal;
  }

  Directive directive() {
    return directive;
  }

  Suppression suppression() {
    return suppression;
  }

  String written() {
    return written;
  }

  String address() {
    return address;
  }

  Optional<Fix> removal() {
    return removal;
  }

  boolean isForeign() {
    return !directive.dialect().isOurs();
  }

  boolean holds() {
    return holds;
  }

  void doesNotHold() {
    holds = false;
  }

  boolean covers(Finding finding) {
    return covers.test(finding);
  }

  /** Those of its names that mean a finding. */
  List<String> naming(Finding finding) {
    return directive.rules().stream()
        .filter(name -> means(name, finding.rule(), finding.aliases()))
        .toList();
  }

  /** Whether a name of it means a rule, whatever the finding is. */
  boolean means(String name, RuleMetadata rule) {
    return means(name, rule, rule.aliases());
  }

  private boolean means(String name, RuleMetadata rule, List<String> aliases) {
    return isForeign() ? directive.dialect().isNamed(name, aliases) : rule.isNamed(name, aliases);
  }

  void use(List<String> names) {
    used.addAll(names);
  }

  /** The names that no finding was for. */
  List<String> unused() {
    return directive.rules().stream().filter(name -> !used.contains(name)).toList();
  }

  SourceSpan place() {
    return suppression.place();
  }
}
