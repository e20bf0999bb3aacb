package dev.sglint.frontend.terraform;

final class TerraformJsonSchema {
  static final Object NO_BLOCKS = "";
  static final Object CONFIGURATION = "";

  private TerraformJsonSchema() {}
}
