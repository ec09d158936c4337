package org.pizhu.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.i18n.Language;

/** Holds each format against a file that people have looked at. What was written lies in {@code target/golden}. */
class GoldenTest {

  @ParameterizedTest
  @CsvSource({
    "MARKDOWN, ENGLISH, notes.md",
    "MARKDOWN, CHINESE, notes-zh.md",
    "OBSIDIAN, CHINESE, notes-obsidian.md",
    "CSV, ENGLISH, notes.csv",
    "HTML, ENGLISH, notes.html",
    "HTML, CHINESE, notes-zh.html",
    "JSONLD, ENGLISH, notes.jsonld",
    "QDC, ENGLISH, notes.qdc",
    "HYPOTHESIS, ENGLISH, notes-hypothesis.json",
    "BIBTEX, ENGLISH, notes.bib",
    "RIS, ENGLISH, notes.ris",
    "CSL_JSON, CHINESE, notes-zh.csl.json",
  })
  void writesWhatItAlwaysWrote(ExportFormat format, Language language, String golden) throws IOException {
    String written = Samples.export(Exporters.of(format), Samples.set(language, Samples.stories()));

    Path folder = Files.createDirectories(Path.of("target/golden"));
    Files.writeString(folder.resolve(golden), written);
    try (InputStream expected = GoldenTest.class.getResourceAsStream(golden)) {
      assertThat(expected).as("src/test/resources/org/pizhu/exporter/" + golden).isNotNull();
      assertThat(written).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "BUNDLE")
  void writesTheSameTwice(ExportFormat format) {
    Samples.assumeWritable(format);
    Exporter exporter = Exporters.of(format);
    ExportSet set = Samples.set(Language.ENGLISH, Samples.stories());

    assertThat(Samples.bytes(exporter, set)).isEqualTo(Samples.bytes(exporter, set));
  }

  @Test
  void eachFormatHasItsExporter() {
    for (ExportFormat format : ExportFormat.values()) {
      assertThat(ExportFormat.of(format.key())).contains(format);
      ExportFormat first = ExportFormat.of(format.extension().toUpperCase(java.util.Locale.ROOT)).orElseThrow();
      assertThat(first.extension()).isEqualTo(format.extension());
    }
    assertThat(ExportFormat.of("doc")).isEmpty();
  }
}
