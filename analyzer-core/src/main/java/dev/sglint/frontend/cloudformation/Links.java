package dev.sglint.frontend.cloudformation;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.value.Field;
import dev.sglint.value.Provenance;
import java.util.Optional;

/** What templates know of each other. */
interface Links {
  /** A template on its own. */
  Links NONE =
      new Links() {
        @Override
        public Optional<Stack> nested(Stack parent, DeclaredResource resource) {
          return Optional.empty();
        }

        @Override
        public Optional<Field<Datum>> imported(Stack by, String name, Provenance use) {
          return Optional.empty();
        }
      };

  /** The stack that a resource of another one makes; empty where its template is not there. */
  Optional<Stack> nested(Stack parent, DeclaredResource resource);

  /** What a stack exports under a name; empty where none of those that are there does. */
  Optional<Field<Datum>> imported(Stack by, String name, Provenance use);
}
