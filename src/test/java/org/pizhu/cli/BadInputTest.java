package org.pizhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are broken, hostile or too large: each gives a warning in words with its place, and what can be read is. */
class BadInputTest extends CommandLineCase {

  private static final String TEXT = "三月的江城，樱花陆续开放，市民纷纷走出家门，踏青赏花。";

  private static String page(String title, String head, String inside) {
    return "<html><head><title>" + title + "</title>" + head + "</head><body><h1>" + title + "</h1>" + inside + ("<p>" + title + TEXT + "</p>").repeat(8)
        + "</body></html>";
  }

  private static String response(String address, String date, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length + "\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: " + date
        + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
  }

  private static byte[] zip(String... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] book(String chapter) throws IOException {
    return zip(
        "mimetype", "application/epub+zip",
        "META-INF/container.xml", "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>",
        "a.opf", "<package><metadata/><manifest><item id='c' href='c.xhtml' media-type='application/xhtml+xml'/></manifest>"
            + "<spine><itemref idref='c'/></spine></package>",
        "c.xhtml", chapter);
  }

  private static byte[] bytes(String kind) throws IOException {
    String chapter = "<html><head><title>x</title></head><body><h1>樱花</h1><p>" + TEXT + "</p></body></html>";
    String nested = "<div>".repeat(1000) + "<p>" + TEXT + "</p>" + "</div>".repeat(1000);
    return switch (kind) {
      case "zip-without-archive.wacz" -> zip("datapackage.json", "{}", "pages/pages.jsonl", "{}");
      case "gzip-of-nothing.gz" -> gzip("hello".getBytes(StandardCharsets.US_ASCII));
      case "broken-directory.wacz" -> ("PK\u0003\u0004" + "x".repeat(500)).getBytes(StandardCharsets.ISO_8859_1);
      case "entities.epub" -> book("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY b \"bbbb\">]>" + chapter.replace("</p>", "&x;&b;</p>"));
      case "cut.rss" -> ("<rss><channel><item><title>甲文</title><description>" + TEXT + "</description></item><item><title>乙").getBytes(StandardCharsets.UTF_8);
      case "no-such-day.html" -> page("没有这一天", "<meta property='article:published_time' content='2020-02-30'>", "").getBytes(StandardCharsets.UTF_8);
      case "no-such-dateline.txt" -> ("没有这一天\n<p>新华社北京2月30日电（记者张三）" + TEXT + "</p>\n").getBytes(StandardCharsets.UTF_8);
      case "no-such-line.txt" -> ("没有这一天\n<p>发布时间：2020-13-45 10:00</p><p>" + TEXT + "</p>\n").getBytes(StandardCharsets.UTF_8);
      case "no-such-capture.warc" -> (response("http://a.cn/1", "2020-13-45T99:00:00Z", page("甲页", "", "")) + response(
          "http://a.cn/2", "2020-03-12T02:20:30Z", page("乙页", "", ""))).getBytes(StandardCharsets.UTF_8);
      case "cut.warc" -> (response("http://a.cn/1", "2020-03-12T02:20:30Z", page("甲页", "", ""))
          + response("http://a.cn/2", "2020-03-12T02:20:30Z", page("乙页", "", "")).substring(0, 300)).getBytes(StandardCharsets.UTF_8);
      case "deep.mht" -> deep().getBytes(StandardCharsets.UTF_8);
      case "deep.html" -> page("深层", "", nested).getBytes(StandardCharsets.UTF_8);
      case "zeros.txt" -> three().replace("樱花", "樱\0花").getBytes(StandardCharsets.UTF_8);
      case "broken-bytes.txt" -> brokenBytes();
      case "two-marks.txt" -> ("\ufeff\ufeff" + three()).getBytes(StandardCharsets.UTF_8);
      case "no-mark.txt" -> three().getBytes(StandardCharsets.UTF_16LE);
      case "no-mark-big.txt" -> three().getBytes(StandardCharsets.UTF_16BE);
      case "lines-of-three-kinds.txt" -> three().replaceFirst("\n\\*\n", "\r\n*\r\n").replaceFirst("\n\\*\n", "\r*\r").getBytes(StandardCharsets.UTF_8);
      case "star-first.txt" -> ("*\n" + three()).getBytes(StandardCharsets.UTF_8);
      case "star-with-blanks.txt" -> three().replace("*\n", "  * \t\n").getBytes(StandardCharsets.UTF_8);
      case "surrogates.txt" -> three().replace("樱花", "&#xD800;&#55296;樱花&#x110000;").getBytes(StandardCharsets.UTF_8);
      case "comment-over-stories.txt" -> three().replaceFirst("</p>", "</p><!-- 未完").getBytes(StandardCharsets.UTF_8);
      case "many-pictures.txt" -> (manyPictures() + three()).getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static String three() {
    return "第一条消息\n<p>" + TEXT + "一</p>\n*\n第二条消息\n<p>" + TEXT + "二</p>\n*\n第三条消息\n<p>" + TEXT + "三</p>\n*\n";
  }

  /** Bytes in the middle of a text in GBK that stand for nothing. */
  private static byte[] brokenBytes() throws IOException {
    byte[] whole = three().getBytes(Charset.forName("GBK"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, 60);
    out.write(new byte[] {(byte) 0xff, (byte) 0x80, (byte) 0xff});
    out.write(whole, 60, whole.length - 60);
    return out.toByteArray();
  }

  private static String manyPictures() {
    StringBuilder story = new StringBuilder("许多图片\n");
    for (int i = 0; i < 10_000; i++) {
      story.append("<p><img src=a").append(i).append(".jpg></p>");
    }
    return story + "\n*\n";
  }

  private static String deep() {
    StringBuilder text = new StringBuilder("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n");
    for (int i = 0; i < 1000; i++) {
      text.append("--b").append(i).append("\r\nContent-Type: multipart/related; boundary=b").append(i + 1).append("\r\n\r\n");
    }
    return text + "--b1000\r\nContent-Type: text/html\r\n\r\n" + page("深层", "", "") + "\r\n--b1000--\r\n";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // file | stories that come in | exit | words of the warning
    "zip-without-archive.wacz|0|1|is a packed file without a web archive (WARC) or a book (EPUB)",
    "gzip-of-nothing.gz|0|1|is a packed file without a web archive (WARC) or a book (EPUB)",
    "broken-directory.wacz|0|1|is a packed file without a web archive (WARC) or a book (EPUB)",
    "entities.epub|1|0|entities.epub declares text or files to be inserted",
    "cut.rss|1|0|cut.rss",
    "no-such-day.html|1|0|2020-02-30",
    "no-such-dateline.txt|1|0|2月30日",
    "no-such-line.txt|1|0|2020-13-45",
    "no-such-capture.warc|2|0|2020-13-45T99:00:00Z",
    "cut.warc|1|0|cut.warc",
    "deep.mht|0|1|8 levels",
    "deep.html|1|0|''",
    "zeros.txt|3|0|''",
    "broken-bytes.txt|3|0|GB18030",
    "two-marks.txt|3|0|''",
    "no-mark.txt|3|0|UTF-16LE",
    "no-mark-big.txt|3|0|UTF-16BE",
    "lines-of-three-kinds.txt|3|0|''",
    "star-first.txt|3|0|''",
    "star-with-blanks.txt|3|0|''",
    "surrogates.txt|3|0|''",
    "comment-over-stories.txt|3|0|''",
    "many-pictures.txt|4|0|10,000",
  })
  void eachIsToldInWordsAndTheRestIsRead(String name, int stories, int exit, String words) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes(name));
    run("import", file.toString(), "--json");
    assertThat(JSON.readTree(out).get("new").asInt()).isEqualTo(stories);
    assertThat(code).isEqualTo(exit);
    assertThat(err).contains(words);
    if (!words.isEmpty()) {
      assertThat(JSON.readTree(out).get("warnings")).allSatisfy(warning -> assertThat(warning.get("file").asText()).endsWith(name));
    }
    run("check");
    assertThat(code).isZero();
  }

  @Test
  void theLimitsOfTheSettingsHold() throws IOException {
    Files.writeString(folder.resolve("settings.properties"), "import.story=1\nimport.file=1\n");
    Path large = Files.writeString(folder.resolve("large.html"), page("大页", "", "<p>" + TEXT.repeat(16_000) + "</p>"));
    JsonNode report = json("import", large.toString());
    assertThat(report.get("new").asInt()).isZero();
    assertThat(report.get("warnings").get(0).get("message").asText()).contains("1,048,576", "settings");
    Path text = Files.writeString(folder.resolve("large.txt"), "大文\n" + TEXT.repeat(16_000));
    assertThat(json("import", text.toString()).get("warnings").get(0).get("message").asText()).contains("1,048,576", "settings");
    Files.writeString(folder.resolve("settings.properties"), "import.story=4\nimport.file=4\n");
    assertThat(json("import", text.toString()).get("new").asInt()).isEqualTo(1);
  }

  /** A library whose name was mistyped is told, and not made. */
  @Test
  void onlyWhatBringsSomethingInMakesALibrary() {
    java.nio.file.Path other = folder.resolve("othr.pizhu");
    for (String words : new String[] {"annotate 1 --story", "carry 1", "reread", "check --reindex", "backups make"}) {
      run((words + " --library " + other).split(" "));
      assertThat(code).as(words).isEqualTo(1);
      assertThat(err).as(words).contains("othr.pizhu");
      assertThat(other).as(words).doesNotExist();
    }
  }
}
