package dev.sglint.frontend.hcl;

import java.util.ArrayList;
import java.util.List;

/** Takes the common indentation from the lines of a heredoc, as its {@code -} asks for. */
final class Indentation {
  private Indentation() {}

  static void remove(List<TemplatePiece> pieces) {
    int common = Integer.MAX_VALUE;
    List<TemplatePiece> begins = new ArrayList<>();
    boolean lineBegins = true;
    for (TemplatePiece piece : pieces) {
      String text = piece.text();
      int indent = piece.indent();
      boolean empty = indent == text.length() && text.endsWith("\n");
      if (lineBegins && !empty) {
        common = Math.min(common, indent);
        if (piece.isText()) {
          begins.add(piece);
        }
      }
      // A line of which only the break was left by a strip marker begins none.
      lineBegins = text.endsWith("\n");
    }
    for (TemplatePiece piece : begins) {
      piece.dropFirst(common);
    }
  }
}
