package dev.sglint.frontend.ec2query;

import dev.sglint.model.Irregularity;
import dev.sglint.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Watches how the entries of every list are numbered. */
final class ListNumbers {
  private final Map<String, TreeMap<Integer, SourceSpan>> lists = new TreeMap<>();
  private final List<Irregularity> irregularities = new ArrayList<>();

  /** Notes an entry; {@code part} is the number as written. */
  int add(String list, String part, SourceSpan span) {
    int index = Integer.parseInt(part);
    boolean first =
        lists.computeIfAbsent(list, l -> new TreeMap<>()).putIfAbsent(index, span) == null;
    if (part.length() > 1 && part.charAt(0) == '0' && first) {
      irregularities.add(
          new Irregularity.ListNumbering(list, "number `" + part + "` has a leading zero", span));
    }
    return index;
  }

  List<Irregularity> irregularities() {
    List<Irregularity> all = new ArrayList<>(irregularities);
    lists.forEach(
        (list, entries) -> {
          int expected = 1;
          for (Map.Entry<Integer, SourceSpan> entry : entries.entrySet()) {
            int index = entry.getKey();
            if (index == 0) {
              all.add(
                  new Irregularity.ListNumbering(
                      list, "numbers begin at 1, not 0", entry.getValue()));
              continue;
            }
            if (index != expected) {
              String problem =
                  "number "
                      + index
                      + " follows "
                      + (expected - 1)
                      + ": what lies after the gap may be dropped";
              if (expected == 1) {
                problem = "the first number is " + index + ", not 1: the whole list may be dropped";
              }
              all.add(new Irregularity.ListNumbering(list, problem, entry.getValue()));
              return;
            }
            expected++;
          }
        });
    return all;
  }
}
