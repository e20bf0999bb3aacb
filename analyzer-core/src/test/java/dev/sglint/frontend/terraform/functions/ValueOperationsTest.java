package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sglint.frontend.hcl.syntax.Expression.BinaryOperator;
import dev.sglint.frontend.terraform.value.Access;
import dev.sglint.frontend.terraform.value.Operators;
import dev.sglint.frontend.terraform.value.Unification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators, indices and conditionals as OpenTofu evaluates them. */
class ValueOperationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          "1" => ADD => 1 => 2
          -7 => REMAINDER => 3 => -1
          5.5 => REMAINDER => 2 => 1.5
          1 => DIVIDE => 0 => infinity
          "a" => ADD => 1 => Unsuitable value for left operand: a number is required.
          null => ADD => 1 => Error during operation: argument must not be null.
          1 => LESS => null => Error during operation: argument must not be null.
          null => AND => true => false
          [] => EQUAL => list[] => false
          {"a": 1} => EQUAL => map{"a": 1} => false
          set["a", "b"] => EQUAL => set["b", "a"] => true
          $sg => EQUAL => null => false
          [?string] => EQUAL => ["a", "b"] => false
          true => OR => ?bool => true
          """)
  void operators(String left, BinaryOperator operator, String right, String expected) {
    assertEquals(
        expected,
        Notation.show(
            Operators.binary(
                operator, Notation.evaluate(left), Notation.evaluate(right), Notation.SPAN)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          [10, 20] => 1 => 20
          [1] => -1 => The given key does not identify an element in this collection value: a negative number is not a valid index for a sequence.
          [1] => 3 => The given key does not identify an element in this collection value: the given index is greater than or equal to the length of the collection.
          {"id": "sg"} => 0 => The given key does not identify an element in this collection value. An object only supports looking up attributes by name, not by numeric index.
          [1] => null => Can't use a null value as an indexing key.
          "abc" => 0 => This value does not have any indices.
          set["a"] => 0 => Elements of a set are identified only by their value and don't have any separate index or key to select with, so it's only possible to perform operations across all elements of the set.
          ["a", ..] => 0 => ?
          """)
  void indices(String value, String key, String expected) {
    assertEquals(
        expected,
        Notation.show(
            Access.index(Notation.evaluate(value), Notation.evaluate(key), Notation.SPAN)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          true => "a" => 1 => "a"
          false => "a" => 1 => "1"
          true => {} => {"a": "x"} => map{}
          true => [1, "a"] => [] => list["1", "a"]
          true => ["a", 1] => ["b", 2] => ["a", 1]
          true => list["a"] => set["b"] => list["a"]
          true => [{"a": 1}] => [{"a": 2}, {"a": 3}] => list[{"a": 1}]
          false => tonumber("x") => 1 => 1
          null => 1 => 2 => The condition value is null. Conditions must either be true or false.
          ?bool => ["a"] => ["b"] => <["a"] | ["b"]>
          ?bool => ["a"] => ["a"] => ["a"]
          """)
  void conditionals(String condition, String whenTrue, String whenFalse, String expected) {
    assertEquals(
        expected,
        Notation.show(
            Unification.conditional(
                Notation.evaluate(condition),
                Notation.evaluate(whenTrue),
                Notation.evaluate(whenFalse),
                "atom",
                Notation.SPAN)));
  }
}
