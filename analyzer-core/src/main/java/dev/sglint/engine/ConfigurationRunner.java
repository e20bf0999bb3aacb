package dev.sglint.engine;

import dev.sglint.model.Configuration;
import dev.sglint.model.Direction;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Request;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.model.Statement;
import dev.sglint.reach.Contribution;
import dev.sglint.reach.Exposure;
import dev.sglint.reach.Exposures;
import dev.sglint.reach.Internet;
import dev.sglint.reach.Worlds;
import dev.sglint.rule.ConfigurationRule;
import dev.sglint.rule.Findings;
import dev.sglint.rule.GroupRule;
import dev.sglint.rule.PermissionRule;
import dev.sglint.rule.ResourceRule;
import dev.sglint.rule.Rule;
import dev.sglint.rule.RuleContext;
import dev.sglint.rule.Settings;
import dev.sglint.rule.StatementRule;
import dev.sglint.state.GroupNames;
import dev.sglint.state.GroupState;
import dev.sglint.state.HeldTraffic;
import dev.sglint.value.Ternary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs all rules on configurations: on each resource, on each permission in each of its worlds, and
 * on each group with all that is for it. Whether what a rule speaks of exists is anded in here.
 */
final class ConfigurationRunner implements RuleContext {
  private static final GroupState NOTHING = new GroupState();

  private final AnalysisRequest request;
  private final Reported reported;
  private final ReadyRules rules;
  private final Map<Direction, Map<SecurityGroup, List<Exposure>>> exposures =
      new EnumMap<>(Direction.class);
  private GroupNames names = new GroupNames();
  private Refusals refusals = new Refusals();

  ConfigurationRunner(AnalysisRequest request, List<Rule> rules) {
    this.request = request;
    this.reported = new Reported(request.config());
    this.rules = new ReadyRules(rules, reported);
  }

  /**
   * Judges a configuration.
   *
   * @param whole all of it
   * @param configuration what is left of it without what does not exist
   * @param groups its groups
   */
  Judged judge(Configuration whole, Configuration configuration, List<SecurityGroup> groups) {
    reported.begin();
    names = new GroupNames();
    for (Resource resource : configuration.resources()) {
      refusals = Refusals.of(resource);
      judge(resource);
      for (IpPermission permission : resource.permissions()) {
        judge(permission);
      }
      if (resource.presence().exists() == Ternary.TRUE) {
        names.made(resource);
      }
    }
    for (SecurityGroup group : groups) {
      judge(group);
    }
    judge(whole, configuration.resources(), groups);
    exposures.clear();
    return new Judged(reported.findings(), reported.diagnostics());
  }

  private void judge(Resource resource) {
    Presences presences = new Presences(List.of(resource), resource.permissions());
    for (ReadyRules.Ready<StatementRule> ready : rules.ofStatements()) {
      try {
        ready.rule().check(resource, this, presences.sink(ready, reported));
      } catch (RuntimeException e) {
        reported.failed(ready.metadata(), resource.declaration(), e);
      }
    }
    for (ReadyRules.Ready<ResourceRule> ready : rules.ofResources()) {
      try {
        ready.rule().check(resource, this, presences.sink(ready, reported));
      } catch (RuntimeException e) {
        reported.failed(ready.metadata(), resource.declaration(), e);
      }
    }
  }

  private Findings sink(ReadyRules.Ready<?> ready, Ternary exists) {
    return exists == Ternary.TRUE ? ready.sink() : reported.sink(ready.metadata(), exists);
  }

  private void judge(IpPermission permission) {
    List<IpPermission> worlds = Worlds.of(permission);
    for (ReadyRules.Ready<PermissionRule> ready : rules.ofPermissions()) {
      Findings sink = sink(ready, permission.presence().exists());
      try {
        if (worlds.size() == 1) {
          ready.rule().check(worlds.get(0), this, seen(worlds.get(0), sink));
        } else {
          InWorlds said = new InWorlds();
          for (IpPermission world : worlds) {
            said.begin();
            ready.rule().check(world, this, seen(world, said));
          }
          said.tell(sink);
        }
      } catch (RuntimeException e) {
        reported.failed(ready.metadata(), permission.declaration(), e);
      }
    }
  }

  private static Findings seen(IpPermission permission, Findings sink) {
    return Undecided.isUnseen(permission) ? Reported.certain(sink) : sink;
  }

  private void judge(Configuration whole, List<Resource> existing, List<SecurityGroup> groups) {
    List<IpPermission> permissions = new ArrayList<>();
    existing.forEach(resource -> permissions.addAll(resource.permissions()));
    Presences presences = new Presences(existing, permissions);
    for (ReadyRules.Ready<ConfigurationRule> ready : rules.ofConfigurations()) {
      try {
        ready.rule().check(whole, groups, this, presences.sink(ready, reported));
      } catch (RuntimeException e) {
        if (!existing.isEmpty()) {
          reported.failed(ready.metadata(), existing.get(0).declaration(), e);
        }
      }
    }
  }

  private void judge(SecurityGroup group) {
    Presences presences = new Presences(group.resources(), group.permissions());
    for (ReadyRules.Ready<GroupRule> ready : rules.ofGroups()) {
      try {
        ready.rule().check(group, this, presences.sink(ready, reported));
      } catch (RuntimeException e) {
        reported.failed(ready.metadata(), group.resources().get(0).declaration(), e);
      }
    }
  }

  @Override
  public List<Exposure> exposures(SecurityGroup group, Direction direction) {
    return exposures
        .computeIfAbsent(direction, d -> new IdentityHashMap<>())
        .computeIfAbsent(group, g -> exposures(Exposures.contributions(g, direction), direction));
  }

  @Override
  public List<Exposure> refused(SecurityGroup group, Direction direction) {
    return exposures(Exposures.refused(group, direction), direction);
  }

  private List<Exposure> exposures(List<Contribution> contributions, Direction direction) {
    Internet.Limits limits = settings().breadth();
    boolean worth =
        !limits.equals(Internet.Limits.DEFAULT)
            || HeldTraffic.worthMeasuring(NOTHING, direction, contributions);
    return worth ? Exposures.of(List.of(), contributions, direction, limits) : List.of();
  }

  @Override
  public Optional<String> madeBefore(Statement statement) {
    return names.maker(statement);
  }

  @Override
  public boolean isRefused(IpPermission permission, String... arguments) {
    return refusals.contain(permission, arguments);
  }

  @Override
  public GroupState before(Request request) {
    return NOTHING;
  }

  @Override
  public Settings settings() {
    return request.config().settings();
  }

  @Override
  public LocalDate today() {
    return request.today().get();
  }
}
