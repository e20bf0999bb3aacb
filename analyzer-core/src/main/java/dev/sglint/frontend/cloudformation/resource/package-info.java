/** CloudFormation's resources to the model: a mapper for each family of resource types. */
@NullMarked
package dev.sglint.frontend.cloudformation.resource;

import org.jspecify.annotations.NullMarked;
