package dev.sglint.frontend.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.frontend.hcl.syntax.Expression;
import dev.sglint.frontend.terraform.TerraformJsonSchema;
import dev.sglint.source.LineIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The sections of HCL's specification by example: below each text stands its tree. With {@code
 * -Dgolden.update=true} the trees are written anew; read the difference then.
 */
final class HclSpecTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/dev/sglint/frontend/hcl/spec");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```(hcl|expression|template|json)\\n(.*?)```\\n\\n```text\\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> every_example_has_the_tree_below_it() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String document = Files.readString(file);
    Matcher example = EXAMPLE.matcher(document);
    StringBuilder anew = new StringBuilder();
    List<String> written = new ArrayList<>();
    List<String> read = new ArrayList<>();
    int at = 0;
    while (example.find()) {
      String tree = tree(example.group(1), example.group(2));
      written.add(example.group(2) + example.group(3));
      read.add(example.group(2) + tree);
      anew.append(document, at, example.start(3)).append(tree);
      at = example.end(3);
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, anew.append(document.substring(at)));
    } else {
      assertThat(read).isNotEmpty().isEqualTo(written);
    }
  }

  private static String tree(String form, String example) {
    String text = example.replace("<CR>", "\r").replace("<BOM>", "\uFEFF").replace("<TAB>", "\t");
    Outline.Range none = span -> "";
    Parsed<?> parsed =
        switch (form) {
          case "expression" -> HclReader.expression("f", text);
          case "template" -> HclReader.template("f", text);
          case "json" -> HclJsonReader.body("f", text, TerraformJsonSchema.CONFIGURATION);
          default -> HclReader.configuration("f", text);
        };
    String tree =
        parsed.value() instanceof Body body
            ? Outline.of(body, none)
            : Outline.of((Expression) parsed.value(), none);
    StringBuilder all = new StringBuilder(tree);
    LineIndex lines = LineIndex.of(text);
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      all.append(lines.position(diagnostic.span().start()).line())
          .append(':')
          .append(lines.position(diagnostic.span().start()).column())
          .append(": ")
          .append(diagnostic.message())
          .append('\n');
    }
    return all.toString();
  }
}
