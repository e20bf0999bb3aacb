/**
 * What a security review wants to know of an analysis: who may reach what, and what speaks of it.
 */
@NullMarked
package dev.sglint.review;

import org.jspecify.annotations.NullMarked;
