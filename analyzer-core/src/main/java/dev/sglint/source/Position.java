package dev.sglint.source;

/** A place as people count: line and column from 1, the column in UTF-16 units. */
public record Position(int line, int column) {}
