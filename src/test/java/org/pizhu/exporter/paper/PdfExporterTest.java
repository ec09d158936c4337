package org.pizhu.exporter.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.Hostile;
import org.pizhu.exporter.Samples;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.i18n.Language;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.pdf.PdfFonts;

class PdfExporterTest {

  private final PdfFonts fonts = PdfFonts.ofSystem();

  @BeforeEach
  void aFontIsThere() {
    assumeTrue(fonts.hasChinese(), "fonts-droid-fallback or another font with Chinese");
  }

  private PDDocument read(ExportSet set) throws IOException {
    return Loader.loadPDF(Samples.bytes(new PdfExporter(() -> fonts), set));
  }

  /** The words without white space: lines break where they must. */
  private static String words(PDDocument document) throws IOException {
    return Hostile.dense(new PDFTextStripper().getText(document));
  }

  private static ExportSet one(String headline, String words, String note) {
    return Samples.set(Language.ENGLISH, List.of(Samples.story(headline, words, note, "a.txt")));
  }

  @Test
  void theWordsCanBeSearched() throws IOException {
    try (PDDocument read = read(Samples.set(Language.CHINESE, Samples.stories()))) {
      assertThat(words(read)).contains(
          "河南疫情专题", "【抗击疫情宝丰在行动】党员干部踊捐款战…", "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", "“我是党员，我先上，”他说。",
          "话语/直接引语·人物", "1.核对录音", "000_ca418ce6a18ed07a.txt", "共3篇报道，8条批注");
      assertThat(read.getDocumentInformation().getTitle()).isEqualTo("河南疫情专题");
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
  }

  @Test
  void fontsAreEmbeddedAsFarAsTheyAreUsed() throws IOException {
    byte[] written = Samples.bytes(new PdfExporter(() -> fonts), Samples.set(Language.CHINESE, Samples.stories()));
    try (PDDocument read = Loader.loadPDF(written)) {
      assertThat(read.getPage(0).getResources().getFontNames()).isNotEmpty();
      for (COSName name : read.getPage(0).getResources().getFontNames()) {
        PDType0Font font = (PDType0Font) read.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
      }
    }
    assertThat(written).hasSizeLessThan(200_000);
  }

  @Test
  void aPrintedStoryHasItsHeadlineOnce() throws IOException {
    ExportedStory plain = Samples.story("汉口的早晨", "江边的人多了起来。", "", "a.txt");
    ExportedStory story = new ExportedStory(plain.story(), plain.annotations(), "", "佚名. 早晨[N]. 长江日报.");
    ExportSet set = Samples.set(Language.CHINESE, List.of(story));
    ExportHeader header = new ExportHeader("汉口的早晨", "报道“汉口的早晨”", "王老师", set.header().at());
    ExportSet printed = new ExportSet(
        header, set.language(), set.codebook(), set.groups(), set.pictures(), set.linked(), ExportContent.USUAL);
    try (PDDocument read = read(printed)) {
      assertThat(words(read)).startsWith("汉口的早晨").contains("王老师", "佚名.早晨[N].长江日报.");
      assertThat(words(read).split("汉口的早晨", -1)).as("once").hasSize(2);
      assertThat(words(read).indexOf("佚名.早晨[N]")).as("below all that is said of the story").isGreaterThan(words(read).indexOf("SHA-256"));
      assertThat(read.getDocumentInformation().getTitle()).isEqualTo("汉口的早晨");
    }
  }

  @Test
  void bookmarksLeadToStoriesInTheirGroups() throws IOException {
    try (PDDocument read = read(Samples.grouped(Language.CHINESE, ExportContent.USUAL))) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem group : read.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(group.getTitle());
        for (PDOutlineItem story : group.children()) {
          titles.add("- " + story.getTitle());
          assertThat(story.findDestinationPage(read)).isNotNull();
        }
      }
      assertThat(titles).containsExactly("话语", "- 【抗击疫情 宝丰在行动】党员干部踊捐款 战…", "- 无标题", "人物", "- 【抗击疫情 宝丰在行动】党员干部踊捐款 战…");
      assertThat(words(read)).contains("佚名.党员干部踊捐款[N].央广网,2020-03-05.");
    }
  }

  @Test
  void pagesHaveNumbersAndARunningTitle() throws IOException {
    List<ExportedStory> many = IntStream.range(0, 12).mapToObj(i -> Samples.story("题" + i, "正文。".repeat(100), "", "a.txt")).toList();
    try (PDDocument read = read(Samples.set(Language.CHINESE, many))) {
      int pages = read.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 2; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        String text = stripper.getText(read).strip();
        assertThat(text).startsWith("河南疫情专题").endsWith("\n" + page);
      }
    }
  }

  @Test
  void noLineBeginsWithAMarkThatCloses() throws IOException {
    String words = "他说，“这里”（如此）、那里；是吗？是的！好。".repeat(40);
    try (PDDocument read = read(one("题", words, ""))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      assertThat(stripper.getText(read).lines()).filteredOn(line -> line.contains("他说")).hasSizeGreaterThan(10)
          .allSatisfy(line -> assertThat(line.strip()).doesNotMatch("^[，。、；！？”）].*|.*[“（]$"));
    }
  }

  @Test
  void whatNoFontHasIsToldByItsNumber() throws IOException {
    try (PDDocument read = read(one("题", "前\ue123后\udbff\udffd", ""))) {
      assertThat(words(read)).contains("前（U+E123）后（U+10FFFD）");
    }
  }

  @Test
  void linksLead() throws IOException {
    try (PDDocument read = read(Samples.with(one("题", "正文。", "[网](https://example.org/a?b=1)"), new ExportContent(true, true, true, false)))) {
      List<PDAnnotation> links = new ArrayList<>();
      for (PDPage page : read.getPages()) {
        links.addAll(page.getAnnotations());
      }
      assertThat(links).hasSize(2);
      assertThat(((PDAnnotationLink) links.get(0)).getDestination()).as("from the mark in the text").isNotNull();
      assertThat(((PDActionURI) ((PDAnnotationLink) links.get(1)).getAction()).getURI()).isEqualTo("https://example.org/a?b=1");
    }
  }

  @Test
  void picturesAreShownOrSaidToBeMissing() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
    ExportSet set = Samples.set(Language.ENGLISH, Samples.stories());
    ExportSet with = new ExportSet(set.header(), set.language(), set.codebook(), set.groups(),
        sha256 -> Optional.of(new PictureSource.Bytes("image/png", png.toByteArray())), set.linked(), set.content());
    try (PDDocument read = read(with); PDDocument damaged = read(set)) {
      List<PDImageXObject> pictures = new ArrayList<>();
      for (PDPage page : read.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          pictures.add((PDImageXObject) page.getResources().getXObject(name));
        }
      }
      assertThat(pictures).singleElement().satisfies(picture -> assertThat(picture.getWidth()).isEqualTo(300));
      assertThat(words(read)).contains("picturemissing", "Figure1");
      assertThat(words(damaged)).contains("Thepicturecan'tbeshownhere(image/png).");
    }
  }

  @Test
  void withoutAFontItSaysSo(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("DroidSansFallback.ttf"), "no font");
    Files.write(folder.resolve("simsun.ttc"), new byte[] {'t', 't', 'c', 'f'});
    for (List<Path> folders : List.of(List.<Path>of(), List.of(folder), List.of(folder.resolve("nothing")))) {
      Exporter exporter = new PdfExporter(() -> new PdfFonts(folders));
      assertThatThrownBy(() -> exporter.write(Samples.set(Language.ENGLISH, Samples.stories()), OutputStream.nullOutputStream()))
          .isInstanceOfSatisfying(PizhuException.class, e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.NO_FONT_FOR_PDF));
    }
  }

  @Test
  void hostileTextIsText() throws IOException {
    String words = "始) Tj ET Q \\ (a) <00> \u202e倒\u0000\ud83d /F0 %终";
    try (PDDocument read = read(one("题", words, "`) Tj`"))) {
      assertThat(words(read)).contains("始)TjETQ\\(a)<00>倒").contains("/F0%终");
    }
  }
}
