package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      maxCharsPerColumn = 1000,
      textBlock =
          """
          merge({"a": 1}, {"a": "x"}) => {"a": "x"}
          merge(map{"Env": "prod", "Name": "web"}, {"Name": "db"}) => {"Env": "prod", "Name": "db"}
          merge(map{"a": "1"}, map{"b": "2"}) => map{"a": "1", "b": "2"}
          merge(null, {"a": 1}) => {"a": 1}
          merge() => {}
          merge(["a"], {"b": 1}) => Call to function "merge" failed: arguments must be maps or objects, got "tuple".
          merge(?, {"b": 1}) => {"b": 1, ..}
          merge({"a": 1, "b": 2}, ?, {"b": 1}) => {"a": ?, "b": 1, ..}
          merge({"a": 1}, {"b": 2, ..}) => {"a": ?, "b": 2, ..}
          merge(<{"a": 1} | {}>, {"b": 2}) => <{"a": 1, "b": 2} | {"b": 2}>
          lookup(map{"Name": "web"}, "Name", "none") => "web"
          lookup(map{"Name": "web"}, "Nope", "none") => "none"
          lookup({"a": 1}, "b", "zz") => "zz"
          lookup({"a": 1}, "b") => Invalid value for "inputMap" parameter: the given object has no attribute "b".
          lookup(map{"a": "x"}, "Nope") => Call to function "lookup" failed: lookup failed to find key "Nope".
          lookup({"a": [1]}, "b", []) => []
          lookup(map{"a": "x"}, "Nope", null) => null
          lookup(map{"a": "x"}, "Nope", ["x"]) => Invalid value for "default" parameter: the default value must have the same type as the map elements.
          lookup({"k": ?string, "fixed": "v"}, "fixed", "d") => "v"
          lookup({"k": ?string}, "k", "d") => ?string
          lookup({"a": 1, ..}, "a", 0) => 1
          lookup({"a": 1, ..}, "b", 0) => <? | 0>
          lookup({"a": 1, "b": 2}, <"a" | "b">, 0) => <1 | 2>
          keys({"b": 1, "a": 2, "C": 3}) => ["C", "a", "b"]
          keys(map{"b": 1, "a": 2}) => list["a", "b"]
          keys(["a"]) => Invalid value for "inputMap" parameter: must have map or object type.
          keys({}) => []
          keys({"a": 1, ..}) => ["a", ..]
          keys({"a": ?string}) => ["a"]
          keys(?map) => list[..]
          values({"b": 1, "a": "x"}) => ["x", 1]
          values({"a": 1, ..}) => [1, ..]
          values(map{"a": "1"}) => list["1"]
          zipmap(["a", "b"], ["x", 1]) => {"a": "x", "b": 1}
          zipmap(["a"], [1, 2]) => Call to function "zipmap" failed: number of keys (1) does not match number of values (2).
          zipmap(["a", "b", "a"], range(3)) => map{"a": 2, "b": 1}
          zipmap(["a", "b"], [?string, "x"]) => {"a": ?string, "b": "x"}
          zipmap(["a", "b"], ?list) => map{"a": ?string, "b": ?string}
          zipmap(["a", ?string], [1, 2]) => {"a": ?, ..}
          transpose({}) => map{}
          transpose({"a": ["x", "y"], "b": ["x"]}) => map{"x": list["a", "b"], "y": list["a"]}
          transpose({"a": ["x", ?string]}) => map{"x": list["a", ..], ..}
          merge({"a": !1}, {"b": 2}) => {"a": !1, "b": 2}
          merge(!{"a": 1}, {"b": 2}) => !{"a": 1, "b": 2}
          lookup(!{"a": 1}, "a") => !1
          keys({"a": !1}) => ["a"]
          values({"a": !1}) => [!1]
          """)
  void givesWhatTerraformGives(String call, String expected) {
    assertEquals(expected, Notation.show(Notation.evaluate(call)));
  }
}
