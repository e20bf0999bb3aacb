package dev.sglint.net;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CidrParserTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0/8, false",
    "100.68.0.18/18, 100.68.0.0/18, true",
    "1.2.3.4/0, 0.0.0.0/0, true",
    "0.0.0.0/0, 0.0.0.0/0, false",
    "::/0, ::/0, false",
    "2001:DB8::1/64, 2001:db8::/64, true",
    "0:0:0:0:0:0:0:0/0, ::/0, false"
  })
  void ec2_clears_host_bits(String text, String stored, boolean hostBits) {
    assertThat(CidrParser.parse(text))
        .isInstanceOfSatisfying(
            Cidr.Valid.class,
            valid -> {
              assertThat(valid.value().text()).isEqualTo(stored);
              assertThat(valid.hostBits()).isEqualTo(hostBits);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/16",
        "*",
        "any",
        "300.0.0.0/8",
        "192.0.2.0/33",
        "192.0.2.0/-1",
        "192.0.2/24",
        "192.0.2.0/255.255.255.0",
        "0xC0.0.2.0/24",
        "192.0.2.0/24,198.51.100.0/24",
        "010.0.0.0/8",
        "::/129",
        "fe80::1%eth0/64",
        "192.0.2.0/",
        "2130706433/8",
        "1.2.3.*/8",
        "1.2.3.1-5/8",
        "0.0.0.0/00",
        "192.0.2.0/24 ",
        "10.0.0.0/8/8"
      })
  void what_is_no_cidr_is_malformed(String text) {
    assertThat(CidrParser.parse(text)).isInstanceOf(Cidr.Malformed.class);
  }

  @Test
  void a_malformed_cidr_may_still_have_a_meaning() {
    assertThat(CidrParser.parse("0.0.0.0/00").block().orElseThrow().text()).isEqualTo("0.0.0.0/0");
    assertThat(CidrParser.parse("010.0.0.0/8").block()).isEmpty();
  }

  @Test
  void an_address_alone_is_not_malformed() {
    assertThat(CidrParser.parse("10.0.0.1")).isInstanceOf(Cidr.BareAddress.class);
  }

  @Property
  void no_text_makes_it_throw(@ForAll String text) {
    assertThat(CidrParser.parse(text).text()).isEqualTo(text);
  }

  @Property
  void a_block_holds_as_many_addresses_as_its_prefix_says(
      @ForAll int bits, @ForAll @IntRange(max = 32) int prefix) {
    String address =
        ((bits >>> 24) & 255)
            + "."
            + ((bits >>> 16) & 255)
            + "."
            + ((bits >>> 8) & 255)
            + "."
            + (bits & 255);
    IpBlock block = CidrParser.parse(address + "/" + prefix).block().orElseThrow();
    assertThat(block.interval().size().bitLength()).isEqualTo(32 - prefix + 1);
    assertThat(IpBlock.addressText(IpFamily.IPV4, block.first()) + "/" + prefix)
        .isEqualTo(block.text());
  }
}
