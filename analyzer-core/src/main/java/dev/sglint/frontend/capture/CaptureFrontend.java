package dev.sglint.frontend.capture;

import dev.sglint.frontend.Declarations;
import dev.sglint.frontend.Frontend;
import dev.sglint.source.TextStream;

/**
 * Reads captured EC2 requests: queries and HTTP messages, command lines of curl and the AWS CLI,
 * logs of SDKs and Terraform, HAR, CloudTrail, and what Describe operations print. Forms are
 * recognised by content and may be mixed in one text.
 */
public final class CaptureFrontend implements Frontend {
  @Override
  public void read(TextStream text, Declarations sink) {
    new CaptureReader(text, new RequestSink(sink)).read();
  }
}
