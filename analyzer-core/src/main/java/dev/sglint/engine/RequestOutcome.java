package dev.sglint.engine;

import dev.sglint.model.Ec2Answer;
import dev.sglint.source.SourceSpan;

/** EC2's predicted answer to one captured request. */
public record RequestOutcome(String declaration, SourceSpan span, Ec2Answer answer) {}
