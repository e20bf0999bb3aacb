package dev.sglint.rule;

import java.util.OptionalInt;

/**
 * One packet that shows a finding to be true: the lowest port or type and the lowest address.
 *
 * @param protocol in EC2's spelling
 */
public record Witness(String protocol, OptionalInt port, String address) {}
