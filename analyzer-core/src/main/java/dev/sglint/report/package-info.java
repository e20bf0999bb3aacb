/** Results to text that people and programs read. Reporters do not sort, filter or count. */
@NullMarked
package dev.sglint.report;

import org.jspecify.annotations.NullMarked;
