package dev.sglint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The arrows of {@code docs/architecture.md}. */
@AnalyzeClasses(packages = "dev.sglint", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule packages_have_no_cycles =
      SlicesRuleDefinition.slices().matching("dev.sglint.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule source_and_text_know_nothing_of_ours =
      noClasses()
          .that()
          .resideInAnyPackage("dev.sglint.source", "dev.sglint.text")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sglint.diagnostic",
              "dev.sglint.value..",
              "dev.sglint.net..",
              "dev.sglint.model..");

  @ArchTest
  static final ArchRule net_knows_nothing_of_fields =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.net")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.sglint.value", "dev.sglint.model", "dev.sglint.source");

  @ArchTest
  static final ArchRule value_knows_nothing_of_aws =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.value")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.sglint.net", "dev.sglint.model", "dev.sglint.reach");

  @ArchTest
  static final ArchRule the_model_knows_no_format_and_no_rule =
      noClasses()
          .that()
          .resideInAnyPackage("dev.sglint.model", "dev.sglint.reach", "dev.sglint.state")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sglint.frontend..", "dev.sglint.rule", "dev.sglint.engine", "dev.sglint.report");

  @ArchTest
  static final ArchRule front_ends_know_only_the_model =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.frontend..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sglint.reach",
              "dev.sglint.state",
              "dev.sglint.rule",
              "dev.sglint.engine",
              "dev.sglint.report");

  @ArchTest
  static final ArchRule front_ends_do_not_know_each_other_but_for_those_of_their_language =
      SlicesRuleDefinition.slices()
          .matching("dev.sglint.frontend.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("dev.sglint.frontend.capture.."),
              resideInAPackage("dev.sglint.frontend.ec2query.."))
          .ignoreDependency(
              resideInAPackage("dev.sglint.frontend.terraform.."),
              resideInAPackage("dev.sglint.frontend.hcl.."));

  @ArchTest
  static final ArchRule the_wire_form_knows_no_form_it_was_captured_in =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.frontend.ec2query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.sglint.frontend.capture", "dev.sglint.json");

  @ArchTest
  static final ArchRule the_located_json_reader_knows_nothing_of_aws =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.json")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sglint.model", "dev.sglint.frontend..", "dev.sglint.rule", "dev.sglint.engine");

  @ArchTest
  static final ArchRule the_rule_api_knows_no_format_and_no_engine =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.rule")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sglint.frontend..",
              "dev.sglint.config",
              "dev.sglint.engine",
              "dev.sglint.report");

  @ArchTest
  static final ArchRule suppressions_know_no_format_and_are_known_to_none =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.suppression")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sglint.frontend..", "dev.sglint.engine", "dev.sglint.report", "dev.sglint.yaml");

  @ArchTest
  static final ArchRule front_ends_hand_on_remarks_and_do_not_know_what_they_mean =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.frontend..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.sglint.suppression");

  @ArchTest
  static final ArchRule only_the_query_front_end_uses_its_grammar =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sglint.frontend.ec2query..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.sglint.frontend.ec2query.grammar");

  @ArchTest
  static final ArchRule only_the_hcl_front_end_uses_its_grammar =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.sglint.frontend.hcl", "dev.sglint.frontend.hcl.grammar")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.sglint.frontend.hcl.grammar");

  @ArchTest
  static final ArchRule only_front_ends_with_a_grammar_use_antlr =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.sglint.frontend.ec2query..",
              "dev.sglint.frontend.hcl",
              "dev.sglint.frontend.hcl.grammar")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.antlr..");

  @ArchTest
  static final ArchRule only_reports_and_the_located_reader_use_jackson =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.sglint.report", "dev.sglint.json")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml..");

  @ArchTest
  static final ArchRule only_the_located_yaml_reader_uses_its_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sglint.yaml")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml..");

  @ArchTest
  static final ArchRule the_located_yaml_reader_knows_nothing_of_aws =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.yaml")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sglint.model", "dev.sglint.frontend..", "dev.sglint.rule", "dev.sglint.engine");

  @ArchTest
  static final ArchRule only_who_reads_the_configuration_file_loads_its_reader =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sglint.config")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.sglint.config.ConfigReader");

  @ArchTest
  static final ArchRule what_the_configuration_says_can_be_held_without_yaml =
      noClasses()
          .that()
          .haveNameMatching("dev\\.sglint\\.config\\.(AnalyzerConfig|ConfigFiles).*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.sglint.yaml", "org.yaml..");

  @ArchTest
  static final ArchRule the_configuration_knows_no_format_and_no_engine =
      noClasses()
          .that()
          .resideInAPackage("dev.sglint.config")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.sglint.frontend..",
              "dev.sglint.state",
              "dev.sglint.engine",
              "dev.sglint.report");

  @ArchTest
  static final ArchRule only_functions_use_regular_expressions_of_users =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sglint.frontend.terraform.functions")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.re2j..");

  @ArchTest
  static final ArchRule only_the_page_uses_templates_and_markdown =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sglint.report.html..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("gg.jte..", "org.commonmark..");

  @ArchTest
  static final ArchRule only_its_reporter_makes_a_review =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.sglint.review", "dev.sglint.report.html..")
          .and()
          .doNotHaveSimpleName("HtmlReporter")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.sglint.review", "dev.sglint.report.html..");

  @ArchTest
  static final ArchRule only_net_uses_the_address_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.sglint.net")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("inet.ipaddr..");

  @ArchTest
  static final ArchRule only_the_disk_source_tree_reads_files_and_only_whole_files_are_written =
      noClasses()
          .that()
          .haveNameNotMatching(
              "dev\\.sglint\\.(source\\.Disk(SourceTree|Ignores)|report\\.WholeFile).*")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files");

  @ArchTest
  static final ArchRule nobody_prints_exits_or_reads_clocks =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");
}
