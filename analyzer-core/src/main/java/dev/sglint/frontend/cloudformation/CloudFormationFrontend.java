package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.TreeFrontend;
import dev.sglint.source.SourceTree;
import dev.sglint.source.TextStream;
import java.util.List;
import java.util.Set;

/**
 * CloudFormation templates, JSON and YAML, whoever wrote them: by hand, CDK, SAM or the Serverless
 * Framework.
 */
public final class CloudFormationFrontend implements TreeFrontend {
  @Override
  public boolean accepts(String path, SourceTree sources) {
    boolean file = sources.kind(path) == SourceTree.Kind.FILE;
    if (!file || !(sources.open(path) instanceof SourceTree.Content.Text content)) {
      return false;
    }
    try (TextStream text = content.stream()) {
      return Recognition.isLikely(path, text);
    }
  }

  @Override
  public Set<String> read(
      SourceTree sources, List<String> files, Inputs inputs, ConfigurationSink sink) {
    return new TemplateTree(sources, inputs, sink).read(files);
  }
}
