package dev.sglint.model;

import java.util.List;

/**
 * Resources that are deployed together, so that what refers to each other among them is known.
 *
 * @param resources in the order of files and offsets
 * @param attachments what the groups are used by, in the same order
 * @param isAlternative whether it is what another configuration, told before, may be with other
 *     inputs: what is wrong with it alone is possible, and nothing in it counts
 */
public record Configuration(
    List<Resource> resources, List<Attachment> attachments, boolean isAlternative) {
  public Configuration {
    resources = List.copyOf(resources);
    attachments = List.copyOf(attachments);
  }

  /** What is deployed as far as anybody knows. */
  public Configuration(List<Resource> resources, List<Attachment> attachments) {
    this(resources, attachments, false);
  }
}
