package dev.sglint.frontend.ec2query;

/**
 * Where in a text a query stands.
 *
 * @param start the offset of its first parameter's name
 * @param end the offset after its last parameter that is analysed
 * @param inUrl whether a {@code ?} stands before it
 * @param cut whether parameters beyond the limit follow {@code end}
 */
record QuerySegment(int start, int end, boolean inUrl, boolean cut) {}
