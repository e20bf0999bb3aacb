package dev.sglint.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the security-group rules of a module, in Terraform, CloudFormation and captured requests,
 * and fails the build on violations. Where nothing has changed since the last run, nothing is read
 * again.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends VerdictMojo {}
