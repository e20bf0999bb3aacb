package dev.sglint.frontend.ec2query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryFinderTest {
  private static final String ONE =
      "Action=AuthorizeSecurityGroupEgress&GroupId=sg-1a2b3c4d&IpPermissions.1.IpProtocol=tcp";

  @Test
  void a_request_with_too_many_parameters_is_cut_and_the_next_is_read() {
    List<QuerySegment> segments = new QueryFinder(ONE + "\n" + ONE, 2).find();
    assertThat(segments).extracting(QuerySegment::cut).containsExactly(true, true);
  }
}
