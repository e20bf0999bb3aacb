package dev.sglint.frontend.terraform.resource;

import dev.sglint.model.Presence;

/**
 * A resource instance, evaluated.
 *
 * @param address with its module path and instance key
 */
public record ResourceInstance(String address, String type, BlockValues body, Presence presence) {}
