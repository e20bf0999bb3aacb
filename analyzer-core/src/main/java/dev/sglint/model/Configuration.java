package dev.sglint.model;

import java.util.List;

/**
 * Resources that are deployed together, so that what refers to each other among them is known.
 *
 * @param resources in the order of files and offsets
 */
public record Configuration(List<Resource> resources) {
  public Configuration {
    resources = List.copyOf(resources);
  }
}
