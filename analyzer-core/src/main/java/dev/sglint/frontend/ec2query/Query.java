package dev.sglint.frontend.ec2query;

import dev.sglint.source.SourceSpan;
import java.util.List;

/**
 * A query as its grammar sees it.
 *
 * @param readable whether all of it could be decoded
 */
record Query(List<QueryParameter> parameters, SourceSpan span, boolean readable) {}
