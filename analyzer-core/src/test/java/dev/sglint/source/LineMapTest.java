package dev.sglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

final class LineMapTest {
  @Test
  void every_kind_of_line_break_ends_a_line() {
    LineMap lines = LineMap.of("a\nb\r\nc\rd");
    assertThat(lines.position(0)).isEqualTo(new Position(1, 1));
    assertThat(lines.position(2)).isEqualTo(new Position(2, 1));
    assertThat(lines.position(5)).isEqualTo(new Position(3, 1));
    assertThat(lines.position(7)).isEqualTo(new Position(4, 1));
  }

  @Test
  void offsets_outside_are_those_of_the_nearer_end() {
    LineMap lines = LineMap.of("ab");
    assertThat(lines.position(99)).isEqualTo(new Position(1, 3));
  }

  @Property
  void a_position_leads_back_to_its_offset(@ForAll @CharRange(from = '\n', to = 'z') String text) {
    LineMap lines = LineMap.of(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      Position position = lines.position(offset);
      assertThat(lines.lineStart(position.line()) + position.column() - 1).isEqualTo(offset);
    }
  }

  @Test
  void utf16_with_a_byte_order_mark_is_read() {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'A', 0};
    assertThat(TextDecoder.decode(bytes)).isEqualTo("A");
  }
}
