package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Equality;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Types;
import dev.sglint.frontend.terraform.value.Unification;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.frontend.terraform.value.Worlds;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Functions of lists, sets and tuples that give one, or one of their elements. */
final class Lists {
  private static final int ANY = Integer.MAX_VALUE;

  /** Deeper lists are not flattened. */
  private static final int MAX_DEPTH = 200;

  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final Type ANY_LIST = new Type.ListOf(Type.DYNAMIC);

  private Lists() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "concat" -> Optional.of(Arguments.liftedOrOpen(call, Lists::concat));
      case "flatten" -> Optional.of(flatten(call));
      case "element" -> lifted(call, 2, 2, Lists::element);
      case "length" -> lifted(call, 1, 1, Lists::length);
      case "slice" -> lifted(call, 3, 3, Lists::slice);
      case "reverse" -> lifted(call, 1, 1, Lists::reverse);
      case "chunklist" -> lifted(call, 2, 2, Lists::chunklist);
      case "one" -> lifted(call, 1, 1, Lists::one);
      case "coalesce" -> lifted(call, 0, ANY, Lists::coalesce);
      case "coalescelist" -> lifted(call, 0, ANY, Lists::coalescelist);
      case "index" -> deep(call, 2, Type.NUMBER, Lists::index);
      case "contains" -> deep(call, 2, Type.BOOL, Lists::contains);
      case "sort" -> deep(call, 1, new Type.ListOf(Type.STRING), Lists::sort);
      case "compact" -> deep(call, 1, new Type.ListOf(Type.STRING), Lists::compact);
      case "distinct" -> deep(call, 1, ANY_LIST, Lists::distinct);
      case "matchkeys" -> deep(call, 3, ANY_LIST, Lists::matchkeys);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> lifted(
      Invocation call, int least, int most, Function<Invocation, Value> function) {
    Optional<Value> wrong = Arguments.arity(call, least, most);
    return wrong.isPresent() ? wrong : Optional.of(Arguments.lifted(call, function));
  }

  private static Optional<Value> deep(
      Invocation call, int count, Type result, Function<Invocation, Value> function) {
    Optional<Value> wrong = Arguments.arity(call, count, count);
    return wrong.isPresent() ? wrong : Optional.of(Arguments.liftedDeep(call, result, function));
  }

  private static Value concat(Invocation call) {
    if (call.count() == 0) {
      return Arguments.failed(call, "at least one argument is required");
    }
    List<Value> elements = new ArrayList<>();
    Optional<UnknownReason> more = Optional.empty();
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < call.count(); i++) {
      Value argument = Arguments.required(call, i, "seqs");
      if (argument instanceof Value.Failure) {
        return argument;
      }
      Type type = argument.type();
      if (type != Type.DYNAMIC
          && !(type instanceof Type.ListOf)
          && !(type instanceof Type.TupleOf)) {
        return call.invalid(
            "seqs", "all arguments must be lists or tuples; got " + Conversion.words(type));
      }
      types.add(type);
      if (argument instanceof Value.Sequence sequence) {
        elements.addAll(sequence.elements());
        more = Arguments.either(more, sequence.more());
      } else if (argument instanceof Value.Unknown unknown) {
        if (unknown.type() instanceof Type.TupleOf tuple) {
          elements.addAll(unknownElements(tuple, unknown));
        } else {
          more = Arguments.either(more, Optional.of(unknown.reason()));
        }
      }
      if (elements.size() > Arguments.MAX_ELEMENTS) {
        return call.unknown(ANY_LIST, Arguments.TOO_LARGE);
      }
    }
    Optional<Type> common =
        types.stream().allMatch(Type.ListOf.class::isInstance)
            ? Unification.unify(types)
            : Optional.empty();
    if (common.isEmpty()) {
      return Collect.tuple(elements, more, call.source());
    }
    Type element = Types.elementType(common.get());
    List<Value> converted = new ArrayList<>();
    for (Value value : elements) {
      converted.add(Conversion.convert(value, element));
    }
    return Collect.list(element, converted, more, call.source());
  }

  private static List<Value> unknownElements(Type.TupleOf tuple, Value.Unknown unknown) {
    List<Value> elements = new ArrayList<>();
    for (Type type : tuple.elements()) {
      elements.add(Value.Unknown.of(type, unknown.reason(), unknown.source()));
    }
    return elements;
  }

  private static Value flatten(Invocation call) {
    Optional<Value> wrong = Arguments.arity(call, 1, 1);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    return Arguments.lifted(
        call,
        world -> {
          Value list = Arguments.required(world, 0, "list");
          if (list instanceof Value.Failure) {
            return list;
          }
          return list.type() == Type.DYNAMIC || Types.isSequence(list.type())
              ? new Flattening(world).of(list)
              : Arguments.failed(world, "can only flatten lists, sets and tuples");
        });
  }

  /** What is left of nested lists while they are taken apart. */
  private static final class Flattening {
    private final Invocation call;
    private final List<Value> elements = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();
    private Optional<UnknownReason> more = Optional.empty();
    private boolean sensitive;

    Flattening(Invocation call) {
      this.call = call;
    }

    /** Choices between lists are flattened in each of their worlds, if these are not too many. */
    Value of(Value list) {
      add(list, 0);
      if (elements.size() > Arguments.MAX_ELEMENTS) {
        return call.unknown(Type.DYNAMIC, Arguments.TOO_LARGE);
      }
      if (choices.isEmpty()) {
        return result(elements, more);
      }
      List<Value> chosen = choices.stream().map(elements::get).toList();
      Value worlds =
          Worlds.combine(
              chosen,
              call.source(),
              picked -> {
                List<Value> substituted = new ArrayList<>(elements);
                for (int i = 0; i < choices.size(); i++) {
                  substituted.set(choices.get(i), picked.get(i));
                }
                return new Flattening(call).of(result(substituted, more));
              });
      if (!(worlds instanceof Value.Unknown)) {
        return worlds;
      }
      List<Value> certain = new ArrayList<>(elements);
      certain.removeAll(chosen);
      return result(certain, Optional.of(more.orElse(Arguments.TOO_MANY_WORLDS)));
    }

    private Value result(List<Value> values, Optional<UnknownReason> rest) {
      return Collect.tuple(values, rest, sensitive ? call.source().asSensitive() : call.source());
    }

    private void add(Value value, int depth) {
      if (elements.size() > Arguments.MAX_ELEMENTS) {
        return;
      }
      if (value instanceof Value.Sequence sequence && depth < MAX_DEPTH) {
        sensitive |= sequence.source().sensitive();
        more = Arguments.either(more, sequence.more());
        sequence.elements().forEach(element -> add(element, depth + 1));
      } else if (value instanceof Value.Unknown unknown && mayBeList(unknown.type())) {
        sensitive |= unknown.source().sensitive();
        if (unknown.type() instanceof Type.TupleOf tuple && depth < MAX_DEPTH) {
          unknownElements(tuple, unknown).forEach(element -> add(element, depth + 1));
        } else {
          more = Arguments.either(more, Optional.of(unknown.reason()));
        }
      } else {
        if (value instanceof Value.OneOf choice
            && choice.alternatives().stream().anyMatch(a -> mayBeList(a.value()))) {
          choices.add(elements.size());
        }
        elements.add(value);
      }
    }

    private static boolean mayBeList(Value value) {
      return value instanceof Value.Sequence
          || (value instanceof Value.Unknown && mayBeList(value.type()));
    }

    private static boolean mayBeList(Type type) {
      return type == Type.DYNAMIC || Types.isSequence(type);
    }
  }

  private static Value element(Invocation call) {
    Value list = Arguments.required(call, 0, "list");
    Value number = Arguments.typed(call, 1, "index", Type.NUMBER);
    if (list instanceof Value.Failure || number instanceof Value.Failure) {
      return list instanceof Value.Failure ? list : number;
    }
    Type type = list.type();
    if (type != Type.DYNAMIC && !(type instanceof Type.ListOf) && !(type instanceof Type.TupleOf)) {
      return call.invalid("list", "cannot read elements from " + Conversion.words(type));
    }
    Optional<Value> stopped =
        Arguments.stopped(call, Types.elementType(type), List.of(list, number));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Value.Sequence sequence = (Value.Sequence) list;
    if (sequence.more().isPresent()) {
      return call.unknown(Types.elementType(type), sequence.more().get());
    }
    Optional<Long> index = Arguments.whole(number);
    if (index.isEmpty()) {
      return call.invalid("index", "invalid index: a whole number is required");
    }
    if (sequence.elements().isEmpty()) {
      return Arguments.failed(call, "cannot use element function with an empty list");
    }
    int position = (int) Math.floorMod(index.get(), (long) sequence.elements().size());
    return of(call, sequence.elements().get(position));
  }

  private static Value of(Invocation call, Value element) {
    boolean sensitive = call.arguments().stream().anyMatch(a -> a.source().sensitive());
    return sensitive ? element.with(element.source().asSensitive()) : element;
  }

  private static Value length(Invocation call) {
    Value value = Arguments.required(call, 0, "value");
    if (value instanceof Value.Failure) {
      return value;
    }
    if (value instanceof Value.Text text) {
      return count(call, GRAPHEME.matcher(text.value()).results().count());
    }
    if (value instanceof Value.Sequence sequence) {
      Optional<UnknownReason> reason =
          sequence.isSet() && sequence.elements().size() > 1
              ? Arguments.unknownIn(sequence)
              : sequence.more();
      return reason.isPresent()
          ? call.unknown(Type.NUMBER, reason.get())
          : count(call, sequence.elements().size());
    }
    if (value instanceof Value.Mapping mapping) {
      return mapping.more().isPresent()
          ? call.unknown(Type.NUMBER, mapping.more().get())
          : count(call, mapping.entries().size());
    }
    if (value.type() instanceof Type.TupleOf tuple) {
      return count(call, tuple.elements().size());
    }
    if (value.type() instanceof Type.ObjectOf object) {
      return count(call, object.attributes().size());
    }
    return value instanceof Value.Unknown unknown
            && value.type() != Type.NUMBER
            && value.type() != Type.BOOL
        ? call.unknown(Type.NUMBER, unknown.reason())
        : call.invalid(
            "value", "argument must be a string, a collection type, or a structural type");
  }

  private static Value count(Invocation call, long count) {
    return call.number(BigDecimal.valueOf(count));
  }

  private static Value slice(Invocation call) {
    Value list = Arguments.required(call, 0, "list");
    Value from = Arguments.typed(call, 1, "start_index", Type.NUMBER);
    Value to = Arguments.typed(call, 2, "end_index", Type.NUMBER);
    if (list.type() instanceof Type.SetOf) {
      return call.invalid(
          "list",
          "cannot slice a set, because its elements do not have indices; explicitly convert to a"
              + " list if the ordering of the set is not important");
    }
    Type unknown = list.type() instanceof Type.ListOf ? list.type() : Type.DYNAMIC;
    Optional<Value> stopped = Arguments.stopped(call, unknown, List.of(list, from, to));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    if (!(list instanceof Value.Sequence sequence)) {
      return call.invalid("list", "must be a list or tuple value");
    }
    if (sequence.more().isPresent()) {
      return call.unknown(unknown, sequence.more().get());
    }
    long start = Arguments.whole(from).orElse(-1L);
    long end = Arguments.whole(to).orElse(-1L);
    int size = sequence.elements().size();
    if (start < 0 || end < 0) {
      return call.invalid(
          start < 0 ? "start_index" : "end_index",
          (start < 0 ? "start" : "end") + " index must not be less than zero");
    }
    if (start > size || end > size) {
      String which = start > size ? "start" : "end";
      return call.invalid(
          which + "_index", which + " index must not be greater than the length of the list");
    }
    if (start > end) {
      return call.invalid("start_index", "start index must not be greater than end index");
    }
    return like(sequence, sequence.elements().subList((int) start, (int) end), call);
  }

  private static Value like(Value.Sequence sequence, List<Value> elements, Invocation call) {
    return sequence.isTuple()
        ? Collect.tuple(elements, sequence.more(), call.source())
        : Collect.list(
            Types.elementType(sequence.type()), elements, sequence.more(), call.source());
  }

  private static Value reverse(Invocation call) {
    Value list = sequence(call, 0, "list");
    if (list instanceof Value.Failure) {
      return list;
    }
    if (!(list instanceof Value.Sequence sequence)) {
      return call.invalid(
          "list", "can only reverse list or tuple values, not " + Conversion.words(list.type()));
    }
    List<Value> reversed = new ArrayList<>(sequence.elements());
    Collections.reverse(reversed);
    return like(sequence, reversed, call);
  }

  /** An argument that is not null; an unknown list or set, or one of no type, is an open one. */
  private static Value sequence(Invocation call, int index, String parameter) {
    Value argument = Arguments.required(call, index, parameter);
    if (!(argument instanceof Value.Unknown unknown)) {
      return argument;
    }
    Optional<UnknownReason> reason = Optional.of(unknown.reason());
    if (unknown.type() instanceof Type.TupleOf tuple) {
      return Collect.tuple(unknownElements(tuple, unknown), Optional.empty(), unknown.source());
    }
    boolean collection =
        unknown.type() instanceof Type.ListOf || unknown.type() instanceof Type.SetOf;
    if (collection) {
      return new Value.Sequence(unknown.type(), List.of(), reason, unknown.source());
    }
    return unknown.type() == Type.DYNAMIC
        ? Collect.tuple(List.of(), reason, unknown.source())
        : argument;
  }

  /** An argument as a list of a type; unknown ones are open. */
  private static Value list(Invocation call, int index, String parameter, Type element) {
    Value argument = sequence(call, index, parameter);
    if (argument instanceof Value.Failure) {
      return argument;
    }
    Type type = element == Type.DYNAMIC ? Types.elementType(argument.type()) : element;
    Value converted = Conversion.convert(argument, new Type.ListOf(type));
    return converted instanceof Value.Failure failure
        ? call.invalid(parameter, failure.detail())
        : converted;
  }

  /** The elements of an open list may be in any chunk: those that are known stand in one. */
  private static Value chunklist(Invocation call) {
    Value list = list(call, 0, "list", Type.DYNAMIC);
    Value size = Arguments.typed(call, 1, "size", Type.NUMBER);
    Type chunk = list.type();
    Optional<Value> stopped = Arguments.stopped(call, new Type.ListOf(chunk), List.of(list, size));
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Value.Sequence sequence = (Value.Sequence) list;
    long length = Arguments.whole(size).orElse(-1L);
    if (length < 0) {
      return call.invalid("size", "the size argument must be positive");
    }
    List<Value> elements = sequence.elements();
    long step = length == 0 || sequence.more().isPresent() ? elements.size() : length;
    List<Value> chunks = new ArrayList<>();
    for (long i = 0; i < elements.size(); i += step) {
      List<Value> part =
          elements.subList((int) i, (int) Math.min(elements.size(), i + Math.min(step, ANY)));
      chunks.add(new Value.Sequence(chunk, part, sequence.more(), call.source()));
    }
    return Collect.list(chunk, chunks, sequence.more(), call.source());
  }

  private static Value one(Invocation call) {
    Value list = Arguments.required(call, 0, "list");
    if (list instanceof Value.Failure) {
      return list;
    }
    Type element = Types.elementType(list.type());
    boolean allowed = list.type() == Type.DYNAMIC || Types.isSequence(list.type());
    if (allowed && list instanceof Value.Unknown unknown) {
      return call.unknown(element, unknown.reason());
    }
    if (list instanceof Value.Sequence sequence) {
      if (sequence.more().isPresent()) {
        return call.unknown(element, sequence.more().get());
      }
      if (sequence.elements().isEmpty()) {
        return new Value.Null(element, call.source());
      }
      if (sequence.elements().size() == 1) {
        return of(call, sequence.elements().get(0));
      }
      Optional<UnknownReason> reason = Arguments.unknownIn(sequence);
      if (sequence.isSet() && reason.isPresent()) {
        return call.unknown(element, reason.get());
      }
    }
    return call.invalid(
        "list", "must be a list, set, or tuple value with either zero or one elements");
  }

  private static Value coalesce(Invocation call) {
    Optional<Type> common =
        call.count() == 0
            ? Optional.empty()
            : Unification.unify(call.arguments().stream().map(Value::type).toList());
    if (common.isEmpty()) {
      return Arguments.failed(call, "all arguments must have the same type");
    }
    for (Value argument : call.arguments()) {
      Value value = Conversion.convert(argument, common.get());
      if (value instanceof Value.Failure) {
        return value;
      }
      if (value instanceof Value.Unknown unknown && !isNotEmpty(unknown)) {
        return coalesced(call, unknown, common.get());
      }
      boolean empty =
          value instanceof Value.Null
              || (value instanceof Value.Text text && text.value().isEmpty());
      if (!empty) {
        return Arguments.marked(call, value);
      }
    }
    return Arguments.failed(call, "no non-null, non-empty-string arguments");
  }

  /** What is unknown, or, where that is empty, the first of what comes after it. */
  private static Value coalesced(Invocation call, Value.Unknown unknown, Type type) {
    Value unseen = call.unknown(type, unknown.reason());
    int next = 0;
    while (!(Conversion.convert(call.argument(next), type) instanceof Value.Unknown)) {
      next++;
    }
    List<Value> rest = call.arguments().subList(next + 1, call.count());
    if (rest.isEmpty()) {
      return unseen;
    }
    Value otherwise = coalesce(new Invocation(call.name(), rest, call.span(), call.context()));
    return otherwise instanceof Value.Failure || otherwise instanceof Value.Unknown
        ? unseen
        : call.either(unseen, Conversion.convert(otherwise, type), unknown.reason());
  }

  /** Identifiers of resources are not empty, and neither is what begins with something. */
  private static boolean isNotEmpty(Value.Unknown unknown) {
    return unknown.symbol().filter(Symbol::isOfResource).isPresent() || !unknown.prefix().isEmpty();
  }

  private static Value coalescelist(Invocation call) {
    if (call.count() == 0) {
      return Arguments.failed(call, "at least one argument is required");
    }
    for (Value argument : call.arguments()) {
      Type type = argument.type();
      if (argument instanceof Value.Null && type == Type.DYNAMIC) {
        return Arguments.failed(call, "argument must not be null");
      }
      if (type != Type.DYNAMIC
          && !(type instanceof Type.ListOf)
          && !(type instanceof Type.TupleOf)) {
        return Arguments.failed(call, "coalescelist arguments must be lists or tuples");
      }
    }
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Unknown unknown) {
        return call.unknown(unknown.type(), unknown.reason());
      }
      if (argument instanceof Value.Sequence sequence) {
        if (!sequence.elements().isEmpty()) {
          return argument;
        }
        if (sequence.more().isPresent()) {
          return call.unknown(sequence.type(), sequence.more().get());
        }
      }
    }
    return Arguments.failed(call, "no non-null arguments");
  }

  private static Value index(Invocation call) {
    Value list = sequence(call, 0, "list");
    Value value = Arguments.required(call, 1, "value");
    if (list instanceof Value.Failure || value instanceof Value.Failure) {
      return list instanceof Value.Failure ? list : value;
    }
    if (!(list instanceof Value.Sequence sequence) || sequence.isSet()) {
      return call.invalid("list", "argument must be a list or tuple");
    }
    if (sequence.more().isPresent()) {
      return call.unknown(Type.NUMBER, sequence.more().get());
    }
    if (sequence.elements().isEmpty()) {
      return Arguments.failed(call, "cannot search an empty list");
    }
    for (int i = 0; i < sequence.elements().size(); i++) {
      Value element = sequence.elements().get(i);
      Ternary equal = Equality.equal(element, value);
      if (equal == Ternary.UNKNOWN) {
        Optional<UnknownReason> reason =
            Arguments.either(Arguments.unknownIn(element), Arguments.unknownIn(value));
        return call.unknown(Type.NUMBER, reason.orElse(Arguments.TOO_MANY_WORLDS));
      }
      if (equal == Ternary.TRUE) {
        return count(call, i);
      }
    }
    return Arguments.failed(call, "item not found");
  }

  private static Value contains(Invocation call) {
    Value list = sequence(call, 0, "list");
    Value value = Arguments.required(call, 1, "value");
    if (list instanceof Value.Failure || value instanceof Value.Failure) {
      return list instanceof Value.Failure ? list : value;
    }
    if (!(list instanceof Value.Sequence sequence)) {
      return Arguments.failed(call, "argument must be list, tuple, or set");
    }
    return switch (new Membership(sequence).has(value)) {
      case TRUE -> call.bool(true);
      case FALSE -> call.bool(false);
      case UNKNOWN ->
          call.unknown(
              Type.BOOL,
              Arguments.either(Arguments.unknownIn(value), Arguments.unknownIn(sequence))
                  .orElse(Arguments.TOO_MANY_WORLDS));
    };
  }

  /** An element that is not known may stand anywhere, so the positions of the others are open. */
  private static Value sort(Invocation call) {
    Value list = list(call, 0, "list", Type.STRING);
    if (!(list instanceof Value.Sequence sequence)) {
      return list;
    }
    List<Value> sorted = new ArrayList<>(sequence.elements());
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i) instanceof Value.Null) {
        return Arguments.failed(
            call, "given list element " + i + " is null; a null string cannot be sorted");
      }
    }
    sorted.sort(Equality.ORDER);
    Optional<UnknownReason> more =
        sorted.size() > 1 ? Arguments.unknownIn(sequence) : sequence.more();
    return Collect.list(Type.STRING, sorted, more, call.source());
  }

  private static Value compact(Invocation call) {
    Value list = list(call, 0, "list", Type.STRING);
    if (!(list instanceof Value.Sequence sequence)) {
      return list;
    }
    List<Value> kept = new ArrayList<>();
    Optional<UnknownReason> more = sequence.more();
    for (Value element : sequence.elements()) {
      boolean empty =
          element instanceof Value.Null
              || (element instanceof Value.Text text && text.value().isEmpty());
      if (element instanceof Value.Unknown unknown && !isNotEmpty(unknown)) {
        more = Arguments.either(more, Optional.of(unknown.reason()));
      } else if (!empty) {
        kept.add(element);
      }
    }
    return Collect.list(Type.STRING, kept, more, call.source());
  }

  private static Value distinct(Invocation call) {
    Value list = list(call, 0, "list", Type.DYNAMIC);
    if (!(list instanceof Value.Sequence sequence)) {
      return list;
    }
    List<Value> distinct = new ArrayList<>();
    Membership seen = new Membership();
    Optional<UnknownReason> more = sequence.more();
    for (Value element : sequence.elements()) {
      Ternary before = seen.has(element);
      if (before == Ternary.FALSE || (before == Ternary.UNKNOWN && Equality.isKnown(element))) {
        seen.add(element);
        distinct.add(element);
      }
      if (before == Ternary.UNKNOWN) {
        more = Arguments.either(more, Arguments.unknownIn(element));
        more = Arguments.either(more, Arguments.unknownIn(sequence));
        if (element instanceof Value.Unknown unknown && isNotEmpty(unknown)) {
          seen.add(element);
          distinct.add(element);
        }
      }
    }
    return Collect.list(Types.elementType(sequence.type()), distinct, more, call.source());
  }

  private static Value matchkeys(Invocation call) {
    List<Value> lists =
        List.of(
            list(call, 0, "values", Type.DYNAMIC),
            list(call, 1, "keys", Type.DYNAMIC),
            list(call, 2, "searchset", Type.DYNAMIC));
    Optional<Value> stopped = Arguments.stopped(call, ANY_LIST, lists);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Value.Sequence values = (Value.Sequence) lists.get(0);
    Value.Sequence keys = (Value.Sequence) lists.get(1);
    Value.Sequence wanted = (Value.Sequence) lists.get(2);
    Type element = Types.elementType(values.type());
    Optional<UnknownReason> open = Arguments.either(values.more(), keys.more());
    if (open.isPresent()) {
      return Collect.list(element, List.of(), open, call.source());
    }
    if (values.elements().size() != keys.elements().size()) {
      return Arguments.failed(call, "length of keys and values should be equal");
    }
    Optional<Type> common =
        Unification.unify(
            List.of(Types.elementType(keys.type()), Types.elementType(wanted.type())));
    if (common.isEmpty()) {
      return Arguments.failed(call, "Keys and searchset must be of the same type");
    }
    Type one = new Type.ListOf(common.get());
    if (!(Conversion.convert(keys, one) instanceof Value.Sequence names)
        || !(Conversion.convert(wanted, one) instanceof Value.Sequence searched)) {
      return Arguments.failed(call, "Keys and searchset must be of the same type");
    }
    Membership members = new Membership(searched);
    List<Value> matched = new ArrayList<>();
    Optional<UnknownReason> more = Optional.empty();
    for (int i = 0; i < names.elements().size(); i++) {
      Value key = names.elements().get(i);
      Ternary in = members.has(key);
      if (in == Ternary.TRUE) {
        matched.add(values.elements().get(i));
      } else if (in == Ternary.UNKNOWN) {
        more = Arguments.either(more, Arguments.unknownIn(key));
        more = Arguments.either(more, Arguments.unknownIn(searched));
      }
    }
    return Collect.list(element, matched, more, call.source());
  }
}
