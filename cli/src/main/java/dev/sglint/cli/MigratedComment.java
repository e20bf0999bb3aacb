package dev.sglint.cli;

import dev.sglint.rule.Edit;
import dev.sglint.rule.Suppression;
import dev.sglint.source.SourceSpan;
import dev.sglint.suppression.Directive;
import dev.sglint.suppression.Directives;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment for another tool, and what it accepts, in our words. */
final class MigratedComment {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^(resource|data|module)\\s+\"([^\"]+)\"(?:\\s+\"([^\"]+)\")?");

  private final Suppression suppression;
  private final Set<String> rules = new TreeSet<>();

  MigratedComment(Suppression suppression) {
    this.suppression = suppression;
  }

  void accepts(String rule) {
    rules.add(rule);
  }

  /** What is to stand there instead; empty where it is ours. */
  Optional<Edit> edit(String text) {
    SourceSpan place = suppression.place();
    String written = text.substring((int) place.start(), (int) place.end());
    List<Directive> directives = Directives.in(written);
    if (directives.isEmpty() || directives.get(0).dialect().isOurs()) {
      return Optional.empty();
    }
    boolean ofBlock = directives.get(0).reach() == Directive.Reach.RESOURCE;
    String address = ofBlock ? " in " + block(text.substring(0, (int) place.start())) : "";
    String until = suppression.until().map(day -> " until " + day).orElse("");
    String reason = suppression.reason().orElse("(no reason given by " + written + ")");
    String ours = "sglint: allow " + String.join(", ", rules) + address + until + " -- " + reason;
    return Optional.of(Edit.replace(place, written, ours));
  }

  /** The address of the block that begins last. */
  private static String block(String before) {
    Matcher blocks = BLOCK.matcher(before);
    String last = "";
    while (blocks.find()) {
      String type = blocks.group(1);
      String name = blocks.group(3) == null ? "" : "." + blocks.group(3);
      last = (type.equals("resource") ? "" : type + ".") + blocks.group(2) + name;
    }
    return last;
  }
}
