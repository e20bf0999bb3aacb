package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      maxCharsPerColumn = 1000,
      textBlock =
          """
          concat(["a"], ["b", "c"]) => ["a", "b", "c"]
          concat(list["a"], ["b"]) => ["a", "b"]
          concat(list["a"], list["b"]) => list["a", "b"]
          concat(list["a"], list[1]) => list["a", "1"]
          concat([80], [[80]]) => [80, [80]]
          concat([null], [null]) => [null, null]
          concat(set["a"], ["z"]) => Invalid value for "seqs" parameter: all arguments must be lists or tuples; got set of string.
          concat(nulllist, ["a"]) => Invalid value for "seqs" parameter: argument must not be null.
          concat(?, ["0.0.0.0/0"]) => ["0.0.0.0/0", ..]
          concat(?list, list["0.0.0.0/0"]) => list["0.0.0.0/0", ..]
          concat(<["a"] | []>, ["b"]) => <["a", "b"] | ["b"]>
          concat([<"a" | "b">], ["c"]) => [<"a" | "b">, "c"]
          flatten([["a", "b"], [], ["c"]]) => ["a", "b", "c"]
          flatten(list[["a"], ["b"]]) => ["a", "b"]
          flatten([1, [2, [3, [4, []]]]]) => [1, 2, 3, 4]
          flatten([set["app", "db"], "x"]) => ["app", "db", "x"]
          flatten("a") => Call to function "flatten" failed: can only flatten lists, sets and tuples.
          flatten([null, ["a", null]]) => [null, "a", null]
          flatten([["a"], ?, ["b"]]) => ["a", "b", ..]
          flatten([["a"], ?string]) => ["a", ?string]
          flatten([["a"], ?list]) => ["a", ..]
          flatten([["a"], ["b", ..]]) => ["a", "b", ..]
          flatten([["a"], <["b"] | []>]) => <["a", "b"] | ["a"]>
          flatten([["a"], <"b" | "c">]) => ["a", <"b" | "c">]
          flatten(?) => [..]
          element(["a", "b", "c"], 1) => "b"
          element(["a", "b", "c"], 4) => "b"
          element(["a", "b", "c"], -1) => "c"
          element(["a", "b"], "1") => "b"
          element(["a", ..], 0) => ?
          element(set["a"], 0) => Invalid value for "list" parameter: cannot read elements from set of string.
          element([], 0) => Call to function "element" failed: cannot use element function with an empty list.
          length([]) => 0
          length("abc") => 3
          length("👩‍👩‍👧") => 1
          length("é") => 1
          length(set[80, 443, 80]) => 2
          length(nulllist) => Invalid value for "value" parameter: argument must not be null.
          length(?) => ?number
          length(["a", ..]) => ?number
          length([?string, ?string]) => 2
          length(set[?string, "fixed"]) => ?number
          slice(["a", "b", "c", "d"], 1, 3) => ["b", "c"]
          slice(list["a", "b", "c"], 1, 3) => list["b", "c"]
          slice(["a"], 0, 2) => Invalid value for "end_index" parameter: end index must not be greater than the length of the list.
          slice(["a"], 1, 0) => Invalid value for "start_index" parameter: start index must not be greater than end index.
          sort(["b", "a", "C", "10", "9", "_", "é"]) => list["10", "9", "C", "_", "a", "b", "é"]
          sort([null, "a"]) => Call to function "sort" failed: given list element 0 is null; a null string cannot be sorted.
          sort([]) => list[]
          sort([?string, "a"]) => list["a", ?string, ..]
          sort([<"c" | "a">, "b"]) => <list["b", "c"] | list["a", "b"]>
          reverse(["a", "b", 1]) => [1, "b", "a"]
          reverse(set["b", "a"]) => list["b", "a"]
          reverse("abc") => Invalid value for "list" parameter: can only reverse list or tuple values, not string.
          chunklist(["a"], 0) => list[list["a"]]
          chunklist(list["a", "b", "c"], 2) => list[list["a", "b"], list["c"]]
          chunklist([?string, "b"], 1) => list[list[?string], list["b"]]
          chunklist(["a", "b", ..], 1) => list[list["a", "b", ..], ..]
          one(["a"]) => "a"
          one(set["z"]) => "z"
          one([]) => null
          one(["a", "b"]) => Invalid value for "list" parameter: must be a list, set, or tuple value with either zero or one elements.
          one(set[?string, "fixed"]) => ?string
          coalesce("", null, "x") => "x"
          coalesce(null, 0, 1) => 0
          coalesce(1, "a") => "1"
          coalesce("", null) => Call to function "coalesce" failed: no non-null, non-empty-string arguments.
          coalesce() => Call to function "coalesce" failed: all arguments must have the same type.
          coalesce(false, true) => false
          coalesce(null, ["a"]) => ["a"]
          coalesce([], ["a"]) => list[]
          coalesce("a", ?string) => "a"
          coalesce(?string, "a") => <?string | "a">
          coalescelist(list[], ["a", "b"], ["z"]) => ["a", "b"]
          coalescelist([], []) => Call to function "coalescelist" failed: no non-null arguments.
          coalescelist([], list[?string]) => list[?string]
          coalescelist(?list, ["a"]) => ?list of string
          index(["a", "b", "c"], "b") => 1
          index([1, 2], 3) => Call to function "index" failed: item not found.
          index([?string, "a"], "a") => ?number
          contains(["a", "b"], "a") => true
          contains([1, 2], "1") => false
          contains(set[80, 443], "443") => false
          contains([null], null) => Invalid value for "value" parameter: argument must not be null.
          contains(["a", ?string], "b") => ?bool
          contains(["a", ?string], "a") => true
          contains(["a", ..], "a") => true
          contains(["a", ..], "b") => ?bool
          contains([<"a" | "b">], "a") => <true | false>
          contains([!"a"], "a") => !true
          compact([1, ""]) => list["1"]
          compact([true, null]) => list["true"]
          compact(list[]) => list[]
          compact(nulllist) => Invalid value for "list" parameter: argument must not be null.
          compact([["a"]]) => Invalid value for "list" parameter: element 0: string required, but have tuple.
          compact(["a", ?string]) => list["a", ..]
          compact(["a", $sg]) => list["a", $sg]
          compact(?) => list[..]
          distinct(["b", "a", "b"]) => list["b", "a"]
          distinct([1, "1"]) => list["1"]
          distinct(["a", ?string, "a"]) => list["a", ..]
          distinct([?string, "0.0.0.0/0"]) => list[?string, "0.0.0.0/0", ..]
          matchkeys(["i-1", "i-2"], ["a", "b"], ["z"]) => list[]
          matchkeys(["i-1", "i-2"], ["a", "b"], ["b"]) => list["i-2"]
          matchkeys(["i-1", "i-2"], ["a", ?string], ["a"]) => list["i-1", ..]
          core::concat(["a"]) => ["a"]
          nosuchfunc("a") => There is no function named "nosuchfunc".
          concat([!"a"], ["b"]) => [!"a", "b"]
          concat(!["a"], ["b"]) => !["a", "b"]
          flatten([!["a"], "b"]) => !["a", "b"]
          length([!"a"]) => 1
          length(!["a"]) => !1
          element(!["a"], 0) => !"a"
          sort([!"b", "a"]) => !list["a", !"b"]
          coalesce("", !"x") => !"x"
          one(?) => ?
          element(["a", "b"], <0 | 1>) => <"a" | "b">
          """)
  void givesWhatTerraformGives(String call, String expected) {
    assertEquals(expected, Notation.show(Notation.evaluate(call)));
  }
}
