/**
 * Results to text that people and programs read. Reporters do not filter or count, and sort only
 * where their home shows only so many.
 */
@NullMarked
package dev.sglint.report;

import org.jspecify.annotations.NullMarked;
