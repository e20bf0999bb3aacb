/** What a rule's author sees. */
@NullMarked
package dev.sglint.rule;

import org.jspecify.annotations.NullMarked;
