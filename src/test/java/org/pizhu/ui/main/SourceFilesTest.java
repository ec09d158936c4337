package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.task.Progress;

/** Files as other programs write them, taken in through the window: WACZ of Browsertrix and py-wacz, EPUB 2 and EPUB 3. */
class SourceFilesTest extends MainTest {

  private static final String TEXT = "三月的江城，樱花陆续开放，市民纷纷走出家门，踏青赏花。";

  private void take(Path file) {
    answers.files = List.of(file);
    robot.push(KeyCode.CONTROL, KeyCode.I);
  }

  private void waitForStories(int count) {
    waitUntil(count + " stories are there", () -> library.counts().stories() == count);
    settle();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    assertThat(library.rereading().preview(Progress.NONE).differing()).isZero();
  }

  private List<String> headlines() {
    return library.stories().stream().map(story -> story.headline()).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path zip(String name, Map<String, byte[]> parts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().endsWith(".gz") || part.getKey().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return file;
  }

  // WACZ

  private static byte[] record(String type, String address, String media, byte[] block) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(utf8("WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
          + "\r\nWARC-Date: 2024-01-28T02:20:30.123Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-" + "%012x".formatted(address.hashCode())
          + ">\r\nContent-Type: " + media + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
      packed.write(block);
      packed.write(utf8("\r\n\r\n"));
    }
    return out.toByteArray();
  }

  private static byte[] response(String address, String type, String body) throws IOException {
    return record("response", address, "application/http; msgtype=response", utf8(
        "HTTP/1.1 200 OK\r\ncontent-type: " + type + "\r\ndate: Sun, 28 Jan 2024 02:20:30 GMT\r\n\r\n" + body));
  }

  private static String page(String title) {
    return "<!DOCTYPE html><html><head><title>" + title + "_江城网</title></head><body><h1>" + title + "</h1>"
        + ("<p>" + title + "：" + TEXT + "</p>").repeat(8) + "</body></html>";
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(record("warcinfo", "rec.warc.gz", "application/warc-fields", utf8("software: Browsertrix-Crawler 1.0\r\nformat: WARC File Format 1.1\r\n")));
    for (String one : List.of("樱花开了", "桃花也开了", "一个框架里的广告页")) {
      String address = "https://news.example.cn/" + Integer.toHexString(one.hashCode()) + ".html";
      out.writeBytes(record("request", address, "application/http; msgtype=request", utf8("GET / HTTP/1.1\r\nHost: news.example.cn\r\n\r\n")));
      out.writeBytes(response(address, "text/html; charset=utf-8", page(one)));
      out.writeBytes(record("resource", "urn:pageinfo:" + address, "application/json", utf8("{\"pageid\":\"1\",\"urls\":{}}")));
      out.writeBytes(record("resource", "urn:text:" + address, "text/plain", utf8(one)));
    }
    out.writeBytes(response("https://news.example.cn/a.css", "text/css", "p{color:red}"));
    return out.toByteArray();
  }

  private static String listed(String title, boolean seed) {
    return "{\"id\":\"" + title.hashCode() + "\",\"url\":\"https://news.example.cn/" + Integer.toHexString(title.hashCode())
        + ".html\",\"title\":\"" + title + "_江城网\",\"loadState\":4,\"mime\":\"text/html\",\"seed\":" + seed + ",\"ts\":\"2024-01-28T02:20:30.123Z\"}\n";
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pagesOfAWaczAreThoseThatItLists(boolean browsertrix) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    if (browsertrix) {
      parts.put("pages/pages.jsonl", utf8("{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"Seed Pages\",\"hasText\":\"false\"}\n" + listed("樱花开了", true)));
      parts.put("pages/extraPages.jsonl", utf8("{\"format\":\"json-pages-1.0\",\"id\":\"extra-pages\",\"title\":\"Non-Seed Pages\"}\n" + listed("桃花也开了", false)));
      parts.put("archive/rec-20240128-crawl-0.warc.gz", archive());
      parts.put("logs/crawl-20240128.log", utf8("{\"logLevel\":\"info\"}\n"));
    } else {
      parts.put("archive/data.warc.gz", archive());
      parts.put("pages/pages.jsonl", utf8("{\"format\": \"json-pages-1.0\", \"id\": \"pages\", \"title\": \"All Pages\"}\n"
          + listed("樱花开了", true) + listed("桃花也开了", true)));
    }
    parts.put("indexes/index.cdx.gz", archive());
    parts.put("indexes/index.idx", utf8("!meta 0 {\"format\": \"cdxj-gzip-1.0\"}\n"));
    parts.put("datapackage.json", utf8("{\"profile\": \"data-package\", \"resources\": [], \"wacz_version\": \"1.1.1\"}"));
    parts.put("datapackage-digest.json", utf8("{\"path\": \"datapackage.json\", \"hash\": \"sha256:00\"}"));
    openWindow(Samples.seeds(folder), Language.CHINESE);

    take(zip("crawl.wacz", parts));
    waitUntil("the pages are listed", () -> stage.getScene().getRoot().lookup(".pages-panel") != null);
    settle();
    assertThat(fx(() -> ((Button) stage.getScene().getRoot().lookup(".pages-panel .accent")).getText())).isEqualTo("导入 2 篇");
    robot.clickOn(".pages-panel .accent");
    waitForStories(9);
    assertThat(headlines()).contains("樱花开了", "桃花也开了").doesNotContain("一个框架里的广告页");
  }

  // EPUB

  private static final String CONTAINER = "<?xml version=\"1.0\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
      + "  <rootfiles><rootfile full-path=\"EPUB/content.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";

  private static String chapter(String heading) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">\n"
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>江城周刊</title></head><body>"
        + (heading.isEmpty() ? "" : "<h1>" + heading + "</h1>") + ("<p>" + heading + TEXT + "</p>").repeat(3) + "</body></html>";
  }

  private static String opf(String version, String contents, String spine) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"" + version + "\" unique-identifier=\"id\">"
        + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:opf=\"http://www.idpf.org/2007/opf\"><dc:identifier id=\"id\">urn:uuid:1</dc:identifier>"
        + "<dc:title>江城周刊</dc:title><dc:language>zh</dc:language><dc:creator opf:role=\"aut\">王晓明</dc:creator><dc:publisher>江城日报社</dc:publisher>"
        + "<dc:date>2024-01-28</dc:date><meta property=\"dcterms:modified\">2024-01-28T00:00:00Z</meta></metadata>"
        + "<manifest>" + contents + "<item id=\"c1\" href=\"text/ch1.xhtml\" media-type=\"application/xhtml+xml\"/>"
        + "<item id=\"c2\" href=\"text/ch2.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>" + spine + "</package>";
  }

  @Test
  void chaptersOfAnEpub2AreCalledByItsNcx() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/epub+zip"));
    parts.put("META-INF/container.xml", utf8(CONTAINER));
    parts.put("EPUB/content.opf", utf8(opf("2.0", "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>",
        "<spine toc=\"ncx\"><itemref idref=\"c1\"/><itemref idref=\"c2\"/></spine><guide><reference type=\"text\" href=\"text/ch1.xhtml\"/></guide>")));
    parts.put("EPUB/toc.ncx", utf8("<?xml version=\"1.0\"?><!DOCTYPE ncx PUBLIC \"-//NISO//DTD ncx 2005-1//EN\" \"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd\">"
        + "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"><head/><docTitle><text>江城周刊</text></docTitle><navMap>"
        + "<navPoint id=\"n1\" playOrder=\"1\"><navLabel><text>目录里的樱花</text></navLabel><content src=\"text/ch1.xhtml\"/></navPoint>"
        + "<navPoint id=\"n2\" playOrder=\"2\"><navLabel><text>桃花</text></navLabel><content src=\"text/ch2.xhtml#top\"/></navPoint></navMap></ncx>"));
    parts.put("EPUB/text/ch1.xhtml", utf8(chapter("")));
    parts.put("EPUB/text/ch2.xhtml", utf8(chapter("章中的桃花")));
    openWindow(Samples.seeds(folder), Language.CHINESE);
    take(zip("周刊.epub", parts));
    waitForStories(9);
    assertThat(headlines()).contains("目录里的樱花", "章中的桃花");
  }

  @Test
  void chaptersOfAnEpub3AreCalledByItsNavigation() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/epub+zip"));
    parts.put("META-INF/container.xml", utf8(CONTAINER));
    parts.put("EPUB/content.opf", utf8(opf("3.0",
        "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>"
            + "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>",
        "<spine toc=\"ncx\"><itemref idref=\"nav\" linear=\"no\"/><itemref idref=\"c1\"/><itemref idref=\"c2\"/></spine>")));
    parts.put("EPUB/nav.xhtml", utf8("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>目录</title></head>"
        + "<body><nav epub:type=\"toc\"><h1>目录</h1><ol><li><a href=\"text/ch1.xhtml\">导航里的樱花</a></li><li><a href=\"text/ch2.xhtml\">桃花</a></li></ol></nav></body></html>"));
    parts.put("EPUB/toc.ncx", utf8("<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><navMap/></ncx>"));
    parts.put("EPUB/text/ch1.xhtml", utf8(chapter("")));
    parts.put("EPUB/text/ch2.xhtml", utf8(chapter("章中的桃花")));
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    take(zip("weekly.epub", parts));
    waitForStories(9);
    assertThat(headlines()).contains("导航里的樱花", "章中的桃花").doesNotContain("目录");
  }
}
