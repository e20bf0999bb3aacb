package dev.sglint.engine;

import dev.sglint.model.SecurityGroup;
import java.util.List;

/** Who is told the groups of each configuration, with all that exists of them or may. */
public interface GroupListener {
  GroupListener NONE = (root, groups) -> {};

  /**
   * Takes the groups of one configuration.
   *
   * @param root what tells the configuration from others, see {@link
   *     dev.sglint.model.Configuration#root}
   */
  void groups(String root, List<SecurityGroup> groups);
}
