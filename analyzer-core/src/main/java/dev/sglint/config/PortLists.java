package dev.sglint.config;

import dev.sglint.net.PortSet;
import dev.sglint.yaml.YamlNode;
import java.util.Optional;
import java.util.OptionalInt;

/** Lists of ports, {@code [443, 8000-8100]}, and of ICMP types and codes, {@code [8, 3/4]}. */
final class PortLists {
  private static final int CODES = 256;

  private PortLists() {}

  static PortSet read(Section section, String key, Mistakes mistakes) {
    PortSet ports = PortSet.EMPTY;
    for (YamlNode element : section.list(key)) {
      Optional<PortSet> some = pair(element, '-', PortSet.LAST).flatMap(PortLists::range);
      if (some.isEmpty()) {
        mistakes.add(
            element.span(),
            "an element of `" + key + "` must be a port, 0 to 65535, or a range, 8000-8100");
      }
      ports = ports.union(some.orElse(PortSet.EMPTY));
    }
    return ports;
  }

  /** As selectors, {@code type * 256 + code}. */
  static PortSet icmp(Section section, String key, Mistakes mistakes) {
    PortSet selectors = PortSet.EMPTY;
    for (YamlNode element : section.list(key)) {
      Optional<PortSet> some = pair(element, '/', CODES - 1).map(PortLists::typeAndCode);
      if (some.isEmpty()) {
        mistakes.add(
            element.span(),
            "an element of `" + key + "` must be a type, 0 to 255, or a type and a code, 3/4");
      }
      selectors = selectors.union(some.orElse(PortSet.EMPTY));
    }
    return selectors;
  }

  private static Optional<PortSet> range(int[] bounds) {
    int last = bounds[bounds.length - 1];
    return bounds[0] <= last ? Optional.of(PortSet.of(bounds[0], last)) : Optional.empty();
  }

  private static PortSet typeAndCode(int[] numbers) {
    int first = numbers[0] * CODES;
    return numbers.length == 1
        ? PortSet.of(first, first + CODES - 1)
        : PortSet.of(first + numbers[1], first + numbers[1]);
  }

  /** One number, or two with a character between them. */
  private static Optional<int[]> pair(YamlNode node, char between, int most) {
    OptionalInt alone = Scalars.whole(node);
    if (alone.isPresent()) {
      boolean valid = alone.getAsInt() >= 0 && alone.getAsInt() <= most;
      return valid ? Optional.of(new int[] {alone.getAsInt()}) : Optional.empty();
    }
    String text = Scalars.text(node).orElse("");
    int at = text.indexOf(between);
    String first = at < 0 ? "" : text.substring(0, at).strip();
    String second = at < 0 ? "" : text.substring(at + 1).strip();
    if (!Scalars.isDigits(first) || !Scalars.isDigits(second)) {
      return Optional.empty();
    }
    int[] numbers = {Integer.parseInt(first), Integer.parseInt(second)};
    return numbers[0] <= most && numbers[1] <= most ? Optional.of(numbers) : Optional.empty();
  }
}
