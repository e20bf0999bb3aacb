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
    int size = BLOCK;
    while (text.has(position)) {
      text.release(position);
      text.has(position + size);
      boolean whole = text.ended();
      String block = text.text(position, Math.min(text.end(), position + size));
      whole &= position + block.length() == text.end();
      LineForms lines = new LineForms(text.path(), block, position, whole, sink);
      LineForms.Stop stop = lines.read();
      if (stop.json()) {
        position += stop.offset();
        readJson(block.substring(stop.offset()));
        size = BLOCK;
      } else if (stop.offset() > 0) {
        position += stop.offset();
        size = BLOCK;
      } else if (block.length() < MAX_RECORD) {
        size = size * 4;
      } else {
        skipLine(Markers.in(block));
        size = BLOCK;
      }
    }
  }

  private void readJson(String rest) {
    long start = position;
    long end = json.read(start);
    if (end > start) {
      position = end;
      return;
    }
    // It only looked like JSON: the line is text.
    int lineEnd = rest.indexOf('\n');
    String line = lineEnd < 0 ? rest : rest.substring(0, lineEnd + 1);
    new LineForms(text.path(), line, start, true, sink).readAsText();
    position = start + line.length();
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
