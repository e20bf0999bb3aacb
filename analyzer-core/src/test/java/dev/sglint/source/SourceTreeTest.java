package dev.sglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.source.SourceTree.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same small tree on disk and in memory. */
final class SourceTreeTest {
  @TempDir Path folder;

  private SourceTree disk = new MemorySourceTree(Map.of());
  private final SourceTree memory =
      new MemorySourceTree(
          Map.of("main.tf", "", "modules/sg/main.tf", "", "modules/sg/deep/x.tf", ""));

  @BeforeEach
  void write() throws IOException {
    Path work = Files.createDirectories(folder.resolve("repository/work"));
    Files.createDirectories(folder.resolve("repository/.git"));
    for (String file : List.of("main.tf", "modules/sg/main.tf", "modules/sg/deep/x.tf")) {
      Files.createDirectories(work.resolve(file).getParent());
      Files.writeString(work.resolve(file), "");
    }
    Files.writeString(folder.resolve("secret.tf"), "secret");
    disk = new DiskSourceTree(work, InputStream.nullInputStream());
  }

  private List<SourceTree> both() {
    return List.of(disk, memory);
  }

  @Test
  void kinds_are_told_without_opening_anything() {
    for (SourceTree tree : both()) {
      assertThat(tree.kind("main.tf")).isEqualTo(Kind.FILE);
      assertThat(tree.kind("./modules/../main.tf")).isEqualTo(Kind.FILE);
      assertThat(tree.kind("modules")).isEqualTo(Kind.DIRECTORY);
      assertThat(tree.kind(".")).isEqualTo(Kind.DIRECTORY);
      assertThat(tree.kind("module")).isEqualTo(Kind.MISSING);
    }
    assertThat(disk.kind("/dev/null")).isEqualTo(Kind.OTHER);
  }

  @Test
  void a_directory_is_listed_without_what_is_below_it() {
    for (SourceTree tree : both()) {
      assertThat(tree.files("modules/sg")).containsExactly("modules/sg/main.tf");
      assertThat(tree.files(".")).containsExactly("main.tf");
      assertThat(tree.files("modules")).isEmpty();
      assertThat(tree.files("no/such")).isEmpty();
    }
  }

  @Test
  void paths_are_resolved_to_the_form_in_which_they_are_reported() {
    for (SourceTree tree : both()) {
      assertThat(tree.resolve("modules/sg", "./deep/../main.tf")).isEqualTo("modules/sg/main.tf");
      assertThat(tree.resolve("modules/sg", "../..")).isEqualTo(".");
      assertThat(tree.resolve(".", "../x")).isEqualTo("../x");
    }
  }

  @Test
  void the_root_is_that_of_the_repository_or_else_the_directory() throws IOException {
    assertThat(disk.root("modules/sg/main.tf")).isEqualTo("..");
    Files.delete(folder.resolve("repository/.git"));
    assertThat(disk.root("modules/sg/main.tf")).isEqualTo("modules/sg");
    assertThat(memory.root("modules/sg/main.tf")).isEqualTo(".");
  }

  @Test
  void nothing_outside_of_the_root_is_seen_whatever_the_way_to_it() throws IOException {
    Path work = folder.resolve("repository/work");
    Files.createSymbolicLink(work.resolve("link.tf"), folder.resolve("secret.tf"));
    Files.createSymbolicLink(work.resolve("up"), folder);
    SourceTree confined = new ConfinedTree(disk, List.of(".."), Set.of());
    for (String way : List.of("../../secret.tf", "link.tf", "up/secret.tf", "/etc/passwd")) {
      assertThat(confined.kind(way)).as(way).isEqualTo(Kind.OUTSIDE);
      assertThat(confined.open(way)).as(way).isInstanceOf(SourceTree.Content.Unreadable.class);
    }
    assertThat(confined.files("up")).isEmpty();
    assertThat(confined.kind("../work/main.tf")).isEqualTo(Kind.FILE);
    assertThat(confined.kind("../../secret")).isEqualTo(Kind.OUTSIDE);
    SourceTree named = new ConfinedTree(disk, List.of("."), Set.of("../../secret.tf"));
    assertThat(named.kind("../../secret.tf")).isEqualTo(Kind.FILE);
  }

  @Test
  void loops_of_links_do_no_harm() throws IOException {
    Path work = folder.resolve("repository/work");
    Files.createSymbolicLink(work.resolve("loop"), work.resolve("loop"));
    Files.createSymbolicLink(work.resolve("here"), work);
    assertThat(disk.kind("loop")).isIn(Kind.MISSING, Kind.OTHER);
    assertThat(disk.kind("here/here/main.tf")).isEqualTo(Kind.FILE);
    assertThat(disk.isInside(".", "loop/x")).isIn(true, false);
    assertThat(disk.list(".")).isInstanceOf(SourceTree.Listing.Found.class);
  }

  @Test
  void the_modules_that_a_tool_has_downloaded_are_not_walked() throws IOException {
    Path module = folder.resolve("repository/work/.terraform/modules/x");
    Files.createDirectories(module);
    Files.writeString(module.resolve("main.tf"), "");
    SourceTree.Listing listing = disk.list(".");
    assertThat(((SourceTree.Listing.Found) listing).files())
        .noneMatch(file -> file.contains(".terraform"));
    assertThat(disk.files(".terraform/modules/x")).hasSize(1);
  }
}
