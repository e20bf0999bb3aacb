package dev.sglint.frontend.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Directories to configurations: roots, modules, variables, overrides. */
final class ModuleTreeTest {
  private static final String MODULE =
      """
      variable "cidr" { default = "10.0.0.0/8" }
      resource "aws_vpc_security_group_ingress_rule" "r" {
        security_group_id = "sg-0123456789abcdef0"
        ip_protocol       = "-1"
        cidr_ipv4         = var.cidr
      }
      """;

  private static final String RULE = "aws_vpc_security_group_ingress_rule.r:5 ingress -1 - ";

  @Test
  void a_module_that_is_called_is_judged_with_its_arguments_only() {
    Shown shown =
        Shown.of(
            Map.of(
                "main.tf",
                "module \"m\" {\n source = \"./modules/m\"\n cidr = \"10.9.0.0/16\"\n}\n",
                "modules/m/main.tf",
                MODULE));
    assertThat(shown.rules()).containsExactly("module.m." + RULE + "10.9.0.0/16");
  }

  @Test
  void a_module_that_nobody_calls_is_judged_with_its_defaults() {
    assertThat(Shown.of(Map.of("modules/m/main.tf", MODULE)).rules())
        .containsExactly(RULE + "10.0.0.0/8");
  }

  @Test
  void every_instance_of_a_call_has_its_own_arguments() {
    Shown shown =
        Shown.of(
            Map.of(
                "live/main.tf",
                "module \"m\" {\n source = \"../m\"\n for_each = { a = \"10.1.0.0/16\", b ="
                    + " \"10.2.0.0/16\" }\n cidr = each.value\n}\n",
                "m/main.tf",
                MODULE));
    assertThat(shown.rules())
        .containsExactly(
            "module.m[\"a\"]." + RULE + "10.1.0.0/16", "module.m[\"b\"]." + RULE + "10.2.0.0/16");
  }

  @Test
  void later_variable_files_win() {
    Map<String, String> files =
        Map.of(
            "main.tf", MODULE,
            "terraform.tfvars", "cidr = \"10.1.0.0/16\"\n",
            "a.auto.tfvars", "cidr = \"10.2.0.0/16\"\n",
            "b.auto.tfvars.json", "{\"cidr\": \"10.3.0.0/16\"}",
            "prod.tfvars", "cidr = \"10.4.0.0/16\"\n");
    assertThat(Shown.of(files).rules()).containsExactly(RULE + "10.3.0.0/16");
    Inputs file = new Inputs(List.of(new Inputs.Given.File("prod.tfvars")), Map.of(), "");
    assertThat(Shown.of(files, file).rules()).containsExactly(RULE + "10.4.0.0/16");
    Inputs both =
        new Inputs(
            List.of(
                new Inputs.Given.Variable("cidr=10.5.0.0/16"),
                new Inputs.Given.File("prod.tfvars")),
            Map.of(),
            "");
    assertThat(Shown.of(files, both).rules()).containsExactly(RULE + "10.4.0.0/16");
  }

  @Test
  void an_override_replaces_arguments() {
    Shown shown =
        Shown.of(
            Map.of(
                "main.tf",
                MODULE,
                "main_override.tf",
                "variable \"cidr\" { default = \"10.7.0.0/16\" }\n"));
    assertThat(shown.rules()).containsExactly(RULE + "10.7.0.0/16");
  }

  @Test
  void a_module_from_elsewhere_is_unknown_and_said_so() {
    Shown shown =
        Shown.of(
            """
            module "vpc" {
              source  = "terraform-aws-modules/vpc/aws"
              version = "~> 5.0"
            }
            resource "aws_vpc_security_group_ingress_rule" "r" {
              security_group_id = module.vpc.default_security_group_id
              ip_protocol       = "-1"
              cidr_ipv4         = module.vpc.vpc_cidr_block
            }
            """);
    assertThat(shown.rules())
        .containsExactly("? aws_vpc_security_group_ingress_rule.r:8 ingress -1 - -");
    assertThat(shown.diagnostics())
        .containsExactly(
            "main.tf:2:13 missing_module module `terraform-aws-modules/vpc/aws` is not looked into:"
                + " it is not installed here");
  }

  @Test
  void an_installed_module_evaluates_like_any_other() {
    Shown shown =
        Shown.of(
            Map.of(
                "main.tf",
                "module \"m\" {\n source = \"example/m/aws\"\n cidr = \"10.9.0.0/16\"\n}\n",
                ".terraform/modules/modules.json",
                "{\"Modules\":[{\"Key\":\"m\",\"Source\":\"x\",\"Dir\":\".terraform/modules/m\"}]}",
                ".terraform/modules/m/main.tf",
                MODULE));
    assertThat(shown.rules()).contains("module.m." + RULE + "10.9.0.0/16");
  }

  @Test
  void opentofu_s_files_hide_terraform_s() {
    Shown shown =
        Shown.of(
            Map.of("main.tf", MODULE, "main.tofu", MODULE.replace("10.0.0.0/8", "10.8.0.0/16")));
    assertThat(shown.rules()).containsExactly(RULE + "10.8.0.0/16");
  }

  @Test
  void json_is_the_same_configuration() {
    Shown shown =
        Shown.of(
            Map.of(
                "main.tf.json",
                """
                {"variable": {"cidr": {"default": "10.0.0.0/8"}},
                 "resource": {"aws_vpc_security_group_ingress_rule": {"r": {
                   "security_group_id": "sg-0123456789abcdef0",
                   "ip_protocol": "-1",
                   "cidr_ipv4": "${var.cidr}"}}}}
                """));
    assertThat(shown.rules()).containsExactly(RULE + "10.0.0.0/8");
  }
}
