package dev.sglint.cli;

import java.util.ArrayList;
import java.util.List;

/** Two texts that differ in few places, as a patch. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** Two lists of lines are compared by more than their beginnings and ends up to this length. */
  private static final int MOST_COMPARED = 3000;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  /** Lines of the old text and of the new one, from the first that is other to the last. */
  private record Change(int from, int to, int newFrom, int newTo) {}

  private UnifiedDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  /** The patch of a file; nothing where both texts are the same. */
  static String of(String path, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff(before, after);
    diff.hunks();
    return "--- a/" + path + "\n+++ b/" + path + "\n" + diff.out;
  }

  /** Lines with their breaks. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }

  private void hunks() {
    List<Change> changes = new ArrayList<>();
    int same = 0;
    int shortest = Math.min(before.size(), after.size());
    while (same < shortest && before.get(same).equals(after.get(same))) {
      same++;
    }
    int end = before.size();
    int newEnd = after.size();
    while (end > same && newEnd > same && before.get(end - 1).equals(after.get(newEnd - 1))) {
      end--;
      newEnd--;
    }
    if ((end - same) > MOST_COMPARED || (newEnd - same) > MOST_COMPARED) {
      changes.add(new Change(same, end, same, newEnd));
    } else {
      compare(same, end, newEnd, changes);
    }
    int first = 0;
    while (first < changes.size()) {
      int last = first;
      while (last + 1 < changes.size()
          && changes.get(last + 1).from() - changes.get(last).to() <= 2 * CONTEXT) {
        last++;
      }
      hunk(changes.subList(first, last + 1));
      first = last + 1;
    }
  }

  /** The longest common subsequence, by the table of its lengths. */
  private void compare(int start, int end, int newEnd, List<Change> changes) {
    int[][] common = new int[end - start + 1][newEnd - start + 1];
    for (int i = end - 1; i >= start; i--) {
      for (int j = newEnd - 1; j >= start; j--) {
        common[i - start][j - start] =
            before.get(i).equals(after.get(j))
                ? common[i - start + 1][j - start + 1] + 1
                : Math.max(common[i - start + 1][j - start], common[i - start][j - start + 1]);
      }
    }
    int i = start;
    int j = start;
    while (i < end || j < newEnd) {
      int from = i;
      int newFrom = j;
      while ((i < end || j < newEnd)
          && !(i < end && j < newEnd && before.get(i).equals(after.get(j)))) {
        boolean removed =
            j == newEnd
                || (i < end
                    && common[i - start + 1][j - start] >= common[i - start][j - start + 1]);
        i += removed ? 1 : 0;
        j += removed ? 0 : 1;
      }
      if (i > from || j > newFrom) {
        changes.add(new Change(from, i, newFrom, j));
      }
      while (i < end && j < newEnd && before.get(i).equals(after.get(j))) {
        i++;
        j++;
      }
    }
  }

  private void hunk(List<Change> changes) {
    Change first = changes.get(0);
    Change last = changes.get(changes.size() - 1);
    int from = Math.max(0, first.from() - CONTEXT);
    int newFrom = Math.max(0, first.newFrom() - CONTEXT);
    int to = Math.min(before.size(), last.to() + CONTEXT);
    int newTo = Math.min(after.size(), last.newTo() + CONTEXT);
    out.append("@@ -").append(range(from, to)).append(" +").append(range(newFrom, newTo));
    out.append(" @@\n");
    int at = from;
    for (Change change : changes) {
      lines(' ', before, at, change.from());
      lines('-', before, change.from(), change.to());
      lines('+', after, change.newFrom(), change.newTo());
      at = change.to();
    }
    lines(' ', before, at, to);
  }

  /** A range that is empty is named by the line before it. */
  private static String range(int from, int to) {
    return (to == from ? from : from + 1) + "," + (to - from);
  }

  private void lines(char sign, List<String> lines, int from, int to) {
    for (String line : lines.subList(from, to)) {
      out.append(sign).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
