package dev.sglint.frontend.terraform;

import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.DocumentFrontend;
import dev.sglint.frontend.Inputs;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.regex.Pattern;

/** A configuration on standard input, where no name says what it is. */
public final class StandardInputFrontend implements DocumentFrontend {
  private static final int HEAD = 64 * 1024;

  /** A block's header at the beginning of a line. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?m)^(?:(?:resource|data)\\s+\"[^\"\\n]+\"\\s+\"[^\"\\n]+\""
              + "|(?:module|variable|output)\\s+\"[^\"\\n]+\"|locals|terraform)\\s*\\{");

  @Override
  public boolean recognises(TextStream text) {
    if (!text.path().equals(DiskSourceTree.STANDARD_INPUT)) {
      return false;
    }
    String head = text.text(0, text.has(HEAD) ? HEAD : text.end());
    return HEADER.matcher(head).find();
  }

  @Override
  public void read(TextStream text, SourceTree sources, Inputs inputs, ConfigurationSink sink) {
    new ConfigurationTree(sources, inputs, sink).read(text);
  }
}
