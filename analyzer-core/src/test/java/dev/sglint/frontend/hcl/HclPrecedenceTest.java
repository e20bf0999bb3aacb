package dev.sglint.frontend.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.diagnostic.Parsed;
import dev.sglint.frontend.hcl.syntax.Expression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How operators group: the second column says it with brackets. */
final class HclPrecedenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          10 - 3 - 2          # ((10 - 3) - 2)
          8 / 4 / 2           # ((8 / 4) / 2)
          7 % 3 * 2           # ((7 % 3) * 2)
          1 + 2 * 3           # (1 + (2 * 3))
          1 * 2 + 3           # ((1 * 2) + 3)
          1 + 2 < 3 + 4       # ((1 + 2) < (3 + 4))
          1 < 2 == t          # ((1 < 2) == t)
          a == b != c         # ((a == b) != c)
          a == b && c == d    # ((a == b) && (c == d))
          f && t || t         # ((f && t) || t)
          t || f && t         # (t || (f && t))
          1 < 2 <= 3          # ((1 < 2) <= 3)
          a >= b > c          # ((a >= b) > c)
          !a == b             # ((!a) == b)
          -a + b              # ((-a) + b)
          - -1                # (-(-1))
          !!t                 # (!(!t))
          -a.b[0]             # (-[.b])
          a ? b : c ? d : e   # (a ? b : (c ? d : e))
          a ? b ? c : d : e   # (a ? (b ? c : d) : e)
          a || b ? c : d      # ((a || b) ? c : d)
          a - -b              # (a - (-b))
          a-b                 # a-b
          a -b                # (a - b)
          10-4                # (10 - 4)
          1 - 2 * 3 - 4 / 5   # ((1 - (2 * 3)) - (4 / 5))
          a + b == c || d     # (((a + b) == c) || d)
          """)
  void operators_group_as_specified(String text, String grouped) {
    Parsed<Expression> parsed = HclReader.expression("f", text);
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(grouped(parsed.value())).isEqualTo(grouped);
  }

  private static String grouped(Expression e) {
    if (e instanceof Expression.Binary binary) {
      return "("
          + grouped(binary.left())
          + " "
          + binary.operator().symbol()
          + " "
          + grouped(binary.right())
          + ")";
    }
    if (e instanceof Expression.Unary unary) {
      return "(" + unary.operator().symbol() + grouped(unary.operand()) + ")";
    }
    if (e instanceof Expression.Conditional choice) {
      return "("
          + grouped(choice.condition())
          + " ? "
          + grouped(choice.whenTrue())
          + " : "
          + grouped(choice.whenFalse())
          + ")";
    }
    if (e instanceof Expression.NumberLiteral number) {
      return number.value().toString();
    }
    if (e instanceof Expression.Index index) {
      return "[." + ((Expression.GetAttribute) index.source()).name() + "]";
    }
    return ((Expression.Variable) e).name();
  }
}
