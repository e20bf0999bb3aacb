package dev.sglint.rules.exposure;

import dev.sglint.rule.Settings;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The services that rules know, for reports. */
public final class Services {
  private Services() {}

  /** All of them, those that matter most first. */
  public static List<Settings.Service> all() {
    return Service.ALL.stream()
        .filter(service -> service.kind() != Service.Kind.ANY)
        .sorted(Comparator.comparingInt(Service::rank).thenComparingInt(Service::port))
        .map(
            service ->
                new Settings.Service(
                    service.port(),
                    service.protocol(),
                    service.name(),
                    service.kind().name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
