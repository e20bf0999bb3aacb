package dev.sglint.frontend.hcl;

import dev.sglint.source.SourceSpan;

/** Where a range of the text that is read stands in its file. */
interface Places {
  SourceSpan span(int start, int end);
}
