package dev.sglint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GlobTest {
  @Property
  void a_pattern_matches_what_its_regular_expression_matches(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    String expression = pattern.replace(".", "\\.").replace("?", ".").replace("*", ".*");
    assertThat(new Glob(pattern).matches(text)).isEqualTo(Pattern.matches(expression, text));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab.*?").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab.").ofMaxLength(10);
  }
}
