package dev.sglint.frontend.cloudformation.functions;

import java.util.ArrayList;
import java.util.List;

/** The text of {@code Fn::Sub}, cut at its variables. */
public final class SubText {
  /**
   * A part of the text.
   *
   * @param text what stands there, or the name of the variable
   */
  public record Piece(String text, boolean isVariable) {}

  private SubText() {}

  /** {@code ${!x}} is {@code ${x}} itself; braces without a mate are text. */
  public static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int start = text.indexOf("${", at);
      int end = start < 0 ? -1 : text.indexOf('}', start);
      if (end < 0) {
        break;
      }
      literal.append(text, at, start);
      String name = text.substring(start + 2, end);
      if (name.startsWith("!")) {
        literal.append("${").append(name, 1, name.length()).append('}');
      } else {
        if (!literal.isEmpty()) {
          pieces.add(new Piece(literal.toString(), false));
          literal.setLength(0);
        }
        pieces.add(new Piece(name.strip(), true));
      }
      at = end + 1;
    }
    literal.append(text, at, text.length());
    if (!literal.isEmpty() || pieces.isEmpty()) {
      pieces.add(new Piece(literal.toString(), false));
    }
    return pieces;
  }
}
