package dev.sglint.frontend.cloudformation.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.json.JsonReader;
import dev.sglint.json.JsonValue;
import dev.sglint.source.TextStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What we take types to be is what AWS publishes of them. */
@Tag("shared")
final class SchemaTest {
  private static final Path FILE = Path.of("../../shared/data/cfn-schemas.json").normalize();

  @BeforeAll
  static void assume() {
    Assumptions.assumeTrue(Files.exists(FILE), "published schemas do not stand beside the project");
  }

  private static JsonValue.ObjectValue schemas() throws IOException {
    TextStream text = TextStream.of("cfn-schemas.json", Files.readString(FILE));
    return object(JsonReader.readAll(text).value());
  }

  private static JsonValue.ObjectValue object(Optional<JsonValue> value) {
    return (JsonValue.ObjectValue) value.orElseThrow();
  }

  private static Set<String> texts(JsonValue.ObjectValue schema, String name) {
    Set<String> texts = new TreeSet<>();
    schema
        .array(name)
        .ifPresent(
            list ->
                list.elements().forEach(element -> texts.add(((JsonValue.Scalar) element).text())));
    return texts;
  }

  /** What an object takes, {@code name: type} each, without what only reading gives. */
  private static Set<String> published(JsonValue.ObjectValue schema) {
    Set<String> readOnly = texts(schema, "readOnlyProperties");
    Set<String> properties = new TreeSet<>();
    for (JsonValue.Member member : schema.object("properties").orElseThrow().members()) {
      if (!readOnly.contains("/properties/" + member.name())) {
        String type = object(Optional.of(member.value())).text("type").orElse("?");
        properties.add(member.name() + ": " + type);
      }
    }
    return properties;
  }

  private static Set<String> ours(Schema schema) {
    Set<String> properties = new TreeSet<>();
    schema
        .properties()
        .forEach(
            (name, type) ->
                properties.add(
                    name
                        + ": "
                        + switch (type) {
                          case STRING -> "string";
                          case INTEGER -> "integer";
                          case LIST -> "array";
                        }));
    return properties;
  }

  @Test
  void each_type_has_the_properties_that_are_published() throws IOException {
    JsonValue.ObjectValue schemas = schemas();
    assertThat(schemas.members()).isNotEmpty();
    for (JsonValue.Member type : schemas.members()) {
      JsonValue.ObjectValue published = object(Optional.of(type.value()));
      Schema schema = Schema.of(type.name()).orElseThrow();
      assertThat(ours(schema)).as(type.name()).isEqualTo(published(published));
      assertThat(schema.required())
          .as(type.name())
          .containsExactlyInAnyOrderElementsOf(texts(published, "required"));
    }
  }

  @Test
  void objects_in_lists_have_the_properties_that_are_published() throws IOException {
    JsonValue.ObjectValue schemas = schemas();
    same(schemas, "AWS::EC2::SecurityGroup", "Ingress", Schema.INLINE_INGRESS);
    same(schemas, "AWS::EC2::SecurityGroup", "Egress", Schema.INLINE_EGRESS);
    same(schemas, "AWS::EC2::PrefixList", "Entry", Schema.PREFIX_LIST_ENTRY);
    same(schemas, "AWS::EC2::PrefixList", "Tag", Schema.TAG);
    same(schemas, "AWS::RDS::DBSecurityGroup", "Ingress", Schema.DATABASE_INGRESS);
  }

  private static void same(
      JsonValue.ObjectValue schemas, String type, String definition, Schema schema) {
    JsonValue.ObjectValue published =
        object(
            schemas.object(type).orElseThrow().object("definitions").orElseThrow().get(definition));
    assertThat(ours(schema)).as(type + " " + definition).isEqualTo(published(published));
    assertThat(schema.required())
        .as(type + " " + definition)
        .containsExactlyInAnyOrderElementsOf(texts(published, "required"));
  }
}
