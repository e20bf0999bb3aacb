package dev.sglint.frontend.terraform.plan;

import dev.sglint.frontend.terraform.resource.BlockValues;
import dev.sglint.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** The resources of a plan as they are written, where the configuration lies beside it. */
@FunctionalInterface
public interface PlanSources {
  /** What an instance is in the configuration, as far as that can be evaluated. */
  Optional<BlockValues> of(String address);

  /** The module calls that it comes out of, as they are written. */
  default List<SourceSpan> calls(String address) {
    return List.of();
  }
}
