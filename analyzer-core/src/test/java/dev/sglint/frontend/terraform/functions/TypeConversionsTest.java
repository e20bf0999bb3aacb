package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeConversionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      maxCharsPerColumn = 1000,
      textBlock =
          """
          tolist(["a", 1, true]) => list["a", "1", "true"]
          tolist([1, 2]) => list[1, 2]
          tolist("a") => Invalid value for "v" parameter: cannot convert string to list of any single type.
          tolist([["a"], [1]]) => list[["a"], ["1"]]
          tolist([null, 1]) => list[null, 1]
          tolist(set[443, 80, 8080]) => list[80, 443, 8080]
          tolist(["a", ..]) => list["a", ..]
          tolist(toset([["b"], ["a", "c"], ["a"]])) => list[list["a", "c"], list["a"], list["b"]]
          tolist(toset([true, false])) => list[false, true]
          toset(["a", 1, true]) => set["1", "a", "true"]
          toset([{"a": 1}, {"a": 1}]) => set[{"a": 1}]
          toset([]) => set[]
          toset(nulllist) => null
          toset({"a": 1}) => Invalid value for "v" parameter: cannot convert object to set of any single type.
          toset([?string, "b"]) => set["b", ?string]
          toset([<"a" | "b">, "a"]) => <set["a"] | set["a", "b"]>
          tomap({"a": 1, "b": [1]}) => Invalid value for "v" parameter: cannot convert object to map of any single type.
          tomap({"a": {"x": 1}, "b": {"x": "s"}}) => map{"a": {"x": "1"}, "b": {"x": "s"}}
          tomap(["a"]) => Invalid value for "v" parameter: cannot convert tuple to map of any single type.
          tonumber("08") => 8
          tonumber("1e3") => 1000
          tonumber(" 1") => Invalid value for "v" parameter: cannot convert " 1" to number; given string must be a decimal representation of a number.
          tonumber("") => Invalid value for "v" parameter: cannot convert "" to number; given string must be a decimal representation of a number.
          tonumber(null) => null
          tonumber("-0") => 0
          tonumber(?string) => ?number
          tostring(1.0) => "1"
          tostring(1e21) => "1000000000000000000000"
          tostring(["a"]) => Invalid value for "v" parameter: cannot convert tuple to string.
          tobool("TRUE") => Invalid value for "v" parameter: cannot convert "TRUE" to bool; only the strings "true" or "false" are allowed.
          tobool(1) => Invalid value for "v" parameter: cannot convert number to bool.
          tobool("1") => true
          try(tonumber("x"), "none") => "none"
          try(?string, "x") => ?string
          try(nosuchfunc("a"), 1) => There is no function named "nosuchfunc".
          can(tonumber("x")) => false
          can(1) => true
          can(?) => ?bool
          sensitive("x") => !"x"
          sensitive(?string) => !?string
          nonsensitive(sensitive("x")) => "x"
          issensitive(!"x") => true
          type("a") => There is no function named "type".
          """)
  void givesWhatTerraformGives(String call, String expected) {
    assertEquals(expected, Notation.show(Notation.evaluate(call)));
  }
}
