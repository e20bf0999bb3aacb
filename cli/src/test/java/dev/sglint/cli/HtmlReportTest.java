package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for a security review. */
final class HtmlReportTest {
  private static final String GROUPS =
      """
      variable "office" { type = string }
      resource "aws_security_group" "bastion" {
        description = "ways in"
        ingress {
          description = "the one half"
          from_port   = 22
          to_port     = 22
          protocol    = "tcp"
          cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"]
        }
      }
      resource "aws_security_group" "database" {
        description = "data"
        ingress {
          description     = "from the bastion"
          from_port       = 5432
          to_port         = 5432
          protocol        = "tcp"
          security_groups = [aws_security_group.bastion.id]
        }
        ingress {
          description = "from the office"
          from_port   = 3306
          to_port     = 3306
          protocol    = "tcp"
          cidr_blocks = [var.office]
        }
      }
      """;

  @TempDir Path directory;

  private Document page(String... more) throws IOException {
    String[] arguments = new String[more.length + 4];
    System.arraycopy(
        new String[] {"check", "--fail-on", "never", "--format=html=report.html"},
        0,
        arguments,
        0,
        4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    Run run = Run.in(directory, "", arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return Jsoup.parse(Files.readString(directory.resolve("report.html")));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private static String cell(Document page, String group, String service) {
    List<String> columns = page.select(".matrix thead th").eachText();
    for (Element row : page.select(".matrix tbody tr")) {
      if (row.child(0).text().equals(group)) {
        return row.child(columns.indexOf(service)).text();
      }
    }
    return "no row";
  }

  @Test
  void the_matrix_says_who_may_reach_what_taken_together() throws IOException {
    write("main.tf", GROUPS);

    Document page = page("main.tf");

    assertThat(cell(page, "aws_security_group.bastion", "SSH tcp 22")).isEqualTo("internet");
    assertThat(cell(page, "aws_security_group.database", "PostgreSQL tcp 5432")).isEqualTo("group");
    assertThat(cell(page, "aws_security_group.database", "MySQL tcp 3306")).isEqualTo("not known?");
    assertThat(cell(page, "aws_security_group.database", "SSH tcp 22")).isEqualTo("·");
  }

  @Test
  void every_link_of_the_page_leads_somewhere_in_it() throws IOException {
    write("main.tf", GROUPS);

    Document page = page("main.tf");

    List<String> anchors =
        page.select("a[href^=#]").eachAttr("href").stream()
            .filter(href -> !href.contains("="))
            .toList();
    assertThat(anchors).hasSizeGreaterThan(10);
    assertThat(anchors)
        .allSatisfy(a -> assertThat(page.getElementById(a.substring(1))).isNotNull());
  }

  @Test
  void the_picture_draws_a_line_from_a_group_to_the_one_that_lets_it_in() throws IOException {
    write("main.tf", GROUPS);

    Document page = page("main.tf");

    assertThat(page.select("svg path title").eachText())
        .contains(
            "aws_security_group.bastion may reach aws_security_group.database: tcp 5432",
            "Not known may reach aws_security_group.database: tcp 3306 (possibly)");
    assertThat(page.select("svg > title, svg > desc").eachText()).hasSize(2);
  }

  @Test
  void findings_show_source_rule_and_controls() throws IOException {
    write("main.tf", GROUPS);

    Document page = page("main.tf");

    Element card = page.expectFirst("article[data-rule=ssh-open-to-internet]");
    assertThat(card.select("mark").text()).isEqualTo("\"128.0.0.0/1\"");
    assertThat(page.select("#rule-ssh-open-to-internet .doc").text())
        .contains("Every address on the internet")
        .doesNotContain("AUTHPARAMS");
    assertThat(page.select("#controls tr:has(th:contains(EC2.13)) a").eachAttr("href"))
        .contains("#" + card.id());
  }

  @Test
  void the_page_loads_nothing_and_its_policy_allows_just_its_own_style_and_script()
      throws Exception {
    write("main.tf", GROUPS);

    Document page = page("main.tf");

    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("style-src '" + hash(page.expectFirst("style")) + "'")
        .contains("script-src '" + hash(page.expectFirst("script")) + "'");
    assertThat(page.select("[src], link, iframe, object, embed, [style]")).isEmpty();
    assertThat(page.html()).doesNotContain("@import", "url(");
  }

  private static String hash(Element element) throws Exception {
    byte[] text = element.data().getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void hostile_names_stay_text() throws IOException {
    String hostile =
        "</script><script>alert(1)</script></style><img src=x onerror=alert(1)>'"
            + "]]>{{7*7}}javascript:alert(1)%0A\u001B[31m\u202E";
    write(
        "a'><img src=x onerror=alert(1)>.tf",
        GROUPS.replace("ways in", hostile + "$${x}").replace("0.0.0.0/1", hostile)
            + "resource \"aws_security_group\" \"x\" {\n  name = \""
            + hostile
            + "\"\n  ingress {\n    from_port = 22\n    to_port = 22\n    protocol = \"tcp\"\n"
            + "    cidr_blocks = [\"0.0.0.0/0\"]\n  }\n}\n");
    write(
        "requests.txt",
        "Action=AuthorizeSecurityGroupIngress&GroupId=%3Cscript%3Ealert(1)%3C/script%3E"
            + "&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22"
            + "&IpPermissions.1.ToPort=22&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0"
            + "&%3Cscript%3E=%22%3E%3Cscript%3E\n");

    Document page = page(".");

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.text()).contains("<script>", "onerror=alert(1)");
    assertThat(page.html()).doesNotContain("\u001B", "\u202E");
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on");
      }
      assertThat(element.attr("href")).matches("|#.*|https://.*");
    }
  }

  @Test
  void values_that_are_given_are_not_shown() throws IOException {
    write("main.tf", GROUPS);

    Document page = page("--var", "office=10.1.2.0/24", "main.tf");

    assertThat(page.select("#summary .facts").text()).contains("Variables office");
    assertThat(page.select("#summary .facts").text()).doesNotContain("10.1.2.0/24");
  }

  @Test
  void of_thousands_of_findings_the_worst_have_cards_and_the_rest_lines() throws IOException {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      requests.append("Action=AuthorizeSecurityGroupIngress&GroupId=sg-");
      requests.append(String.format(java.util.Locale.ROOT, "%08x", i));
      requests.append("&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=22");
      requests.append("&IpPermissions.1.ToPort=22&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0\n");
    }
    write("requests.txt", requests.toString());

    Document page = page("requests.txt");

    assertThat(page.select("article.finding")).hasSize(1_000);
    assertThat(page.select("tr.finding")).hasSize(4_000);
    assertThat(page.select("#matrix .notes").text()).contains("4,800 groups");
  }

  @Test
  void what_is_not_applied_has_no_page() throws IOException {
    write("main.tf", GROUPS);

    Run run = Run.in(directory, "", "check", "--diff", "--format=html=report.html", "main.tf");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("use --fix");
  }

  @Test
  void the_filter_keeps_what_the_address_says_in_a_real_browser() throws Exception {
    Path browser = browser();
    write("main.tf", GROUPS);
    Document page = page("main.tf");
    int all = page.select(".finding").size();
    int high = page.select(".finding[data-severity=high]").size();
    assertThat(high).isPositive().isLessThan(all);

    assertThat(shown(browser, "")).hasSize(all);
    assertThat(shown(browser, "#severity=high"))
        .hasSize(high)
        .allSatisfy(finding -> assertThat(finding.attr("data-severity")).isEqualTo("high"));
    assertThat(shown(browser, "#q=SSH&rule=ssh-open-to-internet")).hasSize(1);
    assertThat(shown(browser, "#q=aws_security_group.bastion")).isNotEmpty();
    assertThat(shown(browser, "#q=nobody-says-this")).isEmpty();
    assertThat(shown(browser, "#severity=%3Cimg%3E")).isEmpty();
  }

  private List<Element> shown(Path browser, String state) throws Exception {
    String address = directory.resolve("report.html").toUri() + state;
    File dom = directory.resolve("dom.html").toFile();
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + directory.resolve("profile"),
                "--dump-dom",
                address)
            .redirectOutput(dom)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    Document page = Jsoup.parse(Files.readString(dom.toPath()));
    assertThat(page.select("#filter[hidden]")).isEmpty();
    return page.select(".finding:not([hidden])");
  }

  private static Path browser() {
    Optional<Path> found =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
            .flatMap(
                folder ->
                    List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), "no Chromium is installed");
    return found.orElseThrow();
  }
}
