package dev.sglint.report.html;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.frontend.Inputs;
import dev.sglint.review.Control;
import dev.sglint.review.Level;
import dev.sglint.review.Review;
import dev.sglint.rule.Category;
import dev.sglint.rule.Certainty;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleDocument;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Severity;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the template asks for, in words. */
public final class Page {
  /** Findings beyond these are lines of a table. */
  static final int MOST_CARDS = 1_000;

  /** Findings beyond these are counted. */
  static final int MOST_LINES = 20_000;

  private static final int OPEN_CARDS = 10;
  private static final int MOST_LISTED = 200;

  private final Review review;
  private final String version;
  private final Words words;
  private final Assets assets;
  private final Markdown markdown = new Markdown();

  /**
   * @param shown makes a text of users safe to be shown
   */
  Page(Review review, String version, UnaryOperator<String> shown, Assets assets) {
    this.review = review;
    this.version = version;
    this.words = new Words(review.result(), shown);
    this.assets = assets;
  }

  /** Something with a name and a number. */
  public record Count(String name, String id, long number) {}

  /** A name and what it says. */
  public record Fact(String name, String text) {}

  /** A diagnostic. */
  public record Said(String severity, String code, String message, String place) {}

  public Review review() {
    return review;
  }

  public String version() {
    return version;
  }

  public Assets assets() {
    return assets;
  }

  public String counted(long count, String noun) {
    return Words.counted(count, noun);
  }

  public String shown(String text) {
    return words.of(text);
  }

  public String date() {
    return review.request().today().get().toString();
  }

  /** The most important thing in a sentence. */
  public String verdict() {
    AnalysisResult result = review.result();
    if (result.failed()) {
      return "A rule of sglint failed: this report is not complete.";
    }
    String start = result.incomplete() ? "Some input could not be read. " : "";
    for (Severity severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM)) {
      if (result.certain(severity) > 0) {
        return start
            + "Action is needed: the worst certain finding is of severity "
            + severity.id()
            + ".";
      }
    }
    if (result.count(Severity.CRITICAL) + result.count(Severity.HIGH) > 0) {
      return start
          + "Nothing grave is certain, but some is possible: see what could not be decided.";
    }
    return start + "No certain finding of severity medium or above.";
  }

  public String verdictLevel() {
    AnalysisResult result = review.result();
    if (result.failed() || result.certain(Severity.HIGH) > 0) {
      return "bad";
    }
    boolean grave = result.count(Severity.CRITICAL) + result.count(Severity.HIGH) > 0;
    return result.incomplete() || grave || result.certain(Severity.MEDIUM) > 0 ? "fair" : "good";
  }

  public List<Count> severities() {
    List<Count> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      counts.add(new Count(severity.id(), severity.id(), review.result().count(severity)));
    }
    return counts;
  }

  public List<Count> categories() {
    List<Count> counts = new ArrayList<>();
    for (Category category : Category.values()) {
      long count =
          review.findings().stream()
              .filter(finding -> !finding.isSuppressed() && finding.rule().category() == category)
              .count();
      counts.add(new Count(category.id(), category.id(), count));
    }
    return counts;
  }

  public long certain() {
    return review.count(Certainty.CERTAIN);
  }

  public long possible() {
    return review.count(Certainty.POSSIBLE);
  }

  /** What the analysis was given. */
  public List<Fact> given() {
    List<Fact> facts = new ArrayList<>();
    Inputs inputs = review.request().inputs();
    fact(facts, "Paths", review.request().paths());
    fact(facts, "Profile", List.of(review.request().profile().id()));
    fact(facts, "Only", review.request().select());
    fact(facts, "All but", review.request().ignore());
    fact(facts, "Variable files", inputs.variableFiles());
    fact(facts, "Parameter files", inputs.parameterFiles());
    // Values may be secrets.
    fact(facts, "Variables", inputs.variables().stream().map(v -> v.split("=", 2)[0]).toList());
    facts.add(new Fact("Rules run", Integer.toString(review.ran())));
    return facts;
  }

  private void fact(List<Fact> facts, String name, List<String> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(name, words.of(String.join(", ", values))));
    }
  }

  public List<Card> cards() {
    return cards(0, MOST_CARDS);
  }

  /** Findings that have no card. */
  public List<Card> lines() {
    return cards(MOST_CARDS, MOST_LINES);
  }

  private List<Card> cards(int from, int to) {
    List<Card> cards = new ArrayList<>();
    List<Finding> findings = review.findings();
    for (int i = from; i < Math.min(to, findings.size()); i++) {
      cards.add(new Card(i + 1, findings.get(i), words));
    }
    return cards;
  }

  /** How many findings are not listed at all. */
  public int unlisted() {
    return Math.max(0, review.findings().size() - MOST_LINES);
  }

  /** Whether a card is open from the beginning. */
  public boolean isOpen(Card card) {
    Severity severity = review.findings().get(card.number() - 1).severity();
    return card.number() <= OPEN_CARDS && !card.isSuppressed() && severity.isAtLeast(Severity.HIGH);
  }

  public List<Card> accepted() {
    List<Card> cards = new ArrayList<>();
    for (Finding finding : review.accepted()) {
      if (cards.size() < MOST_LISTED) {
        cards.add(new Card(review.findings().indexOf(finding) + 1, finding, words));
      }
    }
    return cards;
  }

  public Picture picture() {
    return Picture.of(review.graph());
  }

  public List<Level> levels() {
    return List.of(Level.values()).subList(0, Level.values().length - 1);
  }

  public Map<String, List<Control>> standards() {
    Map<String, List<Control>> standards = new LinkedHashMap<>();
    for (Control control : review.controls()) {
      standards.computeIfAbsent(control.standard(), s -> new ArrayList<>()).add(control);
    }
    return standards;
  }

  public List<Count> undecided() {
    List<Count> counts = new ArrayList<>();
    for (UnknownReason.Kind kind : UnknownReason.Kind.values()) {
      long count = review.result().undecided(kind);
      if (count > 0) {
        counts.add(new Count(kind.words(), kind.id(), count));
      }
    }
    return counts;
  }

  public List<Said> diagnostics() {
    List<Said> said = new ArrayList<>();
    for (Diagnostic diagnostic : review.result().diagnostics()) {
      if (said.size() < MOST_LISTED) {
        said.add(
            new Said(
                diagnostic.severity().name().toLowerCase(Locale.ROOT),
                diagnostic.code().id(),
                words.of(diagnostic.message()),
                words.place(diagnostic.span())));
      }
    }
    return said;
  }

  public <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(all.size(), MOST_LISTED));
  }

  /** How many of a list {@link #first} leaves out. */
  public int beyond(List<?> all) {
    return Math.max(0, all.size() - MOST_LISTED);
  }

  public List<RuleMetadata> rules() {
    return review.rules().values().stream().map(RuleMetadata::of).toList();
  }

  /** The document of a rule as HTML: nothing in it is of users. */
  public String document(RuleMetadata rule) {
    Rule of = review.rules().get(rule.id());
    return of == null ? "" : markdown.html(RuleDocument.of(of));
  }
}
