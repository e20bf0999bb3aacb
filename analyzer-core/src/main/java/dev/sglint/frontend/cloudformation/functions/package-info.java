/** CloudFormation's intrinsic functions over values that are known in part. */
@NullMarked
package dev.sglint.frontend.cloudformation.functions;

import org.jspecify.annotations.NullMarked;
