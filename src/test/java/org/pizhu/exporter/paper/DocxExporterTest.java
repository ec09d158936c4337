package org.pizhu.exporter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.i18n.Language;
import org.pizhu.model.NoteLink;

class DocxExporterTest {

  private static final String HERE = "0b1ad3a0-0000-4000-8000-000000000001";

  private static XWPFDocument read(ExportSet set) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(Samples.bytes(new DocxExporter(), set)));
  }

  private static List<String> styled(XWPFDocument document, String style) {
    return document.getParagraphs().stream().filter(paragraph -> style.equals(paragraph.getStyle())).map(XWPFParagraph::getText).toList();
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static ExportSet withPicture(ExportSet set, byte[] bytes, String mediaType) {
    return new ExportSet(set.header(), set.language(), set.codebook(), set.groups(),
        sha256 -> Optional.of(new PictureSource.Bytes(mediaType, bytes)), set.linked(), set.content());
  }

  @Test
  void headingsQuotesAndFactsHaveStyles() throws IOException {
    try (XWPFDocument read = read(Samples.set(Language.ENGLISH, Samples.stories()))) {
      assertThat(styled(read, "Title")).containsExactly("河南疫情专题");
      assertThat(styled(read, "Heading1")).containsExactly("【抗击疫情 宝丰在行动】党员干部踊捐款 战…", "No headline", "凝心聚力");
      assertThat(styled(read, "Heading2")).containsExactly("Annotations", "Figures", "Annotations", "Annotations");
      assertThat(styled(read, "QuoteYellow")).containsExactly("俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", "早先的文字", "党员");
      assertThat(styled(read, "Sentence")).contains("“我是党员，我先上，”他说。");
      assertThat(styled(read, "Facts").get(0)).isEqualTo("Outlet\t央广网河南分网");
      assertThat(styled(read, "Tags")).contains("Tags: 话语/直接引语 · 人物");
      assertThat(read.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(read.getHeaderList().get(0).getText().strip()).isEqualTo("河南疫情专题");
      assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("河南疫情专题");
    }
  }

  @Test
  void itIsWhatTheSchemaAllows() throws IOException, XmlException {
    ExportSet set = withPicture(Samples.grouped(Language.CHINESE, new ExportContent(true, true, true, false)), png(4, 3), "image/png");
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Samples.bytes(new DocxExporter(), set)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    // The schemas that POI brings along lack some types of the lists and the settings.
    assertThat(errors(DocumentDocument.Factory.parse(part(parts, "document")))).isEmpty();
    assertThat(errors(StylesDocument.Factory.parse(part(parts, "styles")))).isEmpty();
    assertThat(errors(FootnotesDocument.Factory.parse(part(parts, "footnotes")))).isEmpty();
    assertThat(errors(HdrDocument.Factory.parse(part(parts, "header1")))).isEmpty();
    assertThat(errors(FtrDocument.Factory.parse(part(parts, "footer1")))).isEmpty();
  }

  private static ByteArrayInputStream part(Map<String, byte[]> parts, String name) {
    return new ByteArrayInputStream(parts.get("word/" + name + ".xml"));
  }

  private static List<XmlError> errors(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    part.validate(new XmlOptions().setErrorListener(errors));
    return errors;
  }

  @Test
  void groupsAreHeadingsAndTheCitationIsAFootnoteOfTheHeadline() throws IOException {
    try (XWPFDocument read = read(Samples.grouped(Language.CHINESE, ExportContent.USUAL))) {
      assertThat(styled(read, "Heading1")).containsExactly("话语", "人物");
      assertThat(styled(read, "Heading2").get(0)).startsWith("【抗击疫情");
      assertThat(read.getFootnotes().stream().map(note -> note.getParagraphs().get(0).getText()).collect(Collectors.joining()))
          .contains("佚名. 党员干部踊捐款[N]. 央广网, 2020-03-05.");
      assertThat(styled(read, "Heading2").get(0)).contains("[footnoteRef:1]");
      assertThat(styled(read, "NoteHeading")).containsExactly("备忘", "备忘");
      assertThat(read.getDocument().xmlText()).contains("TOC \\o", "w:anchor=\"_Toc1\"", "w:name=\"_Toc1\"");
    }
  }

  @Test
  void notesKeepTheirMarkdown() throws IOException {
    ExportedStory story = Samples.story("题", "正文。",
        "**重要** *斜* `码` [网](https://example.org/a?b=1&c=2) [[" + HERE + "|此处]]\n\n7. 七\n   - 深\n8. 八\n\n> 引", "a.txt");
    ExportSet set = Samples.linking(Samples.set(Language.ENGLISH, List.of(story)), NoteLink.toAnnotation(HERE));
    try (XWPFDocument read = read(set)) {
      XWPFParagraph note = read.getParagraphs().stream().filter(one -> "Note".equals(one.getStyle())).findFirst().orElseThrow();
      assertThat(note.getRuns().get(0).isBold()).isTrue();
      assertThat(note.getRuns().get(2).isItalic()).isTrue();
      assertThat(note.getRuns().get(4).getFontFamily()).isEqualTo("Consolas");
      assertThat(note.getRuns()).filteredOn(XWPFHyperlinkRun.class::isInstance)
          .extracting(run -> ((XWPFHyperlinkRun) run).getHyperlink(read) == null
              ? ((XWPFHyperlinkRun) run).getAnchor()
              : ((XWPFHyperlinkRun) run).getHyperlink(read).getURL())
          .containsExactly("https://example.org/a?b=1&c=2", "a_" + HERE.replace('-', '_'));
      List<XWPFParagraph> items = read.getParagraphs().stream().filter(one -> "NoteList".equals(one.getStyle())).toList();
      assertThat(items).extracting(XWPFParagraph::getText).containsExactly("七", "深", "八");
      assertThat(items).extracting(XWPFParagraph::getNumFmt).containsExactly("decimal", "bullet", "decimal");
      assertThat(items.get(0).getNumID()).isEqualTo(items.get(2).getNumID()).isNotEqualTo(items.get(1).getNumID());
      assertThat(read.getNumbering().getNum(items.get(0).getNumID()).getCTNum().getLvlOverrideArray(0).getStartOverride().getVal().intValue())
          .isEqualTo(7);
      assertThat(styled(read, "NoteQuote")).containsExactly("引");
    }
  }

  @Test
  void picturesHaveTheirSizeAndWords() throws IOException {
    try (XWPFDocument read = read(withPicture(Samples.set(Language.ENGLISH, Samples.stories()), png(2000, 1000), "image/png"))) {
      List<XWPFPicture> pictures = read.getParagraphs().stream().flatMap(one -> one.getRuns().stream())
          .flatMap(run -> run.getEmbeddedPictures().stream()).toList();
      assertThat(pictures).singleElement().satisfies(picture -> {
        assertThat(picture.getPictureData().getPackagePart().getContentType()).isEqualTo("image/png");
        assertThat(picture.getWidth()).isEqualTo(5_400_000 / 12_700.0);
        assertThat(picture.getDepth()).isEqualTo(2_700_000 / 12_700.0);
      });
      assertThat(styled(read, "Caption")).containsExactly(
          "picture missing", "Figure 1  宝丰县大营镇政府机关大院捐款活动现场（央广网发 通讯员 吴豪博 供图）", "Figure 2");
    }
  }

  @Test
  void aPictureThatCantBeShownSaysSo() throws IOException {
    for (String mediaType : List.of("image/webp", "image/png")) {
      try (XWPFDocument read = read(withPicture(Samples.set(Language.ENGLISH, Samples.stories()), new byte[] {1, 2}, mediaType))) {
        assertThat(styled(read, "Caption")).contains("The picture can't be shown here (" + mediaType + ").");
      }
    }
  }

  @Test
  void theFullTextHasItsMarks() throws IOException {
    try (XWPFDocument read = read(Samples.with(Samples.set(Language.ENGLISH, Samples.stories()), new ExportContent(false, false, true, false)))) {
      assertThat(styled(read, "Sentence")).isEmpty();
      assertThat(styled(read, "Figure")).isEmpty();
      assertThat(styled(read, "Text").get(0)).startsWith("央广网河南分网3月5日消息[1]（记者");
      assertThat(styled(read, "Text").get(2)).isEqualTo("“听说了吗？”[5]“听说了。”[6]");
      List<String> quotes = new ArrayList<>();
      for (String color : List.of("Yellow", "Green", "Blue", "Pink")) {
        quotes.addAll(styled(read, "Quote" + color));
      }
      assertThat(quotes).as("with the number that leads there on paper").contains("[1] 央广网河南分网3月5日消息", "[6] “听说了吗？”“听说了。”");
    }
  }

  @Property(tries = 150)
  @Domain(Hostile.class)
  void nothingBreaksOutOfItsPlace(@ForAll String headline, @ForAll String words, @ForAll String note, @ForAll String name) throws IOException {
    String quote = "始" + words + "终";
    Assume.that(!Hostile.line(headline).isBlank());
    try (XWPFDocument read = read(Samples.set(Language.ENGLISH, List.of(Samples.story(headline, quote, note, name))))) {
      assertThat(styled(read, "Heading1")).containsExactly(Hostile.line(headline));
      assertThat(String.join("\n", styled(read, "QuoteYellow"))).isEqualTo(Hostile.readable(quote));
      assertThat(styled(read, "Facts").get(3)).isEqualTo(
          "Source\t" + (Hostile.line(name).isBlank() ? "story 1" : Hostile.line(name) + " · story 1"));
      assertThat(styled(read, "Made")).hasSize(2);
    }
  }
}
