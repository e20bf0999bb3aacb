import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

/**
 * Writes a capture to standard output, the same for the same arguments.
 *
 * <pre>java bench/GenerateCaptures.java form|cloudtrail|foreign REQUESTS GROUPS</pre>
 *
 * Rules of each group are opened and, for the most part, closed again later; one request in a thousand opens a port to
 * the internet. {@code foreign} writes log lines without any request.
 */
final class GenerateCaptures {
  private static final String[] OPERATIONS = {
    "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress"
  };
  private static final int[] PORTS = {22, 80, 443, 3306, 5432, 6379, 8080, 9200};

  private GenerateCaptures() {}

  public static void main(String[] arguments) throws IOException {
    int requests = Integer.parseInt(arguments[1]);
    int groups = Integer.parseInt(arguments[2]);
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.US_ASCII), 1 << 16)) {
      switch (arguments[0]) {
        case "form" -> form(out, requests, groups);
        case "cloudtrail" -> cloudTrail(out, requests, groups);
        case "foreign" -> foreign(out, requests);
        default -> throw new IllegalArgumentException("form, cloudtrail or foreign");
      }
    }
  }

  /** What one request of the sequence asks for. */
  private record Rule(String action, String group, int port, String cidr) {
    static Rule of(int number, int groups) {
      int pair = number / (2 * groups) * groups + number % groups;
      boolean revoke = number / groups % 2 == 1 && pair % 4 != 0;
      Random random = new Random(pair * 31L + 7);
      String action = OPERATIONS[random.nextInt(2)];
      int port = PORTS[random.nextInt(PORTS.length)];
      String cidr =
          random.nextInt(1000) == 0
              ? "0.0.0.0/0"
              : "10." + random.nextInt(256) + "." + random.nextInt(256) + ".0/24";
      if (number / groups % 2 == 1 && !revoke) {
        port += 10_000;
      }
      return new Rule(
          revoke ? action.replace("Authorize", "Revoke") : action,
          String.format("sg-%017x", 0x1000_0000L + number % groups),
          port,
          cidr);
    }
  }

  private static void form(Writer out, int requests, int groups) throws IOException {
    for (int i = 0; i < requests; i++) {
      Rule rule = Rule.of(i, groups);
      out.write("Action=" + rule.action() + "&Version=2016-11-15&GroupId=" + rule.group());
      out.write("&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=" + rule.port());
      out.write("&IpPermissions.1.ToPort=" + rule.port());
      out.write("&IpPermissions.1.IpRanges.1.CidrIp=" + rule.cidr().replace("/", "%2F"));
      out.write("&IpPermissions.1.IpRanges.1.Description=request+" + i + "\n");
    }
  }

  private static void cloudTrail(Writer out, int requests, int groups) throws IOException {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    out.write("{\"Records\":[");
    for (int i = 0; i < requests; i++) {
      Rule rule = Rule.of(i, groups);
      out.write(i == 0 ? "" : ",");
      out.write("{\"eventVersion\":\"1.09\",\"userIdentity\":{\"type\":\"AssumedRole\",\"principalId\":\"AROAEXAMPLE:ci\",");
      out.write("\"arn\":\"arn:aws:sts::111122223333:assumed-role/deploy/ci\",\"accountId\":\"111122223333\",");
      out.write("\"accessKeyId\":\"ASIAEXAMPLEEXAMPLE00\"},\"eventTime\":\"" + start.plusSeconds(i) + "\",");
      out.write("\"eventSource\":\"ec2.amazonaws.com\",\"eventName\":\"" + rule.action() + "\",");
      out.write("\"awsRegion\":\"us-east-1\",\"sourceIPAddress\":\"192.0.2.7\",\"userAgent\":\"aws-sdk-go-v2/1.30\",");
      out.write("\"requestParameters\":{\"groupId\":\"" + rule.group() + "\",\"ipPermissions\":{\"items\":[{");
      out.write("\"ipProtocol\":\"tcp\",\"fromPort\":" + rule.port() + ",\"toPort\":" + rule.port() + ",\"groups\":{},");
      out.write("\"ipRanges\":{\"items\":[{\"cidrIp\":\"" + rule.cidr() + "\",\"description\":\"request " + i + "\"}]},");
      out.write("\"ipv6Ranges\":{},\"prefixListIds\":{}}]}},\"responseElements\":{\"requestId\":\"" + i + "\",\"_return\":true},");
      out.write("\"requestID\":\"" + i + "\",\"eventID\":\"" + i + "\",\"readOnly\":false,\"eventType\":\"AwsApiCall\",");
      out.write("\"managementEvent\":true,\"recipientAccountId\":\"111122223333\",\"eventCategory\":\"Management\"}");
    }
    out.write("]}\n");
  }

  private static void foreign(Writer out, int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      out.write("2026-01-01T00:00:00.000Z INFO worker-" + i % 16 + " handled request " + i);
      out.write(" for /api/v1/items?page=" + i % 100 + "&size=50 in " + i % 300 + " ms, status 200, bytes 5120\n");
    }
  }
}
