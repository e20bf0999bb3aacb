package dev.sglint.frontend.terraform.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.frontend.terraform.value.Source;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.source.SourceSpan;
import dev.sglint.value.Provenance;
import dev.sglint.value.UnknownReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, formats, patterns and encodings; most cases were measured on OpenTofu 1.12.6. */
final class TextFunctionsTest {
  private static final SourceSpan SPAN = new SourceSpan("main.tf", 0, 1);
  private static final Source SOURCE = Source.of(Provenance.literal("", SPAN));

  private static final FunctionContext CONTEXT =
      new FunctionContext() {
        @Override
        public Optional<String> read(String path) {
          return isFile(path) ? Optional.of("text\n") : Optional.empty();
        }

        @Override
        public boolean isFile(String path) {
          return path.equals("files/a.txt");
        }

        @Override
        public List<String> files(String directory) {
          return List.of("files/a.txt", "files/sub/b.csv", "c.csv");
        }

        @Override
        public Value template(
            String text, String path, Map<String, Value> variables, SourceSpan span) {
          return new Value.Text(text, SOURCE);
        }
      };

  /** The arguments are a JSON array. */
  private static Value call(String name, String json) {
    Invocation decode =
        new Invocation("jsondecode", List.of(new Value.Text(json, SOURCE)), SPAN, CONTEXT);
    Value.Sequence arguments = (Value.Sequence) Encodings.call(decode).orElseThrow();
    return Functions.call(name, arguments.elements(), SPAN, CONTEXT);
  }

  private static String shown(Value value) {
    return value instanceof Value.Failure failure
        ? failure.detail()
        : JsonTexts.encode(value).orElse("?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "split|[\",\",\"\"]|[\"\"]",
        "split|[\",\",\"a,b,,c,\"]|[\"a\",\"b\",\"\",\"c\",\"\"]",
        "split|[\",\",null]|Invalid value for \"str\" parameter: argument must not be null.",
        "join|[\"-\",[1,true,\"x\"]]|\"1-true-x\"",
        "join|[\",\",[null]]|Invalid value for \"lists\" parameter: element 0 is null; cannot concatenate null values.",
        "join|[\",\"]|Call to function \"join\" failed: at least one list is required.",
        "format|[\"%d\",3.7]|Call to function \"format\" failed: unsupported value for \"%d\" at 0: an integer is required.",
        "format|[\"%05d/%-5d/%+d\",42,42,42]|\"00042/42   /+42\"",
        "format|[\"%v\",[1,\"a\",null]]|\"[1,\\\"a\\\",null]\"",
        "format|[\"%v\",null]|\"null\"",
        "format|[\"%.2f\",3.14159]|\"3.14\"",
        "format|[\"%8.3f/\",3.14159]|\"   3.142/\"",
        "format|[\"%g\",1e21]|\"1e+21\"",
        "format|[\"%x %X %o %b\",255,255,8,5]|\"ff FF 10 101\"",
        "format|[\"%[2]s %[1]s\",\"a\",\"b\"]|\"b a\"",
        "format|[\"%s\",\"a\",\"b\"]|Invalid value for \"args\" parameter: too many arguments; only 1 used by format string.",
        "format|[\"%z\",1]|Call to function \"format\" failed: unsupported format verb 'z' in \"%z\" at offset 0.",
        "format|[\"%*d\",5,42]|Call to function \"format\" failed: unrecognized format character '*' at offset 1.",
        "format|[\"%v\",12345678901234567890123]|\"1.2345678901234567890123e+22\"",
        "formatlist|[\"%s:%s\",\"x\",[\"a\",\"b\"]]|[\"x:a\",\"x:b\"]",
        "formatlist|[\"%s:%s\",[\"a\",\"b\"],[\"c\"]]|Invalid value for \"args\" parameter: argument 2 has length 1, which is inconsistent with argument 1 of length 2.",
        "formatlist|[\"%s\",[]]|[]",
        "replace|[\"abc\",\"\",\"-\"]|\"-a-b-c-\"",
        "replace|[\"10.1.2.3\",\"/(\\\\d+)\\\\.(\\\\d+)/\",\"$2.$1\"]|\"1.10.3.2\"",
        "replace|[\"ab\",\"/(?P<x>a)/\",\"${x}${x}\"]|\"aab\"",
        "replace|[\"aaa\",\"/a/\",\"$1x\"]|\"\"",
        "regex|[\"(?P<from>\\\\d+)-(?P<to>\\\\d+)?\",\"80-\"]|{\"from\":\"80\",\"to\":null}",
        "regex|[\"a(b)?\",\"a\"]|[null]",
        "regex|[\"\\\\p{Lu}\",\"éÀ\"]|\"À\"",
        "regexall|[\"x\",\"abc\"]|[]",
        "trim|[\"?!hello?!\",\"!?\"]|\"hello\"",
        "trimprefix|[\"sg-sg-1\",\"sg-\"]|\"sg-1\"",
        "substr|[\"hello\",-3,2]|\"ll\"",
        "substr|[\"👩‍👩‍👧x\",0,1]|\"👩‍👩‍👧\"",
        "title|[\"hello world\"]|\"Hello World\"",
        "strrev|[\"hello\"]|\"olleh\"",
        "jsondecode|[\"[1,]\"]|Call to function \"jsondecode\" failed: invalid character ']' looking for beginning of value.",
        "jsondecode|[\"{\\\"a\\\":1,\\\"a\\\":2}\"]|{\"a\":2}",
        "jsonencode|[1e21]|\"1000000000000000000000\"",
        "yamlencode|[{\"a\":1,\"b\":[\"x\",true,null],\"c\":\"yes\"}]|\"\\\"a\\\": 1\\n\\\"b\\\":\\n- \\\"x\\\"\\n- true\\n- null\\n\\\"c\\\": \\\"yes\\\"\\n\"",
        "yamldecode|[\"a: yes\\nb: 010\\nc: 0o7\\nd: 1_000\\ne: ~\\nf: .5\\ng: 1e3\\nh: 0x1f\"]|{\"a\":true,\"b\":10,\"c\":7,\"d\":\"1_000\",\"e\":null,\"f\":0.5,\"g\":1000,\"h\":31}",
        "yamldecode|[\"a: &x {b: 1}\\nc:\\n  <<: *x\\n  d: '2'\"]|{\"a\":{\"b\":1},\"c\":{\"b\":1,\"d\":\"2\"}}",
        "yamldecode|[\"\"]|Call to function \"yamldecode\" failed: on line 1, column 1: missing start of document.",
        "yamldecode|[\"1: a\\ntrue: b\"]|{\"1\":\"a\",\"true\":\"b\"}",
        "csvdecode|[\"a,b\\n1\\n\"]|Call to function \"csvdecode\" failed: CSV parse error on line 2: wrong number of fields.",
        "csvdecode|[\"a,a\\n1,2\\n\"]|Call to function \"csvdecode\" failed: duplicate column name \"a\".",
        "csvdecode|[\"a,b\\n1,\\\"x, y\\\"\\n\"]|[{\"a\":\"1\",\"b\":\"x, y\"}]",
        "base64decode|[\"aMOpbGxv\"]|\"héllo\"",
        "urlencode|[\"a b/c?é&*~\"]|\"a+b%2Fc%3F%C3%A9%26%2A~\"",
        "md5|[\"\"]|\"d41d8cd98f00b204e9800998ecf8427e\"",
        "base64sha256|[\"abc\"]|\"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"",
        "textencodebase64|[\"a\",\"UTF-16LE\"]|\"YQA=\"",
        "file|[\"files/a.txt\"]|\"text\\n\"",
        "fileset|[\".\",\"files/*.txt\"]|[\"files/a.txt\"]",
        "fileset|[\".\",\"**/*.csv\"]|[\"c.csv\",\"files/sub/b.csv\"]",
        "dirname|[\"a/b/c\"]|\"a/b\"",
        "timeadd|[\"2020-01-01T00:00:00Z\",\"1h30m\"]|\"2020-01-01T01:30:00Z\"",
        "formatdate|[\"DD MMM YYYY hh:mm ZZZ\",\"2018-01-02T23:12:01Z\"]|\"02 Jan 2018 23:12 UTC\"",
      })
  void gives(String name, String arguments, String expected) {
    Value value = call(name, arguments);
    assertThat(shown(value).replace("\\u0026", "&").replace("\\u003c", "<").replace("\\u003e", ">"))
        .isEqualTo(expected);
  }

  private static Value unknown(String prefix) {
    UnknownReason reason = new UnknownReason(UnknownReason.Kind.RUN_TIME_VALUE, "id");
    return new Value.Unknown(Type.STRING, reason, true, prefix, Optional.empty(), SOURCE);
  }

  private static Value with(String name, String first, Value second) {
    return Functions.call(name, List.of(new Value.Text(first, SOURCE), second), SPAN, CONTEXT);
  }

  @Test
  void whatIsKnownOfUnknownsIsKept() {
    Value.Unknown formatted = (Value.Unknown) with("format", "sg-%s", unknown("a"));
    assertThat(formatted.prefix()).isEqualTo("sg-a");
    Value starts =
        Functions.call(
            "startswith", List.of(unknown("sg-"), new Value.Text("sg-", SOURCE)), SPAN, CONTEXT);
    assertThat(shown(starts)).isEqualTo("true");
    assertThat(((Value.Sequence) with("split", ",", unknown(""))).more()).isPresent();
  }
}
