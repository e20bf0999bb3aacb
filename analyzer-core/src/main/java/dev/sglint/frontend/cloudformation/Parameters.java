package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.syntax.Call;
import dev.sglint.frontend.cloudformation.syntax.Node;
import dev.sglint.frontend.cloudformation.value.Data;
import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Alternative;
import dev.sglint.value.Combined;
import dev.sglint.value.Field;
import dev.sglint.value.Guard;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a stack: what is given, else the default, which is assumed, else one of the
 * allowed values, else unknown.
 */
final class Parameters {
  /** More allowed values than this are not looked at one by one. */
  private static final int MAX_ALLOWED = 16;

  private static final String SSM_VALUE = "AWS::SSM::Parameter::Value<";
  private static final String HIDDEN = "****";

  private final Stack stack;
  private final Map<String, Node.Member> declared;
  private final Map<String, Field<Datum>> given;
  private final Map<String, Field<Datum>> known = new HashMap<>();

  /**
   * @param given values from outside, by name; those that nobody declares are left alone
   */
  Parameters(Stack stack, Map<String, Field<Datum>> given) {
    this.stack = stack;
    this.declared = stack.template().section("Parameters");
    this.given = Map.copyOf(given);
  }

  /** Says which values are not allowed, used or not. */
  void check() {
    declared.keySet().forEach(this::value);
  }

  boolean declares(String name) {
    return declared.containsKey(name);
  }

  /** The value of a parameter that is declared. */
  Field<Datum> value(String name) {
    return known.computeIfAbsent(
        name,
        n -> {
          Node.Member parameter = declared.get(n);
          Node.Members body =
              parameter != null && parameter.value() instanceof Node.Members members
                  ? members
                  : new Node.Members(List.of(), stack.place());
          return new Declared(n, body, parameter == null ? body.span() : parameter.nameSpan())
              .value();
        });
  }

  /** One parameter. */
  private final class Declared {
    private final String name;
    private final Node.Members body;
    private final SourceSpan span;
    private final String type;

    Declared(String name, Node.Members body, SourceSpan span) {
      this.name = name;
      this.body = body;
      this.span = span;
      this.type = body.text("Type").orElse("String");
    }

    private boolean isHidden() {
      return body.text("NoEcho").filter(text -> text.equalsIgnoreCase("true")).isPresent();
    }

    /** The same without the way by which it was given. */
    private Field<Datum> hidden(Field<Datum> value) {
      Provenance place =
          Provenance.of(
              value.provenance().step(),
              name + ": " + HIDDEN,
              value.provenance().span(),
              List.of());
      return Combined.of(value, place, datum -> Field.known(datum, place));
    }

    Field<Datum> value() {
      Provenance nothing = Provenance.of(Step.PARAMETER_DEFAULT, name, span, List.of());
      Field<Datum> outside = given.get(name);
      Optional<Node> fallback = body.get("Default");
      Field<Datum> value;
      if (outside != null) {
        value = typed(isHidden() ? hidden(outside) : outside);
      } else if (hasWorlds() && !stack.defaults().assume()) {
        return oneOfAllowed(nothing);
      } else if (fallback.isPresent() && fallback.get() instanceof Node.Scalar scalar) {
        String text = "Default: " + (isHidden() ? HIDDEN : scalar.text());
        Provenance place = Provenance.of(Step.PARAMETER_DEFAULT, text, scalar.span(), List.of());
        value = typed(Data.text(scalar.text(), place));
      } else if (type.startsWith(SSM_VALUE)) {
        return atRunTime(nothing);
      } else {
        return oneOfAllowed(nothing);
      }
      refuseOthers(value);
      return type.startsWith(SSM_VALUE) ? atRunTime(value.provenance()) : value;
    }

    /** The value given for such a parameter is where its value is found. */
    private Field<Datum> atRunTime(Provenance provenance) {
      return Data.unknown(
          UnknownReason.Kind.RUN_TIME_VALUE, "the SSM parameter behind " + name, provenance);
    }

    private boolean isList() {
      return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    /** A text as the type has it: lists are cut at commas. */
    private Field<Datum> typed(Field<Datum> value) {
      if (!isList()) {
        return value;
      }
      return Combined.of(
          value,
          value.provenance(),
          datum -> {
            if (!(datum instanceof Datum.Text text)) {
              return Field.known(datum, value.provenance());
            }
            List<Field<Datum>> elements = new ArrayList<>();
            if (!text.text().isBlank()) {
              for (String part : text.text().split(",", -1)) {
                elements.add(Data.text(part.strip(), value.provenance()));
              }
            }
            return Data.items(elements, value.provenance());
          });
    }

    /** Whether there is a default and there are few other values. */
    private boolean hasWorlds() {
      int allowed = allowed().size();
      return !isList()
          && !type.startsWith(SSM_VALUE)
          && body.get("Default").isPresent()
          && allowed > 1
          && allowed <= MAX_ALLOWED;
    }

    private List<Node.Scalar> allowed() {
      List<Node.Scalar> allowed = new ArrayList<>();
      if (body.get("AllowedValues").isPresent()
          && body.get("AllowedValues").get() instanceof Node.Items list) {
        for (Node element : list.elements()) {
          if (element instanceof Node.Scalar scalar) {
            allowed.add(scalar);
          }
        }
      }
      return allowed;
    }

    private Field<Datum> oneOfAllowed(Provenance nothing) {
      List<Node.Scalar> allowed = allowed();
      Field<Datum> unknown =
          Data.unknown(UnknownReason.Kind.INPUT_NOT_GIVEN, "the parameter " + name, nothing);
      if (allowed.isEmpty()) {
        allowed = demanded();
      }
      if (allowed.isEmpty() || allowed.size() > MAX_ALLOWED || isList()) {
        return unknown;
      }
      List<Alternative<Datum>> alternatives = new ArrayList<>();
      for (Node.Scalar value : allowed) {
        Provenance place =
            Provenance.of(
                Step.PARAMETER_DEFAULT, "AllowedValues: " + value.text(), value.span(), List.of());
        Guard guard = Guard.of(stack.atom("!Ref " + name), value.text());
        alternatives.add(new Alternative<>(new Datum.Text(value.text()), guard, place));
      }
      return Field.oneOf(alternatives, nothing);
    }

    /** What a rule of the template that always holds asks the parameter to be. */
    private List<Node.Scalar> demanded() {
      List<Node.Scalar> demanded = new ArrayList<>();
      for (Node.Member rule : stack.template().section("Rules").values()) {
        if (rule.value() instanceof Node.Members body
            && body.get("RuleCondition").isEmpty()
            && body.get("Assertions").isPresent()
            && body.get("Assertions").get() instanceof Node.Items assertions) {
          for (Node assertion : assertions.elements()) {
            if (demanded.isEmpty() && assertion instanceof Node.Members one) {
              one.get("Assert").flatMap(Call::of).ifPresent(call -> addDemanded(call, demanded));
            }
          }
        }
      }
      return demanded;
    }

    private void addDemanded(Call call, List<Node.Scalar> demanded) {
      if (call.function().equals("Fn::Contains")
          && call.arguments().size() == 2
          && call.arguments().get(0) instanceof Node.Items list
          && Call.of(call.arguments().get(1))
              .flatMap(Call::reference)
              .filter(name::equals)
              .isPresent()) {
        for (Node element : list.elements()) {
          if (element instanceof Node.Scalar scalar) {
            demanded.add(scalar);
          }
        }
      }
    }

    private void refuseOthers(Field<Datum> value) {
      List<String> allowed = new ArrayList<>();
      allowed().forEach(one -> allowed.add(one.text()));
      if (allowed.isEmpty() || !(value instanceof Field.Known<Datum> known)) {
        return;
      }
      List<String> texts = new ArrayList<>();
      if (known.value() instanceof Datum.Text text) {
        texts.add(text.text());
      } else if (known.value() instanceof Datum.Items items) {
        for (Field<Datum> element : items.elements().known()) {
          for (Alternative<Datum> world : element.alternatives()) {
            if (world.value() instanceof Datum.Text text) {
              texts.add(text.text());
            }
          }
        }
      }
      // A list may be allowed as a whole.
      if (!allowed.contains(String.join(",", texts)) && !allowed.containsAll(texts)) {
        stack
            .problems()
            .refused(
                value.provenance().span(), "Parameter '" + name + "' must be one of AllowedValues");
      }
    }
  }
}
