package dev.sglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns mean what git means by them. */
final class PathPatternsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a.tf        | a.tf          | true",
        "a.tf        | x/y/a.tf      | true",
        "a.tf        | a.tf/b        | true",
        "/a.tf       | x/a.tf        | false",
        "/a.tf       | a.tf          | true",
        "x/a.tf      | y/x/a.tf      | false",
        "*.tf        | x/a.tf        | true",
        "x/*.tf      | x/y/a.tf      | false",
        "x/**        | x/y/a.tf      | true",
        "x/**        | x             | false",
        "**/x        | a/b/x/c       | true",
        "x/**/a.tf   | x/a.tf        | true",
        "x/**/a.tf   | x/y/z/a.tf    | true",
        "**          | a             | true",
        "x/          | x             | false",
        "x/          | x/a.tf        | true",
        "x/          | y/x/a.tf      | true",
        "a?.tf       | ab.tf         | true",
        "a?.tf       | a/.tf         | false",
        "a[0-9].tf   | a5.tf         | true",
        "a[!0-9].tf  | a5.tf         | false",
        "a[]x].tf    | a].tf         | true",
        "a[.tf       | a[.tf         | true",
        "\\#a        | #a            | true",
        "\\!a        | !a            | true",
        "#a          | #a            | false",
        "A.tf        | a.tf          | false",
        "a*b*c       | axxbyyc       | true",
        "a*b*c       | axxbyy        | false"
      })
  void a_pattern_covers_what_git_would_ignore(String pattern, String path, boolean covered) {
    assertThat(PathPatterns.of(List.of(pattern)).covers(path, false)).isEqualTo(covered);
  }

  @Test
  void the_last_pattern_that_matches_decides_but_not_in_a_directory_that_is_matched() {
    PathPatterns patterns = PathPatterns.of(List.of("*.tf", "!keep.tf", "", "gone/"));
    assertThat(patterns.covers("a.tf", false)).isTrue();
    assertThat(patterns.covers("x/keep.tf", false)).isFalse();
    assertThat(patterns.covers("gone/keep.tf", false)).isTrue();
  }

  @Test
  void blanks_at_the_end_count_behind_a_backslash_only() {
    assertThat(PathPatterns.of(List.of("a  ")).covers("a", false)).isTrue();
    assertThat(PathPatterns.of(List.of("a\\ ")).covers("a ", false)).isTrue();
    assertThat(PathPatterns.of(List.of("a\r")).covers("a", false)).isTrue();
  }

  @Test
  void many_stars_cost_no_more_than_the_product_of_the_lengths() {
    PathPatterns patterns = PathPatterns.of(List.of("a*".repeat(500) + "b"));
    assertThat(patterns.covers("a".repeat(5000), false)).isFalse();
    PathPatterns deep = PathPatterns.of(List.of("**/a/".repeat(200) + "b"));
    assertThat(deep.covers("a/".repeat(2000) + "c", false)).isFalse();
  }

  @Test
  void a_scope_sees_paths_from_its_directory(@TempDir Path folder) throws IOException {
    Path here = Files.createDirectories(folder.resolve("infra/prod"));
    DiskSourceTree sources = new DiskSourceTree(here, InputStream.nullInputStream());
    PathScope above = PathScope.of(sources, "../..", List.of("infra/prod/*.tf", "/other/"));
    assertThat(above.covers("a.tf", false)).isTrue();
    assertThat(above.covers("x/a.tf", false)).isFalse();
    assertThat(above.covers("../../other/a.tf", false)).isTrue();
    assertThat(above.covers("../../../a.tf", false)).isFalse();
    PathScope below = PathScope.of(sources, "x", List.of("/a.tf"));
    assertThat(below.covers("x/a.tf", false)).isTrue();
    assertThat(below.covers("a.tf", false)).isFalse();
  }

  private static void write(Path folder, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Path directory = file.getParent();
      Files.createDirectories(directory == null ? folder : directory);
      Files.writeString(file, text.getValue());
    }
  }

  private static List<String> listed(Path folder, String path, Selection selection) {
    DiskSourceTree sources = new DiskSourceTree(folder, InputStream.nullInputStream());
    return sources.list(path, selection) instanceof SourceTree.Listing.Found found
        ? found.files().stream().filter(file -> file.endsWith(".tf")).toList()
        : List.of();
  }

  @Test
  void what_git_ignores_is_not_listed_but_where_it_is_named(@TempDir Path folder)
      throws IOException {
    write(
        folder,
        Map.of(
            ".git/info/exclude", "mine.tf\n",
            ".gitignore", "build/\n*.gen.tf\n",
            "a.tf", "",
            "mine.tf", "",
            "x.gen.tf", "",
            "build/b.tf", "",
            "sub/.gitignore", "/c.tf\n!x.gen.tf\n",
            "sub/c.tf", "",
            "sub/x.gen.tf", "",
            "sub/deep/c.tf", ""));
    assertThat(listed(folder, ".", Selection.DEFAULT))
        .containsExactly("a.tf", "sub/deep/c.tf", "sub/x.gen.tf");
    assertThat(listed(folder, ".", Selection.ALL)).hasSize(7);
    assertThat(listed(folder, "build", Selection.DEFAULT)).containsExactly("build/b.tf");
    assertThat(listed(folder, "mine.tf", Selection.DEFAULT)).containsExactly("mine.tf");
    assertThat(listed(folder, "sub", Selection.DEFAULT))
        .containsExactly("sub/deep/c.tf", "sub/x.gen.tf");
  }

  @Test
  void outside_of_git_nothing_is_ignored(@TempDir Path folder) throws IOException {
    write(folder, Map.of(".gitignore", "a.tf\n", "a.tf", ""));
    assertThat(listed(folder, ".", Selection.DEFAULT)).containsExactly("a.tf");
  }

  @Test
  void what_is_excluded_wins_over_what_is_included(@TempDir Path folder) throws IOException {
    write(folder, Map.of("a/x.tf", "", "a/y.tf", "", "b/x.tf", ""));
    DiskSourceTree sources = new DiskSourceTree(folder, InputStream.nullInputStream());
    PathScope a = PathScope.of(sources, ".", List.of("/a/"));
    PathScope y = PathScope.of(sources, ".", List.of("y.tf"));
    assertThat(listed(folder, ".", new Selection(List.of(a), List.of(y), true)))
        .containsExactly("a/x.tf");
    assertThat(listed(folder, ".", new Selection(List.of(), List.of(a), true)))
        .containsExactly("b/x.tf");
    assertThat(listed(folder, "a/y.tf", new Selection(List.of(), List.of(y), true)))
        .containsExactly("a/y.tf");
  }
}
