/** CloudFormation templates: files to templates, templates to stacks, functions to values. */
@NullMarked
package dev.sglint.frontend.cloudformation;

import org.jspecify.annotations.NullMarked;
