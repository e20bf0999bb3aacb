package dev.sglint.value;

/** One value that a field may have, and the worlds in which it has it. */
public record Alternative<T>(T value, Guard guard, Provenance provenance) {}
