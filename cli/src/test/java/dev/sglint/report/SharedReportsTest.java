package dev.sglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sglint.engine.AnalysisRequest;
import dev.sglint.engine.AnalysisResult;
import dev.sglint.engine.Analyzer;
import dev.sglint.engine.Catalogue;
import dev.sglint.source.DiskSourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** All cases that may stand beside the project give valid reports that agree, in all formats. */
@Tag("shared")
final class SharedReportsTest {
  private static final Path FOLDER = Path.of("../../shared/cases").toAbsolutePath().normalize();

  @TestFactory
  List<DynamicTest> reports_of_all_cases_are_valid_and_agree() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "there are no shared cases beside the project");
    List<DynamicTest> tests = new ArrayList<>();
    for (String set : List.of("adversarial", "files/cases", "files/raw")) {
      try (Stream<Path> cases = Files.list(FOLDER.resolve(set))) {
        cases
            .filter(Files::isDirectory)
            .sorted()
            .forEach(
                directory ->
                    tests.add(
                        DynamicTest.dynamicTest(
                            set + "/" + directory.getFileName(), () -> check(directory))));
      }
    }
    return tests;
  }

  private static void check(Path directory) throws IOException {
    DiskSourceTree sources = new DiskSourceTree(directory, InputStream.nullInputStream());
    AnalysisResult result =
        new Analyzer(Catalogue.load()).analyze(AnalysisRequest.of(sources, List.of(".")));
    List<String> messages = Readers.read("json", report("json", result));
    for (String format : Readers.NAMES) {
      int count = Readers.read(format, report(format, result)).size();
      switch (format) {
        case "github" -> assertThat(count).as(format).isLessThanOrEqualTo(messages.size());
        case "markdown" -> assertThat(count).as(format).isLessThanOrEqualTo(messages.size());
        // What is told in lines is told apart by its words there.
        case "text" -> assertThat(count).as(format).isLessThanOrEqualTo(messages.size());
        default -> assertThat(count).as(format).isEqualTo(messages.size());
      }
    }
  }

  private static String report(String format, AnalysisResult result) throws IOException {
    StringWriter out = new StringWriter();
    Reporters.find(format, Style.PLAIN, "1.0").orElseThrow().write(result, out);
    return out.toString();
  }
}
