package dev.sglint.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "&X-Amz-Signature=SECRET",
        "&X-Amz-Credential=SECRET%2F20261123",
        "X-Amz-Security-Token=SECRET",
        "Signature=SECRET",
        "&AWSAccessKeyId=SECRET&x=1",
        "&SecurityToken=SECRET",
        "Authorization: AWS4-HMAC-SHA256 Credential=SECRET/2026, Signature=SECRET",
        "'X-Amz-Security-Token': 'SECRET'",
        "\"Authorization\": \"SECRET\"",
        "aws_secret_access_key = SECRET",
        "x-amz-signature%3DSECRET",
        "'X-Amz-Security-Token': b'SECRET'",
        "curl -u name:SECRET",
        "curl --user \"name:SECRET\"",
        "curl -H 'Cookie: a=SECRET; b=SECRET'",
        "https://name:SECRET@example.com/"
      })
  void credentials_and_signatures_are_masked(String text) {
    assertThat(Secrets.mask(text)).doesNotContain("SECRET").hasSameSizeAs(text);
  }

  @Test
  void access_key_ids_are_masked_wherever_they_stand() {
    assertThat(Secrets.mask("key AKIAIOSFODNN7EXAMPLE.")).isEqualTo("key ********************.");
  }

  @Property
  void masking_keeps_the_length(@ForAll String text) {
    assertThat(Secrets.mask(text)).hasSameSizeAs(text);
  }
}
