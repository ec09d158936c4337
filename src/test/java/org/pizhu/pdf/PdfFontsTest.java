package org.pizhu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.office.Paper;

class PdfFontsTest {

  private static final Paper.Facts FACTS = new Paper.Facts("题", "", "", Instant.parse("2026-11-24T04:00:00Z"), "zh-CN", "", 1);
  private static final int TABLES = 12;
  private static final int RECORD = 16;

  private final PdfFonts system = PdfFonts.ofSystem();

  @BeforeEach
  void aFontOfOneFileIsThere() {
    assumeTrue(system.chinese().stream().anyMatch(PdfFontsTest::isSingle), "a font with Chinese in a file of its own");
    assumeTrue(!system.others().isEmpty(), "a font with Latin letters");
  }

  private static boolean isSingle(Path font) {
    return font.toString().toLowerCase(Locale.ROOT).endsWith(".ttf");
  }

  private Path single() {
    return system.chinese().stream().filter(PdfFontsTest::isSingle).findFirst().orElseThrow();
  }

  /** A collection of one font (OpenType 1.9, «Font collections»): its tables are told by their places in the file. */
  private static byte[] collection(byte[] font) {
    int head = 16;
    ByteBuffer bytes = ByteBuffer.allocate(head + font.length).put("ttcf".getBytes(StandardCharsets.US_ASCII))
        .putInt(0x00010000).putInt(1).putInt(head).put(font);
    int tables = bytes.getShort(head + 4);
    for (int i = 0; i < tables; i++) {
      int at = head + TABLES + i * RECORD + 8;
      bytes.putInt(at, bytes.getInt(at) + head);
    }
    return bytes.array();
  }

  private static String written(PdfFonts fonts, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = new PdfDocument(out, FACTS, fonts)) {
      document.paragraph("Note", text);
      document.finish();
    }
    try (PDDocument read = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(read);
    }
  }

  @Test
  void fontsCanStandInACollection(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("SimSun.ttc"), collection(Files.readAllBytes(single())));
    Files.copy(system.others().get(0), folder.resolve(system.others().get(0).getFileName()));

    assertThat(written(new PdfFonts(List.of(folder)), "宋体一二 abc")).contains("宋体一二 abc");
  }

  @Test
  void aDamagedFontIsPassedOver(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("simsun.ttc"), "damaged");
    Files.copy(single(), folder.resolve(single().getFileName()));
    Files.copy(system.others().get(0), folder.resolve(system.others().get(0).getFileName()));

    assertThat(written(new PdfFonts(List.of(folder)), "下一种字体")).contains("下一种字体");
  }

  @Test
  void withoutLatinLettersNothingIsWrittenRatherThanLeftOut(@TempDir Path folder) throws IOException {
    Path font = Files.copy(single(), folder.resolve(single().getFileName()));
    assumeTrue(font.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("droid"), "a font without Latin letters");

    assertThatThrownBy(() -> new PdfDocument(OutputStream.nullOutputStream(), FACTS, new PdfFonts(List.of(folder))))
        .isInstanceOf(NoFontException.class);
  }
}
