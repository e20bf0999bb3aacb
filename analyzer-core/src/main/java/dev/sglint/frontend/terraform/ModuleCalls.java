package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The modules that a module instance calls. */
final class ModuleCalls {
  /** So deep are modules looked into; each level is one more on the stack. */
  private static final int MAX_DEPTH = 128;

  /** What a module instance costs beside an instance of a resource. */
  private static final int COST = 5;

  private static final Set<String> META_ARGUMENTS =
      Set.of("source", "version", "providers", "count", "for_each", "depends_on");

  /**
   * One call with its instances.
   *
   * @param missing why there are none to look into
   */
  private record Call(
      Expansion expansion,
      Map<String, ModuleInstance> instances,
      Optional<UnknownReason> missing) {}

  private final ModuleInstance caller;
  private final Map<String, Call> calls = new HashMap<>();

  ModuleCalls(ModuleInstance caller) {
    this.caller = caller;
  }

  /** The instances of all calls. */
  List<ModuleInstance> all() {
    List<ModuleInstance> all = new ArrayList<>();
    for (String name : caller.module().calls().keySet()) {
      call(name).ifPresent(call -> all.addAll(call.instances().values()));
    }
    return all;
  }

  /**
   * What modules are called with that are not looked into.
   *
   * @param isAsked whether it matters what an argument is: the others are not evaluated
   */
  List<Value> givenToUnseen(Predicate<Expression> isAsked) {
    List<Value> given = new ArrayList<>();
    for (Map.Entry<String, Block> entry : caller.module().calls().entrySet()) {
      Optional<Call> unseen = call(entry.getKey()).filter(call -> call.missing().isPresent());
      if (unseen.isPresent()) {
        for (Instance instance : unseen.get().expansion().instances().values()) {
          Scope scope = instance.scope(caller.scope());
          for (Attribute argument : entry.getValue().body().attributes()) {
            if (!META_ARGUMENTS.contains(argument.name()) && isAsked.test(argument.value())) {
              given.add(caller.session().evaluator().evaluate(argument.value(), scope));
            }
          }
        }
      }
    }
    return given;
  }

  private Optional<Call> call(String name) {
    Block block = caller.module().calls().get(name);
    if (block == null) {
      return Optional.empty();
    }
    Call known = calls.get(name);
    if (known == null) {
      // A module whose repetition depends on itself is seen as one whose instances are not known.
      UnknownReason itself = new UnknownReason(UnknownReason.Kind.REFUSED, "module." + name);
      calls.put(name, new Call(Expansion.single(), Map.of(), Optional.of(itself)));
      known = resolve(name, block);
      calls.put(name, known);
    }
    return Optional.of(known);
  }

  private Call resolve(String name, Block block) {
    Session session = caller.session();
    Expansion expansion = session.expansions().of(block, caller.scope());
    Optional<Attribute> source = block.body().attribute("source");
    if (source.isEmpty()) {
      session
          .problems()
          .refused(
              block.header(), "Missing required argument: the argument \"source\" is required");
      return missing(expansion, UnknownReason.Kind.REFUSED, "module." + name);
    }
    Value given = session.evaluator().evaluate(source.get().value(), caller.scope());
    SourceSpan place = source.get().value().span();
    if (!(given instanceof Value.Text text)) {
      session.problems().report(given);
      return missing(expansion, UnknownReason.Kind.OUTSIDE_TREE, "module." + name);
    }
    ModuleLoader.Located located =
        session.loader().locate(caller, session.root(), name, text.value());
    if (located.module().isEmpty()) {
      session
          .problems()
          .add(
              Diagnostic.warning(
                  DiagnosticCode.MISSING_MODULE,
                  place,
                  "module `" + text.value() + "` is not looked into: " + located.why()));
      return missing(
          expansion, UnknownReason.Kind.OUTSIDE_TREE, "module." + name + " (" + text.value() + ")");
    }
    Module module = located.module().get();
    Set<String> lineage = caller.lineage();
    if (lineage.contains(session.loader().identity(module.directory()))) {
      session
          .problems()
          .refused(place, "module `" + text.value() + "` calls itself, and would do so for ever");
      return missing(expansion, UnknownReason.Kind.REFUSED, "module." + name);
    }
    if (lineage.size() > MAX_DEPTH) {
      String words = "modules are called more than " + MAX_DEPTH + " deep";
      session.problems().report(Failures.limit(words, place));
      return missing(expansion, UnknownReason.Kind.REFUSED, "module." + name);
    }
    if (!session.evaluator().budget().take((long) COST * expansion.instances().size())) {
      session.problems().report(Failures.limit("these are more modules than we look at", place));
      return missing(expansion, UnknownReason.Kind.REFUSED, "module." + name);
    }
    undeclared(block, module);
    Map<String, ModuleInstance> instances = new LinkedHashMap<>();
    for (Instance instance : expansion.instances().values()) {
      instances.put(instance.keyText(), child(name, block, module, instance));
    }
    return new Call(expansion, instances, Optional.empty());
  }

  private static Call missing(Expansion expansion, UnknownReason.Kind kind, String detail) {
    return new Call(expansion, Map.of(), Optional.of(new UnknownReason(kind, detail)));
  }

  private void undeclared(Block block, Module module) {
    for (Attribute argument : block.body().attributes()) {
      if (!META_ARGUMENTS.contains(argument.name())
          && !module.variables().containsKey(argument.name())) {
        caller
            .session()
            .problems()
            .refused(
                argument.nameSpan(),
                "Unsupported argument: an argument named \""
                    + argument.name()
                    + "\" is not expected here");
      }
    }
    for (Block nested : block.body().blocks()) {
      if (!nested.type().equals("lifecycle")) {
        caller
            .session()
            .problems()
            .refused(
                nested.header(),
                "Unsupported block type: blocks of type \""
                    + nested.type()
                    + "\" are not expected here");
      }
    }
    for (Map.Entry<String, Block> variable : module.variables().entrySet()) {
      boolean required = variable.getValue().body().attribute("default").isEmpty();
      if (required && block.body().attribute(variable.getKey()).isEmpty()) {
        caller
            .session()
            .problems()
            .refused(
                block.header(),
                "Missing required argument: the argument \""
                    + variable.getKey()
                    + "\" is required, but no definition was found");
      }
    }
  }

  private ModuleInstance child(String name, Block block, Module module, Instance instance) {
    String prefix = caller.prefix() + "module." + name + instance.keyText() + ".";
    List<SourceSpan> made = new ArrayList<>(caller.made());
    made.add(block.span());
    return new ModuleInstance(
        module,
        prefix,
        caller.presence().and(instance.presence()),
        new CallArguments(caller, block, instance),
        caller.lineage(),
        made,
        caller.session());
  }

  /** The arguments of a call, evaluated where the call stands. */
  private record CallArguments(ModuleInstance caller, Block block, Instance instance)
      implements ModuleInstance.Arguments {
    @Override
    public Optional<Value> argument(String name) {
      return block
          .body()
          .attribute(name)
          .filter(attribute -> !META_ARGUMENTS.contains(name))
          .map(this::value);
    }

    private Value value(Attribute attribute) {
      Session session = caller.session();
      Value value = session.evaluator().evaluate(attribute.value(), instance.scope(caller.scope()));
      session.problems().report(value);
      SourceSpan span = attribute.value().span();
      String text = attribute.name() + " = " + session.texts().line(span);
      return session.evaluator().named(value, Step.MODULE_ARGUMENT, text, span);
    }

    @Override
    public Optional<SourceSpan> place(String name) {
      return block.body().attribute(name).map(attribute -> attribute.value().span());
    }
  }

  /** {@code module.name[key].output}; empty where no such module is called. */
  Optional<Value> output(String name, Optional<Value> key, String output, SourceSpan span) {
    return call(name)
        .map(
            call ->
                Instances.pick(
                    call.expansion(),
                    key,
                    "module." + name,
                    span,
                    instance -> output(call, instance, name, output, span)));
  }

  private Value output(Call call, Instance instance, String name, String output, SourceSpan span) {
    if (call.missing().isPresent()) {
      String address = caller.prefix() + "module." + name + instance.keyText() + "." + output;
      return new Value.Unknown(
          Type.DYNAMIC,
          call.missing().get(),
          false,
          "",
          Optional.of(Symbol.named(address)),
          Failures.source(span));
    }
    ModuleInstance module = call.instances().get(instance.keyText());
    Optional<Value> value = module == null ? Optional.empty() : module.output(output);
    return value.orElseGet(
        () ->
            Failures.of(
                "Unsupported attribute",
                "This object does not have an attribute named \""
                    + output
                    + "\": module."
                    + name
                    + " has no such output.",
                span));
  }

  /** The outputs of all instances. */
  Optional<Value> whole(String name, Optional<Value> key, SourceSpan span) {
    return call(name)
        .map(
            call ->
                Instances.whole(
                    call.expansion(),
                    key,
                    "module." + name,
                    span,
                    instance -> outputs(call, instance, span)));
  }

  private static Value outputs(Call call, Instance instance, SourceSpan span) {
    if (call.missing().isPresent()) {
      return Value.Unknown.of(Type.DYNAMIC, call.missing().get(), Failures.source(span));
    }
    ModuleInstance module = call.instances().get(instance.keyText());
    SortedMap<String, Value> outputs = new TreeMap<>();
    if (module != null) {
      for (String output : module.module().outputs().keySet()) {
        module.output(output).ifPresent(value -> outputs.put(output, value));
      }
    }
    return Collect.object(outputs, Optional.empty(), Failures.source(span));
  }
}
