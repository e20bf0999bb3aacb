package dev.sglint.frontend.terraform.plan;

import dev.sglint.source.SourceSpan;
import java.util.Map;
import java.util.Optional;

/** Where the resources of a plan are written, where the configuration lies beside it. */
@FunctionalInterface
public interface PlanSources {
  /** No configuration is there. */
  PlanSources NONE = address -> Optional.empty();

  /** The block that an instance is made of. */
  Optional<Written> of(String address);

  /**
   * A resource's block.
   *
   * @param header the place of what concerns it as a whole
   * @param arguments where the values of its arguments stand
   */
  record Written(SourceSpan header, Map<String, SourceSpan> arguments) {}
}
