package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The functions that hash. */
final class Digests {
  private static final Signature TEXT = Signature.of(Type.STRING).takes("str", Type.STRING);
  private static final Signature UUID_V5 =
      Signature.of(Type.STRING).takes("namespace", Type.STRING).takes("name", Type.STRING);
  private static final Signature BCRYPT = TEXT.more("cost", Type.NUMBER);
  private static final Signature DECRYPT =
      Signature.of(Type.STRING).takes("ciphertext", Type.STRING).takes("privatekey", Type.STRING);

  private Digests() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "md5", "sha1", "sha256", "sha512", "base64sha256", "base64sha512" ->
          Optional.of(
              TEXT.apply(
                  call, c -> of(c, c.name(), Texts.text(c, 0).getBytes(StandardCharsets.UTF_8))));
      case "uuidv5" -> Optional.of(UUID_V5.apply(call, Digests::uuid));
      case "bcrypt" ->
          Optional.of(BCRYPT.apply(call, c -> c.unknown(Type.STRING, otherwise("bcrypt"))));
      case "rsadecrypt" ->
          Optional.of(
              DECRYPT.apply(
                  call,
                  c ->
                      c.unknown(
                          Type.STRING,
                          new UnknownReason(UnknownReason.Kind.UNSUPPORTED, "rsadecrypt"))));
      default -> Optional.empty();
    };
  }

  /** What is another value at each run. */
  static UnknownReason otherwise(String function) {
    return new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, function);
  }

  /** The digest of a function's name, in hexadecimal or Base64. */
  static Value of(Invocation call, String function, byte[] bytes) {
    boolean base64 = function.startsWith("base64");
    byte[] digest = digest(base64 ? function.substring("base64".length()) : function, bytes);
    return base64 ? Encodings.base64(call, digest) : call.text(HexFormat.of().formatHex(digest));
  }

  private static byte[] digest(String function, byte[] bytes) {
    String algorithm =
        switch (function) {
          case "md5" -> "MD5";
          case "sha1" -> "SHA-1";
          case "sha256" -> "SHA-256";
          default -> "SHA-512";
        };
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Value uuid(Invocation call) {
    Optional<UUID> namespace = namespace(Texts.text(call, 0));
    if (namespace.isEmpty()) {
      return Arguments.failed(call, "uuidv5() doesn't support namespace " + Texts.text(call, 0));
    }
    byte[] name = Texts.text(call, 1).getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(16 + name.length);
    all.putLong(namespace.get().getMostSignificantBits());
    all.putLong(namespace.get().getLeastSignificantBits());
    all.put(name);
    ByteBuffer digest = ByteBuffer.wrap(digest("sha1", all.array()));
    long high = (digest.getLong() & ~0xF000L) | 0x5000L;
    long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return call.text(new UUID(high, low).toString());
  }

  private static Optional<UUID> namespace(String name) {
    String number =
        switch (name) {
          case "dns" -> "0";
          case "url" -> "1";
          case "oid" -> "2";
          case "x500" -> "4";
          default -> "";
        };
    if (!number.isEmpty()) {
      return Optional.of(UUID.fromString("6ba7b81" + number + "-9dad-11d1-80b4-00c04fd430c8"));
    }
    try {
      return Optional.of(UUID.fromString(name)).filter(uuid -> name.length() == 36);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
