package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What peers' own tests expect of all of their checks. Where we differ, {@code
 * docs/disagreements.md} says who is right.
 */
@Tag("shared")
final class LabelsTest {
  private static final Path DISAGREEMENTS = Run.PROJECT.resolve("docs/disagreements.md");
  private static final Pattern LINE = Pattern.compile("- `(.+)`");
  private static final Pattern BLOCK =
      Pattern.compile("\\s*(?:resource|module)\\s+\"([^\"]+)\"(?:\\s+\"([^\"]+)\")?.*");

  @TempDir private Path directory;

  @Test
  void labels_agree_but_for_those_that_are_listed() throws IOException {
    Set<String> different = new TreeSet<>();
    int agreed = 0;
    int labels = 0;
    for (Labels language :
        List.of(
            new Labels("terraform", LabelsTest::block, directory),
            new Labels("cloudformation", LabelsTest::logicalId, directory))) {
      Labels.Comparison comparison = language.compare();
      comparison.different().forEach(label -> different.add(label.name()));
      agreed += comparison.agreed();
      labels += comparison.agreed() + comparison.different().size();
    }
    assertThat(different).isEqualTo(listed());
    assertThat(Files.readString(DISAGREEMENTS))
        .contains(agreed + " of " + labels + " labels agree");
  }

  private static Set<String> listed() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(DISAGREEMENTS)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        listed.add(matcher.group(1));
      }
    }
    return listed;
  }

  /** The address of the block that a line is in. */
  private static String block(String text, int line) {
    List<String> lines = text.lines().toList();
    for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
      Matcher matcher = BLOCK.matcher(lines.get(i));
      if (matcher.matches()) {
        return matcher.group(1) + "." + matcher.group(2);
      }
    }
    return "none";
  }

  /** The logical id of the resource that a line is in. */
  private static String logicalId(String text, int line) {
    String last = "none";
    Node template = new Yaml().compose(new StringReader(text));
    for (NodeTuple section : ((MappingNode) template).getValue()) {
      if (key(section).equals("Resources")) {
        for (NodeTuple resource : ((MappingNode) section.getValueNode()).getValue()) {
          boolean before = resource.getKeyNode().getStartMark().getLine() < line;
          last = before ? key(resource) : last;
        }
      }
    }
    return last;
  }

  private static String key(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }
}
