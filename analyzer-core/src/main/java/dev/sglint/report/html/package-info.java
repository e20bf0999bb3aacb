/** A review as one page of HTML. */
@NullMarked
package dev.sglint.report.html;

import org.jspecify.annotations.NullMarked;
