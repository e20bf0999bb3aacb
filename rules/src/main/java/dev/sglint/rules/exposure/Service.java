package dev.sglint.rules.exposure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A network service and the port it listens on, from {@code services.tsv}. */
record Service(int port, String protocol, Kind kind, String name) {
  /** What a service is for, which decides the rule that speaks of it. */
  enum Kind {
    ADMINISTRATION,
    DATABASE,
    SENSITIVE,
    /** A matter of concern only as a destination: name resolution and mail carry data out. */
    OUTBOUND,
    /** Meant for everybody. */
    WEB
  }

  static final List<Service> ALL = load();

  String text() {
    return name + " (" + protocol + " " + port + ")";
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
          services.add(new Service(Integer.parseInt(columns[0]), columns[1], kind, columns[3]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(services);
  }
}
