package dev.sglint.engine;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.rule.Finding;
import java.util.List;

/** What judging gave: findings, and what went wrong with rules. */
record Judged(List<Finding> findings, List<Diagnostic> diagnostics) {}
