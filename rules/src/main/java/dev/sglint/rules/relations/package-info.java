/** Rules about what groups are to each other. */
@NullMarked
package dev.sglint.rules.relations;

import org.jspecify.annotations.NullMarked;
