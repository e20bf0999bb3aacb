package dev.sglint.frontend.terraform.functions;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.sglint.frontend.terraform.value.Collect;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.value.UnknownReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The functions of files and of their names. */
final class Files {
  private static final Signature PATH = Signature.of(Type.STRING).takes("path", Type.STRING);
  private static final Signature EXISTS = Signature.of(Type.BOOL).takes("path", Type.STRING);
  private static final Signature SET =
      Signature.of(new Type.SetOf(Type.STRING))
          .takes("path", Type.STRING)
          .takes("pattern", Type.STRING);
  private static final Signature TEMPLATE =
      Signature.of(Type.DYNAMIC)
          .takes("path", Type.STRING)
          .takes("vars", Type.DYNAMIC)
          .seesChoices();

  private static final String NOT_GENERATED =
      "; this function works only with files that are distributed as part of the configuration"
          + " source code, so if this file will be created by a resource in this configuration you"
          + " must instead obtain this result from an attribute of that resource";

  private Files() {}

  static Optional<Value> call(Invocation call) {
    return switch (call.name()) {
      case "file" -> text(call, (c, text) -> Texts.result(c, text));
      case "filebase64" -> bytes(call, Encodings::base64);
      case "filemd5",
          "filesha1",
          "filesha256",
          "filesha512",
          "filebase64sha256",
          "filebase64sha512" ->
          bytes(call, (c, bytes) -> Digests.of(c, c.name().substring("file".length()), bytes));
      case "fileexists" -> Optional.of(EXISTS.apply(call, Files::exists));
      case "fileset" -> Optional.of(SET.apply(call, Files::set));
      case "templatefile" -> Optional.of(TEMPLATE.apply(call, Files::template));
      case "abspath" -> Optional.of(PATH.apply(call, Files::absolute));
      case "pathexpand" -> Optional.of(PATH.apply(call, Files::expanded));
      case "dirname" ->
          Optional.of(PATH.apply(call, c -> Texts.result(c, Paths.directory(Texts.text(c, 0)))));
      case "basename" ->
          Optional.of(PATH.apply(call, c -> Texts.result(c, Paths.base(Texts.text(c, 0)))));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> text(
      Invocation call, BiFunction<Invocation, String, Value> function) {
    return Optional.of(
        PATH.apply(
            call,
            c ->
                c.context()
                    .read(Texts.text(c, 0))
                    .map(text -> function.apply(c, text))
                    .orElseGet(() -> none(c, Type.STRING))));
  }

  /** Only the bytes of text are known. */
  private static Optional<Value> bytes(
      Invocation call, BiFunction<Invocation, byte[], Value> function) {
    return text(
        call,
        (c, text) ->
            text.indexOf('\uFFFD') >= 0
                ? c.unknown(
                    Type.STRING,
                    new UnknownReason(UnknownReason.Kind.UNSUPPORTED, "a file that is not text"))
                : function.apply(c, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static UnknownReason outside(String path) {
    return new UnknownReason(UnknownReason.Kind.OUTSIDE_TREE, path);
  }

  private static boolean isOutside(String path) {
    String clean = Paths.clean(path);
    return clean.startsWith("/") || clean.startsWith("~") || clean.startsWith("..");
  }

  private static Value none(Invocation call, Type type) {
    String path = Texts.text(call, 0);
    return isOutside(path) || call.context().isFile(path)
        ? call.unknown(type, outside(path))
        : call.invalid("path", "no file exists at \"" + path + "\"" + NOT_GENERATED);
  }

  private static Value exists(Invocation call) {
    String path = Texts.text(call, 0);
    boolean file = call.context().isFile(path);
    return file || !isOutside(path) ? call.bool(file) : call.unknown(Type.BOOL, outside(path));
  }

  private static Value set(Invocation call) {
    String directory = Texts.text(call, 0);
    List<String> files = call.context().files(directory);
    if (files.isEmpty() && isOutside(directory)) {
      return Collect.set(Type.STRING, List.of(), Optional.of(outside(directory)), call.source());
    }
    Pattern pattern;
    try {
      pattern = Pattern.compile(Paths.globPattern(Texts.text(call, 1)));
    } catch (PatternSyntaxException e) {
      return Arguments.failed(call, "failed to glob pattern: syntax error in pattern");
    }
    List<Value> found = new ArrayList<>();
    for (String file : files) {
      if (pattern.matches(file)) {
        found.add(call.text(Texts.composed(file)));
      }
    }
    return found.size() > Arguments.MAX_ELEMENTS
        ? Texts.tooLarge(call, new Type.SetOf(Type.STRING))
        : Collect.set(Type.STRING, found, Optional.empty(), call.source());
  }

  private static Value template(Invocation call) {
    return Strings.withVariables(
        call,
        (path, variables) ->
            call.context()
                .read(path)
                .map(text -> Strings.rendered(call, text, path, variables))
                .orElseGet(() -> none(call, Type.DYNAMIC)));
  }

  private static Value absolute(Invocation call) {
    String path = Texts.text(call, 0);
    return path.startsWith("/")
        ? Texts.result(call, Paths.clean(path))
        : call.unknown(Type.STRING, Digests.otherwise("abspath"));
  }

  private static Value expanded(Invocation call) {
    String path = Texts.text(call, 0);
    return path.startsWith("~")
        ? call.unknown(Type.STRING, Digests.otherwise("pathexpand"))
        : Texts.result(call, path);
  }
}
