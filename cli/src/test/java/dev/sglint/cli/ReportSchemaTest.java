package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON report keeps the published schema. */
final class ReportSchemaTest {
  static Schema schema() throws IOException {
    try (InputStream in =
        dev.sglint.report.JsonReporter.class.getResourceAsStream("report.schema.json")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing of ours",
        "Action=AuthorizeSecurityGroupEgress",
        "Action=AuthorizeSecurityGroupEgres&GroupId=sg-1",
        "Action=AuthorizeSecurityGroupIngress&GroupId=sg-1&IpPermissions.1.IpProtocol=tcp"
            + "&IpPermissions.1.FromPort=%2&IpPermissions.1.ToPort=80&IpPermissions.1.ToPort=22"
            + "&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0",
        "Action=AuthorizeSecurityGroupIngress&IpPermissions.1.IpProtocol=-1&IpPermissions.1.FromPort=1"
            + "&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0"
      })
  void every_report_is_valid(String input) throws IOException {
    Run run = Run.reading(input, "check", "--format", "json", "-");
    assertThat(schema().validate(run.out(), InputFormat.JSON)).as(run.out()).isEmpty();
  }
}
