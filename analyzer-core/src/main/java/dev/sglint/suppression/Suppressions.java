package dev.sglint.suppression;

import dev.sglint.config.Acceptances;
import dev.sglint.model.Remarks;
import dev.sglint.rule.Category;
import dev.sglint.rule.Finding;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.SuppressionUse;
import dev.sglint.source.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** All that accepts findings in a run: judges findings as they come, and at the end is judged. */
public final class Suppressions {
  private final Acceptances said;
  private final Names names;
  private final EntryReader reader;
  private final List<Entry> configured;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Covered> covered = new HashMap<>();
  private final Map<Entry, String> inVain = new HashMap<>();
  private final Set<Entry> refused = new HashSet<>();

  /**
   * @param catalogue all rules that there are
   * @param running those that are run
   * @param workspace the workspace that configurations are for
   */
  public Suppressions(
      Acceptances said,
      List<RuleMetadata> catalogue,
      List<RuleMetadata> running,
      Supplier<LocalDate> today,
      String workspace) {
    this.said = said;
    this.names = new Names(catalogue, running);
    this.reader = new EntryReader(said, names, today, workspace);
    this.configured = reader.configured();
    entries.addAll(configured);
  }

  /** Takes in what a file says, and tells where it may have to be spoken of. */
  public List<SourceSpan> add(Remarks remarks) {
    EntryReader.Read read = reader.read(remarks);
    entries.addAll(read.entries());
    covered.put(remarks.file(), new Covered(read.parts()));
    return read.entries().stream().map(Entry::place).toList();
  }

  /** A finding, accepted where somebody has done so. */
  public Finding judge(Finding finding) {
    List<Entry> accepting = accepting(finding, Coverage.places(finding));
    if (accepting.isEmpty()) {
      return finding;
    }
    if (said.never().stream().anyMatch(n -> finding.rule().isNamed(n, finding.aliases()))) {
      refused.addAll(accepting);
      return finding;
    }
    List<Entry> all = new ArrayList<>(accepting);
    List<String> missing = names.missing(finding, accepting);
    if (!missing.isEmpty()) {
      vain(all, finding, "also answers to `" + String.join("`, `", missing) + "`");
      return finding;
    }
    if (finding.rule().category() == Category.EXPOSURE) {
      for (SourceSpan part : Coverage.parts(finding)) {
        List<Entry> of = accepting(finding, List.of(part));
        if (of.isEmpty()) {
          vain(all, finding, "is also due to other rules, which nothing accepts");
          return finding;
        }
        all.addAll(of);
      }
    }
    all.forEach(entry -> entry.use(entry.naming(finding)));
    return finding.suppressedBy(accepting.get(0).suppression());
  }

  /** One that only accepts too little is not to be removed. */
  private SuppressionUse idle(Entry entry, List<String> names) {
    SuppressionUse fault = EntryReader.fault(entry, SuppressionUse.Fault.UNUSED, names, "");
    String why = inVain.get(entry);
    return why == null ? fault : fault.saying(": " + why);
  }

  private void vain(List<Entry> of, Finding finding, String why) {
    of.forEach(entry -> inVain.putIfAbsent(entry, "`" + finding.rule().id() + "` " + why));
  }

  /** Those that hold, are meant for a finding and name it. */
  private List<Entry> accepting(Finding finding, List<SourceSpan> places) {
    List<Entry> accepting = new ArrayList<>();
    for (SourceSpan place : places) {
      Covered file = covered.get(place.file());
      if (file != null) {
        file.at(place, entry -> take(entry, finding, accepting));
      }
    }
    configured.forEach(entry -> take(entry, finding, accepting));
    return accepting;
  }

  private static void take(Entry entry, Finding finding, List<Entry> accepting) {
    if (entry.holds()
        && !accepting.contains(entry)
        && entry.covers(finding)
        && !entry.naming(finding).isEmpty()) {
      accepting.add(entry);
    }
  }

  /**
   * What is wrong with suppressions, once all findings are judged.
   *
   * @param isWhole whether all was analysed that the configuration is for: only then an entry of it
   *     is known to be idle
   */
  public List<SuppressionUse> faults(boolean isWhole) {
    List<SuppressionUse> faults = new ArrayList<>(reader.faults());
    for (Entry entry : entries) {
      if (refused.contains(entry)) {
        faults.add(
            EntryReader.fault(
                entry,
                SuppressionUse.Fault.FORBIDDEN,
                entry.directive().rules(),
                "the configuration lets nothing accept what it names"));
      } else if (entry.holds() && (isWhole || !configured.contains(entry))) {
        List<String> idle = new ArrayList<>(entry.unused());
        idle.removeIf(name -> !names.haveRun(entry, name));
        if (!idle.isEmpty()) {
          faults.add(idle(entry, idle));
        }
      }
    }
    return faults;
  }
}
