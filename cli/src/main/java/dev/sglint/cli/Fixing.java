package dev.sglint.cli;

import dev.sglint.engine.Allowed;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.rule.Edit;
import dev.sglint.rule.Finding;
import dev.sglint.rule.Fix;
import dev.sglint.rule.Rule;
import dev.sglint.source.EditedTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Applies the safe fixes of an analysis to the texts, in memory. What is allowed afterwards is
 * compared with what was: a fix that changes it, or after which less can be read, is dropped.
 */
final class Fixing {
  /** What is fixed may let more be fixed; but not for ever. */
  private static final int MOST_ROUNDS = 10;

  /** Where all fixes together are not the same as none, so many are tried alone. */
  private static final int MOST_ALONE = 100;

  private final Path directory;
  private final AnalysisRequest request;
  private final List<Rule> rules;
  private final Map<String, EditedText> texts = new TreeMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> dropped = new HashSet<>();
  private final List<Finding> left = new ArrayList<>();
  private int fixed;
  private int found;

  /** A fix with where and of which finding it is. */
  private record Proposal(Finding finding, List<Edit> edits) {}

  /** An analysis with what it says is allowed. */
  private record State(AnalysisResult result, Allowed allowed) {
    boolean isSafeAfter(State before) {
      boolean readable =
          result.incomplete() == before.result().incomplete()
              && result.diagnostics().size() <= before.result().diagnostics().size();
      return readable && !result.failed() && allowed.isSameAs(before.allowed());
    }
  }

  /** Texts with some fixes made, and what they say. */
  private record Attempt(Map<String, EditedText> texts, State state, int fixes) {}

  Fixing(Path directory, AnalysisRequest request, List<Rule> rules) {
    this.directory = directory;
    this.request = request;
    this.rules = rules;
  }

  /** How many findings were fixed. */
  int fixed() {
    return fixed;
  }

  /** How many findings there were. */
  int found() {
    return found;
  }

  /** The texts that are other than they were, by their paths. */
  Map<String, EditedText> changed() {
    Map<String, EditedText> changed = new TreeMap<>(texts);
    changed.values().removeIf(text -> !text.isChanged());
    return changed;
  }

  /** Findings whose fix was tried and dropped. */
  List<Finding> dropped() {
    return left;
  }

  /** Fixes what can be, and says what is found after that. */
  AnalysisResult run() throws UsageException {
    State state = analyse(Map.of());
    found = state.result().findings().size();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Proposal> proposals = proposals(state.result());
      if (proposals.isEmpty()) {
        break;
      }
      Optional<Attempt> attempt = attempt(proposals, state);
      if (attempt.isEmpty()) {
        attempt = oneByOne(proposals, state);
      }
      if (attempt.isPresent()) {
        texts.putAll(attempt.get().texts());
        fixed += attempt.get().fixes();
        state = attempt.get().state();
      }
    }
    return state.result();
  }

  /** The first of those that touch each other; the others' turn is in the next round. */
  private List<Proposal> proposals(AnalysisResult result) {
    List<Proposal> proposals = new ArrayList<>();
    Map<String, NavigableMap<Long, Long>> taken = new HashMap<>();
    for (Finding finding : result.findings()) {
      Optional<Fix> fix = finding.fix();
      boolean wanted = fix.isPresent() && fix.get().isSafe() && !fix.get().edits().isEmpty();
      if (wanted
          && !dropped.contains(key(finding))
          && fix.get().edits().stream().allMatch(this::isOurs)) {
        boolean free = fix.get().edits().stream().allMatch(edit -> isFree(edit, taken));
        if (free) {
          for (Edit edit : fix.get().edits()) {
            taken
                .computeIfAbsent(edit.span().file(), f -> new TreeMap<>())
                .put(edit.span().start(), edit.span().end());
          }
          proposals.add(new Proposal(finding, fix.get().edits()));
        }
      }
    }
    return proposals;
  }

  /** What stays, stays wherever edits move it. */
  private static String key(Finding finding) {
    return finding.rule().id() + " " + finding.fingerprint();
  }

  private boolean isOurs(Edit edit) {
    String file = edit.span().file();
    if (!texts.containsKey(file) && !unreadable.contains(file)) {
      Optional<EditedText> text = EditedText.read(directory.resolve(file));
      text.ifPresentOrElse(read -> texts.put(file, read), () -> unreadable.add(file));
    }
    return texts.containsKey(file);
  }

  private static boolean isFree(Edit edit, Map<String, NavigableMap<Long, Long>> taken) {
    NavigableMap<Long, Long> spans = taken.getOrDefault(edit.span().file(), new TreeMap<>());
    Map.Entry<Long, Long> before = spans.lowerEntry(edit.span().end());
    return before == null || before.getValue() <= edit.span().start();
  }

  /** What fixes would give, where that allows what was allowed before. */
  private Optional<Attempt> attempt(List<Proposal> proposals, State before) throws UsageException {
    Map<String, List<Edit>> edits = new TreeMap<>();
    for (Proposal proposal : proposals) {
      for (Edit edit : proposal.edits()) {
        edits.computeIfAbsent(edit.span().file(), f -> new ArrayList<>()).add(edit);
      }
    }
    Map<String, EditedText> next = new TreeMap<>(texts);
    for (Map.Entry<String, List<Edit>> file : edits.entrySet()) {
      file.getValue().sort((one, other) -> one.span().compareTo(other.span()));
      Optional<EditedText> text =
          Optional.ofNullable(texts.get(file.getKey())).flatMap(t -> t.with(file.getValue()));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      next.put(file.getKey(), text.get());
    }
    State after = analyse(next);
    return after.isSafeAfter(before)
        ? Optional.of(new Attempt(next, after, proposals.size()))
        : Optional.empty();
  }

  /** Drops those that are wrong alone; where none is, the first is made and the others wait. */
  private Optional<Attempt> oneByOne(List<Proposal> proposals, State before) throws UsageException {
    Optional<Attempt> first = Optional.empty();
    int tries = 0;
    int wrong = 0;
    for (Proposal proposal : proposals) {
      Optional<Attempt> alone =
          proposals.size() > 1 && tries++ < MOST_ALONE
              ? attempt(List.of(proposal), before)
              : Optional.empty();
      if (alone.isEmpty()) {
        wrong++;
        dropped.add(key(proposal.finding()));
        left.add(proposal.finding());
      }
      first = first.or(() -> alone);
    }
    return wrong == 0 ? first : Optional.empty();
  }

  private State analyse(Map<String, EditedText> next) throws UsageException {
    Map<String, String> overlay = new HashMap<>();
    next.forEach((file, text) -> overlay.put(file, text.after()));
    Allowed allowed = new Allowed();
    AnalysisRequest edited =
        overlay.isEmpty() ? request : request.from(new EditedTree(request.sources(), overlay));
    return new State(Analysis.run(edited.tellingRules(allowed), rules), allowed);
  }
}
