package dev.sglint.frontend.terraform;

import dev.sglint.frontend.hcl.BlockSchema;
import dev.sglint.frontend.hcl.BlockType;
import java.util.Map;

/**
 * What is a block in {@code .tf.json}. What a provider calls a block, {@code ingress} for instance,
 * is an attribute here: its value is an object or an array of them.
 */
public final class TerraformJsonSchema {
  private static final BlockSchema DYNAMIC = BlockSchema.of(Map.of("content", BlockType.flat(0)));

  private static final BlockSchema RESOURCE =
      BlockSchema.of(
          Map.of(
              "lifecycle", BlockType.flat(0),
              "dynamic", new BlockType(1, DYNAMIC),
              "provisioner", BlockType.flat(1),
              "connection", BlockType.flat(0),
              "timeouts", BlockType.flat(0)));

  private static final BlockSchema SETTINGS =
      BlockSchema.of(
          Map.of(
              "required_providers", BlockType.flat(0),
              "backend", BlockType.flat(1),
              "cloud", BlockType.flat(0)));

  /** A whole file. */
  public static final BlockSchema CONFIGURATION =
      BlockSchema.of(
          Map.ofEntries(
              Map.entry("resource", new BlockType(2, RESOURCE)),
              Map.entry("data", new BlockType(2, RESOURCE)),
              Map.entry("ephemeral", new BlockType(2, RESOURCE)),
              Map.entry("module", BlockType.flat(1)),
              Map.entry("variable", BlockType.flat(1)),
              Map.entry("output", BlockType.flat(1)),
              Map.entry("provider", BlockType.flat(1)),
              Map.entry("locals", BlockType.flat(0)),
              Map.entry("terraform", new BlockType(0, SETTINGS)),
              Map.entry("moved", BlockType.flat(0)),
              Map.entry("import", BlockType.flat(0)),
              Map.entry("removed", BlockType.flat(0)),
              Map.entry("check", BlockType.flat(1))));

  private TerraformJsonSchema() {}
}
