package dev.sglint.model;

/** What the declaration that holds a permission wants done with it. */
public enum Intent {
  /** The rules are to be added: Authorize, or infrastructure code that says what should be. */
  ADD,
  /** The rules are to be removed: Revoke. */
  REMOVE,
  /** One rule, known by its id, is to become this: ModifySecurityGroupRules. */
  MODIFY,
  /** The rules are only named, to give them a description. */
  DESCRIBE,
  /**
   * The rules are in a group though nobody asks for them here: output of DescribeSecurityGroups and
   * its like, and what EC2 gives to new groups.
   */
  STATE;

  /** Whether the group holds the rules afterwards, and maybe did not before. */
  public boolean opens() {
    return this == ADD || this == MODIFY || this == STATE;
  }
}
