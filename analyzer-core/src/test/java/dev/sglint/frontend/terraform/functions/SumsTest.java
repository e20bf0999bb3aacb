package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      maxCharsPerColumn = 1000,
      textBlock =
          """
          sum(["1", 2]) => 3
          sum([0.1, 0.2]) => 0.3
          sum([]) => Invalid value for "list" parameter: cannot sum an empty list.
          sum([1, ..]) => ?number
          sum([1, ?number]) => ?number
          max(80, 443, 8080) => 8080
          min("2", 10) => 2
          max() => Call to function "max" failed: must pass at least one number.
          max(1, ?number) => ?number
          alltrue([]) => true
          alltrue([true, null]) => false
          alltrue(["yes"]) => Invalid value for "list" parameter: a bool is required.
          alltrue([false, ?bool]) => false
          alltrue([true, ..]) => ?bool
          anytrue([true, ..]) => true
          anytrue([]) => false
          range(3) => list[0, 1, 2]
          range(1, 0) => list[1]
          range(0, 1, 0.25) => list[0, 0.25, 0.5, 0.75]
          range(0, 5, 0) => Call to function "range" failed: more than 1024 values were generated; either decrease the difference between start and end or use a smaller step.
          range(1e9) => Call to function "range" failed: more than 1024 values were generated; either decrease the difference between start and end or use a smaller step.
          range(?number) => ?list of number
          sum([1, <2 | 3>]) => <3 | 4>
          max(1, <0 | 3>) => <1 | 3>
          anytrue([<true | false>]) => <true | false>
          sum([1, !2]) => !3
          max(2, 1e999999999, ?number) => ?number
          """)
  void givesWhatTerraformGives(String call, String expected) {
    assertEquals(expected, Notation.show(Notation.evaluate(call)));
  }
}
