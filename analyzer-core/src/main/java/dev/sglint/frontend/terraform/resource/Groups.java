package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.GroupIdentity;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.Optional;
import java.util.Set;

/** Which group a value means. */
final class Groups {
  private static final Set<String> TYPES =
      Set.of(
          "aws_security_group",
          "aws_default_security_group",
          "awscc_ec2_security_group",
          "aws_db_security_group",
          "aws_redshift_security_group",
          "aws_elasticache_security_group");

  private static final int ACCOUNT_DIGITS = 12;

  private Groups() {}

  /** The group whose id a string is; a group of the configuration is known by its address. */
  static Optional<GroupIdentity> identity(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(new GroupIdentity.Id(withoutAccount(text.value())));
    }
    if (value instanceof Value.Unknown unknown && unknown.symbol().isPresent()) {
      Symbol symbol = unknown.symbol().get();
      return isId(symbol)
          ? Optional.of(new GroupIdentity.Declared(unknown.prefix() + symbol.address()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The group that a resource is in, by its id or, for instances of the default VPC, by its name.
   */
  static Optional<GroupIdentity> used(Value value) {
    if (value instanceof Value.Text text && !text.value().startsWith("sg-")) {
      return byName(value);
    }
    if (value instanceof Value.Unknown unknown && unknown.symbol().isPresent()) {
      Symbol symbol = unknown.symbol().get();
      boolean named =
          TYPES.contains(Addresses.type(symbol.address())) && symbol.attribute().equals("name");
      if (named) {
        return Optional.of(new GroupIdentity.Declared(unknown.prefix() + symbol.address()));
      }
    }
    return identity(value);
  }

  /** The group whose name a string is. */
  static Optional<GroupIdentity> byName(Value value) {
    return value instanceof Value.Text text
        ? Optional.of(new GroupIdentity.Name(text.value()))
        : Optional.empty();
  }

  /** The provider sends the account before a slash, {@code 111122223333/sg-…}, on its own. */
  private static String withoutAccount(String id) {
    boolean account =
        id.indexOf('/') == ACCOUNT_DIGITS
            && id.chars().limit(ACCOUNT_DIGITS).allMatch(c -> c >= '0' && c <= '9');
    return account ? id.substring(ACCOUNT_DIGITS + 1) : id;
  }

  private static boolean isId(Symbol symbol) {
    String type = Addresses.type(symbol.address());
    return TYPES.contains(type)
        && (symbol.attribute().equals("id")
            || (type.startsWith("awscc_") && symbol.attribute().equals("group_id")));
  }

  /** The group that a resource makes. */
  static Field<GroupIdentity> made(ResourceInstance resource) {
    SourceSpan header = resource.body().header();
    return Field.known(
        new GroupIdentity.Declared(resource.address()), Provenance.literal("", header));
  }

  /** The group that an argument names. */
  static Field<GroupIdentity> named(ResourceInstance resource, String argument) {
    Optional<Argument> given = resource.body().given(argument);
    if (given.isEmpty()) {
      return Field.unknown(
          new UnknownReason(UnknownReason.Kind.REFUSED, argument + " is not given"),
          Provenance.literal("", resource.body().header()));
    }
    return Fields.field(given.get(), Type.STRING, (value, place) -> identity(value));
  }
}
