package dev.sglint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.codehaus.plexus.util.xml.XmlStreamReader;
import org.junit.jupiter.api.Test;

/** {@code docs/maven.md} and the descriptor of the plugin. */
final class DocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/maven.md");

  @Test
  void every_goal_is_documented() throws IOException, PlexusConfigurationException {
    String document = Files.readString(DOCUMENT);
    assertThat(goals()).extracting(MojoDescriptor::getGoal).contains("check", "report", "help");
    for (MojoDescriptor goal : goals()) {
      assertThat(document).contains("`sglint:" + goal.getGoal() + "`");
    }
  }

  @Test
  void every_parameter_is_documented_with_its_property()
      throws IOException, PlexusConfigurationException {
    String document = Files.readString(DOCUMENT);
    for (MojoDescriptor goal : goals()) {
      if (!goal.getGoal().equals("help")) {
        for (Parameter parameter : ours(goal)) {
          String property = "sglint." + parameter.getName();
          assertThat(document).as(goal.getGoal()).containsPattern(Pattern.quote(property));
          assertThat(parameter.getDescription()).as(property).isNotBlank();
        }
      }
    }
  }

  @Test
  void every_goal_may_run_beside_others() throws IOException, PlexusConfigurationException {
    assertThat(goals()).allMatch(MojoDescriptor::isThreadSafe);
  }

  @Test
  void the_page_says_of_what_the_command_line_says_it_too()
      throws IOException, PlexusConfigurationException {
    List<String> inherited = ours(goal("show")).stream().map(Parameter::getName).toList();
    List<String> page = ours(goal("report")).stream().map(Parameter::getName).toList();
    assertThat(Stream.concat(page.stream(), Stream.of("format", "outputFile")))
        .containsExactlyInAnyOrderElementsOf(inherited);
  }

  private static List<Parameter> ours(MojoDescriptor goal) {
    List<Parameter> ours = new ArrayList<>();
    for (Parameter parameter : goal.getParameters()) {
      String property = String.valueOf(parameter.getExpression());
      if (property.contains("sglint.") || parameter.getName().equals("variables")) {
        ours.add(parameter);
      }
    }
    return ours;
  }

  private static MojoDescriptor goal(String name) throws IOException, PlexusConfigurationException {
    return goals().stream().filter(goal -> goal.getGoal().equals(name)).findFirst().orElseThrow();
  }

  private static List<MojoDescriptor> goals() throws IOException, PlexusConfigurationException {
    Path file = Path.of("target/classes/META-INF/maven/plugin.xml");
    try (InputStream in = Files.newInputStream(file)) {
      PluginDescriptor plugin = new PluginDescriptorBuilder().build(new XmlStreamReader(in));
      return plugin.getMojos();
    }
  }
}
