package dev.sglint.frontend.terraform;

import dev.sglint.frontend.ConfigurationSink;
import dev.sglint.frontend.Inputs;
import dev.sglint.frontend.TreeFrontend;
import dev.sglint.source.SourceTree;
import java.util.List;
import java.util.Set;

/** Terraform and OpenTofu configurations, native and JSON syntax; Terragrunt's files by syntax. */
public final class TerraformFrontend implements TreeFrontend {
  @Override
  public boolean accepts(String path, SourceTree sources) {
    return Files.isConfiguration(path) || Files.isTerragrunt(path);
  }

  @Override
  public Set<String> read(
      SourceTree sources, List<String> files, Inputs inputs, ConfigurationSink sink) {
    new ConfigurationTree(sources, inputs, sink).read(files);
    return Set.of();
  }
}
