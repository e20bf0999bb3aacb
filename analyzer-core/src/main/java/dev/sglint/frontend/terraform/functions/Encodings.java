package dev.sglint.frontend.terraform.functions;

import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The functions that write values as texts of other languages, and read them. */
final class Encodings {
  private static final Signature TEXT = Signature.of(Type.STRING).takes("str", Type.STRING);
  private static final Signature DECODE = Signature.of(Type.DYNAMIC).takes("str", Type.STRING);
  private static final Signature YAML_DECODE = Signature.of(Type.DYNAMIC).takes("src", Type.STRING);
  private static final Signature JSON_ENCODE = Signature.of(Type.STRING).takesAny("val");
  private static final Signature YAML_ENCODE = Signature.of(Type.STRING).takesAny("value");
  private static final Signature TEXT_ENCODE =
      Signature.of(Type.STRING).takes("string", Type.STRING).takes("encoding", Type.STRING);
  private static final Signature TEXT_DECODE =
      Signature.of(Type.STRING).takes("source", Type.STRING).takes("encoding", Type.STRING);

  private Encodings() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "jsonencode" -> Optional.of(JSON_ENCODE.apply(call, Encodings::json));
      case "jsondecode" ->
          Optional.of(DECODE.apply(call, c -> JsonTexts.decode(c, Texts.text(c, 0))));
      case "yamlencode" -> Optional.of(YAML_ENCODE.apply(call, YamlTexts::encode));
      case "yamldecode" ->
          Optional.of(YAML_DECODE.apply(call, c -> YamlTexts.decode(c, Texts.text(c, 0))));
      case "csvdecode" ->
          Optional.of(DECODE.apply(call, c -> CsvTexts.decode(c, Texts.text(c, 0))));
      case "base64encode" ->
          Optional.of(
              TEXT.apply(call, c -> base64(c, Texts.text(c, 0).getBytes(StandardCharsets.UTF_8))));
      case "base64decode" -> Optional.of(TEXT.apply(call, Encodings::base64Decode));
      case "base64gunzip" -> Optional.of(TEXT.apply(call, Encodings::gunzip));
      case "base64gzip" ->
          Optional.of(TEXT.apply(call, c -> c.unknown(Type.STRING, Digests.otherwise("gzip"))));
      case "textencodebase64" -> Optional.of(TEXT_ENCODE.apply(call, Encodings::textEncode));
      case "textdecodebase64" -> Optional.of(TEXT_DECODE.apply(call, Encodings::textDecode));
      case "urlencode" -> Optional.of(TEXT.apply(call, Encodings::urlEncode));
      case "urldecode" -> Optional.of(TEXT.apply(call, Encodings::urlDecode));
      default -> Optional.empty();
    };
  }

  private static Value json(Invocation call) {
    if (call.argument(0) instanceof Value.Infinity) {
      return Arguments.failed(call, "cannot serialize infinity as JSON");
    }
    return JsonTexts.encode(call.argument(0))
        .map(json -> Texts.result(call, json))
        .orElseGet(() -> Texts.tooLarge(call, Type.STRING));
  }

  static Value base64(Invocation call, byte[] bytes) {
    return Texts.result(call, Base64.getEncoder().encodeToString(bytes));
  }

  private static Optional<byte[]> decoded(String text) {
    String plain = text.replace("\n", "").replace("\r", "");
    try {
      return plain.length() % 4 == 0
          ? Optional.of(Base64.getDecoder().decode(plain))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(byte[] bytes, Charset charset) {
    try {
      CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Value base64Decode(Invocation call) {
    Optional<byte[]> bytes = decoded(Texts.text(call, 0));
    if (bytes.isEmpty()) {
      return Arguments.failed(call, "failed to decode base64 data");
    }
    return text(bytes.get(), StandardCharsets.UTF_8)
        .map(text -> Texts.result(call, text))
        .orElseGet(
            () ->
                Arguments.failed(
                    call, "the result of decoding the provided string is not valid UTF-8"));
  }

  private static Value gunzip(Invocation call) {
    Optional<byte[]> bytes = decoded(Texts.text(call, 0));
    if (bytes.isEmpty()) {
      return Arguments.failed(call, "failed to decode base64 data");
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.get()))) {
      byte[] plain = in.readNBytes(Texts.MAX_LENGTH + 1);
      return plain.length > Texts.MAX_LENGTH
          ? Texts.tooLarge(call, Type.STRING)
          : Texts.result(call, new String(plain, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Arguments.failed(call, "failed to gunzip bytes");
    }
  }

  private static Optional<Charset> charset(Invocation call) {
    try {
      return Optional.of(Charset.forName(Texts.text(call, 1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Value noCharset(Invocation call) {
    return call.invalid(
        "encoding", "\"" + Texts.text(call, 1) + "\" is not a supported IANA encoding name");
  }

  private static Value textEncode(Invocation call) {
    Optional<Charset> charset = charset(call).filter(Charset::canEncode);
    if (charset.isEmpty()) {
      return noCharset(call);
    }
    try {
      ByteBuffer bytes = charset.get().newEncoder().encode(CharBuffer.wrap(Texts.text(call, 0)));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return base64(call, exact);
    } catch (CharacterCodingException e) {
      return call.invalid(
          "string",
          "the given string contains characters that cannot be represented in "
              + charset.get().name());
    }
  }

  private static Value textDecode(Invocation call) {
    Optional<Charset> charset = charset(call);
    if (charset.isEmpty()) {
      return noCharset(call);
    }
    Optional<byte[]> bytes = decoded(Texts.text(call, 0));
    if (bytes.isEmpty()) {
      return call.invalid("source", "the given value is not valid base64");
    }
    return text(bytes.get(), charset.get())
        .map(text -> Texts.result(call, text))
        .orElseGet(
            () ->
                call.invalid(
                    "source",
                    "the given string contains symbols that are not defined for "
                        + charset.get().name()));
  }

  private static Value urlEncode(Invocation call) {
    String encoded = URLEncoder.encode(Texts.text(call, 0), StandardCharsets.UTF_8);
    return Texts.result(call, encoded.replace("*", "%2A").replace("%7E", "~"));
  }

  private static Value urlDecode(Invocation call) {
    try {
      return Texts.result(call, URLDecoder.decode(Texts.text(call, 0), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Arguments.failed(call, "invalid URL escape");
    }
  }
}
