package dev.sglint.engine;

import dev.sglint.model.Ec2Answer;
import dev.sglint.model.Request;

/** Who is told each request and what EC2 makes of it, in the order of files and offsets. */
public interface RequestListener {
  RequestListener NONE = (request, answer, places) -> {};

  void request(Request request, Ec2Answer answer, Places places);
}
