package dev.sglint.model;

/** What else a front end knows for certain of a resource that makes or fills a group. */
public enum Trait {
  /** It is about the default group of a VPC. */
  DEFAULT_GROUP,
  /** It makes a group that has no tag. */
  UNTAGGED,
  /** It makes a group that nothing speaks of but its own rules. */
  UNMENTIONED,
  /** Its type is of EC2-Classic, which is gone. */
  RETIRED,
  /** Its type has a successor that its provider recommends. */
  SUPERSEDED
}
