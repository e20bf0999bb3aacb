package dev.sglint.frontend.ec2query;

import dev.sglint.model.Irregularity;
import dev.sglint.source.SourceSpan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The entries of one list of a request by their numbers. */
final class Indexed<T> {
  /** One entry and the places of its first parameter and of all. */
  private static final class Entry<T> {
    final T value;
    final SourceSpan first;
    final boolean leadingZero;
    SourceSpan whole;

    Entry(T value, SourceSpan first, boolean leadingZero) {
      this.value = value;
      this.first = first;
      this.leadingZero = leadingZero;
      this.whole = first;
    }
  }

  private final TreeMap<Integer, Entry<T>> entries = new TreeMap<>();

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The entry with the number as written, made where it is new. */
  T at(String number, SourceSpan place, Function<Integer, T> make) {
    Entry<T> entry =
        entries.computeIfAbsent(
            Integer.parseInt(number),
            index ->
                new Entry<>(
                    make.apply(index), place, number.length() > 1 && number.charAt(0) == '0'));
    entry.whole = entry.whole.to(place);
    return entry.value;
  }

  Collection<Integer> numbers() {
    return entries.keySet();
  }

  T get(int number) {
    return entry(number).value;
  }

  SourceSpan span(int number) {
    return entry(number).whole;
  }

  private Entry<T> entry(int number) {
    Entry<T> entry = entries.get(number);
    if (entry == null) {
      throw new IllegalArgumentException("no entry " + number);
    }
    return entry;
  }

  /** Says what is off where the numbers do not go 1, 2, 3. */
  void check(String list, List<Irregularity> irregularities) {
    int expected = 1;
    boolean gap = false;
    for (Map.Entry<Integer, Entry<T>> numbered : entries.entrySet()) {
      int number = numbered.getKey();
      SourceSpan place = numbered.getValue().first;
      if (numbered.getValue().leadingZero) {
        add(irregularities, list, "the number 0" + number + " has a leading zero", place);
      }
      if (number == 0) {
        add(irregularities, list, "numbers begin at 1, not 0", place);
        continue;
      }
      if (number != expected && !gap) {
        gap = true;
        String problem =
            expected == 1
                ? "the first number is " + number + ", not 1: the whole list may be dropped"
                : "number "
                    + number
                    + " follows "
                    + (expected - 1)
                    + ": what lies after the gap may be dropped";
        add(irregularities, list, problem, place);
      }
      expected++;
    }
  }

  private static void add(
      List<Irregularity> irregularities, String list, String problem, SourceSpan place) {
    irregularities.add(new Irregularity.ListNumbering(list, problem, place));
  }
}
