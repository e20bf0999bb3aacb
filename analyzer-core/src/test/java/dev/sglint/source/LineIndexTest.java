package dev.sglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class LineIndexTest {
  @Test
  void every_kind_of_line_break_ends_a_line() {
    LineIndex lines = LineIndex.of("a\nb\r\nc\rd");
    assertThat(lines.position(0)).isEqualTo(new Position(1, 1));
    assertThat(lines.position(2)).isEqualTo(new Position(2, 1));
    assertThat(lines.position(5)).isEqualTo(new Position(3, 1));
    assertThat(lines.position(7)).isEqualTo(new Position(4, 1));
  }

  @Test
  void offsets_outside_are_those_of_the_nearer_end() {
    LineIndex lines = LineIndex.of("ab");
    assertThat(lines.position(99)).isEqualTo(new Position(1, 3));
  }

  @Property
  void positions_are_those_that_counting_gives(
      @ForAll @CharRange(from = '\n', to = '\r') @CharRange(from = 'a', to = 'c') String text,
      @ForAll @IntRange(min = 1, max = 200) int repeated) {
    String whole = text.repeat(repeated);
    LineIndex lines = LineIndex.of(whole);
    int line = 1;
    int column = 1;
    for (int offset = 0; offset <= whole.length(); offset++) {
      assertThat(lines.position(offset)).isEqualTo(new Position(line, column));
      char c = offset < whole.length() ? whole.charAt(offset) : ' ';
      boolean pair = c == '\r' && offset + 1 < whole.length() && whole.charAt(offset + 1) == '\n';
      boolean ends = c == '\n' || (c == '\r' && !pair);
      line = ends ? line + 1 : line;
      column = ends ? 1 : column + 1;
    }
  }

  @Test
  void utf16_with_a_byte_order_mark_is_read() throws IOException {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'A', 0};
    assertThat(TextDecoder.reader(new ByteArrayInputStream(bytes)).read()).isEqualTo('A');
  }
}
