package dev.sglint.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Does for all modules of a build together what <code>check</code> does for each: one analysis and
 * one report, at the root. Files of one module may speak of groups of another. A module need not
 * have what <code>sources</code> names, if another has. The modules are read as they are when the
 * root is built, which is before they are.
 */
@Mojo(
    name = "aggregate",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    aggregator = true)
public final class AggregateMojo extends VerdictMojo {
  @Override
  Place place() {
    return Place.ofAll(session, project);
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (project.isExecutionRoot()) {
      super.execute();
    } else {
      getLog().debug("sglint: read at the root of the build");
    }
  }
}
