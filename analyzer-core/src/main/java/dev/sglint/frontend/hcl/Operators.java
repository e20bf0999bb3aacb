package dev.sglint.frontend.hcl;

import dev.sglint.frontend.hcl.grammar.HclParser;
import dev.sglint.frontend.hcl.syntax.Expression.BinaryOperator;

/** The operators with two operands; all of them group from the left. */
final class Operators {
  private Operators() {}

  static BinaryOperator of(int token) {
    return switch (token) {
      case HclParser.OR -> BinaryOperator.OR;
      case HclParser.AND -> BinaryOperator.AND;
      case HclParser.EQUAL -> BinaryOperator.EQUAL;
      case HclParser.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case HclParser.GREATER -> BinaryOperator.GREATER;
      case HclParser.GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
      case HclParser.LESS -> BinaryOperator.LESS;
      case HclParser.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      case HclParser.PLUS -> BinaryOperator.ADD;
      case HclParser.MINUS -> BinaryOperator.SUBTRACT;
      case HclParser.STAR -> BinaryOperator.MULTIPLY;
      case HclParser.SLASH -> BinaryOperator.DIVIDE;
      case HclParser.PERCENT -> BinaryOperator.REMAINDER;
      default -> throw new IllegalArgumentException("no operator: " + token);
    };
  }

  /** The higher it is, the more closely it binds. */
  static int precedence(BinaryOperator operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case EQUAL, NOT_EQUAL -> 3;
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> 4;
      case ADD, SUBTRACT -> 5;
      case MULTIPLY, DIVIDE, REMAINDER -> 6;
    };
  }
}
