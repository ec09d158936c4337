package org.pizhu.importer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pizhu.importer.SourceFile.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.importer.Importers;
import org.pizhu.importer.SourceFile;
import org.pizhu.importer.Zips;
import org.pizhu.importer.seed.SeedFileImporter;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.task.Progress;

/** Books: which of their documents are stories, in which order, with which pictures; and what is refused. */
class EpubImporterTest {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};

  @TempDir Path folder;

  private static String chapter(String head, String body) {
    return "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><head><title>" + head
        + "</title><script src='x.js'/></head><body>" + body + "</body></html>";
  }

  private static Map<String, byte[]> book() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/epub+zip"));
    parts.put("META-INF/container.xml", utf8("<?xml version='1.0'?><container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
        + "<rootfiles><rootfile full-path='OEBPS/content.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"));
    parts.put("OEBPS/text/ch2.xhtml", utf8(chapter("某某周刊", "<p>第二章的正文，桃花也开了。</p><p><img src='../img/b%20c.png' alt=''/></p>")));
    parts.put("OEBPS/text/ch1.xhtml", utf8(chapter("某某周刊", "<h1>第一章　江城</h1><p/><p>第一章的正文，樱花开了&nbsp;。</p><script>alert(1)</script>")));
    parts.put("OEBPS/cover.xhtml", utf8(chapter("封面",
        "<div><svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='img/cover.png'/></svg></div>")));
    parts.put("OEBPS/nav.xhtml", utf8(chapter("目录", "<nav><ol><li><a href='text/ch1.xhtml'>一</a></li><li><a href='text/ch2.xhtml#x'>第二章　山城</a></li></ol></nav>")));
    parts.put("OEBPS/img/cover.png", PICTURE);
    parts.put("OEBPS/img/b c.png", PICTURE);
    parts.put("OEBPS/content.opf", utf8("<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>某某周刊</dc:title>"
        + "<dc:creator>张三</dc:creator><dc:publisher>某某出版社</dc:publisher><dc:date>2020-03-12</dc:date></metadata><manifest>"
        + "<item id='c' href='cover.xhtml' media-type='application/xhtml+xml'/><item id='n' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/>"
        + "<item id='a' href='text/ch1.xhtml' media-type='application/xhtml+xml'/><item id='b' href='text/ch2.xhtml' media-type='application/xhtml+xml'/>"
        + "</manifest><spine><itemref idref='c'/><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/></spine></package>"));
    return parts;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("书.epub"), bytes);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void chaptersAreStoriesInTheOrderOfTheBook(boolean packed) throws IOException {
    Path file = write(Zips.of(book(), packed));
    SourceFile read = SourceFile.read(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.stories()).extracting(Story::text).containsExactly(
        "第一章 江城\n第一章的正文，樱花开了 。", "第二章 山城\n第二章的正文，桃花也开了。");
    assertThat(read.stories()).allSatisfy(story -> {
      assertThat(story.page().outlet()).isEqualTo("某某出版社");
      assertThat(story.page().published()).isEqualTo("2020-03-12");
      assertThat(story.page().people()).extracting(person -> person.name()).containsExactly("张三");
    });
    Set<String> wanted = read.stories().stream().flatMap(story -> story.figures().stream()).map(figure -> figure.src()).collect(Collectors.toSet());
    Map<String, byte[]> taken = new HashMap<>();
    new EpubImporter(org.pizhu.model.ImportLimits.DEFAULT).pictures(file, () -> wanted, problem -> Assertions.fail(problem.toString()), Progress.NONE, taken::put);
    assertThat(taken).containsOnlyKeys("OEBPS/img/cover.png", "OEBPS/img/b c.png");
    assertThat(taken.values()).allSatisfy(bytes -> assertThat(bytes).isEqualTo(PICTURE));
  }

  @Test
  void pathsThatLeadOutAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.xhtml"), chapter("x", "<p>geheim</p>"));
    Map<String, byte[]> parts = book();
    parts.put("../outside.xhtml", utf8(chapter("x", "<p>draußen</p>")));
    parts.put("/etc/x", utf8("x"));
    String opf = new String(parts.get("OEBPS/content.opf"), StandardCharsets.UTF_8);
    parts.put("OEBPS/content.opf", utf8(opf.replace("href='text/ch2.xhtml'", "href='../../" + secret.getFileName() + "'")));
    SourceFile read = SourceFile.read(write(Zips.of(parts, true)));
    assertThat(read.stories()).hasSize(1);
    assertThat(read.problems()).extracting(problem -> problem.kind() + " " + problem.arguments().get(0)).containsExactlyInAnyOrder(
        "FILE_PART_OUTSIDE ../outside.xhtml", "FILE_PART_OUTSIDE /etc/x", "FILE_PART_OUTSIDE ../../secret.xhtml");
  }

  @Test
  void aBombIsNotUnpackedAndTheRestIsRead() throws IOException {
    Map<String, byte[]> parts = book();
    byte[] bomb = new byte[org.pizhu.model.ImportLimits.DEFAULT.story() + 10];
    java.util.Arrays.fill(bomb, (byte) ' ');
    parts.put("OEBPS/text/ch1.xhtml", bomb);
    byte[] bytes = Zips.of(parts, true);
    assertThat(bytes.length).isLessThan(100_000);
    SourceFile read = SourceFile.read(write(bytes));
    assertThat(read.stories()).extracting(Story::headline).containsExactly("第二章 山城");
    assertThat(read.problems()).containsExactly(
        Problem.of(ProblemKind.FILE_PART_TOO_LARGE, "书.epub", "OEBPS/text/ch1.xhtml", org.pizhu.model.ImportLimits.DEFAULT.story()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneThatIsCutAnywhereIsReadAsFarAsItGoes(boolean packed) throws IOException {
    byte[] whole = Zips.of(book(), packed);
    int most = 0;
    for (int cut = 120; cut < whole.length - 1; cut += 53) {
      Path file = write(java.util.Arrays.copyOf(whole, cut));
      if (new Importers().of(file) instanceof EpubImporter) {
        SourceFile read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SourceFile.read(file));
        assertThat(read.kinds()).as("cut at " + cut).contains(ProblemKind.FILE_CUT);
        most = Math.max(most, read.stories().size());
      }
    }
    assertThat(most).isEqualTo(2);
  }

  @Test
  void whatIsMissingOrIsNoTextIsToldAndTheRestIsRead() throws IOException {
    Map<String, byte[]> parts = book();
    parts.remove("OEBPS/text/ch1.xhtml");
    parts.put("OEBPS/text/ch2.xhtml", new byte[] {0, 1, 2, 3, 0, 1, 2, 3});
    SourceFile read = SourceFile.read(write(Zips.of(parts, true)));
    assertThat(read.kinds()).containsExactly(
        ProblemKind.FILE_PART_BROKEN, ProblemKind.FILE_PART_BROKEN);
    assertThat(read.stories()).as("the cover is left").hasSize(1);
  }

  @Test
  void withoutPackageDocumentAllDocumentsAreChapters() throws IOException {
    Map<String, byte[]> parts = book();
    parts.remove("OEBPS/content.opf");
    assertThat(SourceFile.read(write(Zips.of(parts, true))).stories()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void otherZipFilesAreNoBooks() throws IOException {
    Path file = write(Zips.of(Map.of("a.txt", utf8("标题\n正文")), true));
    assertThat(new Importers().of(file)).isInstanceOf(SeedFileImporter.class);
  }
}
