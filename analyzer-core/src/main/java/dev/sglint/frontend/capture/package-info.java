/** Requests wherever they were captured: finds them in text and JSON of many forms, as a stream. */
@NullMarked
package dev.sglint.frontend.capture;

import org.jspecify.annotations.NullMarked;
