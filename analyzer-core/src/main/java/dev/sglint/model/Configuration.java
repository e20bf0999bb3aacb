package dev.sglint.model;

import java.util.List;

/**
 * Resources that are deployed together, so that what refers to each other among them is known.
 *
 * @param resources in the order of files and offsets
 * @param attachments what the groups are used by, in the same order
 * @param isAlternative whether it is what another configuration, told before, may be with other
 *     inputs: what is wrong with it alone is possible, and nothing in it counts
 * @param root the path that tells it from other configurations with the same addresses; empty where
 *     identities of groups do
 * @param joinsVpcs whether something in it connects VPCs, so that rules in one may refer to groups
 *     of another
 */
public record Configuration(
    List<Resource> resources,
    List<Attachment> attachments,
    boolean isAlternative,
    String root,
    boolean joinsVpcs) {
  public Configuration {
    resources = List.copyOf(resources);
    attachments = List.copyOf(attachments);
  }

  public Configuration(
      List<Resource> resources, List<Attachment> attachments, boolean isAlternative) {
    this(resources, attachments, isAlternative, "", false);
  }

  /** What is deployed as far as anybody knows. */
  public Configuration(List<Resource> resources, List<Attachment> attachments, String root) {
    this(resources, attachments, false, root, false);
  }

  /** What is deployed, where nothing else is. */
  public Configuration(List<Resource> resources, List<Attachment> attachments) {
    this(resources, attachments, false);
  }

  /** The same with these resources and attachments alone. */
  public Configuration with(List<Resource> others, List<Attachment> users) {
    return new Configuration(others, users, isAlternative, root, joinsVpcs);
  }

  /** The same, where something may connect VPCs. */
  public Configuration joiningVpcs(boolean joins) {
    return new Configuration(resources, attachments, isAlternative, root, joins);
  }
}
