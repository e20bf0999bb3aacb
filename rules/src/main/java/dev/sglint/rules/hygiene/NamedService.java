package dev.sglint.rules.hygiene;

import dev.sglint.model.IpPermission;
import dev.sglint.model.PortBound;
import dev.sglint.model.Ports;
import dev.sglint.model.Protocol;
import dev.sglint.value.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A service whose port everybody knows, and the words that descriptions call it by.
 *
 * @param name a regular expression
 */
record NamedService(String words, Set<Integer> ports, Pattern name) {
  /** What follows these words is who uses the port, not what listens on it. */
  private static final Pattern WHO =
      Pattern.compile("\\b(?:from|to|by|via|through|between|with|behind|over|on|in|of|using)\\b");

  private static final List<NamedService> ALL =
      List.of(
          of("SSH", "ssh", 22),
          of("Telnet", "telnet", 23),
          of("SMTP", "smtps?", 25, 465, 587),
          of("DNS", "dns", 53),
          of("the web", "https?|tls|ssl|web", 80, 443, 8080, 8443),
          of("LDAP", "ldaps?", 389, 636, 3268, 3269),
          of("SQL Server", "mssql|ms sql|sql server", 1433),
          of("Oracle", "oracle", 1521),
          of("NFS", "nfs|efs", 2049),
          of("MySQL", "mysql|mariadb|aurora|rds", 3306),
          of("RDP", "rdp|remote desktop", 3389),
          of("PostgreSQL", "postgres|postgresql|psql|aurora|rds", 5432),
          of("Redshift", "redshift", 5439),
          of("VNC", "vnc", 5900),
          of("WinRM", "winrm", 5985, 5986),
          of("Redis", "redis", 6379),
          of("Kafka", "kafka|msk", 9092, 9094),
          of("Elasticsearch", "elasticsearch|opensearch", 9200, 9300),
          of("Memcached", "memcached?", 11211),
          of("MongoDB", "mongo|mongodb", 27017));

  private static NamedService of(String words, String name, Integer... ports) {
    return new NamedService(words, Set.of(ports), Pattern.compile("\\b(?:" + name + ")\\b"));
  }

  /** The service of a rule's only port. */
  static Optional<NamedService> of(IpPermission permission) {
    if (permission.protocol() instanceof Field.Known<Protocol> protocol
        && protocol.value() instanceof Protocol.Tcp
        && permission.fromPort() instanceof Field.Known<PortBound> from
        && permission.toPort() instanceof Field.Known<PortBound> to
        && Ports.of(protocol.value(), from.value(), to.value()).orElse(new Ports.AllPorts())
            instanceof Ports.PortRange range
        && range.from() == range.to()) {
      return ALL.stream().filter(service -> service.ports().contains(range.from())).findFirst();
    }
    return Optional.empty();
  }

  /** The one other service that a description is about; empty where it is about this, or none. */
  Optional<String> otherIn(String description) {
    String lower = description.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    if (name.matcher(lower).find()) {
      return Optional.empty();
    }
    String what = WHO.split(lower, 2)[0];
    List<NamedService> named =
        ALL.stream().filter(service -> service.name().matcher(what).find()).toList();
    return named.size() == 1 ? Optional.of(named.get(0).words()) : Optional.empty();
  }
}
