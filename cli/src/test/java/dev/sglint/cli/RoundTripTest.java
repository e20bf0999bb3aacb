package dev.sglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A template in JSON and what YAML makes of it: the same is said, each time of its own text. */
final class RoundTripTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String TEMPLATE =
      """
      {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Parameters": {
          "Office": {"Type": "String", "Default": "0.0.0.0/0"},
          "Stage": {"Type": "String", "AllowedValues": ["test", "live"]}
        },
        "Conditions": {"IsLive": {"Fn::Equals": [{"Ref": "Stage"}, "live"]}},
        "Resources": {
          "Web": {
            "Type": "AWS::EC2::SecurityGroup",
            "Properties": {
              "GroupDescription": "web \\u2013 public",
              "VpcId": "vpc-1a2b3c4d",
              "SecurityGroupIngress": [
                {"Description": "\uD83D\uDE00", "IpProtocol": "tcp", "FromPort": "22", "ToPort": 22.0,
                  "CidrIp": {"Ref": "Office"}},
                {"Description": "\uD83D\uDE00", "IpProtocol": 6, "FromPort": "https", "ToPort": 443,
                  "CidrIp": "10.0.0.0/8"},
                {"IpProtocol": -1, "FromPort": 80, "ToPort": 80, "CidrIpv6": "::/0"},
                {"IpProtocol": "tcp", "FromPort": 3389, "ToPort": 3389, "CidrIP": "0.0.0.0/0"},
                {"Fn::If": ["IsLive", {"Ref": "AWS::NoValue"},
                  {"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "CidrIp": "0.0.0.0/0"}]}
              ]
            }
          },
          "Alone": {
            "Type": "AWS::EC2::SecurityGroupIngress",
            "Properties": {
              "GroupId": {"Fn::GetAtt": ["Web", "GroupId"]},
              "IpProtocol": "tcp", "FromPort": 1, "ToPort": 70000,
              "CidrIp": "10.1.2.3/8"
            }
          },
          "Nothing": {"Type": "AWS::EC2::SecurityGroup"}
        }
      }
      """;

  @TempDir private Path directory;

  /**
   * What is said of one text.
   *
   * @param words all but the places, a line for each finding and diagnostic
   * @param places what stands where each finding points
   */
  private record Said(List<String> words, List<String> places) {
    static Said of(Path directory, String file, String text) throws IOException {
      Path folder = Files.createTempDirectory(directory, "round");
      Files.writeString(folder.resolve(file), text);
      JsonNode report =
          JSON.readTree(
              Run.in(folder, "", "check", "--profile", "strict", "--format", "json", ".").out());
      List<String> words = new ArrayList<>();
      List<String> places = new ArrayList<>();
      for (JsonNode finding : report.get("findings")) {
        assertThat(finding.get("file").asString()).isEqualTo(file);
        List<String> parts = new ArrayList<>();
        for (String name :
            List.of(
                "rule", "certainty", "severity", "message", "declaration", "group", "direction")) {
          parts.add(finding.get(name).toString());
        }
        for (JsonNode step : finding.get("provenance")) {
          parts.add(step.get("step") + " " + step.get("text"));
        }
        words.add(String.join(" ", parts));
        places.add(at(text, finding));
      }
      for (JsonNode diagnostic : report.get("diagnostics")) {
        words.add(
            diagnostic.get("code") + " " + diagnostic.get("severity") + diagnostic.get("message"));
      }
      return new Said(words, places);
    }

    /** The text at a place, with the quotes around it. */
    private static String at(String text, JsonNode finding) {
      int start = offset(text, finding.get("line").asInt(), finding.get("column").asInt());
      int end = offset(text, finding.get("endLine").asInt(), finding.get("endColumn").asInt());
      boolean quoted = text.charAt(start - 1) == '"' && text.charAt(end) == '"';
      return quoted ? text.substring(start - 1, end + 1) : text.substring(start, end);
    }

    private static int offset(String text, int line, int column) {
      int offset = 0;
      for (int i = 1; i < line; i++) {
        offset = text.indexOf('\n', offset) + 1;
      }
      return offset + column - 1;
    }
  }

  private static String yaml(String json) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    return new Yaml(options).dump(JSON.readValue(json, Object.class));
  }

  /** Compares what is said of both texts, and returns how many findings that is. */
  private int compare(String name, String json) throws IOException {
    Said ofJson = Said.of(directory, "template.json", json);
    Said ofYaml = Said.of(directory, "template.yaml", yaml(json));
    assertThat(ofYaml.words()).as(name).isEqualTo(ofJson.words());
    for (int i = 0; i < ofJson.places().size(); i++) {
      String place = ofJson.places().get(i);
      if (!place.startsWith("{") && !place.startsWith("[")) {
        assertThat(scalar(ofYaml.places().get(i))).as(name).isEqualTo(scalar(place));
      }
    }
    return ofJson.places().size();
  }

  /** A scalar without its quotes, which YAML reads in JSON too. */
  private static String scalar(String text) {
    Node node = new Yaml().compose(new StringReader(text));
    assertThat(node).as(text).isInstanceOf(ScalarNode.class);
    return ((ScalarNode) node).getValue();
  }

  @Test
  void the_same_is_said_of_a_template_in_yaml() throws IOException {
    assertThat(compare("a template", TEMPLATE)).isGreaterThan(8);
  }

  @Test
  @Tag("shared")
  void the_same_is_said_of_all_shared_templates() throws IOException {
    SharedCases.assume();
    int templates = 0;
    int findings = 0;
    for (String line : Files.readAllLines(SharedCases.FOLDER.resolve("files.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      if (row.path("template").asBoolean(false)) {
        String file = row.get("local").asString();
        String text = Files.readString(SharedCases.FOLDER.resolve("files").resolve(file));
        if (text.stripLeading().startsWith("{")) {
          templates++;
          findings += compare(file, text);
        }
      }
    }
    assertThat(templates).isGreaterThan(300);
    assertThat(findings).isGreaterThan(400);
  }
}
