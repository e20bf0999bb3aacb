package dev.sglint.frontend.terraform.value;

import dev.sglint.value.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Whether values are equal, and the order of the elements of sets. */
public final class Equality {
  private Equality() {}

  /** As {@code ==} sees it: values of different types are not equal. */
  public static Ternary equal(Value a, Value b) {
    if (a instanceof Value.Unknown || b instanceof Value.Unknown) {
      return unknown(a, b);
    }
    if (a instanceof Value.OneOf || b instanceof Value.OneOf) {
      return Ternary.UNKNOWN;
    }
    if (a instanceof Value.Null || b instanceof Value.Null) {
      return Ternary.of(a instanceof Value.Null && b instanceof Value.Null);
    }
    if (a instanceof Value.Sequence left && b instanceof Value.Sequence right) {
      return sequences(left, right);
    }
    if (a instanceof Value.Mapping left && b instanceof Value.Mapping right) {
      return mappings(left, right);
    }
    return Ternary.of(scalars(a, b));
  }

  private static Ternary unknown(Value a, Value b) {
    if (a instanceof Value.Unknown left && b instanceof Value.Unknown right) {
      boolean same =
          left.symbol().isPresent()
              && left.symbol().equals(right.symbol())
              && left.prefix().equals(right.prefix());
      return same ? Ternary.TRUE : Ternary.UNKNOWN;
    }
    Value.Unknown unknown = a instanceof Value.Unknown left ? left : (Value.Unknown) b;
    Value known = a instanceof Value.Unknown ? b : a;
    if (known instanceof Value.Null && unknown.notNull()) {
      return Ternary.FALSE;
    }
    boolean otherwise =
        known instanceof Value.Text text && !text.value().startsWith(unknown.prefix());
    return otherwise ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  private static boolean scalars(Value a, Value b) {
    if (a instanceof Value.Text left && b instanceof Value.Text right) {
      return left.value().equals(right.value());
    }
    if (a instanceof Value.Numeric left && b instanceof Value.Numeric right) {
      return left.value().compareTo(right.value()) == 0;
    }
    if (a instanceof Value.Bool left && b instanceof Value.Bool right) {
      return left.value() == right.value();
    }
    return a instanceof Value.Infinity left
        && b instanceof Value.Infinity right
        && left.negative() == right.negative();
  }

  private static boolean sameKind(Type a, Type b) {
    return a.getClass() == b.getClass();
  }

  private static Ternary sequences(Value.Sequence a, Value.Sequence b) {
    if (!sameKind(a.type(), b.type())) {
      return Ternary.FALSE;
    }
    if (a.more().isPresent() || b.more().isPresent()) {
      return Ternary.UNKNOWN;
    }
    if (a.elements().size() != b.elements().size()) {
      return a.isSet() && !(isKnown(a) && isKnown(b)) ? Ternary.UNKNOWN : Ternary.FALSE;
    }
    if (a.isSet() && !(isKnown(a) && isKnown(b))) {
      return Ternary.UNKNOWN;
    }
    Ternary all = Ternary.TRUE;
    for (int i = 0; i < a.elements().size(); i++) {
      all = all.and(equal(a.elements().get(i), b.elements().get(i)));
    }
    return all;
  }

  private static Ternary mappings(Value.Mapping a, Value.Mapping b) {
    if (!sameKind(a.type(), b.type())) {
      return Ternary.FALSE;
    }
    if (a.more().isPresent() || b.more().isPresent()) {
      return Ternary.UNKNOWN;
    }
    if (!a.entries().keySet().equals(b.entries().keySet())) {
      return Ternary.FALSE;
    }
    Ternary all = Ternary.TRUE;
    for (Map.Entry<String, Value> entry : a.entries().entrySet()) {
      Value other = b.entries().getOrDefault(entry.getKey(), entry.getValue());
      all = all.and(equal(entry.getValue(), other));
    }
    return all;
  }

  /** Whether nothing in a value is unknown. */
  public static boolean isKnown(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.more().isEmpty() && sequence.elements().stream().allMatch(Equality::isKnown);
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.more().isEmpty()
          && mapping.entries().values().stream().allMatch(Equality::isKnown);
    }
    return !(value instanceof Value.Unknown)
        && !(value instanceof Value.OneOf)
        && !(value instanceof Value.Failure);
  }

  /** Whether two values are certainly the same, what is unknown in them included. */
  public static boolean same(Value a, Value b) {
    return a.type().equals(b.type()) && equal(a, b) == Ternary.TRUE;
  }

  /** The elements of a set, each once; what is unknown may be any of them and is kept. */
  public static List<Value> distinctSorted(List<Value> elements) {
    List<Value> sorted = new ArrayList<>(elements);
    sorted.sort(ORDER);
    List<Value> distinct = new ArrayList<>();
    for (Value element : sorted) {
      Value last = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
      if (last == null || equal(last, element) != Ternary.TRUE) {
        distinct.add(element);
      }
    }
    return distinct;
  }

  /**
   * Known values of one kind by their size, text by its code points; null after them, what is
   * unknown last.
   */
  public static final Comparator<Value> ORDER =
      (a, b) -> {
        int byKind = Integer.compare(kind(a), kind(b));
        if (byKind != 0) {
          return byKind;
        }
        if (a instanceof Value.Text left && b instanceof Value.Text right) {
          return compareText(left.value(), right.value());
        }
        if (a instanceof Value.Numeric left && b instanceof Value.Numeric right) {
          return left.value().compareTo(right.value());
        }
        if (a instanceof Value.Bool left && b instanceof Value.Bool right) {
          return Boolean.compare(left.value(), right.value());
        }
        return a instanceof Value.Null || !isKnown(a)
            ? 0
            : compareText(Conversion.shown(a), Conversion.shown(b));
      };

  private static int kind(Value value) {
    if (value instanceof Value.Null) {
      return 5;
    }
    if (value instanceof Value.Bool) {
      return 1;
    }
    if (value instanceof Value.Numeric || value instanceof Value.Infinity) {
      return 2;
    }
    if (value instanceof Value.Text) {
      return 3;
    }
    return isKnown(value) ? 4 : 6;
  }

  /** By code points, as UTF-8 sorts. */
  public static int compareText(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
