package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sglint.frontend.terraform.value.Value;
import org.junit.jupiter.api.Test;

/** Choices in more worlds than can be kept apart leave what is certain. */
class ManyWorldsTest {
  private static final String CHOICES = "<[\"x\"] | []>, ".repeat(10);

  @Test
  void concatKeepsCertainElements() {
    Value value = Notation.evaluate("concat(" + CHOICES + "[\"0.0.0.0/0\"])");
    assertEquals("[\"0.0.0.0/0\", ..]", Notation.show(value));
  }

  @Test
  void flattenKeepsCertainElements() {
    Value value = Notation.evaluate("flatten([" + CHOICES + "[\"0.0.0.0/0\"]])");
    assertEquals("[\"0.0.0.0/0\", ..]", Notation.show(value));
  }

  @Test
  void mergeKeepsTheLastEntries() {
    String choices = "<{\"x\": 1} | {}>, ".repeat(10);
    Value value = Notation.evaluate("merge(" + choices + "{\"cidr\": \"0.0.0.0/0\"})");
    assertEquals("{\"cidr\": \"0.0.0.0/0\", ..}", Notation.show(value));
  }

  @Test
  void setsKeepChoicesThatCannotBeToldApart() {
    Value value = Notation.evaluate("toset([" + "<\"a\" | \"b\">, ".repeat(10) + "\"c\"])");
    Value.Sequence set = assertInstanceOf(Value.Sequence.class, value);
    assertTrue(set.elements().stream().anyMatch(e -> Notation.show(e).equals("\"c\"")));
  }

  @Test
  void theRestIsUnknown() {
    String list = "[" + "<\"a\" | \"b\">, ".repeat(10) + "\"c\"]";
    assertEquals("?bool", Notation.show(Notation.evaluate("contains(" + list + ", \"c\")")));
  }
}
