package dev.sglint.cli;

import dev.sglint.report.WholeFile;
import dev.sglint.rule.Edit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of UTF-8 as it was and as it is to be.
 *
 * @param mark the byte-order mark that stands before the text, or nothing
 */
record EditedText(Path file, String mark, String before, String after) {
  private static final String MARK = "\uFEFF";

  /** The text of a file; empty where it is not UTF-8, which nothing is written to. */
  static Optional<EditedText> read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String mark = text.startsWith(MARK) ? MARK : "";
      String content = text.substring(mark.length());
      return Optional.of(new EditedText(file, mark, content, content));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The text with changes made.
   *
   * @param edits in the order of their places, none over another
   * @return empty where the text is not what the edits are about
   */
  Optional<EditedText> with(List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      int start = (int) edit.span().start();
      int end = (int) edit.span().end();
      if (end > after.length() || !after.substring(start, end).equals(edit.written())) {
        return Optional.empty();
      }
      text.append(after, done, start).append(edit.text());
      done = end;
    }
    text.append(after, done, after.length());
    return Optional.of(new EditedText(file, mark, before, text.toString()));
  }

  boolean isChanged() {
    return !before.equals(after);
  }

  /** Puts the new text in place of the old one at once: nobody ever sees half of it. */
  void write() throws IOException {
    WholeFile.write(file, out -> out.write(mark + after));
  }
}
