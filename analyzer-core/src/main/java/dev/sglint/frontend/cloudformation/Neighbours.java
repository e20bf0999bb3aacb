package dev.sglint.frontend.cloudformation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that may have to do with others: those that nest templates or import values, those
 * whose names are spoken of there, and, where anything is imported, those that export.
 */
final class Neighbours {
  private static final Pattern TEMPLATE_NAME =
      Pattern.compile("[A-Za-z0-9._-]+\\.(?:yaml|yml|json|template)\\b");

  /** What a text says about others. */
  private record Marks(boolean nests, boolean imports, boolean exports, Set<String> names) {
    static Marks of(String text) {
      boolean nests = NestedTemplates.mayNest(text);
      Set<String> names = new HashSet<>();
      if (nests) {
        Matcher name = TEMPLATE_NAME.matcher(text);
        while (name.find()) {
          names.add(name.group());
        }
      }
      return new Marks(nests, text.contains("ImportValue"), text.contains("Export"), names);
    }
  }

  private Neighbours() {}

  /** Those among some files. */
  static List<String> among(List<String> paths, TemplateFiles files) {
    List<Marks> all = new ArrayList<>(paths.size());
    files.each(paths, file -> Marks.of(files.text(file)), (file, marks) -> all.add(marks));
    boolean imports = all.stream().anyMatch(Marks::imports);
    Set<String> names = new HashSet<>();
    all.forEach(marks -> names.addAll(marks.names()));
    List<String> neighbours = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      Marks marks = all.get(i);
      boolean linked =
          marks.nests()
              || marks.imports()
              || (imports && marks.exports())
              || names.contains(TemplateFiles.name(paths.get(i)));
      if (linked) {
        neighbours.add(paths.get(i));
      }
    }
    return neighbours;
  }
}
