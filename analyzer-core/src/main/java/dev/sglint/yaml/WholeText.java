package dev.sglint.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Constant;

/**
 * A text for the library's scanner. The library's own reader copies what it has not yet passed with
 * each thousand characters, which takes quadratic time for long scalars; here all of it is there.
 */
final class WholeText extends StreamReader {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final int[] codePoints;
  private int at;
  private int line;
  private int column;
  private int documentStart;

  WholeText(String text) {
    super("");
    this.codePoints = text.codePoints().toArray();
  }

  @Override
  public Mark getMark() {
    return new Mark("text", at, line, column, codePoints, at);
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int i = 0; i < length && at < codePoints.length; i++) {
      int c = codePoints[at];
      at++;
      boolean alone = c == '\r' && at < codePoints.length && codePoints[at] != '\n';
      if (Constant.LINEBR.has(c) || alone) {
        line++;
        column = 0;
      } else if (c != BYTE_ORDER_MARK) {
        column++;
      }
    }
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int index) {
    return at + index < codePoints.length ? codePoints[at + index] : '\0';
  }

  @Override
  public String prefix(int length) {
    int there = Math.min(length, codePoints.length - at);
    return there <= 0 ? "" : new String(codePoints, at, there);
  }

  /** What is passed over holds no line breaks. */
  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    at += length;
    column += length;
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getDocumentIndex() {
    return at - documentStart;
  }

  @Override
  public void resetDocumentIndex() {
    documentStart = at;
  }

  @Override
  public int getIndex() {
    return at;
  }

  @Override
  public int getLine() {
    return line;
  }
}
