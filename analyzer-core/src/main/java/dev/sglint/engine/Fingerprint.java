package dev.sglint.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * A name for a finding that survives edits elsewhere in the file: 64 bits of FNV-1a over rule,
 * file, declaration and subject, and a count where two findings agree in all of them.
 */
final class Fingerprint {
  private final Map<String, Integer> seen = new HashMap<>();

  String of(String... parts) {
    String key = String.join("\u0000", parts);
    int earlier = seen.merge(key, 1, Integer::sum) - 1;
    String counted = earlier == 0 ? key : key + "\u0000" + earlier;
    return String.format("%016x", hash(counted));
  }

  /** 64 bits of FNV-1a. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
