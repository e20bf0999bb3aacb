package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Equality;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Unification;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.frontend.terraform.value.Worlds;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions of lists. */
final class Lists {
  private static final int ANY = Integer.MAX_VALUE;

  private Lists() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "concat" -> Optional.of(Arguments.each(call, 0, ANY, Lists::concat));
      case "flatten" -> Optional.of(Arguments.each(call, 1, 1, Lists::flatten));
      case "element" -> Optional.of(Arguments.each(call, 2, 2, Lists::element));
      case "length" -> Optional.of(Arguments.each(call, 1, 1, Lists::length));
      case "index" -> Optional.of(Arguments.each(call, 2, 2, Lists::index));
      case "slice" -> Optional.of(Arguments.each(call, 3, 3, Lists::slice));
      case "sort" -> Optional.of(Arguments.each(call, 1, 1, Lists::sort));
      case "reverse" -> Optional.of(Arguments.each(call, 1, 1, Lists::reverse));
      case "range" -> Optional.of(Arguments.each(call, 1, 3, Lists::range));
      case "chunklist" -> Optional.of(Arguments.each(call, 2, 2, Lists::chunklist));
      case "distinct" -> Optional.of(Arguments.each(call, 1, 1, Lists::distinct));
      case "compact" -> Optional.of(Arguments.each(call, 1, 1, Lists::compact));
      case "contains" -> Optional.of(Arguments.each(call, 2, 2, Lists::contains));
      case "one" -> Optional.of(Arguments.each(call, 1, 1, Lists::one));
      case "matchkeys" -> Optional.of(Arguments.each(call, 3, 3, Lists::matchkeys));
      default -> Optional.empty();
    };
  }

  private static Value concat(Invocation call) {
    if (call.count() == 0) {
      return call.failure("At least one list or tuple is required.");
    }
    List<Value> elements = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    Optional<UnknownReason> more = Optional.empty();
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Null) {
        return Arguments.isNull(call, "seqs");
      }
      if (argument instanceof Value.Unknown unknown) {
        more = Optional.of(unknown.reason());
        types.add(unknown.type());
      } else if (argument instanceof Value.Sequence sequence && !sequence.isSet()) {
        elements.addAll(sequence.elements());
        types.add(sequence.type());
        more = sequence.more().isPresent() ? sequence.more() : more;
      } else {
        return call.invalid(
            "seqs", "all arguments must be lists or tuples; got " + words(argument));
      }
      if (elements.size() > Arguments.MAX_ELEMENTS) {
        return Arguments.tooMany(call, Type.DYNAMIC);
      }
    }
    boolean lists = types.stream().allMatch(type -> type instanceof Type.ListOf);
    Optional<Type> common = lists ? Unification.unify(types) : Optional.empty();
    if (common.isPresent() && common.get() instanceof Type.ListOf list) {
      Value whole = Collect.list(Type.DYNAMIC, elements, more, call.source());
      return types.stream().allMatch(list::equals)
          ? Collect.list(list.element(), elements, more, call.source())
          : Conversion.convert(whole, list);
    }
    return Collect.tuple(elements, more, call.source());
  }

  private static String words(Value value) {
    return Conversion.words(value.type());
  }

  private static Value flatten(Invocation call) {
    Value argument = call.argument(0);
    if (argument instanceof Value.Null) {
      return Arguments.isNull(call, "list");
    }
    if (argument instanceof Value.Unknown unknown) {
      return Collect.tuple(List.of(), Optional.of(unknown.reason()), call.source());
    }
    if (!(argument instanceof Value.Sequence sequence)) {
      return call.failure("Can only flatten lists, sets and tuples.");
    }
    Value worlds = Inside.sequenceWorlds(sequence);
    boolean tooMany = worlds instanceof Value.Unknown;
    return Worlds.map(
        tooMany ? sequence : worlds,
        world -> world instanceof Value.Sequence one ? flattened(call, one) : world);
  }

  private static Value flattened(Invocation call, Value.Sequence sequence) {
    List<Value> elements = new ArrayList<>();
    Flattened flattened = new Flattened(elements);
    flattened.add(sequence);
    return elements.size() > Arguments.MAX_ELEMENTS
        ? Arguments.tooMany(call, Type.DYNAMIC)
        : Collect.tuple(elements, flattened.more, call.source());
  }

  /** The elements of sequences in sequences; choices of lists are open. */
  private static final class Flattened {
    private final List<Value> elements;
    private Optional<UnknownReason> more = Optional.empty();

    Flattened(List<Value> elements) {
      this.elements = elements;
    }

    void add(Value.Sequence sequence) {
      more = sequence.more().isPresent() ? sequence.more() : more;
      for (Value element : sequence.elements()) {
        if (elements.size() > Arguments.MAX_ELEMENTS) {
          return;
        }
        if (element instanceof Value.Sequence inner) {
          add(inner);
        } else if (element instanceof Value.Unknown unknown && mayBeList(unknown.type())) {
          more = Optional.of(unknown.reason());
        } else if (element instanceof Value.OneOf choice
            && choice.alternatives().stream().anyMatch(a -> a.value() instanceof Value.Sequence)) {
          more = Optional.of(choice.reason());
        } else {
          elements.add(element);
        }
      }
    }

    private static boolean mayBeList(Type type) {
      return type == Type.DYNAMIC || !(type instanceof Type.Primitive);
    }
  }

  private static Value element(Invocation call) {
    Value list = call.argument(0);
    if (list instanceof Value.Null) {
      return Arguments.isNull(call, "list");
    }
    if (list instanceof Value.Unknown unknown) {
      return call.unknown(Type.DYNAMIC, unknown.reason());
    }
    if (!(list instanceof Value.Sequence sequence) || sequence.isSet()) {
      return call.invalid("list", "cannot read elements from " + words(list));
    }
    Value number = Conversion.convert(call.argument(1), Type.NUMBER);
    if (number instanceof Value.Unknown unknown) {
      return call.unknown(elementType(sequence), unknown.reason());
    }
    Optional<Integer> index = Arguments.integer(number);
    if (index.isEmpty()) {
      return call.invalid("index", "a whole number is required");
    }
    if (sequence.more().isPresent()) {
      return call.unknown(elementType(sequence), sequence.more().get());
    }
    if (sequence.elements().isEmpty()) {
      return call.failure("cannot use element function with an empty list");
    }
    Value element = sequence.elements().get(Math.floorMod(index.get(), sequence.elements().size()));
    return marked(element, sequence);
  }

  private static Value marked(Value part, Value whole) {
    return whole.source().sensitive() ? part.with(part.source().asSensitive()) : part;
  }

  private static Type elementType(Value.Sequence sequence) {
    if (sequence.type() instanceof Type.ListOf list) {
      return list.element();
    }
    return sequence.type() instanceof Type.SetOf set ? set.element() : Type.DYNAMIC;
  }

  private static Value length(Invocation call) {
    Value value = call.argument(0);
    if (value instanceof Value.Null) {
      return Arguments.isNull(call, "value");
    }
    if (value instanceof Value.Unknown unknown) {
      return call.unknown(Type.NUMBER, unknown.reason());
    }
    if (value instanceof Value.Text text) {
      return call.number(BigDecimal.valueOf(graphemes(text.value())));
    }
    if (value instanceof Value.Sequence sequence) {
      boolean unsure =
          sequence.isSet()
              && sequence.elements().size() > 1
              && Arguments.unknown(sequence.elements()).isPresent();
      Optional<UnknownReason> more =
          unsure ? Arguments.unknown(sequence.elements()) : sequence.more();
      return more.isPresent()
          ? call.unknown(Type.NUMBER, more.get())
          : call.number(BigDecimal.valueOf(sequence.elements().size()));
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.more().isPresent()
          ? call.unknown(Type.NUMBER, mapping.more().get())
          : call.number(BigDecimal.valueOf(mapping.entries().size()));
    }
    return call.invalid(
        "value", "argument must be a string, a collection type, or a structural type");
  }

  /** What a reader counts as one letter, {@code \r\n} included. */
  private static int graphemes(String text) {
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 127);
    if (plain) {
      return text.length();
    }
    return (int) java.util.regex.Pattern.compile("\\X").matcher(text).results().count();
  }

  private static Value index(Invocation call) {
    if (!(call.argument(0) instanceof Value.Sequence list) || list.isSet()) {
      return call.argument(0) instanceof Value.Unknown unknown
          ? call.unknown(Type.NUMBER, unknown.reason())
          : call.failure("argument must be a list or tuple");
    }
    Value wanted = call.argument(1);
    return Arguments.inside(
        list,
        sequence -> {
          if (sequence.more().isPresent()) {
            return call.unknown(Type.NUMBER, sequence.more().get());
          }
          if (sequence.elements().isEmpty()) {
            return call.failure("cannot search an empty list");
          }
          int at = 0;
          for (Value element : sequence.elements()) {
            Ternary equal = Equality.equal(element, wanted);
            if (equal == Ternary.UNKNOWN) {
              return call.unknown(
                  Type.NUMBER, Arguments.unknown(List.of(element, wanted)).orElseThrow());
            }
            if (equal == Ternary.TRUE) {
              return call.number(BigDecimal.valueOf(at));
            }
            at++;
          }
          return call.failure("item not found");
        });
  }

  private static Value slice(Invocation call) {
    Value list = call.argument(0);
    if (list instanceof Value.Unknown unknown) {
      return Collect.tuple(List.of(), Optional.of(unknown.reason()), call.source());
    }
    if (list instanceof Value.Null) {
      return Arguments.isNull(call, "list");
    }
    if (!(list instanceof Value.Sequence sequence)) {
      return call.invalid("list", "must be a list or tuple value");
    }
    if (sequence.isSet()) {
      return call.invalid(
          "list",
          "cannot slice a set, because its elements do not have indices; explicitly convert to a"
              + " list if the ordering of the result is not important");
    }
    Optional<UnknownReason> unknown =
        Arguments.unknown(List.of(call.argument(1), call.argument(2)));
    if (unknown.isPresent() || sequence.more().isPresent()) {
      UnknownReason reason = unknown.orElseGet(() -> sequence.more().orElseThrow());
      return Collect.tuple(List.of(), Optional.of(reason), call.source());
    }
    Optional<Integer> from = Arguments.integer(call.argument(1));
    Optional<Integer> to = Arguments.integer(call.argument(2));
    int size = sequence.elements().size();
    if (from.isEmpty() || from.get() < 0 || from.get() > size) {
      return call.invalid(
          "start_index", "start index must be between zero and the length of the list");
    }
    if (to.isEmpty() || to.get() < 0 || to.get() > size) {
      return call.invalid(
          "end_index", "end index must be less than or equal to the length of the list");
    }
    if (from.get() > to.get()) {
      return call.invalid("start_index", "start index must not be greater than end index");
    }
    return same(sequence, sequence.elements().subList(from.get(), to.get()), call);
  }

  /** A sequence of the same kind with other elements. */
  private static Value same(Value.Sequence like, List<Value> elements, Invocation call) {
    if (like.type() instanceof Type.ListOf list) {
      return Collect.list(list.element(), elements, like.more(), call.source());
    }
    return Collect.tuple(elements, like.more(), call.source());
  }

  private static Value sort(Invocation call) {
    Value list = Conversion.convert(call.argument(0), new Type.ListOf(Type.STRING));
    if (list instanceof Value.Unknown unknown) {
      return Collect.list(Type.STRING, List.of(), Optional.of(unknown.reason()), call.source());
    }
    if (list instanceof Value.Null) {
      return Arguments.isNull(call, "list");
    }
    if (!(list instanceof Value.Sequence strings)) {
      return call.invalid("list", "list of string required");
    }
    for (Value element : strings.elements()) {
      if (element instanceof Value.Null) {
        return call.invalid("list", "given list element is null; a null string cannot be sorted");
      }
    }
    return Arguments.inside(
        strings,
        sequence -> {
          List<Value> sorted = new ArrayList<>(sequence.elements());
          sorted.sort(Equality.ORDER);
          return Collect.list(Type.STRING, sorted, sequence.more(), call.source());
        });
  }

  private static Value reverse(Invocation call) {
    Value list = call.argument(0);
    if (list instanceof Value.Unknown unknown) {
      return Collect.tuple(List.of(), Optional.of(unknown.reason()), call.source());
    }
    if (!(list instanceof Value.Sequence sequence)) {
      return list instanceof Value.Null
          ? Arguments.isNull(call, "list")
          : call.invalid("list", "can only reverse list or tuple values, not " + words(list));
    }
    List<Value> reversed = new ArrayList<>(sequence.elements());
    java.util.Collections.reverse(reversed);
    if (sequence.type() instanceof Type.SetOf set) {
      return Collect.list(set.element(), reversed, sequence.more(), call.source());
    }
    return same(sequence, reversed, call);
  }

  private static Value range(Invocation call) {
    Value all = Arguments.numbers(call.arguments(), call);
    if (!(all instanceof Value.Sequence numbers)) {
      return all;
    }
    Optional<UnknownReason> unknown = Arguments.unknown(numbers.elements());
    if (unknown.isPresent()) {
      return Collect.list(Type.NUMBER, List.of(), unknown, call.source());
    }
    List<BigDecimal> given = new ArrayList<>();
    for (Value number : numbers.elements()) {
      if (!(number instanceof Value.Numeric numeric)) {
        return call.failure("an infinite range");
      }
      given.add(numeric.value());
    }
    BigDecimal start = given.size() == 1 ? BigDecimal.ZERO : given.get(0);
    BigDecimal end = given.size() == 1 ? given.get(0) : given.get(1);
    boolean down = end.compareTo(start) < 0;
    BigDecimal one = down ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    BigDecimal step = given.size() == 3 ? given.get(2) : one;
    if (step.signum() == 0) {
      return call.failure("step must not be zero");
    }
    if (down != step.signum() < 0 && end.compareTo(start) != 0) {
      return call.failure(down ? "end must be greater than start" : "end must be less than start");
    }
    List<Value> elements = new ArrayList<>();
    BigDecimal next = start;
    while (down ? next.compareTo(end) > 0 : next.compareTo(end) < 0) {
      if (elements.size() >= 1024) {
        return call.failure(
            "more than 1024 values were generated; either decrease the difference between start"
                + " and end or use a smaller step");
      }
      elements.add(call.number(next));
      next = next.add(step);
    }
    return Collect.list(Type.NUMBER, elements, Optional.empty(), call.source());
  }

  private static Value chunklist(Invocation call) {
    Value list = call.argument(0);
    if (list instanceof Value.Null) {
      return Arguments.isNull(call, "list");
    }
    Value typed = Conversion.convert(list, new Type.ListOf(Type.DYNAMIC));
    if (!(typed instanceof Value.Sequence sequence)) {
      return typed instanceof Value.Unknown unknown
          ? call.unknown(new Type.ListOf(typed.type()), unknown.reason())
          : call.invalid("list", "list of any type required");
    }
    Optional<Integer> size = Arguments.integer(call.argument(1));
    if (size.isEmpty() || size.get() < 0) {
      return call.argument(1) instanceof Value.Unknown unknown
          ? call.unknown(new Type.ListOf(sequence.type()), unknown.reason())
          : call.invalid("size", "the size argument must be positive");
    }
    if (sequence.more().isPresent()) {
      return call.unknown(new Type.ListOf(sequence.type()), sequence.more().get());
    }
    List<Value> chunks = new ArrayList<>();
    int step = size.get() == 0 ? Math.max(1, sequence.elements().size()) : size.get();
    for (int i = 0; i < sequence.elements().size(); i += step) {
      chunks.add(
          same(
              sequence,
              sequence.elements().subList(i, Math.min(sequence.elements().size(), i + step)),
              call));
    }
    return Collect.list(sequence.type(), chunks, Optional.empty(), call.source());
  }

  private static Value distinct(Invocation call) {
    Value list = Conversion.convert(call.argument(0), new Type.ListOf(Type.DYNAMIC));
    if (list instanceof Value.Unknown unknown) {
      return Collect.tuple(List.of(), Optional.of(unknown.reason()), call.source());
    }
    if (!(list instanceof Value.Sequence all)) {
      return list instanceof Value.Null
          ? Arguments.isNull(call, "list")
          : call.invalid("list", "list of any type required");
    }
    return Arguments.inside(
        all,
        sequence -> {
          List<Value> kept = new ArrayList<>();
          java.util.Set<String> texts = new java.util.HashSet<>();
          for (Value element : sequence.elements()) {
            boolean isNew =
                element instanceof Value.Text text
                    ? texts.add(text.value())
                    : kept.stream().noneMatch(k -> Equality.equal(k, element) == Ternary.TRUE);
            if (isNew) {
              kept.add(element);
            }
          }
          return same(sequence, kept, call);
        });
  }

  private static Value compact(Invocation call) {
    Value list = Conversion.convert(call.argument(0), new Type.ListOf(Type.STRING));
    if (list instanceof Value.Unknown unknown) {
      return Collect.list(Type.STRING, List.of(), Optional.of(unknown.reason()), call.source());
    }
    if (!(list instanceof Value.Sequence all)) {
      return list instanceof Value.Null
          ? Arguments.isNull(call, "list")
          : call.invalid("list", "list of string required");
    }
    return Arguments.inside(
        all,
        sequence -> {
          List<Value> kept = new ArrayList<>();
          Optional<UnknownReason> more = sequence.more();
          for (Value element : sequence.elements()) {
            if (element instanceof Value.Unknown unknown
                && !(unknown.notNull() && !unknown.prefix().isEmpty())
                && unknown.symbol().isEmpty()) {
              more = Optional.of(unknown.reason());
            } else if (!(element instanceof Value.Null)
                && !(element instanceof Value.Text text && text.value().isEmpty())) {
              kept.add(element);
            }
          }
          return Collect.list(Type.STRING, kept, more, call.source());
        });
  }

  private static Value contains(Invocation call) {
    Value list = call.argument(0);
    if (list instanceof Value.Null) {
      return Arguments.isNull(call, "list");
    }
    if (list instanceof Value.Unknown unknown) {
      return call.unknown(Type.BOOL, unknown.reason());
    }
    if (!(list instanceof Value.Sequence all)) {
      return call.failure("argument must be list, tuple, or set");
    }
    if (call.argument(1) instanceof Value.Null) {
      return Arguments.isNull(call, "value");
    }
    Value wanted = call.argument(1);
    return Arguments.inside(
        all,
        sequence -> {
          Ternary found = Ternary.FALSE;
          for (Value element : sequence.elements()) {
            found = found.or(Equality.equal(element, wanted));
          }
          if (found == Ternary.TRUE) {
            return call.bool(true);
          }
          List<Value> both = List.of(sequence, wanted);
          return found == Ternary.UNKNOWN || sequence.more().isPresent()
              ? call.unknown(Type.BOOL, Arguments.unknown(both).orElse(Value.UNTOLD))
              : call.bool(false);
        });
  }

  private static Value one(Invocation call) {
    Value list = call.argument(0);
    if (list instanceof Value.Null) {
      return Arguments.isNull(call, "list");
    }
    if (list instanceof Value.Unknown unknown) {
      return call.unknown(Type.DYNAMIC, unknown.reason());
    }
    if (!(list instanceof Value.Sequence sequence)) {
      return call.invalid(
          "list", "must be a list, set, or tuple value with either zero or one elements");
    }
    Optional<UnknownReason> unsure =
        sequence.isSet() && sequence.elements().size() > 1
            ? Arguments.unknown(sequence)
            : sequence.more();
    if (unsure.isPresent()) {
      return call.unknown(elementType(sequence), unsure.get());
    }
    return switch (sequence.elements().size()) {
      case 0 -> new Value.Null(elementType(sequence), call.source());
      case 1 -> marked(sequence.elements().get(0), sequence);
      default ->
          call.invalid(
              "list", "must be a list, set, or tuple value with either zero or one elements");
    };
  }

  private static Value matchkeys(Invocation call) {
    Optional<UnknownReason> unknown = Arguments.unknown(call.arguments());
    if (unknown.isPresent()) {
      return Collect.tuple(List.of(), unknown, call.source());
    }
    Type any = new Type.ListOf(Type.DYNAMIC);
    Value values = Conversion.convert(call.argument(0), any);
    Value keys = Conversion.convert(call.argument(1), any);
    Value wanted = Conversion.convert(call.argument(2), any);
    if (!(values instanceof Value.Sequence v)
        || !(keys instanceof Value.Sequence k)
        || !(wanted instanceof Value.Sequence w)) {
      return call.failure("lists are required");
    }
    if (v.elements().size() != k.elements().size()) {
      return call.failure("length of keys and values should be equal");
    }
    Optional<Type> common =
        Unification.unify(
            List.of(((Type.ListOf) k.type()).element(), ((Type.ListOf) w.type()).element()));
    if (common.isEmpty()) {
      return call.failure("keys and searchset must be of the same type");
    }
    List<Value> matched = new ArrayList<>();
    for (int i = 0; i < k.elements().size(); i++) {
      Value key = Conversion.convert(k.elements().get(i), common.get());
      boolean found =
          w.elements().stream()
              .map(element -> Conversion.convert(element, common.get()))
              .anyMatch(element -> Equality.equal(element, key) == Ternary.TRUE);
      if (found) {
        matched.add(v.elements().get(i));
      }
    }
    return same(v, matched, call);
  }
}
