/** What stands in a template, JSON or YAML alike, with the places of everything. */
@NullMarked
package dev.sglint.frontend.cloudformation.syntax;

import org.jspecify.annotations.NullMarked;
