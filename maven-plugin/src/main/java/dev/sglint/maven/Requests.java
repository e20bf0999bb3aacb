package dev.sglint.maven;

import dev.sglint.config.AnalyzerConfig;
import dev.sglint.config.ConfigFiles;
import dev.sglint.config.ConfigReader;
import dev.sglint.config.Configurations;
import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.Catalogue;
import dev.sglint.frontend.Inputs;
import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.source.SourceTree;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;

/** What a build says, as the request that the command line would make of it. */
final class Requests {
  /** Where infrastructure code is kept, as seen from a module. */
  static final List<String> USUAL =
      List.of(
          "src/main/cloudformation",
          "src/main/terraform",
          "src/main/resources",
          "cloudformation",
          "terraform",
          "infrastructure",
          "infra",
          "cdk.out");

  private final Choice choice;
  private final Place place;
  private final SourceTree sources;

  private Requests(Choice choice, Place place, SourceTree sources) {
    this.choice = choice;
    this.place = place;
    this.sources = sources;
  }

  /**
   * The request of a build; it has no paths where there is nothing in the usual places.
   *
   * @param sources as seen from the root of the build
   */
  static AnalysisRequest of(Choice choice, Place place, SourceTree sources)
      throws MojoExecutionException {
    return new Requests(choice, place, sources).request();
  }

  private AnalysisRequest request() throws MojoExecutionException {
    String base = sources.resolve(".", place.base().toString());
    List<String> paths = paths();
    AnalyzerConfig said = config(base, paths);
    String profile = choice.profile().isEmpty() ? said.profile().orElse("") : choice.profile();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return AnalysisRequest.of(sources, paths)
        .given(new Inputs(given(base), Map.of(), ""))
        .on(() -> today)
        .in(profile(profile))
        .configured(
            said.selecting(
                said.selection()
                    .narrowed(sources, base, choice.includes(), choice.excludes(), true)));
  }

  private static Profile profile(String name) throws MojoExecutionException {
    return name.isEmpty()
        ? Profile.DEFAULT
        : Profile.find(name)
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "there is no profile `"
                            + name
                            + "`; there are "
                            + String.join(", ", Profile.NAMES)));
  }

  private List<String> paths() throws MojoExecutionException {
    Set<String> paths = new LinkedHashSet<>();
    if (choice.sources().isEmpty() && !place.isProject()) {
      place.modules().forEach(module -> paths.add(sources.resolve(".", module.toString())));
    } else if (choice.sources().isEmpty()) {
      USUAL.forEach(name -> paths.addAll(existing(name)));
    } else {
      for (String source : choice.sources()) {
        List<String> existing = existing(source);
        if (existing.isEmpty()) {
          throw new MojoExecutionException(
              "sources: there is no file or directory `" + source + "` in " + place.base());
        }
        paths.addAll(existing);
      }
    }
    return List.copyOf(paths);
  }

  /** In which modules there is what a path names. */
  private List<String> existing(String path) {
    return place.modules().stream()
        .map(module -> sources.resolve(module.toString(), path))
        .filter(there -> sources.kind(there) != SourceTree.Kind.MISSING)
        .toList();
  }

  private List<Inputs.Given> given(String base) throws MojoExecutionException {
    List<Inputs.Given> given = new ArrayList<>();
    for (String file : choice.variableFiles()) {
      given.add(new Inputs.Given.File(file("variableFiles", file, base)));
    }
    for (String file : choice.parameters()) {
      given.add(new Inputs.Given.Parameters(file("parameters", file, base)));
    }
    new TreeMap<>(choice.variables())
        .forEach((name, value) -> given.add(new Inputs.Given.Variable(name + "=" + value)));
    return given;
  }

  private String file(String parameter, String file, String base) throws MojoExecutionException {
    String path = sources.resolve(base, file);
    if (sources.kind(path) != SourceTree.Kind.FILE) {
      throw new MojoExecutionException(
          parameter + ": there is no file `" + file + "` in " + place.base());
    }
    return path;
  }

  private AnalyzerConfig config(String base, List<String> paths) throws MojoExecutionException {
    // As for the command line; what holds for several modules stands above all of them.
    String first = place.modules().size() > 1 || paths.isEmpty() ? base : paths.get(0);
    Optional<ConfigFiles.Found> file =
        choice.configFile().isEmpty()
            ? ConfigFiles.above(first, "", sources)
            : Optional.of(named(base));
    if (file.isEmpty()) {
      return AnalyzerConfig.DEFAULT;
    }
    List<RuleMetadata> catalogue = Catalogue.load().stream().map(RuleMetadata::of).toList();
    ConfigReader.Outcome outcome = Configurations.read(file.get(), sources, catalogue);
    if (!outcome.mistakes().isEmpty()) {
      throw new MojoExecutionException(
          "mistakes in the configuration:\n" + String.join("\n", outcome.mistakes()));
    }
    return outcome.config();
  }

  /** What is named is looked for in the module, then at the root, where parents keep it. */
  private ConfigFiles.Found named(String base) throws MojoExecutionException {
    for (String directory : List.of(base, ".")) {
      String path = sources.resolve(directory, choice.configFile());
      if (sources.kind(path) == SourceTree.Kind.FILE) {
        return new ConfigFiles.Found(path, "", base);
      }
    }
    throw new MojoExecutionException(
        "configFile: there is no file `"
            + choice.configFile()
            + "` in "
            + place.base()
            + " or "
            + place.root());
  }
}
