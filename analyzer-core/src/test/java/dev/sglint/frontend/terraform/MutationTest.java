package dev.sglint.frontend.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.hcl.HclReader;
import dev.sglint.frontend.hcl.syntax.Attribute;
import dev.sglint.frontend.hcl.syntax.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real files with one range deleted or garbled: what stands outside the block that it touches, and
 * does not refer to it, shows the same rules. Skipped where the shared cases are not beside the
 * project.
 */
@Tag("shared")
final class MutationTest {
  private static final Path CASES = Path.of("../../shared/cases/files").normalize();
  private static final int FILES = 200;
  private static final long SEED = Long.getLong("mutation.seed", 1);
  private static final int MAX_LENGTH = 64;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Pattern RESOURCE =
      Pattern.compile("resource \"aws_(?:default_|vpc_)?security_group");

  /** Characters that mean something in HCL, and some that never do. */
  private static final String NOISE = "{}[]()\"$%=,:?.~<-#/*\\\n\t ab01_\u00e9\u0000\uFFFD";

  private static final Pattern LINE = Pattern.compile(":(\\d+) ");

  @Test
  void what_is_outside_the_damage_stays_as_it_is() throws IOException {
    Random random = new Random(SEED);
    Map<String, String> different = new TreeMap<>();
    for (Map.Entry<String, String> file : files(random).entrySet()) {
      Mutant mutant = Mutant.of(file.getValue(), random);
      Assertions.assertTimeoutPreemptively(
          LONGEST, () -> mutant.difference().ifPresent(w -> different.put(file.getKey(), w)));
    }
    assertThat(different).isEmpty();
  }

  private static Map<String, String> files(Random random) throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(CASES), "there are no shared cases beside the project");
    List<Path> paths;
    try (Stream<Path> all = Files.walk(CASES)) {
      paths = new ArrayList<>(all.filter(p -> p.toString().endsWith(".tf")).sorted().toList());
    }
    Collections.shuffle(paths, random);
    Map<String, String> texts = new TreeMap<>();
    for (Path path : paths) {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      boolean usable =
          RESOURCE.matcher(text).find()
              && HclReader.configuration("main.tf", text).diagnostics().isEmpty();
      if (usable && texts.size() < FILES) {
        texts.put(CASES.relativize(path).toString(), text);
      }
    }
    assertThat(texts).hasSize(FILES);
    return texts;
  }

  /**
   * A text, and what became of it; {@code start} and {@code end} are the range that was touched.
   */
  private record Mutant(String text, int start, int end, String damaged) {
    static Mutant of(String text, Random random) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + 1 + random.nextInt(MAX_LENGTH));
      StringBuilder instead = new StringBuilder();
      if (random.nextBoolean()) {
        random.ints(end - start, 0, NOISE.length()).forEach(i -> instead.append(NOISE.charAt(i)));
      }
      return new Mutant(text, start, end, text.substring(0, start) + instead + text.substring(end));
    }

    Optional<String> difference() {
      Set<String> affected = affected();
      List<String> before = unaffected(text, affected, Set.of());
      List<String> after = unaffected(damaged, affected, damagedLines());
      if (before.equals(after)) {
        return Optional.empty();
      }
      List<String> lost = new ArrayList<>(before);
      after.forEach(lost::remove);
      List<String> gained = new ArrayList<>(after);
      before.forEach(gained::remove);
      int from = Math.max(0, start - 150);
      return Optional.of(
          "\nlost "
              + lost
              + "\ngained "
              + gained
              + "\naffected "
              + affected
              + "\n"
              + text.substring(from, start)
              + "⟦"
              + text.substring(start, end)
              + "⟧⟦"
              + damaged.substring(start, damaged.length() - (text.length() - end))
              + "⟧"
              + text.substring(end, Math.min(text.length(), end + 250))
              + "\n");
    }

    private static List<String> unaffected(String text, Set<String> affected, Set<Integer> lines) {
      return Shown.of(text).rules().stream()
          .filter(rule -> !lines.contains(line(rule)))
          .map(rule -> LINE.matcher(rule).replaceFirst(" "))
          .filter(line -> affected.stream().noneMatch(name -> mentions(line, name)))
          .sorted()
          .toList();
    }

    private static int line(String rule) {
      Matcher matcher = LINE.matcher(rule);
      return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private boolean isTouched(Block block) {
      return block.span().start() <= end && block.span().end() >= start;
    }

    /** The lines on which the touched blocks now stand, whatever they declare there. */
    private Set<Integer> damagedLines() {
      long from = start;
      long to = end;
      for (Block block : HclReader.configuration("main.tf", text).value().blocks()) {
        if (isTouched(block)) {
          from = Math.min(from, block.span().start());
          to = Math.max(to, block.span().end());
        }
      }
      int first = 1 + (int) damaged.substring(0, (int) from).chars().filter(c -> c == '\n').count();
      to += damaged.length() - text.length();
      int last = 1 + (int) damaged.substring(0, (int) to).chars().filter(c -> c == '\n').count();
      return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }

    /** The names of the blocks that the range touches, and of what refers to them. */
    private Set<String> affected() {
      List<Block> blocks = HclReader.configuration("main.tf", text).value().blocks();
      Set<String> names = new LinkedHashSet<>();
      for (Block block : blocks) {
        if (isTouched(block)) {
          names.addAll(names(block));
        }
      }
      int known = -1;
      while (known < names.size()) {
        known = names.size();
        for (Block block : blocks) {
          String inside = text.substring((int) block.span().start(), (int) block.span().end());
          if (names.stream().anyMatch(name -> mentions(inside, name))) {
            names.addAll(names(block));
          }
        }
      }
      return names;
    }

    private static boolean mentions(String text, String name) {
      return Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-])")
          .matcher(text)
          .find();
    }

    private static List<String> names(Block block) {
      return switch (block.type()) {
        case "resource" -> List.of(block.label(0) + "." + block.label(1));
        case "data" -> List.of("data." + block.label(0) + "." + block.label(1));
        case "variable" -> List.of("var." + block.label(0));
        case "module" -> List.of("module." + block.label(0));
        case "locals" ->
            block.body().attributes().stream().map(Attribute::name).map("local."::concat).toList();
        default -> List.of();
      };
    }
  }
}
