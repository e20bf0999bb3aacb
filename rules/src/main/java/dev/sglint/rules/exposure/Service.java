package dev.sglint.rules.exposure;

import dev.sglint.model.Direction;
import dev.sglint.rule.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** A network service and the port it listens on, from {@code services.tsv}. */
record Service(int port, String protocol, Kind kind, String name, List<String> aliases) {
  /** What a service is for, which decides the rule that speaks of it. */
  enum Kind {
    ADMINISTRATION,
    DATABASE,
    SENSITIVE,
    /** A matter of concern only as a destination: name resolution and mail carry data out. */
    OUTBOUND,
    /** Meant for everybody. */
    WEB,
    /** Often meant for everybody, and often forgotten. */
    OTHER,
    /** Stands for any port: its aliases are checks of whatever is open. */
    ANY
  }

  static final List<Service> ALL = load();

  /** The services that there are in a run: those of the configuration before ours. */
  static List<Service> in(Settings settings) {
    if (settings.ports().services().isEmpty()) {
      return ALL;
    }
    List<Service> services = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (Settings.Service added : settings.ports().services()) {
      Kind kind = Kind.valueOf(added.kind().toUpperCase(Locale.ROOT));
      services.add(new Service(added.port(), added.protocol(), kind, added.name(), List.of()));
      given.add(added.protocol() + added.port());
    }
    for (Service service : ALL) {
      if (!given.contains(service.protocol() + service.port())) {
        services.add(service);
      }
    }
    return services;
  }

  /** Whether a rule says more of it than that it is open. */
  boolean isWatched(Direction direction) {
    return switch (kind) {
      case ADMINISTRATION, DATABASE, SENSITIVE -> true;
      case OUTBOUND -> direction == Direction.EGRESS;
      case WEB, OTHER, ANY -> false;
    };
  }

  boolean isWeb() {
    return kind == Kind.WEB;
  }

  /** The rule that speaks of it. */
  String rule() {
    return switch (kind) {
      case ADMINISTRATION ->
          name.equals("SSH") || name.equals("RDP")
              ? name.toLowerCase(Locale.ROOT) + "-open-to-internet"
              : "admin-port-open-to-internet";
      case DATABASE -> "database-port-open-to-internet";
      case SENSITIVE -> "sensitive-port-open-to-internet";
      case OUTBOUND, OTHER, ANY -> "port-open-to-internet";
      case WEB -> "web-port-open-to-internet";
    };
  }

  /** How much it matters that it is open, the least number most. */
  int rank() {
    return switch (kind) {
      case ADMINISTRATION -> name.equals("SSH") ? 0 : name.equals("RDP") ? 1 : 2;
      case DATABASE -> 3;
      case SENSITIVE -> 4;
      case OUTBOUND, OTHER, ANY -> 5;
      case WEB -> 6;
    };
  }

  /** Whether it is told where nothing is open of what rules watch. */
  boolean isUnwatched() {
    return kind == Kind.OTHER || kind == Kind.OUTBOUND;
  }

  String text() {
    return name + " (" + protocol + " " + port + ")";
  }

  /** The same checks elsewhere, of services and of any port. */
  static List<String> aliases(Predicate<Service> of) {
    List<String> aliases = new ArrayList<>();
    for (Service service : ALL) {
      if (of.test(service) || service.kind() == Kind.ANY) {
        aliases.addAll(service.aliases());
      }
    }
    return aliases;
  }

  private static List<Service> load() {
    List<Service> services = new ArrayList<>();
    try (InputStream in = Service.class.getResourceAsStream("services.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    in == null ? InputStream.nullInputStream() : in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          Kind kind = Kind.valueOf(columns[2].toUpperCase(Locale.ROOT));
          List<String> aliases =
              columns[4].isEmpty() ? List.of() : List.of(columns[4].split(",", -1));
          services.add(
              new Service(Integer.parseInt(columns[0]), columns[1], kind, columns[3], aliases));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(services);
  }
}
