package dev.sglint.cli;

/** The text of {@code --help}. */
final class Help {
  private Help() {}

  static String general() {
    return """
        sglint: reads AWS security-group rules and says what EC2 would refuse and what they open

        usage: sglint [check] [PATH…]     findings; the default path is the working directory, - is standard input
               sglint show [PATH…]        the rules as EC2 would store them; --replay: what became of them
               sglint diff OLD NEW        what became reachable from one to the other and what no longer is; also
               sglint diff --git REV [PATH…]   from a revision to the working tree
               sglint explain RULE        what a rule finds, why, and what to do
               sglint rules               all rules; --format json: as data
               sglint --version

        options of check:
          --format FORMAT[=FILE]   text (default), json or html (a page for a security review); repeatable,
                                   =FILE writes to a file
          --fail-on SEVERITY       exit 1 for findings at or above: critical, high, medium (default), low, info, never
          --select NAME            only these rules, categories or aliases (CKV_AWS_24); repeatable, or with commas
          --ignore NAME            all but these
          --fix                    writes the safe fixes to the files: what is allowed stays the same
          --diff                   prints them as a patch instead
          --profile NAME           default, or strict: also what some call noise; a rule that is selected by name is always run

        options of show:
          --format text|ndjson
          --replay                 what the requests of a capture opened and closed, in order, and what is open in the end

        options of diff:
          --format FORMAT[=FILE]   text (default), json or markdown; repeatable
          --fail-on SEVERITY       exit 1 for new findings at or above
          --select, --ignore NAME  as for check

        options of all three:
          --config FILE            the configuration; the default is the nearest .sglint.yml above the first path
          --today DATE             the day on which what expires is judged, YYYY-MM-DD; the default is today

        options of all three, for infrastructure code:
          --var NAME=VALUE         a value for a variable; repeatable, the last one wins
          --var-file FILE          a file with values for variables; repeatable, the last one wins
          --parameters FILE        a file with values for CloudFormation parameters, in the forms of the
                                   AWS CLI and of CodePipeline; repeatable, the last one wins
          --tf-var-env             values from the environment: TF_VAR_name
          --root DIR               nothing outside of DIR is read; the default is the root of the repository

        exit codes: 0 clean, 1 findings, 2 usage, 3 some input could not be read, 4 a bug of ours
        environment: JAVA_HOME, NO_COLOR, SGLINT_CACHE (folder of the class-data archive), SGLINT_ARCHIVE=off,
                     SGLINT_JAVA_OPTIONS
        """;
  }
}
