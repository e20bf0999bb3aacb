package dev.sglint.frontend.terraform.value;

/**
 * An attribute that a resource gets when it is made: unknown, and yet the same wherever it is used.
 *
 * @param address the resource instance, for instance {@code module.web.aws_security_group.this[0]}
 * @param attribute for instance {@code id}
 */
public record Symbol(String address, String attribute) {}
