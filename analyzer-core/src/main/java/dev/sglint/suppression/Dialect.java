package dev.sglint.suppression;

import dev.sglint.text.Glob;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In whose words a suppression is, which says what its names are names of. */
public enum Dialect {
  /** Our own. */
  SGLINT("sglint", ""),
  CHECKOV("checkov", "CKV"),
  TFSEC("tfsec", "tfsec:", "AVD-"),
  TRIVY("trivy", "AVD-", "tfsec:"),
  KICS("KICS", "KICS:"),
  TFLINT("tflint", "tflint:"),
  CFN_NAG("cfn_nag", "cfn_nag:"),
  CFN_LINT("cfn-lint", "cfn-lint:"),
  GUARD("guard", "guard:");

  /** The name of all checks of a tool. */
  static final String EVERY = "*";

  private static final int SHORT_UUID = 8;

  private final String tool;
  private final String prefix;
  private final String other;

  Dialect(String tool, String prefix) {
    this(tool, prefix, prefix);
  }

  /**
   * @param prefix how the aliases of its checks begin
   * @param other how more of them do
   */
  Dialect(String tool, String prefix, String other) {
    this.tool = tool;
    this.prefix = prefix;
    this.other = other;
  }

  /** The one whose metadata stands under a key. */
  static Optional<Dialect> find(String key) {
    for (Dialect dialect : values()) {
      if (dialect.tool.equals(key)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** What the tool is called. */
  public String tool() {
    return tool;
  }

  public boolean isOurs() {
    return this == SGLINT;
  }

  /** Whether one of these aliases is that of a check of the tool with a name. */
  boolean isNamed(String name, List<String> aliases) {
    for (String alias : aliases) {
      boolean ours = alias.startsWith(prefix) || alias.startsWith(other);
      if (ours && isName(name, alias, own(alias))) {
        return true;
      }
    }
    return false;
  }

  private static String own(String alias) {
    return alias.substring(alias.indexOf(':') + 1);
  }

  private boolean isName(String name, String alias, String own) {
    if (name.equals(EVERY)) {
      return true;
    }
    return switch (this) {
      case SGLINT -> false;
      case CHECKOV, GUARD, TFLINT, CFN_NAG -> own.equalsIgnoreCase(name);
      case CFN_LINT -> !name.isEmpty() && own.startsWith(name);
      case KICS -> isStart(name.toLowerCase(Locale.ROOT), own);
      case TFSEC, TRIVY -> isTrivy(name.toLowerCase(Locale.ROOT), alias, own);
    };
  }

  /** Our table has some by their start. */
  private static boolean isStart(String name, String own) {
    return name.length() >= SHORT_UUID && (own.startsWith(name) || name.startsWith(own));
  }

  /** {@code AVD-AWS-0107}, {@code AWS-0107}, a long name or the end of one, or a pattern. */
  private static boolean isTrivy(String name, String alias, String own) {
    String full = own.toLowerCase(Locale.ROOT);
    String number = alias.startsWith("AVD-") ? full.substring("avd-".length()) : full;
    if (name.contains(EVERY)) {
      Glob glob = new Glob(name);
      return glob.matches(full) || glob.matches(number);
    }
    boolean isEnd = name.indexOf('-') > 0 && full.endsWith("-" + name);
    return full.equals(name) || number.equals(name) || isEnd;
  }
}
