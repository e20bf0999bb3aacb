package dev.sglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sglint.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads each format as those do that it is for, holds it to its schema, and says the messages of
 * the findings that count: neither accepted nor said to be only possible.
 */
final class Readers {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Schema REPORT = schema("report.schema.json", 2020);
  private static final Schema LINE = schema("ndjson.schema.json", 2020);
  private static final Schema GITLAB = schema("gitlab.schema.json", 7);
  private static final Schema SARIF = schema("/schema/sarif-schema-2.1.0.json", 7);

  private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice) ([^:]*)::(.*)");

  private static final Set<String> DIAGNOSTICS =
      Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toSet());

  /** What reads a report. */
  interface Reader {
    List<String> read(String report);
  }

  /** A reader for each format. */
  static final Map<String, Reader> BY_FORMAT =
      Map.of(
          "text", Readers::text,
          "json", Readers::json,
          "ndjson", Readers::ndjson,
          "sarif", Readers::sarif,
          "junit", Readers::junit,
          "checkstyle", Readers::checkstyle,
          "github", Readers::github,
          "gitlab", Readers::gitlab,
          "markdown", Readers::markdown,
          "csv", Readers::csv);

  /** All formats but the page, which is read as browsers do in tests of its own. */
  static final List<String> NAMES =
      Reporters.NAMES.stream().filter(name -> !name.equals("html")).toList();

  private Readers() {}

  /** The messages of the findings in a report that count. */
  static List<String> read(String format, String report) {
    Reader reader = BY_FORMAT.get(format);
    assertThat(reader).as("nothing reads " + format).isNotNull();
    return Objects.requireNonNull(reader).read(report);
  }

  private static List<String> text(String report) {
    return report
        .lines()
        .filter(line -> line.matches(".*:[0-9]+:[0-9]+: [a-z]+\\[[a-z-]+-internet\\]: .*"))
        .toList();
  }

  private static List<String> json(String report) {
    valid(REPORT, report);
    return certain(JSON.readTree(report).get("findings"));
  }

  private static List<String> ndjson(String report) {
    List<JsonNode> findings = new ArrayList<>();
    assertThat(report).endsWith("\n");
    for (String line : report.split("\n", -1)) {
      if (!line.isEmpty()) {
        valid(LINE, line);
        JSON.readTree(line).optional("finding").ifPresent(findings::add);
      }
    }
    return certain(findings);
  }

  private static List<String> certain(Iterable<JsonNode> findings) {
    List<String> messages = new ArrayList<>();
    for (JsonNode finding : findings) {
      if (finding.get("certainty").asString().equals("certain")
          && finding.get("suppressed").isNull()) {
        messages.add(finding.get("message").asString());
      }
    }
    return messages;
  }

  private static List<String> sarif(String report) {
    valid(SARIF, report);
    JsonNode run = JSON.readTree(report).get("runs").get(0);
    List<String> messages = new ArrayList<>();
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      for (JsonNode used : result.findValues("artifactLocation")) {
        JsonNode file = run.get("artifacts").get(used.get("index").asInt());
        assertThat(file.at("/location/uri")).isEqualTo(used.get("uri"));
        assertThat(used.get("uri").asString()).matches("(?:[-._~/A-Za-z0-9]|%[0-9A-F]{2})*+");
      }
      if (result.get("kind").asString().equals("fail") && result.get("suppressions").isEmpty()) {
        messages.add(result.at("/message/text").asString());
      }
    }
    return messages;
  }

  private static List<String> junit(String report) {
    Document document = xml(report, "junit.xsd");
    assertThat(document.getElementsByTagName("testcase").getLength())
        .isEqualTo(Integer.parseInt(document.getDocumentElement().getAttribute("tests")))
        .isPositive();
    return attributes(document, "failure", "message");
  }

  private static List<String> checkstyle(String report) {
    List<String> messages = new ArrayList<>();
    NodeList errors = xml(report, "checkstyle.xsd").getElementsByTagName("error");
    for (int i = 0; i < errors.getLength(); i++) {
      String source = errors.item(i).getAttributes().getNamedItem("source").getNodeValue();
      String message = errors.item(i).getAttributes().getNamedItem("message").getNodeValue();
      if (!source.startsWith("sglint.diagnostic.") && !message.startsWith("possible: ")) {
        messages.add(message);
      }
    }
    return messages;
  }

  /** As the runner reads it: a command is a line that begins with two colons. */
  private static List<String> github(String report) {
    List<String> messages = new ArrayList<>();
    for (String line : report.split("\n", -1)) {
      Matcher command = COMMAND.matcher(line);
      if (line.isEmpty()) {
        continue;
      }
      assertThat(command.matches()).as(line).isTrue();
      assertThat(command.group(2).split(",", -1))
          .allMatch(property -> property.matches("(file|line|endLine|col|title)=.+"));
      String title = command.group(2).replaceAll(".*title=", "");
      if (title.contains("-internet") && !command.group(3).startsWith("possible: ")) {
        messages.add(
            command.group(3).replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%"));
      }
    }
    return messages;
  }

  private static List<String> gitlab(String report) {
    valid(GITLAB, report);
    List<String> messages = new ArrayList<>();
    List<String> fingerprints = new ArrayList<>();
    for (JsonNode issue : JSON.readTree(report)) {
      fingerprints.add(issue.get("fingerprint").asString());
      String description = issue.get("description").asString();
      if (!DIAGNOSTICS.contains(issue.get("check_name").asString())
          && !description.startsWith("possible: ")) {
        messages.add(description);
      }
    }
    assertThat(fingerprints).doesNotHaveDuplicates();
    return messages;
  }

  /** What is HTML in it must be ours, and well-formed; nothing may be a link or a picture. */
  private static List<String> markdown(String report) {
    assertThat(report.length()).isLessThanOrEqualTo(65_536);
    StringBuilder html = new StringBuilder();
    Parser.builder()
        .build()
        .parse(report)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock block) {
                html.append(block.getLiteral()).append('\n');
              }

              @Override
              public void visit(HtmlInline inline) {
                throw new AssertionError("HTML from input: " + inline.getLiteral());
              }

              @Override
              public void visit(Link link) {
                throw new AssertionError("a link from input: " + link.getDestination());
              }

              @Override
              public void visit(Image image) {
                throw new AssertionError("a picture from input: " + image.getDestination());
              }
            });
    Document document = parse("<x>" + html + "</x>");
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      assertThat(all.item(i).getNodeName()).isIn("x", "details", "summary", "b", "code");
      assertThat(all.item(i).getAttributes().getLength()).isZero();
    }
    List<String> messages = new ArrayList<>();
    NodeList summaries = document.getElementsByTagName("summary");
    for (int i = 0; i < summaries.getLength(); i++) {
      String summary = summaries.item(i).getTextContent();
      if (!summary.startsWith("possible ") && !summary.startsWith("accepted ")) {
        messages.add(summary);
      }
    }
    return messages;
  }

  private static List<String> csv(String report) {
    List<String> messages = new ArrayList<>();
    try (StringReader text = new StringReader(report)) {
      for (CSVRecord row :
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
        assertThat(row.size()).isEqualTo(row.getParser().getHeaderNames().size());
        row.forEach(cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+@-].+"));
        if (row.get("certainty").equals("certain")
            && row.get("accepted").isEmpty()
            && !row.get("category").equals("diagnostic")) {
          messages.add(row.get("message"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  private static void valid(Schema schema, String json) {
    List<Error> errors = schema.validate(json, InputFormat.JSON);
    assertThat(errors).isEmpty();
  }

  private static Schema schema(String name, int draft) {
    SpecificationVersion version =
        draft == 7 ? SpecificationVersion.DRAFT_7 : SpecificationVersion.DRAFT_2020_12;
    return SchemaRegistry.withDefaultDialect(
            version,
            builder ->
                builder.schemas(Map.of("urn:sglint:report:1", resource("report.schema.json"))))
        .getSchema(resource(name));
  }

  private static String resource(String name) {
    try (InputStream in = Readers.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    List<String> values = new ArrayList<>();
    NodeList elements = document.getElementsByTagName(element);
    for (int i = 0; i < elements.getLength(); i++) {
      values.add(elements.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
    }
    return values;
  }

  private static Document xml(String report, String schema) {
    Document document = parse(report);
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader(resource(schema))))
          .newValidator()
          .validate(new DOMSource(document));
    } catch (SAXException e) {
      throw new AssertionError(e.getMessage() + "\n" + report, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return document;
  }

  private static Document parse(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (SAXException e) {
      throw new AssertionError(e.getMessage() + "\n" + xml, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
