package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      maxCharsPerColumn = 1000,
      textBlock =
          """
          abs(-1.5) => 1.5
          ceil(1.2) => 2
          floor(-1.2) => -2
          ceil(1e400) => 10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
          signum(-3) => -1
          pow(2, 0.5) => 1.4142135623730951
          pow(2, 64) => 18446744073709551616
          pow(10, 100000) => infinity
          log(8, 2) => 3
          parseint("0755", 8) => 493
          parseint("12", 2) => Invalid value for "number" parameter: cannot parse "12" as a base 2 integer.
          parseint("-1010", 2) => -10
          parseint("fF", 16) => 255
          parseint("aA", 62) => 656
          parseint("99999999999999999999", 10) => 99999999999999999999
          parseint("1.5", 10) => Invalid value for "number" parameter: cannot parse "1.5" as a base 10 integer.
          parseint("a", 63) => Invalid value for "base" parameter: base must be a whole number between 2 and 62 inclusive.
          parseint(?string, 10) => ?number
          floor(null) => Invalid value for "num" parameter: argument must not be null.
          ceil(1e-999999999) => 1
          floor(-1e-999999999) => -1
          floor(0.5) => 0
          """)
  void givesWhatTerraformGives(String call, String expected) {
    assertEquals(expected, Notation.show(Notation.evaluate(call)));
  }
}
