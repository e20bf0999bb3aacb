package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      maxCharsPerColumn = 1000,
      textBlock =
          """
          setunion(["a"], ["b", "a"]) => set["a", "b"]
          setunion([?string], ["a"]) => set["a", ?string]
          setunion(?, ["a"]) => set["a", ..]
          setsubtract(["a", "b", "c"], ["b"]) => set["a", "c"]
          setsubtract(set["a"], []) => set["a"]
          setsubtract(["a", "b"], ["b", ..]) => set[..]
          setsubtract(["a", ..], ["b"]) => set["a", ..]
          setintersection(["a", "b"], ["b", "c"]) => set["b"]
          setintersection(["a", "b"], ["b", ..]) => set["b", ..]
          setproduct(["a", "b"], [1]) => list[["a", 1], ["b", 1]]
          setproduct(["a"], []) => list[]
          setproduct(set["app", "db"], ["x"]) => set[["app", "x"], ["db", "x"]]
          setproduct(["a", ..], [1]) => list[["a", 1], ..]
          setproduct([], ?list) => list[]
          setproduct(range(1000), range(1000), range(2)) => ?list of tuple
          setproduct(["a"]) => Call to function "setproduct" failed: at least two arguments are required.
          """)
  void givesWhatTerraformGives(String call, String expected) {
    assertEquals(expected, Notation.show(Notation.evaluate(call)));
  }
}
