package dev.sglint.maven;

import dev.sglint.engine.Catalogue;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.text.Suggestions;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Tells what a rule finds, why, and what to do; without a name, which rules there are. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends AbstractMojo {
  /** The id of a rule, or what another tool calls the check. */
  @Parameter(property = "sglint.rule")
  String rule = "";

  @Override
  public void execute() throws MojoExecutionException {
    List<Rule> rules = Catalogue.load();
    if (rule.isEmpty()) {
      for (Rule one : rules) {
        RuleMetadata metadata = RuleMetadata.of(one);
        getLog().info(metadata.id() + ": " + metadata.summary());
      }
      return;
    }
    Rule found =
        Catalogue.find(rules, rule)
            .orElseThrow(() -> new MojoExecutionException(unknown(rule, rules)));
    RuleMetadata metadata = RuleMetadata.of(found);
    getLog().info(metadata.id() + " (" + metadata.severity().id() + "): " + metadata.summary());
    metadata.document().lines().forEach(line -> getLog().info(line));
  }

  private static String unknown(String name, List<Rule> rules) {
    String nearest =
        Suggestions.nearest(name, rules.stream().map(one -> RuleMetadata.of(one).id()).toList());
    return "there is no rule `"
        + name
        + "`"
        + (nearest.isEmpty()
            ? "; without a name all are told"
            : ": did you mean `" + nearest + "`?");
  }
}
