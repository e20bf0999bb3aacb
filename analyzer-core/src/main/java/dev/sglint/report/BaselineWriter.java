package dev.sglint.report;

import dev.sglint.baseline.Baseline;
import dev.sglint.engine.Fingerprint;
import dev.sglint.rule.KnownFinding;
import dev.sglint.text.Secrets;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Baselines: sorted and one finding a line, so that what two people change merges well. */
public final class BaselineWriter {
  private static final Comparator<KnownFinding> ORDER =
      Comparator.comparing(KnownFinding::file)
          .thenComparing(KnownFinding::rule)
          .thenComparing(KnownFinding::declaration)
          .thenComparing(KnownFinding::sign);

  private BaselineWriter() {}

  /**
   * Writes a baseline to a file, whole or not at all.
   *
   * @param path as seen from the working directory
   */
  public static void write(Baseline baseline, String path, Path workingDirectory)
      throws IOException {
    Path working = workingDirectory.toAbsolutePath().normalize();
    Path file = working.resolve(path).normalize();
    Path directory = file.resolveSibling("");
    WholeFile.write(
        file, out -> write(baseline, shown -> seenFrom(directory, working, shown), out));
  }

  private static String seenFrom(Path directory, Path working, String file) {
    if (file.equals(Baseline.STANDARD_INPUT)) {
      return file;
    }
    try {
      return directory.relativize(working.resolve(file).normalize()).toString().replace('\\', '/');
    } catch (IllegalArgumentException e) {
      return file;
    }
  }

  /**
   * Writes a baseline.
   *
   * @param paths files as seen from where it will stand
   */
  public static void write(Baseline baseline, UnaryOperator<String> paths, Writer out)
      throws IOException {
    List<KnownFinding> findings = new ArrayList<>();
    for (KnownFinding finding : baseline.findings()) {
      findings.add(finding.in(paths.apply(finding.file())));
    }
    findings.sort(ORDER);
    out.append("{\n  \"schemaVersion\": ").append(String.valueOf(Baseline.SCHEMA_VERSION));
    out.append(",\n  \"fingerprintVersion\": ").append(String.valueOf(Fingerprint.VERSION));
    out.append(",\n  \"findings\": [");
    // A name may hold what some editors take for the end of a line.
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    String separator = "\n    ";
    for (KnownFinding finding : findings) {
      out.append(separator).append(line(finding, factory));
      separator = ",\n    ";
    }
    out.append(findings.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
  }

  private static String line(KnownFinding finding, JsonFactory factory) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
      object(json, finding);
    }
    return line.toString();
  }

  static void object(JsonGenerator json, KnownFinding finding) {
    json.writeStartObject();
    json.writeStringProperty("file", finding.file());
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("declaration", finding.declaration());
    json.writeStringProperty("message", Secrets.mask(finding.message()));
    json.writeStringProperty("fingerprint", finding.sign());
    json.writeNumberProperty("count", finding.count());
    json.writeEndObject();
  }
}
