package dev.sglint.frontend.hcl;

/**
 * A type of block.
 *
 * @param labels how many labels it has
 * @param body what is a block in it
 */
public record BlockType(int labels, BlockSchema body) {
  /** A type of block with nothing but attributes in it. */
  public static BlockType flat(int labels) {
    return new BlockType(labels, BlockSchema.NONE);
  }
}
