package dev.sglint.engine;

import dev.sglint.frontend.DocumentFrontend;
import dev.sglint.frontend.Frontend;
import dev.sglint.frontend.TreeFrontend;
import dev.sglint.frontend.capture.CaptureFrontend;
import dev.sglint.frontend.cloudformation.CloudFormationFrontend;
import dev.sglint.frontend.cloudformation.TemplateOnStandardInput;
import dev.sglint.frontend.terraform.PlanFrontend;
import dev.sglint.frontend.terraform.StandardInputFrontend;
import dev.sglint.frontend.terraform.TerraformFrontend;
import java.util.List;

/** The front ends that ship with sglint. */
public final class Frontends {
  private Frontends() {}

  /** The front end that reads whatever no other is made for: captured requests in any text. */
  public static Frontend all() {
    return new CaptureFrontend();
  }

  /** Those that read files which belong together; the first that accepts a file gets it. */
  public static List<TreeFrontend> trees() {
    return List.of(new TerraformFrontend(), new CloudFormationFrontend());
  }

  /** Those that recognise a document by how it begins; the first that does gets it. */
  public static List<DocumentFrontend> documents() {
    return List.of(new PlanFrontend(), new StandardInputFrontend(), new TemplateOnStandardInput());
  }
}
