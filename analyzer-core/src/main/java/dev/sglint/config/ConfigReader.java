package dev.sglint.config;

import dev.sglint.rule.Profile;
import dev.sglint.rule.RuleMetadata;
import dev.sglint.rule.Settings;
import dev.sglint.source.MemorySourceTree;
import dev.sglint.source.SourceTree;
import dev.sglint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a configuration file and those that it extends. Whatever stands in them, all mistakes are
 * found and none throws.
 */
public final class ConfigReader {
  static final String EXTENDS = "extends";

  private static final String BASELINE = "baseline";
  private static final String FILES = "files";
  static final String OVERRIDES = "overrides";
  private static final String TERRAFORM = "terraform";
  private static final String CLOUDFORMATION = "cloudformation";

  private final Mistakes mistakes = new Mistakes();
  private final List<RuleMetadata> catalogue;
  private final References references;
  private final Layers layers;

  private ConfigReader(
      List<RuleMetadata> catalogue, SourceTree sources, String root, String directory) {
    this.catalogue = catalogue;
    this.references = new References(sources, root, directory, mistakes);
    this.layers = new Layers(references, mistakes, this::check);
  }

  /**
   * What files say.
   *
   * @param config what could be understood
   * @param mistakes what is wrong, {@code file:line:column: message}; empty when nothing is
   */
  public record Outcome(AnalyzerConfig config, List<String> mistakes) {
    public Outcome {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Reads a text that stands alone.
   *
   * @param path under which it is reported
   * @param catalogue the rules that there are
   */
  public static Outcome read(String path, String text, List<RuleMetadata> catalogue) {
    SourceTree alone = new MemorySourceTree(Map.of(path, text));
    return new ConfigReader(catalogue, alone, "", ".").outcome(path, text);
  }

  /**
   * Reads a file that was found or named.
   *
   * @param catalogue the rules that there are
   */
  static Outcome read(
      ConfigFiles.Found file, String text, SourceTree sources, List<RuleMetadata> catalogue) {
    return new ConfigReader(catalogue, sources, file.root(), file.directory())
        .outcome(file.path(), text);
  }

  private Outcome outcome(String path, String text) {
    YamlNode whole = layers.read(path, text);
    List<AnalyzerConfig.File> files = new ArrayList<>();
    layers.texts().forEach((name, content) -> files.add(new AnalyzerConfig.File(name, content)));
    AnalyzerConfig config = config(files, whole);
    return new Outcome(config, mistakes.lines(layers.texts()));
  }

  private void check(YamlNode extended) {
    config(List.of(), extended);
  }

  private AnalyzerConfig config(List<AnalyzerConfig.File> files, YamlNode root) {
    Section top = Section.of(root, "the configuration", keys(), mistakes);
    top.list(EXTENDS);
    List<String> order = List.copyOf(layers.texts().keySet());
    RuleSections rules = new RuleSections(catalogue, mistakes);
    rules.read(top.sectionOfAnyKeys(OverrideReader.RULES), order);
    Verdicts.Level whole = OverrideReader.level(top, rules);
    Settings settings = new SettingsReader(mistakes).read(top, rules.options());
    OverrideReader overrides = new OverrideReader(catalogue, references, mistakes);
    InputReader inputs = new InputReader(references, mistakes);
    inputs.terraform(top.get(TERRAFORM));
    inputs.cloudFormation(top.get(CLOUDFORMATION));
    return new AnalyzerConfig(
        files,
        top.choice("profile", Profile.NAMES),
        top.text(BASELINE).flatMap(said -> top.get(BASELINE)).map(references::beside),
        new Verdicts(whole, overrides.read(top.list(OVERRIDES), order)),
        settings,
        references.selection(top.section(FILES, List.of("include", "exclude", "gitignore"))),
        inputs.inputs(),
        new AcceptanceReader(catalogue, mistakes).read(top));
  }

  private static List<String> keys() {
    List<String> keys =
        new ArrayList<>(List.of(EXTENDS, "profile", BASELINE, OverrideReader.FAIL_ON));
    keys.addAll(List.of(OverrideReader.POSSIBLE, FILES, OverrideReader.RULES, OVERRIDES));
    keys.addAll(List.of(TERRAFORM, CLOUDFORMATION));
    keys.addAll(SettingsReader.KEYS);
    keys.addAll(AcceptanceReader.KEYS);
    return keys;
  }
}
