package dev.sglint.rules.invalid;

import dev.sglint.model.Peer;
import dev.sglint.model.PeerEntry;
import dev.sglint.value.Field;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many rules a reference to a prefix list counts as. */
final class PrefixListWeights {
  private PrefixListWeights() {}

  /** One for what is no list, and at least one for a list of which nothing is known. */
  static int of(PeerEntry entry) {
    if (!(entry.peer() instanceof Field.Known<Peer> known)
        || !(known.value() instanceof Peer.PrefixList list)) {
      return 1;
    }
    return Math.max(
        1, list.maxEntries().orElse(list.name().map(PrefixListWeights::ofName).orElse(1)));
  }

  private static int ofName(String name) {
    return Table.WEIGHTS.getOrDefault(
        name.replaceFirst("^com\\.amazonaws\\.(?!global\\.)[a-z0-9-]+\\.", "com.amazonaws.*."), 1);
  }

  /** Read only where a list of AWS is named: {@code prefix-lists.tsv}. */
  private static final class Table {
    private static final Map<String, Integer> WEIGHTS = load();

    private static Map<String, Integer> load() {
      Map<String, Integer> weights = new HashMap<>();
      Optional<InputStream> table =
          Optional.ofNullable(PrefixListWeights.class.getResourceAsStream("prefix-lists.tsv"));
      try (InputStream in = table.orElse(InputStream.nullInputStream());
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            String[] columns = line.split("\t", -1);
            weights.put(columns[0], Integer.parseInt(columns[1]));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.copyOf(weights);
    }
  }
}
