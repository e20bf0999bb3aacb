package dev.sglint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectivesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sglint: allow a -- why                             | SGLINT ELEMENT [a] why
          #sglint:allow a, b,c -- why -- more                  | SGLINT ELEMENT [a, b, c] why -- more
          // sglint: allow a in module.x["k y"].y until 2027-01-31 -- w | SGLINT ELEMENT [a] w in module.x["k y"].y until 2027-01-31
          /* sglint: allow a ["b"] -- why */                   | SGLINT ELEMENT [a] why in ["b"]
          # sglint: allow a                                    | SGLINT ELEMENT [a]
          # sglint: allow a --                                 | SGLINT ELEMENT [a]
          # sglint: allow a-b--c -- why                        | SGLINT ELEMENT [a-b--c] why
          # sglint: allow -- why                               | SGLINT ELEMENT [] why !the name of a rule is missing
          # sglint: allow a until May -- why                   | SGLINT ELEMENT [a] why !`May` is no date: YYYY-MM-DD
          # sglint: ignore a -- why                            | SGLINT ELEMENT [] why !`sglint:` is followed by `allow`, not by `ignore`
          # as sglint: allow says                              | ''
          #checkov:skip=CKV_AWS_24:the bastion: ours           | CHECKOV RESOURCE [CKV_AWS_24] the bastion: ours
          # checkov:skip=CKV_AWS_24                            | CHECKOV RESOURCE [CKV_AWS_24]
          # bridgecrew:skip= CKV_AWS_24,CKV_AWS_25:x           | CHECKOV RESOURCE [CKV_AWS_24, CKV_AWS_25] x
          #tfsec:ignore:aws-vpc-x:exp:2026-01-02               | TFSEC NEXT_LINE [aws-vpc-x] until 2026-01-02
          # ok #tfsec:ignore:a tfsec:ignore:b                  | TFSEC NEXT_LINE [a]; TFSEC NEXT_LINE [b]
          #trivy:ignore:AVD-AWS-0107[from_port=22,x.y=z]       | TRIVY NEXT_LINE [AVD-AWS-0107] where {from_port=22, x.y=z}
          #trivy:ignore:*:ws:prod                              | TRIVY NEXT_LINE [*] for prod
          #trivy:ignore:a:exp:2026-13-02                       | TRIVY NEXT_LINE [a] !`2026-13-02` is no date: YYYY-MM-DD
          #trivy:ignore:                                       | ''
          # kics-scan ignore-line                              | KICS LINES [*]
          # KICS-SCAN ignore-block                             | KICS ELEMENT [*]
          # kics-scan ignore                                   | KICS FILE [*]
          # kics-scan disable=ab12,cd34                        | KICS FILE [ab12, cd34]
          # kics-scan enable=ab12                              | ''
          # tflint-ignore: a, b # too new                      | TFLINT LINES [a, b] too new
          # tflint-ignore: all                                 | TFLINT LINES [*]
          # tflint-ignore-file: a                              | TFLINT FILE [a]
          # nosec                                              | ''
          """)
  void comments_say_what_their_tools_read_in_them(String comment, String said) {
    List<String> read = Directives.in(comment).stream().map(DirectivesTest::shown).toList();

    assertThat(String.join("; ", read)).isEqualTo(said);
  }

  private static String shown(Directive directive) {
    StringBuilder out = new StringBuilder(directive.dialect() + " " + directive.reach());
    out.append(' ').append(directive.rules());
    directive.reason().ifPresent(reason -> out.append(' ').append(reason));
    directive.address().ifPresent(address -> out.append(" in ").append(address));
    directive.until().ifPresent(day -> out.append(" until ").append(day));
    directive.workspace().ifPresent(name -> out.append(" for ").append(name));
    if (!directive.conditions().isEmpty()) {
      out.append(" where ").append(new TreeMap<>(directive.conditions()));
    }
    directive.mistake().ifPresent(words -> out.append(" !").append(words));
    return out.toString();
  }

  @Test
  void every_line_of_a_comment_is_read() {
    String comment = "/*\n * sglint: allow a -- x\n * sglint: allow b -- y\n */";

    assertThat(Directives.in(comment))
        .extracting(Directive::rules)
        .containsExactly(List.of("a"), List.of("b"));
    assertThat(Directives.in(comment))
        .extracting(directive -> comment.substring(directive.start(), directive.end()))
        .containsExactly("sglint: allow a -- x", "sglint: allow b -- y");
  }

  @Test
  void a_comment_may_be_as_long_as_it_likes() {
    String rules = "a, ".repeat(200_000) + "b";

    assertThat(Directives.in("# sglint: allow " + rules + " -- x").get(0).rules()).hasSize(200_001);
    assertThat(Directives.in("#" + " tfsec:ignore:a".repeat(100_000))).hasSize(100_000);
    assertThat(Directives.in("# checkov:skip=" + "A,".repeat(100_000)).get(0).rules()).isNotEmpty();
  }
}
