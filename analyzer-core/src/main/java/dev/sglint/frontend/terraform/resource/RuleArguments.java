package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Description;
import dev.sglint.model.Irregularity.ProviderRefusal;
import dev.sglint.model.PortBound;
import dev.sglint.model.Protocol;
import dev.sglint.model.Protocols;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.Step;
import dev.sglint.value.UnknownReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Protocol, ports and description of a rule, from the arguments of a block. */
final class RuleArguments {
  private static final int LONGEST_NUMBER = 20;

  private final BlockValues block;
  private final Refusals refusals;

  RuleArguments(BlockValues block, Refusals refusals) {
    this.block = block;
    this.refusals = refusals;
  }

  /** The provider takes any case, numbers, and {@code all}. */
  Field<Protocol> protocol(String name) {
    Optional<Argument> argument = block.given(name);
    if (argument.isEmpty()) {
      return block.hidden().isPresent()
          ? unseen(block.hidden().get())
          : Field.known(new Protocol.Unspecified(), header());
    }
    return Fields.field(
        argument.get(),
        Type.STRING,
        (value, place) ->
            value instanceof Value.Text text
                ? Optional.of(protocolOf(text.value()))
                : Optional.empty());
  }

  private static Protocol protocolOf(String text) {
    return text.toLowerCase(Locale.ROOT).equals("all") ? new Protocol.All() : Protocols.parse(text);
  }

  private Provenance header() {
    return Provenance.of(Step.PROVIDER_DEFAULT, "", block.header(), List.of());
  }

  private <T> Field<T> unseen(UnknownReason reason) {
    return Field.unknown(reason, header());
  }

  /** A port, or what stands in its place for ICMP. */
  Field<PortBound> port(String name) {
    Optional<Argument> argument = block.given(name);
    if (argument.isEmpty()) {
      return block.hidden().isPresent()
          ? unseen(block.hidden().get())
          : Field.known(new PortBound.Unspecified(), header());
    }
    return Fields.field(argument.get(), Type.NUMBER, (value, place) -> bound(name, value, place));
  }

  /** A port that the resource demands: without it the provider stops before EC2 is asked. */
  Field<PortBound> requiredPort(String name) {
    if (block.given(name).isEmpty() && block.hidden().isEmpty()) {
      refusals.required(block, name);
      return unseen(new UnknownReason(UnknownReason.Kind.REFUSED, name + " is not given"));
    }
    return port(name);
  }

  private Optional<PortBound> bound(String name, Value value, Provenance place) {
    if (!(value instanceof Value.Numeric numeric)) {
      return Optional.empty();
    }
    BigDecimal number = numeric.value();
    boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    if (!whole) {
      refusals.add(
          ProviderRefusal.Kind.REFUSED_VALUE,
          name,
          "attribute must be a whole number, got " + number.toPlainString(),
          place.span());
      return Optional.empty();
    }
    boolean small = number.precision() - number.scale() <= LONGEST_NUMBER;
    return small
        ? Optional.of(new PortBound.Given(number.toBigInteger()))
        : Optional.of(new PortBound.Malformed(number.toString()));
  }

  Field<Description> description(String name) {
    Optional<Argument> argument = block.given(name);
    if (argument.isEmpty()) {
      return block.hidden().isPresent()
          ? unseen(block.hidden().get())
          : Field.known(new Description.None(), header());
    }
    return text(argument.get());
  }

  /** A text; the empty one is none. */
  static Field<Description> text(Argument argument) {
    return Fields.field(
        argument,
        Type.STRING,
        (value, place) ->
            value instanceof Value.Text text
                ? Optional.of(
                    text.value().isEmpty()
                        ? new Description.None()
                        : new Description.Text(text.value()))
                : Optional.empty());
  }

  /** Whether a field is known to hold a value. */
  static boolean isAll(Field<Protocol> protocol) {
    return protocol instanceof Field.Known<Protocol> known && known.value() instanceof Protocol.All;
  }

  /** A known number that is not zero. */
  static boolean isNotZero(Field<PortBound> port) {
    return port instanceof Field.Known<PortBound> known
        && known.value() instanceof PortBound.Given given
        && given.value().signum() != 0;
  }

  static SourceSpan span(Field<?> field) {
    return field.provenance().span();
  }
}
