package dev.sglint.report.html;

import dev.sglint.engine.Excerpt;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.Suppression;
import dev.sglint.value.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One finding as the page shows it. */
public final class Card {
  private final int number;
  private final Finding finding;
  private final Words words;

  Card(int number, Finding finding, Words words) {
    this.number = number;
    this.finding = finding;
    this.words = words;
  }

  /** A line of source, cut in three around what is meant. */
  public record Source(int line, String before, String marked, String after) {}

  /** A line of a change: what goes, what comes, or what is said of it. */
  public record Line(String kind, String sign, String text) {}

  /** Where a value came from. */
  public record Step(String text, String place) {}

  public int number() {
    return number;
  }

  public String id() {
    return "finding-" + number;
  }

  public String severity() {
    return finding.severity().id();
  }

  public String certainty() {
    return finding.certainty().id();
  }

  public String category() {
    return finding.rule().category().id();
  }

  public String rule() {
    return finding.rule().id();
  }

  public String message() {
    return words.of(finding.message());
  }

  public String file() {
    return words.of(finding.place().file());
  }

  public String place() {
    return words.place(finding.place());
  }

  public String declaration() {
    return words.of(finding.declaration().address());
  }

  public String group() {
    return words.of(finding.group().orElse(finding.declaration().address()));
  }

  public String direction() {
    return finding.direction().map(direction -> direction.id()).orElse("");
  }

  public List<String> aliases() {
    return finding.aliases().stream().map(words::of).toList();
  }

  public String fingerprint() {
    return finding.fingerprint();
  }

  public String ec2() {
    return finding.ec2().map(words::answer).orElse("");
  }

  public String witness() {
    return finding.witness().map(words::witness).orElse("");
  }

  public boolean isSuppressed() {
    return finding.isSuppressed();
  }

  public String reason() {
    return words.of(finding.suppression().flatMap(Suppression::reason).orElse("no reason given"));
  }

  public String until() {
    return finding.suppression().flatMap(Suppression::until).map(Object::toString).orElse("");
  }

  public String accepted() {
    return finding
        .suppression()
        .map(said -> said.source().id() + ", " + words.place(said.place()))
        .orElse("");
  }

  public Optional<Source> source() {
    return words
        .result()
        .excerpt(finding.place())
        .map(
            excerpt -> {
              String text = excerpt.text();
              int from = Math.min(excerpt.from(), text.length());
              int to = Math.min(from + excerpt.length(), text.length());
              String left = excerpt.cutLeft() ? "\u2026" : "";
              String right = excerpt.cutRight() ? "\u2026" : "";
              return new Source(
                  words.result().start(finding.place()).line(),
                  left + words.of(text.substring(0, from)),
                  words.of(text.substring(from, to)),
                  words.of(text.substring(to)) + right);
            });
  }

  /** Where the value came from, without the place of the finding itself. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Provenance step : finding.provenance()) {
      if (step.span().compareTo(finding.place()) != 0) {
        steps.add(new Step(words.of(step.text()), words.place(step.span())));
      }
    }
    return steps;
  }

  public String fix() {
    return words.of(finding.fix().map(Fix::description).orElse(""));
  }

  public boolean isSafe() {
    return finding.fix().map(Fix::isSafe).orElse(false);
  }

  /** The request that is right and the commands that make it so, one a line. */
  public String instead() {
    List<String> lines = new ArrayList<>();
    if (finding.fix().isPresent()) {
      finding.fix().get().request().ifPresent(lines::add);
      lines.addAll(finding.fix().get().commands());
    }
    return lines.stream().map(words::of).collect(Collectors.joining("\n"));
  }

  /** The change that a fix is. */
  public List<Line> change() {
    List<Line> lines = new ArrayList<>();
    for (Edit edit : finding.fix().map(Fix::edits).orElse(List.of())) {
      Optional<Excerpt> line = words.result().excerpt(finding.place()).filter(e -> holds(e, edit));
      if (line.isPresent()) {
        String text = line.get().text();
        int start = (int) (edit.span().start() - lineStart(line.get()));
        int end = (int) (edit.span().end() - lineStart(line.get()));
        lines.add(new Line("old", "-", words.of(text)));
        lines.add(
            new Line(
                "new",
                "+",
                words.of(text.substring(0, start) + edit.text() + text.substring(end))));
      } else {
        elsewhere(edit, lines);
      }
    }
    return lines;
  }

  private void elsewhere(Edit edit, List<Line> lines) {
    int first = words.result().start(edit.span()).line();
    int last = words.result().end(edit.span()).line();
    String at = words.of(edit.span().file()) + ":" + first + (last > first ? "-" + last : "");
    lines.add(new Line("at", "@", at + (edit.text().isEmpty() ? " goes" : " becomes")));
    edit.text()
        .lines()
        .filter(text -> !text.isBlank())
        .forEach(text -> lines.add(new Line("new", "+", words.of(text))));
  }

  private long lineStart(Excerpt excerpt) {
    return finding.place().start() - excerpt.from();
  }

  /** Whether all that an edit changes is shown. */
  private boolean holds(Excerpt excerpt, Edit edit) {
    boolean whole = !excerpt.cutLeft() && !excerpt.cutRight();
    long start = edit.span().start() - lineStart(excerpt);
    long end = edit.span().end() - lineStart(excerpt);
    return whole
        && edit.span().file().equals(finding.place().file())
        && start >= 0
        && end <= excerpt.text().length()
        && start <= end;
  }
}
