package org.pizhu.exporter.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;

class CodebookExporterTest {

  private static final Path CHECKS = Path.of("../shared/checks");

  private static final String A = "6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d01";
  private static final String B = "6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d02";
  private static final String C = "6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d03";

  private static final Codebook CODEBOOK = new Codebook(List.of(
      new Tag(A, null, "人物 <\"&\">", TagColor.TEAL, "第一行\n第二行", "p", 1, "# 备忘"),
      new Tag(B, A, "𠮷", null, "", null, 1, ""),
      new Tag(C, null, "=cmd|' calc'!A0", TagColor.YELLOW, "'+1, \"两\"", "-", 2, "@x")));

  @TempDir Path folder;

  private static String write(CodebookFormat format, Codebook codebook) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CodebookExporter.of(format).write(codebook, out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesQdc() {
    assertThat(write(CodebookFormat.QDC, CODEBOOK)).isEqualTo("""
        <?xml version="1.0" encoding="utf-8"?>
        <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Pizhu">
          <Codes>
            <Code guid="%s" name="人物 &lt;&quot;&amp;&quot;&gt;" isCodable="true" color="#2F9090">
              <Description>第一行
        第二行</Description>
              <Code guid="%s" name="𠮷" isCodable="true">
              </Code>
            </Code>
            <Code guid="%s" name="=cmd|&#39; calc&#39;!A0" isCodable="true" color="#C79A00">
              <Description>&#39;+1, &quot;两&quot;</Description>
            </Code>
          </Codes>
        </CodeBook>
        """.formatted(A, B, C));
  }

  @Test
  void writesCsvThatNoSpreadsheetRuns() {
    assertThat(write(CodebookFormat.CSV, CODEBOOK)).isEqualTo("\ufeff" + """
        path,colour,description,key,memo
        "人物 <""&"">",teal,"第一行
        第二行",p,# 备忘
        "人物 <""&"">/𠮷",,,,
        '=cmd|' calc'!A0,yellow,"''+1, ""两""\",'-,'@x
        """.replace("\n", "\r\n").replace("第一行\r\n", "第一行\n"));
  }

  @Test
  void qdcIsValid() throws Exception {
    Path schema = CHECKS.resolve("data/refi-qda/Codebook.xsd");
    Assumptions.assumeTrue(Files.exists(schema), "the REFI-QDA schema is not here");
    Path file = folder.resolve("tags.qdc");
    Files.writeString(file, write(CodebookFormat.QDC, CODEBOOK));
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema.toFile()).newValidator()
        .validate(new StreamSource(file.toFile()));
  }

  @Test
  void qdcPassesTheFieldsOwnCheck() throws Exception {
    Path check = CHECKS.resolve("check-qdpx");
    Assumptions.assumeTrue(Files.isExecutable(check), "check-qdpx is not here");
    Path file = folder.resolve("tags.qdc");
    Files.writeString(file, write(CodebookFormat.QDC, CODEBOOK));
    Process process = new ProcessBuilder(check.toAbsolutePath().toString(), "--strict", file.toString())
        .redirectErrorStream(true).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Assumptions.assumeFalse(said.contains("xmllint is missing"), "xmllint is not here");
    assertThat(process.exitValue()).as(said).isZero();
  }

  @Test
  void aTreeOfAnyDepthIsWritten() {
    List<Tag> chain = new java.util.ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      chain.add(new Tag("t" + i, i == 0 ? null : "t" + (i - 1), "深"));
    }
    assertThat(write(CodebookFormat.QDC, new Codebook(chain))).contains("</CodeBook>");
  }

  @Test
  void formatsAreKnownByTheirFileNames() {
    assertThat(CodebookFormat.ofFileName("标签.QDC")).contains(CodebookFormat.QDC);
    assertThat(CodebookFormat.ofFileName("a.csv")).contains(CodebookFormat.CSV);
    assertThat(CodebookFormat.ofFileName("csv")).isEmpty();
  }
}
