package dev.sglint.engine;

import dev.sglint.frontend.Frontend;
import dev.sglint.frontend.ec2query.Ec2QueryFrontend;
import java.util.List;

/** The front ends that ship with sglint, in the order in which they are asked. */
public final class Frontends {
  private Frontends() {}

  public static List<Frontend> all() {
    return List.of(new Ec2QueryFrontend());
  }
}
