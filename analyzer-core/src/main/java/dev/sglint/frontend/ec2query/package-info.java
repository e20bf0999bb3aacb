/** Captured EC2 Query requests, in whatever text they stand. */
@NullMarked
package dev.sglint.frontend.ec2query;

import org.jspecify.annotations.NullMarked;
