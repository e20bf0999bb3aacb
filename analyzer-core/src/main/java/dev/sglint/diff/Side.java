package dev.sglint.diff;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.GroupListener;
import dev.sglint.engine.Places;
import dev.sglint.engine.Replay;
import dev.sglint.engine.ReplayListener;
import dev.sglint.model.Description;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.IpPermission;
import dev.sglint.model.NewGroup;
import dev.sglint.model.Request;
import dev.sglint.model.Resource;
import dev.sglint.model.SecurityGroup;
import dev.sglint.source.SourceSpan;
import dev.sglint.source.SourceTree;
import dev.sglint.state.Grants;
import dev.sglint.state.HeldRule;
import dev.sglint.value.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one analysis said of groups: those of configurations as they are declared, those of captures
 * as the requests left them.
 */
public final class Side implements GroupListener, ReplayListener {
  private final String directory;
  private final Map<Group.Key, Group> groups = new LinkedHashMap<>();
  private final Map<String, Integer> titles = new HashMap<>();
  private final Replay replay = new Replay(this);
  private Optional<SourceTree> sources = Optional.empty();
  private Optional<AnalysisResult> result = Optional.empty();

  /**
   * @param directory that the paths of this side are relative to, as it is to be shown before them;
   *     empty where they are shown as they are
   */
  public Side(String directory) {
    this.directory = directory.equals(".") ? "" : directory;
  }

  /** The request that tells this side what it reads. */
  public AnalysisRequest listening(AnalysisRequest request) {
    sources = Optional.of(request.sources());
    return request.tellingGroups(this).tellingRequests(replay);
  }

  /** Takes the result of that request. */
  public void finish(AnalysisResult analysed) {
    replay.finish();
    result = Optional.of(analysed);
  }

  /** The result, once there is one. */
  public AnalysisResult result() {
    return result.orElseThrow();
  }

  /** Whether it has a file. */
  boolean has(String file) {
    return sources.isPresent() && sources.get().kind(file) == SourceTree.Kind.FILE;
  }

  /** What each group lets through, in the order in which they were told. */
  public List<GroupPermits> permits() {
    List<GroupPermits> permits = new ArrayList<>(groups.size());
    for (Group group : groups.values()) {
      Group.Key key = group.key();
      permits.add(new GroupPermits(key.root(), key.text(), title(group), group.permits()));
    }
    return permits;
  }

  Collection<Group> all() {
    return groups.values();
  }

  /** What a group is called, with its root where several groups are called the same. */
  String title(Group group) {
    if (titles.isEmpty()) {
      groups.values().forEach(each -> titles.merge(each.title(), 1, Integer::sum));
    }
    boolean alone = titles.getOrDefault(group.title(), 0) < 2 || group.key().root().isEmpty();
    return alone ? group.title() : group.title() + " in " + group.key().root();
  }

  /** A path of this side as it is to be shown. */
  public String path(String file) {
    return directory.isEmpty() ? file : directory + "/" + file;
  }

  /** The line of the beginning of a place. */
  public int line(SourceSpan place) {
    return result().start(place).line();
  }

  @Override
  public void groups(String root, List<SecurityGroup> configuration) {
    for (SecurityGroup group : configuration) {
      Group known = group(root, group);
      for (IpPermission permission : group.permissions()) {
        known.permits().addAll(Permits.of(permission));
      }
    }
  }

  private Group group(String root, SecurityGroup group) {
    GroupIdentity identity = group.identity();
    String text = identity.text();
    if (identity instanceof GroupIdentity.Id) {
      return group(new Group.Key("", Group.Kind.ID, text), text, Optional.empty());
    }
    if (identity instanceof GroupIdentity.Name) {
      return group(new Group.Key(root, Group.Kind.NAME, text), text, Optional.of(text));
    }
    if (identity instanceof GroupIdentity.Declared declared) {
      String scope = declared.scope().isEmpty() ? root : declared.scope();
      return group(new Group.Key(scope, Group.Kind.DECLARED, text), text, name(group));
    }
    String unseen = unseen(group);
    String title = "unknown group (" + unseen + ")";
    return group(new Group.Key(root, Group.Kind.UNKNOWN, unseen), title, Optional.empty());
  }

  private Group group(Group.Key key, String title, Optional<String> name) {
    return groups.computeIfAbsent(key, k -> new Group(k, title, name, new ArrayList<>()));
  }

  /** What cannot be seen for one reason is one group, however many resources speak of it. */
  private static String unseen(SecurityGroup group) {
    Field<GroupIdentity> named = group.resources().get(0).group();
    return named instanceof Field.Unknown<?> unknown
        ? unknown.reason().detail()
        : group.resources().get(0).declaration().address();
  }

  private static Optional<String> name(SecurityGroup group) {
    for (Resource resource : group.resources()) {
      Optional<Field<Description>> name = resource.newGroup().map(NewGroup::name);
      if (name.isPresent()
          && name.get() instanceof Field.Known<Description> known
          && known.value() instanceof Description.Text text) {
        return Optional.of(text.text());
      }
    }
    return Optional.empty();
  }

  @Override
  public void opened(String group, HeldRule rule, Places places) {}

  @Override
  public void closed(String group, HeldRule rule, Request by, Places places) {}

  @Override
  public void holds(String group, HeldRule held, Places places) {
    String title = group.isEmpty() ? "(no group)" : group;
    Group.Key key = new Group.Key("", Group.Kind.ID, group);
    group(key, title, Optional.empty())
        .permits()
        .add(
            new Permit(held.rule().direction(), Grants.of(held.rule(), true), "", "", held.span()));
  }
}
