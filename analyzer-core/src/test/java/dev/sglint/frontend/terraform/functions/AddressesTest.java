package dev.sglint.frontend.terraform.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      maxCharsPerColumn = 1000,
      textBlock =
          """
          cidrsubnet("10.0.0.0/16", 8, 2) => "10.0.2.0/24"
          cidrsubnet("10.1.2.3/16", 8, 1) => "10.1.1.0/24"
          cidrsubnet("2001:db8::/32", 16, 255) => "2001:db8:ff::/48"
          cidrsubnet("10.20.0.0/16", 0, 0) => "10.20.0.0/16"
          cidrsubnet("10.0.0.0/8", 24, 16777215) => "10.255.255.255/32"
          cidrsubnet("10.0.0.0/16", 8, -1) => "0.0.1.0/24"
          cidrsubnet("010.0.0.0/16", 8, 1) => "10.0.1.0/24"
          cidrsubnet("10.0.0.0/16", 8, 256) => Call to function "cidrsubnet" failed: prefix extension of 8 does not accommodate a subnet numbered 256.
          cidrsubnet("10.0.0.0/16", 17, 0) => Call to function "cidrsubnet" failed: insufficient address space to extend prefix of 16 by 17.
          cidrsubnet("10.0.0.0", 8, 1) => Call to function "cidrsubnet" failed: invalid CIDR expression: invalid CIDR address: 10.0.0.0.
          cidrsubnet(?string, 8, 1) => ?string
          cidrsubnet("10.0.0.0/16", 8, <1 | 2>) => <"10.0.1.0/24" | "10.0.2.0/24">
          cidrsubnets("10.0.0.0/16", 4, 4, 8, 2) => list["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/24", "10.0.64.0/18"]
          cidrsubnets("10.0.0.0/16") => list[]
          cidrsubnets("10.0.0.0/24", 1, 1, 1) => Invalid value for "newbits" parameter: not enough remaining address space for a subnet with a prefix of 25 bits after 10.0.0.128/25.
          cidrhost("10.0.0.0/24", 5) => "10.0.0.5"
          cidrhost("10.0.0.0/24", -1) => "10.0.0.255"
          cidrhost("10.0.0.0/24", 256) => Call to function "cidrhost" failed: prefix of 24 does not accommodate a host numbered 256.
          cidrhost("2001:db8::/64", 34) => "2001:db8::22"
          cidrhost("10.0.0.0/32", 0) => "10.0.0.0"
          cidrhost("::ffff:10.0.0.0/112", 1) => "0:1::ffff:a00:0"
          cidrhost("010.0.0.0/016", 1) => "10.0.0.1"
          cidrnetmask("172.16.0.0/12") => "255.240.0.0"
          cidrnetmask("10.0.0.0/0") => "0.0.0.0"
          cidrcontains("10.0.0.0/8", "10.1.2.3") => true
          cidrcontains("10.0.0.0/8", "10.0.0.0/7") => false
          cidrcontains("10.0.0.0/8", "::1") => Call to function "cidrcontains" failed: address family mismatch: 10.0.0.0/8 vs. ::1.
          cidrhost(" 10.0.0.0/24", 1) => Call to function "cidrhost" failed: invalid CIDR expression: invalid CIDR address:  10.0.0.0/24.
          """)
  void givesWhatTerraformGives(String call, String expected) {
    assertEquals(expected, Notation.show(Notation.evaluate(call)));
  }
}
