package org.pizhu.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.office.Paper;

/** Fonts with PostScript outlines in a document, against what another reader of fonts makes of the whole file. */
class OutlineFaceTest {

  private static final Paper.Facts FACTS = new Paper.Facts("题", "", "", Instant.parse("2026-11-24T04:00:00Z"), "zh-CN", "", 1);
  private static final String WORDS = "坚实的底盘——湖北战“疫”中的社区作为，鑫龘靐齉𠮷𡈽！（Agj 1,234.5）";

  private final PdfFonts system = PdfFonts.ofSystem();
  private Path regular = Path.of("");

  @BeforeEach
  void aFontWithPostScriptOutlinesIsThere() {
    List<Path> there = system.chinese().stream().filter(font -> font.toString().toLowerCase(Locale.ROOT).contains("notoserifcjk-")).toList();
    assumeTrue(!there.isEmpty(), "Noto Serif CJK");
    regular = there.get(0);
  }

  private byte[] written(String style, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = new PdfDocument(out, FACTS, system)) {
      document.paragraph(style, text);
      document.finish();
    }
    return out.toByteArray();
  }

  private static PDType0Font font(PDDocument read, String name) throws IOException {
    PDFont font = read.getPage(0).getResources().getFont(COSName.getPDFName(name));
    return (PDType0Font) font;
  }

  @Test
  void onlyWhatIsUsedIsEmbeddedAndAllOfItIsRead() throws IOException {
    byte[] pdf = written("Note", WORDS);

    assertThat(pdf.length).isLessThan(60_000);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read)).contains(WORDS);
      assertThat(font(read, "F0").getName()).matches("[A-Z]{6}\\+NotoSerifCJKsc-Regular-Identity-H");
      assertThat(font(read, "F0").isEmbedded()).isTrue();
    }
  }

  /** The radical and the character look the same, and are the same glyph; who copies them gets what was written. */
  @Test
  void charactersThatShareAGlyphStayWhatTheyAre() throws IOException {
    try (PDDocument read = Loader.loadPDF(written("Note", "⼀一⼈人豈"))) {
      assertThat(new PDFTextStripper().getText(read)).contains("⼀一⼈人豈");
    }
  }

  @Test
  void outlinesAndWidthsAreThoseOfTheFont() throws IOException, FontFormatException {
    Font whole = Arrays.stream(Font.createFonts(regular.toFile()))
        .filter(face -> face.getPSName().equals("NotoSerifCJKsc-Regular")).findFirst().orElseThrow().deriveFont(1000f);
    FontRenderContext exact = new FontRenderContext(null, true, true);
    try (PDDocument read = Loader.loadPDF(written("Note", WORDS))) {
      PDType0Font type0 = font(read, "F0");
      PDCIDFontType0 part = (PDCIDFontType0) type0.getDescendantFont();
      TreeMap<String, Integer> codes = new TreeMap<>();
      for (int code = 1; code < 200; code++) {
        String character = type0.toUnicode(code);
        if (character != null && WORDS.contains(character)) {
          codes.putIfAbsent(character, code);
        }
      }
      assertThat(codes).hasSizeGreaterThan(35);
      codes.forEach((character, code) -> compare(part, code, whole, exact, character));
    }
  }

  private static void compare(PDCIDFontType0 part, int code, Font whole, FontRenderContext exact, String character) {
    Rectangle2D expected = whole.createGlyphVector(exact, character).getGlyphOutline(0).getBounds2D();
    try {
      Rectangle2D found = part.getPath(code).getBounds2D();
      assertThat(found.getMinX()).as(character).isCloseTo(expected.getMinX(), within(1.5));
      assertThat(found.getMaxX()).as(character).isCloseTo(expected.getMaxX(), within(1.5));
      // What is up is down in a picture.
      assertThat(found.getMaxY()).as(character).isCloseTo(-expected.getMinY(), within(1.5));
      assertThat(found.getMinY()).as(character).isCloseTo(-expected.getMaxY(), within(1.5));
      float width = (float) whole.createGlyphVector(exact, character).getGlyphMetrics(0).getAdvanceX();
      assertThat(part.getWidth(code)).as(character).isCloseTo(width, within(1.5f));
    } catch (IOException e) {
      throw new AssertionError(character, e);
    }
  }

  @Test
  void headingsAreSetInTheHeavierFontOfTheFamily() throws IOException {
    assumeTrue(system.bold(regular) != null, "Noto Serif CJK, bold");
    byte[] pdf = written("Heading2", "标题");

    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(font(read, "FB").getName()).endsWith("+NotoSerifCJKsc-Bold-Identity-H");
      assertThat(new PDFTextStripper().getText(read)).contains("标题");
      String operators = new String(read.getPage(0).getContents().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(operators).as("no letter is drawn heavier as well").doesNotContain("2 Tr");
    }
  }

  /** In a Chinese font they are as wide as a character: right between Chinese characters, and a hole in an English word. */
  @Test
  void signsOfEnglishWordsAreNarrow() throws IOException {
    assumeTrue(!system.others().isEmpty(), "a font with Latin letters");
    try (PDDocument read = Loader.loadPDF(written("Note", "他说“好”——don’t……\n“I can’t” — he said"))) {
      assertThat(new PDFTextStripper().getText(read)).contains("他说“好”——don’t……").contains("I can’t");
      String wide = "";
      for (int code = 1; code < 40; code++) {
        String character = font(read, "F0").toUnicode(code);
        wide += character == null || character.codePointAt(0) < 0x2000 || character.codePointAt(0) > 0x2100 ? "" : character;
      }
      assertThat(wide).contains("“", "”", "—", "…").doesNotContain("’");
    }
  }

  @Test
  void linesOfChineseEndTogether() throws IOException {
    try (PDDocument read = Loader.loadPDF(written("TextPlain", "湖北战“疫”中的社区作为，鼓舞人心；".repeat(12)))) {
      String operators = new String(read.getPage(0).getContents().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(operators).contains("> -");
      assertThat(new PDFTextStripper().getText(read).replaceAll("\\R", "")).contains("湖北战“疫”中的社区作为，鼓舞人心；".repeat(12));
    }
  }

  /** Source Han has the same outlines, and collections whose names say nothing of them. */
  @Test
  void whatAFontIsIsSeenInItAndNotInItsName(@TempDir Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("SourceHanSerif-Regular.ttc"), regular);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument document = new PdfDocument(out, FACTS, new PdfFonts(List.of(folder)))) {
      document.paragraph("Note", WORDS);
      document.finish();
    }
    try (PDDocument read = Loader.loadPDF(out.toByteArray())) {
      assertThat(font(read, "F0").getName()).contains("NotoSerifCJKsc-Regular");
    }
  }

  @Test
  void aFontThatIsCutOffIsPassedOver(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(regular);
    for (int length : List.of(8, 100, 5_000, whole.length / 2)) {
      Path cut = Files.write(folder.resolve("cut-cjk.ttc"), Arrays.copyOf(whole, length));
      try (PDDocument document = new PDDocument()) {
        assertThatThrownBy(() -> PdfFace.open("F0", cut, document).embed()).as("%d bytes", length).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void rightsAreKept(@TempDir Path folder) throws IOException {
    byte[] marks = new byte[96];
    marks[9] = 2;
    Path restricted = new SmallFont().with("OS/2", marks).write(folder.resolve("small.otf"));
    try (PDDocument document = new PDDocument()) {
      assertThatThrownBy(() -> PdfFace.open("F0", restricted, document)).rootCause().hasMessage("Not to be embedded");
    }
  }
}
