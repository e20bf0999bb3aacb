package dev.sglint.frontend.terraform.resource;

/** Takes the addresses of resources apart: {@code module.a["x"].aws_security_group.b[0]}. */
public final class Addresses {
  private Addresses() {}

  /** The offset after the part that begins at an offset, and after the dot behind it. */
  public static int endOfPart(String address, int from) {
    boolean quoted = false;
    for (int i = from; i < address.length(); i++) {
      char c = address.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        return i + 1;
      }
    }
    return address.length();
  }

  /** Without the key of the last instance. */
  public static String withoutKey(String address) {
    if (!address.endsWith("]")) {
      return address;
    }
    int start = startOfPart(address);
    int key = address.indexOf('[', start);
    return key < 0 ? address : address.substring(0, key);
  }

  /** The key of the last instance with its brackets, empty where there is none. */
  public static String key(String address) {
    return address.substring(withoutKey(address).length());
  }

  private static int startOfPart(String address) {
    int start = 0;
    int next = endOfPart(address, 0);
    while (next < address.length()) {
      start = next;
      next = endOfPart(address, next);
    }
    return start;
  }

  /** Where the address of the resource begins behind the modules that it is in. */
  public static int resourceStart(String address) {
    int at = 0;
    while (address.startsWith("module.", at)) {
      at = endOfPart(address, at + "module.".length());
    }
    return at;
  }

  /** The type of the resource. */
  public static String type(String address) {
    String resource = address.substring(resourceStart(address));
    int start = resource.startsWith("data.") ? "data.".length() : 0;
    int dot = resource.indexOf('.', start);
    return dot < 0 ? resource : resource.substring(start, dot);
  }
}
