package dev.sglint.engine;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Request;
import dev.sglint.source.Position;

/** Who is told each request and what EC2 makes of it, in the order of files and offsets. */
public interface RequestListener {
  RequestListener NONE = (request, answer, position) -> {};

  void request(Request request, Ec2Answer answer, Position position);
}
