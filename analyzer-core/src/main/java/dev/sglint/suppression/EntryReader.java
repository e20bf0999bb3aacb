package dev.sglint.suppression;

import dev.sglint.config.Acceptances;
import dev.sglint.model.Remarks;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.Suppression;
import dev.sglint.rule.SuppressionUse;
import dev.sglint.source.SourceSpan;
import dev.sglint.text.Glob;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes suppressions of what files and the configuration say, and says which do not hold. */
final class EntryReader {
  private static final int LONGEST = 60;

  private final Acceptances said;
  private final Names names;
  private final Supplier<LocalDate> today;
  private final String workspace;
  private final List<SuppressionUse> faults = new ArrayList<>();

  /** The suppressions of a file, and what they cover of it. */
  record Read(List<Entry> entries, List<Covered.Part> parts) {}

  EntryReader(Acceptances said, Names names, Supplier<LocalDate> today, String workspace) {
    this.said = said;
    this.names = names;
    this.today = today;
    this.workspace = workspace;
  }

  /** What is wrong with what was read so far. */
  List<SuppressionUse> faults() {
    return faults;
  }

  static SuppressionUse fault(
      Entry entry, SuppressionUse.Fault fault, List<String> about, String words) {
    boolean removed =
        fault == SuppressionUse.Fault.UNUSED && about.equals(entry.directive().rules());
    return new SuppressionUse(
        entry.suppression(),
        entry.isForeign(),
        entry.written(),
        entry.address(),
        fault,
        about,
        words,
        removed ? entry.removal() : Optional.empty());
  }

  /** What the configuration accepts. */
  List<Entry> configured() {
    List<Entry> entries = new ArrayList<>();
    for (Acceptances.Accepted accepted : said.accepted()) {
      Directive directive =
          new Directive(
              Dialect.SGLINT,
              Directive.Reach.GIVEN,
              accepted.rules(),
              Optional.empty(),
              accepted.until(),
              Optional.of(accepted.reason()),
              Optional.empty(),
              java.util.Map.of(),
              Optional.empty(),
              0,
              0);
      Suppression suppression =
          new Suppression(
              directive.reason(),
              directive.until(),
              Suppression.Source.CONFIGURATION,
              accepted.place());
      Entry entry =
          new Entry(
              directive,
              suppression,
              String.join(", ", accepted.rules()),
              "",
              finding -> isMeant(accepted, finding),
              Optional.empty());
      check(entry);
      entries.add(entry);
    }
    return entries;
  }

  private static boolean isMeant(Acceptances.Accepted accepted, Finding finding) {
    String address = finding.declaration().address();
    String file = finding.place().file();
    Predicate<Glob> ofGroup =
        glob -> finding.group().filter(glob::matches).isPresent() || glob.matches(address);
    return accepted.address().map(glob -> glob.matches(address)).orElse(true)
        && accepted.group().map(ofGroup::test).orElse(true)
        && (accepted.paths().isEmpty()
            || accepted.paths().stream().anyMatch(glob -> glob.matches(file)));
  }

  /** What the comments and the metadata of a file accept. */
  Read read(Remarks remarks) {
    List<Entry> entries = new ArrayList<>();
    List<Covered.Part> parts = new ArrayList<>();
    Outline outline = new Outline(remarks);
    List<Written> written = new ArrayList<>();
    for (SourceSpan comment : remarks.comments()) {
      String text = remarks.text().substring((int) comment.start(), (int) comment.end());
      List<Directive> directives = Directives.in(text);
      for (Directive directive : directives) {
        written.add(new Written(comment, text, directive, directives.size() == 1));
        if (directive.reach() == Directive.Reach.NEXT_LINE) {
          outline.stack(comment.start() + directive.start());
        }
      }
    }
    for (Written one : written) {
      if (isRead(one.directive())) {
        comment(remarks, outline, one, entries, parts);
      }
    }
    for (Remarks.Entry entry : remarks.entries()) {
      Dialect.find(entry.tool())
          .map(dialect -> directive(dialect, entry))
          .filter(this::isRead)
          .ifPresent(directive -> metadata(entry, directive, entries, parts));
    }
    return new Read(entries, parts);
  }

  private record Written(SourceSpan comment, String text, Directive directive, boolean isAlone) {}

  private void comment(
      Remarks remarks,
      Outline outline,
      Written written,
      List<Entry> entries,
      List<Covered.Part> parts) {
    Directive directive = written.directive();
    SourceSpan comment = written.comment();
    Optional<SourceSpan> covered =
        outline
            .covered(comment, directive)
            .filter(span -> outline.meets(span, directive.conditions()));
    long begin = covered.map(SourceSpan::start).orElse(comment.start());
    String address = outline.enclosing(begin).map(Remarks.Element::address).orElse("");
    SourceSpan place =
        new SourceSpan(
            remarks.file(), comment.start() + directive.start(), comment.start() + directive.end());
    SourceSpan removed = outline.removed(comment);
    String gone = remarks.text().substring((int) removed.start(), (int) removed.end());
    Optional<Fix> removal =
        written.isAlone()
            ? Optional.of(Fix.safe("remove the comment", new Edit(removed, gone, "", false)))
            : Optional.empty();
    String text = written.text().substring(directive.start(), directive.end());
    entry(directive, Suppression.Source.COMMENT, place, text, address, covered, removal)
        .ifPresent(
            entry -> {
              entries.add(entry);
              covered.ifPresent(span -> parts.add(new Covered.Part(span, entry)));
            });
  }

  private void metadata(
      Remarks.Entry said, Directive directive, List<Entry> entries, List<Covered.Part> parts) {
    String text = said.tool() + ": " + said.rule();
    Suppression.Source source = Suppression.Source.METADATA;
    Optional<SourceSpan> covered = Optional.of(said.covered());
    entry(directive, source, said.place(), text, said.address(), covered, Optional.empty())
        .ifPresent(
            entry -> {
              entries.add(entry);
              parts.add(new Covered.Part(said.covered(), entry));
            });
  }

  private static Directive directive(Dialect dialect, Remarks.Entry said) {
    Optional<LocalDate> until = Optional.empty();
    Optional<String> mistake =
        said.rule().isEmpty() ? Optional.of("the name of a rule is missing") : Optional.empty();
    if (said.until().isPresent()) {
      try {
        until = Optional.of(LocalDate.parse(said.until().get()));
      } catch (java.time.format.DateTimeParseException e) {
        mistake = Optional.of("`" + said.until().get() + "` is no date: YYYY-MM-DD");
      }
    }
    return new Directive(
        dialect,
        Directive.Reach.GIVEN,
        List.of(said.rule()),
        Optional.empty(),
        until,
        said.reason().map(String::strip).filter(reason -> !reason.isEmpty()),
        Optional.empty(),
        java.util.Map.of(),
        mistake,
        0,
        0);
  }

  /** What of other tools means none of our rules, or is for other workspaces, is not ours. */
  private boolean isRead(Directive directive) {
    if (directive.dialect().isOurs()) {
      return true;
    }
    return said.inline()
        && said.foreign()
        && directive.workspace().map(ws -> new Glob(ws).matches(workspace)).orElse(true)
        && directive.rules().stream().anyMatch(name -> isKnown(directive.dialect(), name));
  }

  private boolean isKnown(Dialect dialect, String name) {
    return names.all().stream().anyMatch(rule -> dialect.isNamed(name, rule.aliases()));
  }

  private Optional<Entry> entry(
      Directive directive,
      Suppression.Source source,
      SourceSpan place,
      String text,
      String address,
      Optional<SourceSpan> covered,
      Optional<Fix> removal) {
    Entry entry =
        new Entry(
            directive,
            new Suppression(directive.reason(), directive.until(), source, place),
            text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
            address,
            finding ->
                directive
                    .address()
                    .map(named -> Coverage.isIn(finding.declaration().address(), named, address))
                    .orElse(true),
            removal);
    if (entry.isForeign() && covered.isEmpty()) {
      // It stands where its tool does not look for it, or for other values.
      return Optional.empty();
    }
    check(entry);
    return Optional.of(entry);
  }

  private void check(Entry entry) {
    Directive directive = entry.directive();
    boolean isInline = entry.suppression().source() != Suppression.Source.CONFIGURATION;
    if (isInline && !said.inline()) {
      drop(
          entry,
          SuppressionUse.Fault.FORBIDDEN,
          "the configuration lets nothing in files accept findings");
    } else if (directive.mistake().isPresent()) {
      drop(entry, SuppressionUse.Fault.MALFORMED, directive.mistake().get());
    } else if (directive.until().isPresent() && directive.until().get().isBefore(today.get())) {
      drop(entry, SuppressionUse.Fault.EXPIRED, "");
    } else if (directive.reason().isEmpty()) {
      tell(entry, SuppressionUse.Fault.WITHOUT_REASON, directive.rules(), "");
      if (!entry.isForeign()) {
        entry.doesNotHold();
      }
    }
    if (!entry.isForeign() && isInline) {
      for (String name : directive.rules()) {
        if (!names.isKnown(name)) {
          tell(entry, SuppressionUse.Fault.UNKNOWN_RULE, List.of(name), names.suggestion(name));
        }
      }
    }
  }

  private void drop(Entry entry, SuppressionUse.Fault fault, String words) {
    entry.doesNotHold();
    tell(entry, fault, entry.directive().rules(), words);
  }

  private void tell(Entry entry, SuppressionUse.Fault fault, List<String> about, String words) {
    faults.add(fault(entry, fault, about, words));
  }
}
