package dev.sglint.frontend.terraform;

import dev.sglint.diagnostic.Diagnostic;
import dev.sglint.frontend.hcl.syntax.Body;
import dev.sglint.source.TextStream;
import java.util.List;

/** A file of a configuration, read and parsed. */
record ConfigurationFile(
    String path, TextStream stream, String text, Body body, List<Diagnostic> diagnostics) {}
