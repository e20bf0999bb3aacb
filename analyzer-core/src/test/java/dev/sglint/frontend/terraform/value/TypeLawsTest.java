package dev.sglint.frontend.terraform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TypeLawsTest {
  private static final Source SOURCE =
      Source.of(Provenance.literal("x", new SourceSpan("main.tf", 0, 1)));

  @Provide
  Arbitrary<Value> values() {
    Arbitrary<Value> scalars =
        Arbitraries.of(
            new Value.Text("a", SOURCE),
            new Value.Text("1", SOURCE),
            new Value.Text("true", SOURCE),
            new Value.Numeric(BigDecimal.ONE, SOURCE),
            new Value.Bool(true, SOURCE),
            new Value.Null(Type.DYNAMIC, SOURCE));
    return Arbitraries.recursive(() -> scalars, TypeLawsTest::nested, 0, 3);
  }

  private static Arbitrary<Value> nested(Arbitrary<Value> inner) {
    Arbitrary<Value> tuples =
        inner.list().ofMaxSize(3).map(list -> Collect.tuple(list, Optional.empty(), SOURCE));
    Arbitrary<Value> objects =
        inner.map(v -> Collect.object(new TreeMap<>(Map.of("k", v)), Optional.empty(), SOURCE));
    return Arbitraries.oneOf(tuples, objects, inner);
  }

  @Provide
  Arbitrary<Type> types() {
    return Arbitraries.of(
        Type.STRING,
        Type.NUMBER,
        Type.BOOL,
        new Type.ListOf(Type.DYNAMIC),
        new Type.ListOf(Type.STRING),
        new Type.SetOf(Type.STRING),
        new Type.SetOf(Type.DYNAMIC),
        new Type.MapOf(Type.STRING),
        new Type.MapOf(new Type.ListOf(Type.STRING)));
  }

  @Property
  void unificationIsSymmetric(@ForAll("values") Value a, @ForAll("values") Value b) {
    assertEquals(
        Unification.unify(List.of(a.type(), b.type())),
        Unification.unify(List.of(b.type(), a.type())));
  }

  @Property
  void aTypeUnifiesWithItself(@ForAll("values") Value a) {
    assertEquals(
        Optional.of(a.type()), Unification.unify(List.of(a.type(), a.type(), Type.DYNAMIC)));
  }

  @Property
  void conversionIsIdempotent(@ForAll("values") Value value, @ForAll("types") Type type) {
    Value once = Conversion.convert(value, type);
    if (!(once instanceof Value.Failure)) {
      assertEquals(once, Conversion.convert(once, type));
    }
  }
}
