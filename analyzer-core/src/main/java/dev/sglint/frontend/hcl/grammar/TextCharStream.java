package dev.sglint.frontend.hcl.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A text for ANTLR: it sees code points, but counts UTF-16 units as everybody else here does. */
public final class TextCharStream implements CharStream {
  private final String text;
  private final int length;
  private int at;

  public TextCharStream(String text) {
    this.text = text;
    this.length = text.length();
  }

  String text() {
    return text;
  }

  @Override
  public void consume() {
    char c = text.charAt(at++);
    if (Character.isHighSurrogate(c) && at < length && Character.isLowSurrogate(text.charAt(at))) {
      at++;
    }
  }

  @Override
  public int LA(int distance) {
    if (distance > 0) {
      int index = distance == 1 ? at : forward(distance - 1);
      return index < length ? codePoint(index) : IntStream.EOF;
    }
    int index = at;
    for (int i = distance; i < 0 && index > 0; i++) {
      index = text.offsetByCodePoints(index, -1);
    }
    return distance < 0 && at > 0 ? codePoint(index) : IntStream.EOF;
  }

  private int codePoint(int index) {
    char c = text.charAt(index);
    return Character.isHighSurrogate(c) ? text.codePointAt(index) : c;
  }

  private int forward(int count) {
    int index = at;
    for (int i = 0; i < count && index < length; i++) {
      index += Character.charCount(codePoint(index));
    }
    return index;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = Math.min(index, length);
  }

  @Override
  public int size() {
    return length;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.max(interval.a, Math.min(interval.b + 1, length)));
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }
}
