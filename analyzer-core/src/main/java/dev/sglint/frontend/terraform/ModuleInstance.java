package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import dev.sglint.frontend.terraform.value.Conversion;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Presence;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A module with the arguments of one call; every name in it is evaluated once, when it is asked.
 */
final class ModuleInstance {
  private final Module module;
  private final String prefix;
  private final Presence presence;
  private final Arguments arguments;
  private final Session session;
  private final Set<String> ancestors;
  private final List<SourceSpan> made;
  private final Map<String, Value> variables = new HashMap<>();
  private final Map<String, Value> locals = new HashMap<>();
  private final Map<String, Value> outputs = new HashMap<>();
  private final Set<String> evaluating = new HashSet<>();
  private final Resources resources;
  private final ModuleCalls calls;

  /** What a module is called with. */
  interface Arguments {
    /** The value given for a variable, with the steps that it took. */
    Optional<Value> argument(String name);

    /** The place of what is given, for messages about it. */
    Optional<SourceSpan> place(String name);
  }

  /**
   * @param prefix what stands before the addresses of its resources: empty or {@code module.a[0].}
   * @param ancestors the directories of the modules that it is called by
   * @param made the blocks of the calls that make it, the outermost first
   */
  ModuleInstance(
      Module module,
      String prefix,
      Presence presence,
      Arguments arguments,
      Set<String> ancestors,
      List<SourceSpan> made,
      Session session) {
    this.module = module;
    this.prefix = prefix;
    this.presence = presence;
    this.arguments = arguments;
    this.session = session;
    this.ancestors = ancestors;
    this.made = List.copyOf(made);
    this.resources = new Resources(this);
    this.calls = new ModuleCalls(this);
  }

  Module module() {
    return module;
  }

  String prefix() {
    return prefix;
  }

  /** Whether the call that makes it is there. */
  Presence presence() {
    return presence;
  }

  Session session() {
    return session;
  }

  Resources resources() {
    return resources;
  }

  ModuleCalls calls() {
    return calls;
  }

  /** The directories of the modules above it, and its own. */
  Set<String> lineage() {
    Set<String> lineage = new HashSet<>(ancestors);
    lineage.add(session.loader().identity(module.directory()));
    return lineage;
  }

  /** The blocks of the calls that make it, the outermost first. */
  List<SourceSpan> made() {
    return made;
  }

  Scope scope() {
    return Scope.of(this);
  }

  /** Evaluates a name once; one that needs itself is refused. */
  private Value once(
      Map<String, Value> known,
      String address,
      String name,
      SourceSpan place,
      Supplier<Value> evaluate) {
    Value before = known.get(name);
    if (before != null) {
      return before;
    }
    if (!evaluating.add(address)) {
      Value.Failure cycle = Failures.of("Cycle", prefix + address + " needs itself", place);
      session.problems().report(cycle);
      return cycle;
    }
    Value value = evaluate.get();
    evaluating.remove(address);
    known.put(name, value);
    return value;
  }

  /** A variable's value; empty where it is not declared. */
  Optional<Value> variable(String name) {
    Block block = module.variables().get(name);
    return block == null
        ? Optional.empty()
        : Optional.of(
            once(
                variables,
                "var." + name,
                name,
                block.header(),
                () -> new VariableValue(this, arguments, block).evaluate()));
  }

  /** Looks at the conditions of a variable, which may look at other variables. */
  void validate(String name) {
    Block block = module.variables().get(name);
    if (block != null) {
      variable(name);
      new VariableValue(this, arguments, block).validate();
    }
  }

  Optional<Value> local(String name) {
    Attribute attribute = module.locals().get(name);
    return attribute == null
        ? Optional.empty()
        : Optional.of(
            once(
                locals,
                "local." + name,
                name,
                attribute.nameSpan(),
                () -> {
                  Value value = session.evaluator().evaluate(attribute.value(), scope());
                  SourceSpan span = attribute.value().span();
                  String text = "local." + name + " = " + session.texts().line(span);
                  return session.evaluator().named(value, Step.LOCAL, text, span);
                }));
  }

  /** An output's value; empty where it is not declared. */
  Optional<Value> output(String name) {
    Block block = module.outputs().get(name);
    return block == null
        ? Optional.empty()
        : Optional.of(
            once(outputs, "output." + name, name, block.header(), () -> outputValue(block)));
  }

  private Value outputValue(Block block) {
    Optional<Attribute> attribute = block.body().attribute("value");
    if (attribute.isEmpty()) {
      return new Value.Null(Type.DYNAMIC, Failures.source(block.header()));
    }
    Value value = session.evaluator().evaluate(attribute.get().value(), scope());
    boolean sensitive =
        block
            .body()
            .attribute("sensitive")
            .map(flag -> session.evaluator().evaluate(flag.value(), scope()))
            .filter(flag -> flag instanceof Value.Bool bool && bool.value())
            .isPresent();
    return sensitive ? value.with(value.source().asSensitive()) : value;
  }

  Value path(String name, SourceSpan span) {
    String directory = module.directory();
    return switch (name) {
      case "module" -> text(Paths.relative(session.root(), directory), span);
      case "root" -> text(".", span);
      case "cwd" ->
          Value.Unknown.of(
              Type.STRING,
              new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "path.cwd"),
              Failures.source(span));
      default ->
          Failures.of(
              "Invalid \"path\" attribute",
              "The \"path\" object does not have an attribute named \"" + name + "\".",
              span);
    };
  }

  /** Without another choice Terraform works in the workspace {@code default}. */
  Value workspace(String name, SourceSpan span) {
    String given = session.inputs().environment().getOrDefault("TF_WORKSPACE", "default");
    return name.equals("workspace")
        ? session
            .evaluator()
            .named(text(given, span), Step.VARIABLE_DEFAULT, "terraform.workspace = " + given, span)
        : Value.Unknown.of(
            Type.DYNAMIC,
            new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "terraform." + name),
            Failures.source(span));
  }

  /** Only provisioners and checks, which say nothing about groups, have a {@code self}. */
  Value self(SourceSpan span) {
    return Value.Unknown.of(
        Type.DYNAMIC,
        new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "self"),
        Failures.source(span));
  }

  private static Value text(String text, SourceSpan span) {
    return new Value.Text(text, Failures.source(span));
  }

  /** A value as a type, reported where it is of another. */
  Value converted(Value value, Type type) {
    Value converted = Conversion.convert(value, type);
    session.problems().report(converted);
    return converted;
  }
}
