package dev.sglint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CorrectedRequestTest {
  @Test
  void a_word_of_a_shell_ends_where_it_should() {
    assertThat(CorrectedRequest.quoted("it's $(id) `id` \"x\" \\"))
        .isEqualTo("'it'\\''s $(id) `id` \"x\" \\'");
  }
}
