package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.DocumentFrontend;
import dev.sglint.frontend.Inputs;
import dev.sglint.source.DiskSourceTree;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;

/** A template on standard input, where no name says what it is. */
public final class TemplateOnStandardInput implements DocumentFrontend {
  @Override
  public boolean recognises(TextStream text) {
    return text.path().equals(DiskSourceTree.STANDARD_INPUT)
        && Recognition.isLikely(text.path(), text)
        && Recognition.isSure(text);
  }

  @Override
  public void read(TextStream text, SourceTree sources, Inputs inputs, ConfigurationSink sink) {
    new TemplateTree(sources, inputs, sink).read(text);
  }
}
