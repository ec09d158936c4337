package org.pizhu.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.citation.CslStyle;
import org.pizhu.exporter.template.TemplateExporter;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.picture.PictureLooker;
import org.pizhu.task.Progress;

/** Small files that unfold to large ones, and those that lead out of the folder that they are in. */
@Tag("torture")
class BombsTorture {

  private static final int MEGABYTE = 1 << 20;
  private static final String SECRET = "这是别处的秘密";

  @TempDir Path folder;

  /** A part of so many megabytes of one character. */
  private static void megabytes(OutputStream out, int count, char of) throws IOException {
    byte[] one = String.valueOf(of).repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < count; i++) {
      out.write(one);
    }
  }

  private static String laughs(String root) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY l0 \"哈哈哈哈哈哈哈哈哈哈\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return xml.append("]>").toString();
  }

  private Map<String, byte[]> bombs() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    bombs.put("laughs.qdc", utf8(laughs("CodeBook") + "<CodeBook><Codes><Code name=\"&l29;\"/></Codes></CodeBook>"));
    bombs.put("outside.qdc", utf8(outside + "<CodeBook><Codes><Code name=\"&e;\"/></Codes></CodeBook>"));
    bombs.put("laughs.xml", utf8(laughs("rss") + "<rss><channel><item><title>&l29;</title><description>&l29;</description></item></channel></rss>"));
    bombs.put("outside.xml", utf8(outside + "<rss><channel><item><title>&e;</title><description>&e;</description></item></channel></rss>"));
    bombs.put("laughs.qdpx", packed("project.qde", utf8(laughs("Project") + "<Project name=\"&l29;\"/>")));
    bombs.put("outside.qdpx", packed("project.qde", utf8(outside + "<Project name=\"&e;\"/>")));
    bombs.put("deep.html", utf8("<html><body>" + "<div>".repeat(400_000) + "深处"));
    bombs.put("deep.txt", utf8("深\n" + "<b><i><table><td>".repeat(100_000) + "深处\n*\n"));
    bombs.put("deep.json", utf8("{\"a\":".repeat(200_000)));
    bombs.put("deep-array.json", utf8("[".repeat(2_000_000)));
    bombs.put("deep.jsonl", utf8("{\"title\":\"a\",\"content\":" + "[".repeat(1_000_000) + "\n"));
    bombs.put("deep.md", utf8("# a\n" + ">".repeat(300_000) + " 深处\n" + "[".repeat(100_000) + "*".repeat(100_000)));
    bombs.put("deep.qdc", utf8("<CodeBook><Codes>" + "<Code name=\"a\">".repeat(200_000)));
    bombs.put("deep.qdpx", packed("project.qde", utf8("<Project><CodeBook><Codes>" + "<Code name=\"a\">".repeat(200_000))));
    bombs.put("deep-feed.xml", utf8("<rss><channel>" + "<item>".repeat(200_000)));
    bombs.put("wide.html", utf8("<table>" + "<tr>" + "<td colspan=1000 rowspan=65000>x".repeat(100_000)));
    bombs.put("wide.csv", utf8("title,content" + ",a".repeat(500_000) + "\nx,y\n"));
    bombs.put("attributes.html", utf8("<html><body><p " + "a=1 ".repeat(500_000) + ">正文</p>"));
    bombs.put("entities.html", utf8("<html><body><p>" + "&amp".repeat(1_000_000) + "</p>"));
    archives(bombs);
    return bombs;
  }

  private static void archives(Map<String, byte[]> bombs) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("mimetype"));
      out.write(utf8("application/epub+zip"));
      for (int i = 0; i < 40; i++) {
        out.putNextEntry(new ZipEntry("chapter" + i + ".xhtml"));
        megabytes(out, 60, 'a');
      }
    }
    bombs.put("bomb.epub", zip.toByteArray());
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(many)) {
      for (int i = 0; i < 120_000; i++) {
        out.putNextEntry(new ZipEntry("META-INF/" + i));
      }
    }
    bombs.put("many.epub", many.toByteArray());
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
          + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\n"
          + "Content-Length: 2097152044\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
      megabytes(out, 2_000, ' ');
    }
    bombs.put("bomb.warc.gz", gzip.toByteArray());
    Map<String, byte[]> out = new LinkedHashMap<>();
    for (String name : List.of("../../secret.txt", "/etc/passwd", "..\\..\\x.qde", "C:\\x.qde", "a/../../b")) {
      out.put(name, utf8("x"));
    }
    out.put("project.qde", utf8("<Project><Sources><TextSource guid=\"a\" name=\"a\" plainTextPath=\"internal://../../secret.txt\"/>"
        + "<TextSource guid=\"b\" name=\"b\" plainTextPath=\"relative:///../secret.txt\"/><TextSource guid=\"c\" name=\"c\" plainTextPath=\"/etc/passwd\"/>"
        + "</Sources></Project>"));
    bombs.put("paths.qdpx", FuzzSeeds.zip(out));
  }

  private static byte[] packed(String name, byte[] bytes) throws IOException {
    return FuzzSeeds.zip(Map.of(name, bytes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void filesThatUnfoldAreTakenInWithinBounds() throws Exception {
    Figures figures = new Figures("bombs", "Bombs, imported", "file", "KB", "s", "stories", "told");
    Path files = Files.createDirectories(folder.resolve("bombs"));
    List<String> failed = new ArrayList<>();
    try (Library library = Samples.empty(folder)) {
      for (Map.Entry<String, byte[]> bomb : bombs().entrySet()) {
        Path file = Files.write(files.resolve(bomb.getKey()), bomb.getValue());
        long start = System.nanoTime();
        try {
          var report = library.storyImport().run(List.of(file), null, Progress.NONE);
          figures.row(bomb.getKey(), bomb.getValue().length / 1024, (System.nanoTime() - start) / 1e9, report.added(),
              report.problems().stream().map(problem -> problem.kind().name()).distinct().limit(3).toList());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
          figures.row(bomb.getKey(), bomb.getValue().length / 1024, (System.nanoTime() - start) / 1e9, "-", thrown.getClass());
          failed.add(bomb.getKey() + ": " + thrown);
        }
      }
      assertThat(failed).isEmpty();
      library.stories().forEach(story -> assertThat(library.story(story.id()).story().text()).doesNotContain(SECRET, "root:"));
      assertThat(library.codebook().tags()).noneMatch(tag -> tag.name().contains(SECRET));
    }
    assertThat(folder.getParent().resolve("secret.txt")).doesNotExist();
  }

  @Test
  void picturesThatUnfoldAreNotDecoded() throws Exception {
    Figures figures = new Figures("pixels", "Pictures of many pixels", "picture", "KB", "s", "small copy");
    Map<String, byte[]> pictures = Map.of(
        "50,000 × 50,000, one bit", Pictures.bomb(50_000, 50_000, 0), "12,000 × 12,000, four bytes", Pictures.bomb(12_000, 12_000, 6));
    for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
      long start = System.nanoTime();
      PictureLooker.look(picture.getValue());
      boolean isCopied = PictureLooker.thumbnail(picture.getValue()).isPresent();
      figures.row(picture.getKey(), picture.getValue().length / 1024, (System.nanoTime() - start) / 1e9, isCopied ? "made" : "not made");
      assertThat(isCopied).isFalse();
    }
  }

  @Test
  void stylesAndTemplatesOfStrangersAreRefused() {
    String style = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>t</title><id>t</id></info>%s"
        + "<citation><layout><text macro=\"m0\"/></layout></citation></style>";
    StringBuilder doubling = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      doubling.append("<macro name=\"m").append(i).append("\">").append(("<text macro=\"m" + (i + 1) + "\"/>").repeat(2)).append("</macro>");
    }
    doubling.append("<macro name=\"m60\"><text value=\"x\"/></macro>");
    String itself = "<macro name=\"m0\"><choose><if type=\"bill\"><text macro=\"m0\"/></if></choose></macro>";
    String deep = "<macro name=\"m0\">" + "<group>".repeat(20_000) + "</group>".repeat(20_000) + "</macro>";
    for (String macros : List.of(doubling.toString(), itself, deep)) {
      refused(ProblemKind.CITATION_STYLE_BROKEN, () -> CslStyle.read("s", style.formatted(macros)));
    }
    refused(ProblemKind.CITATION_STYLE_BROKEN, () -> CslStyle.read("s", laughs("style") + style.formatted("")));
    for (String template : List.of("{{> /etc/passwd}}", "{{>../../secret.txt}}", "{{<parent}}{{/parent}}")) {
      refused(ProblemKind.TEMPLATE_PART_NOT_ALLOWED, () -> new TemplateExporter("t", template, TemplateKind.MARKDOWN));
    }
  }

  private static void refused(ProblemKind kind, Runnable action) {
    try {
      action.run();
    } catch (PizhuException told) {
      assertThat(told.problem().kind()).isEqualTo(kind);
      return;
    }
    throw new AssertionError("Not refused: " + kind);
  }
}
