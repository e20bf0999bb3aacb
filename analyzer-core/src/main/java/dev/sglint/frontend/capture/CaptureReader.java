package dev.sglint.frontend.capture;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.diagnostic.DiagnosticCode;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.TextStream;

/**
 * Walks a text of any length: JSON documents are streamed from where they begin, everything else is
 * cut into blocks of whole lines that no request crosses.
 */
final class CaptureReader {
  /** How much text is looked at together. */
  private static final int BLOCK = 256 * 1024;

  /** How much of it where JSON documents follow each other. */
  private static final int SMALL_BLOCK = 4 * 1024;

  /** A request longer than this is not analysed. */
  private static final int MAX_RECORD = 16 * 1024 * 1024;

  private final TextStream text;
  private final RequestSink sink;
  private final JsonForms json;
  private long position;

  CaptureReader(TextStream text, RequestSink sink) {
    this.text = text;
    this.sink = sink;
    this.json = new JsonForms(text, sink);
  }

  void read() {
    int size = SMALL_BLOCK;
    while (text.has(position)) {
      text.release(position);
      text.has(position + size);
      boolean whole = text.ended();
      String block = lines(text.text(position, Math.min(text.end(), position + size)));
      whole &= position + block.length() == text.end();
      LineForms lines = new LineForms(text.path(), block, position, whole, sink);
      LineForms.Stop stop = lines.read(true);
      if (stop.json()) {
        position += stop.offset();
        readJson();
        size = SMALL_BLOCK;
      } else if (stop.offset() > 0) {
        position += stop.offset();
        size = Math.max(SMALL_BLOCK, Math.min(BLOCK, size * 4));
      } else if (block.length() < MAX_RECORD) {
        size = size * 4;
      } else {
        skipLine(Markers.in(block));
        size = BLOCK;
      }
    }
  }

  /** A lone carriage return ends a line too, as in old files and in terminal logs. */
  private static String lines(String text) {
    int at = text.indexOf('\r');
    if (at < 0) {
      return text;
    }
    StringBuilder lines = new StringBuilder(text);
    for (; at >= 0; at = text.indexOf('\r', at + 1)) {
      if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
        lines.setCharAt(at, '\n');
      }
    }
    return lines.toString();
  }

  private void readJson() {
    long start = position;
    JsonForms.End end = json.read(start);
    position = end.read() ? end.offset() : lineOf(start, end.offset());
    if (!end.read() && start >= text.start()) {
      String only = text.text(start, position);
      new LineForms(text.path(), only, start, true, sink).read(false);
    }
  }

  /**
   * The beginning of the line that an offset is in; after {@code start}, so that there is an end.
   */
  private long lineOf(long start, long offset) {
    long line = Math.min(offset, text.end());
    while (line > start && line > text.start() && text.at(line - 1) != '\n') {
      line--;
    }
    if (line > start && line > text.start()) {
      return line;
    }
    line = Math.max(start, text.start());
    while (text.has(line) && text.at(line) != '\n') {
      line++;
    }
    return Math.min(line + 1, text.end());
  }

  private void skipLine(boolean ours) {
    long start = position;
    while (text.has(position) && text.at(position) != '\n') {
      position++;
      if ((position & 0xFFFF) == 0) {
        text.release(position);
      }
    }
    if (ours) {
      String message =
          "this record is longer than " + MAX_RECORD + " characters: it is not analysed";
      sink.diagnostic(
          Diagnostic.error(
              DiagnosticCode.LIMIT, new SourceSpan(text.path(), start, start), message));
    }
  }
}
