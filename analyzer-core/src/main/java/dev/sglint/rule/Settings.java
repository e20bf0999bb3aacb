package dev.sglint.rule;

import dev.sglint.net.IpBlock;
import dev.sglint.net.PortSet;
import dev.sglint.reach.Internet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the configuration of a run tells rules.
 *
 * @param breadth from which prefix lengths on a public range is the internet
 * @param networks blocks of addresses that have a name
 * @param options those of rules, by the ids of the rules and their own names
 */
public record Settings(
    Ports ports,
    Internet.Limits breadth,
    Quota quota,
    Map<String, List<IpBlock>> networks,
    List<Policy> policies,
    Map<String, Map<String, Option>> options) {
  /** What holds where nobody says otherwise. */
  public static final Settings DEFAULT =
      new Settings(
          new Ports(
              PortSet.of(80, 80).union(PortSet.of(443, 443)), PortSet.of(443, 443), List.of()),
          Internet.Limits.DEFAULT,
          new Quota(60, 5),
          Map.of(),
          List.of(),
          Map.of());

  private static final Option UNSET = new Option.Text("");

  public Settings {
    networks = Map.copyOf(networks);
    policies = List.copyOf(policies);
    options = Map.copyOf(options);
  }

  /**
   * The catalogue of ports.
   *
   * @param tcp the TCP ports that may be open to the internet
   * @param udp the UDP ports that may
   * @param services those beside the ones that sglint knows
   */
  public record Ports(PortSet tcp, PortSet udp, List<Service> services) {
    public Ports {
      services = List.copyOf(services);
    }
  }

  /**
   * A service and where it listens.
   *
   * @param protocol {@code tcp} or {@code udp}
   * @param kind what it is for, in lower case
   */
  public record Service(int port, String protocol, String name, String kind) {}

  public record Quota(int rulesPerGroup, int groupsPerInterface) {}

  /** A rule's option that is a number. */
  public int number(String rule, String option, int otherwise) {
    return option(rule, option) instanceof Option.Whole whole ? whole.number() : otherwise;
  }

  /** A rule's option that is a list of numbers. */
  public List<Integer> numbers(String rule, String option, List<Integer> otherwise) {
    if (!(option(rule, option) instanceof Option.Items list)) {
      return otherwise;
    }
    List<Integer> numbers = new ArrayList<>();
    for (Option item : list.items()) {
      if (item instanceof Option.Whole whole) {
        numbers.add(whole.number());
      }
    }
    return numbers;
  }

  /** A rule's option that is a list of texts; empty where nobody sets it. */
  public List<String> texts(String rule, String option) {
    List<String> texts = new ArrayList<>();
    if (option(rule, option) instanceof Option.Items list) {
      for (Option item : list.items()) {
        if (item instanceof Option.Text text) {
          texts.add(text.text());
        }
      }
    }
    return texts;
  }

  private Option option(String rule, String option) {
    Map<String, Option> own = options.getOrDefault(rule, Map.of());
    return own.getOrDefault(option, UNSET);
  }

  /** The value of a rule's option. */
  public sealed interface Option {
    record Text(String text) implements Option {}

    record Whole(int number) implements Option {}

    record Switch(boolean isOn) implements Option {}

    record Items(List<Option> items) implements Option {
      public Items {
        items = List.copyOf(items);
      }
    }
  }
}
