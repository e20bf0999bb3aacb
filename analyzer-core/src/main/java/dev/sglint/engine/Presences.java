package dev.sglint.engine;

import dev.sglint.model.Declaration;
import dev.sglint.model.IpPermission;
import dev.sglint.model.Resource;
import dev.sglint.rule.Findings;
import dev.sglint.rule.Problem;
import dev.sglint.value.Ternary;
import java.util.IdentityHashMap;
import java.util.List;

/** Whether the declarations exist that rules speak of, who see several at once. */
final class Presences {
  /** Those that may not exist. */
  private final IdentityHashMap<Declaration, Ternary> unsure = new IdentityHashMap<>(0);

  Presences(List<Resource> resources, List<IpPermission> permissions) {
    for (Resource resource : resources) {
      add(resource.declaration(), resource.presence().exists());
    }
    for (IpPermission permission : permissions) {
      add(permission.declaration(), permission.presence().exists());
    }
  }

  private void add(Declaration declaration, Ternary exists) {
    if (exists != Ternary.TRUE) {
      unsure.put(declaration, exists);
    }
  }

  /** Where a rule speaks; whether what it speaks of exists is anded in. */
  Findings sink(ReadyRules.Ready<?> ready, Reported reported) {
    if (unsure.isEmpty()) {
      return ready.sink();
    }
    return (holds, problem) -> {
      if (holds != Ternary.FALSE) {
        Problem about = problem.get();
        Ternary exists = unsure.getOrDefault(about.declaration(), Ternary.TRUE);
        reported.add(ready.metadata(), holds.and(exists), about);
      }
    };
  }
}
