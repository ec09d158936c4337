package org.pizhu.torture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Sound files and texts of each kind, from which broken ones are made. */
final class FuzzSeeds {

  private static final String PAGE = "<!DOCTYPE html><html><head><meta charset=utf-8><title>江城樱花开了</title></head><body><article><h1>江城樱花开了</h1>"
      + "<p>来源：某某日报 2020-03-12 记者 张三</p><p>三月的江城，樱花陆续开放，市民纷纷走出家门。</p><figure><img src=a.png><figcaption>图为樱花。张三 摄</figcaption></figure>"
      + "<table><tr><td>一<td>二</table></article></body></html>";

  private FuzzSeeds() {}

  /** By the name of the target; what follows a dot is how its file ends. */
  static Map<String, List<byte[]>> all(Path folder) throws IOException {
    Map<String, List<byte[]>> seeds = new LinkedHashMap<>();
    texts(seeds);
    files(seeds);
    exports(seeds, Files.createDirectories(folder.resolve("seeds")));
    return seeds;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void texts(Map<String, List<byte[]>> seeds) {
    seeds.put("query", List.of(utf8("(武汉 OR 湖北) -口罩 title:\"樱花\" date:2020-03..2020-04 /第[一二]批/ tag:人物 NEAR/5"), utf8("正文:战“疫” AND NOT 图说:a*")));
    seeds.put("markdown-note", List.of(utf8("# 一\n\n- **甲** [链](http://a.cn) [[x]]\n  1. `码`\n> 引\n```\nx\n```\n")));
    seeds.put("csl", List.of(utf8("<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>t</title><id>t</id></info>"
        + "<macro name=\"a\"><text variable=\"title\"/></macro><bibliography><layout><text macro=\"a\"/><date variable=\"issued\"><date-part name=\"year\"/>"
        + "</date><choose><if type=\"book\"><number variable=\"page\"/></if></choose></layout></bibliography></style>")));
    seeds.put("template", List.of(utf8("# {{title}}\n{{#stories}}\n## {{headline}}\n{{#annotations}}> {{quote}}\n{{/annotations}}{{^annotations}}x{{/annotations}}{{/stories}}")));
    seeds.put("export-plan", List.of(utf8("what=whole\nformat=markdown\ntags=a/b\nfrom=2020-01-01")));
    seeds.put("story", List.of(utf8(PAGE), utf8("<p><b>新华社北京3月1日电（记者 李四）</b></p><ul><li>一</ul><svg onload=x><math><mi>")));
    seeds.put("picture", List.of(Pictures.of(9, 7), Pictures.dot()));
  }

  private static void files(Map<String, List<byte[]>> seeds) throws IOException {
    seeds.put("seed.txt", List.of(utf8("标题\n<p>正文。</p>\n<img src=\"a.png\">\n*\n标题二\n<p>二。\n*\n")));
    seeds.put("html.html", List.of(utf8(PAGE)));
    seeds.put("text.txt", List.of(utf8("江城樱花开了\n\n三月的江城，樱花陆续开放。\n市民纷纷走出家门。\n")));
    seeds.put("markdown.md", List.of(utf8("---\ntitle: 江城\ndate: 2020-03-12\n---\n# 江城\n\n![图](a.png)\n\n正文。\n")));
    seeds.put("feed.xml", List.of(utf8("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
        + "<title>报</title><item><title>题</title><pubDate>Thu, 12 Mar 2020 10:20:30 GMT</pubDate><content:encoded><![CDATA[<p>正文在此。</p>]]>"
        + "</content:encoded></item></channel></rss>"), utf8("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>题</title>"
        + "<updated>2020-03-12T00:00:00Z</updated><content type=\"html\">&lt;p&gt;正文&lt;/p&gt;</content></entry></feed>")));
    seeds.put("table.csv", List.of(utf8("title,content,date\n\"题, 一\",\"正文\"\"引\"\"。\",2020-03-12\n题二,正文二。,2020年3月\n")));
    seeds.put("lines.jsonl", List.of(utf8("{\"title\":\"题\",\"content\":\"正文。\",\"date\":\"2020-03-12\",\"a\":{\"b\":[1,{\"name\":\"x\"}]}}\n{\"title\":\"二\",\"content\":\"<p>正文</p>\"}\n")));
    seeds.put("mhtml.mhtml", List.of(utf8("From: <Saved>\r\nSubject: =?utf-8?Q?=E6=B1=9F?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"b\"\r\n\r\n"
        + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: http://a.cn/\r\n\r\n" + PAGE
        + "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <p>\r\n\r\niVBORw0KGgo=\r\n--b--\r\n")));
    byte[] warc = warc();
    seeds.put("warc.warc", List.of(warc));
    seeds.put("wacz.wacz", List.of(zip(Map.of("datapackage.json", utf8("{\"profile\":\"data-package\",\"resources\":[]}"), "archive/data.warc", warc))));
    seeds.put("epub.epub", List.of(zip(epub())));
    seeds.put("pictures-packed.zip", List.of(zip(Map.of("a/b.png", Pictures.dot(), "c.jpg", Pictures.dot())), warc));
  }

  private static byte[] warc() {
    byte[] http = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/1.html\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\n"
        + "Content-Length: " + http.length + "\r\n\r\n"));
    out.writeBytes(http);
    out.writeBytes(utf8("\r\n\r\n"));
    return out.toByteArray();
  }

  private static Map<String, byte[]> epub() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/epub+zip"));
    parts.put("META-INF/container.xml", utf8("<container><rootfiles><rootfile full-path='O/c.opf'/></rootfiles></container>"));
    parts.put("O/c.opf", utf8("<package xmlns:dc='d'><metadata><dc:title>书</dc:title></metadata><manifest><item id='a' href='1.xhtml' "
        + "media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"));
    parts.put("O/1.xhtml", utf8("<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>章</h1><p>正文。</p><img src='a.png'/></body></html>"));
    return parts;
  }

  /** A zip whose parts are stored, so that what is changed in them is still unpacked. */
  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(part.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  /** What the program writes itself and reads again. */
  private static void exports(Map<String, List<byte[]>> seeds, Path folder) throws IOException {
    Messages messages = new Messages(Language.CHINESE);
    ExportLanguage language = new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get);
    Path text = Files.writeString(folder.resolve("little.txt"), "标题\n<p>正文在这里。</p>\n*\n");
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(text), null, Progress.NONE);
      library.annotator().annotate(1, new TextRange(0, 2), HighlightColor.YELLOW, List.of("人物/医生"), "笔记");
      for (ExportFormat format : List.of(ExportFormat.JSONLD, ExportFormat.HYPOTHESIS, ExportFormat.QDPX, ExportFormat.QDC, ExportFormat.BUNDLE)) {
        Path file = folder.resolve(format.key() + "." + format.extension());
        library.export().write(
            new NotesExport.Request(new ExportScope.Whole(), format, "笔记", "全部", language), file, Progress.NONE);
        byte[] bytes = Files.readAllBytes(file);
        switch (format) {
          case BUNDLE -> seeds.put("bundle", List.of(tables(file)));
          case QDPX -> seeds.put("qdpx.qdpx", List.of(zip(unzip(bytes))));
          default -> seeds.put(format.key() + "." + format.extension(), List.of(bytes));
        }
      }
    }
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] tables(Path bundle) throws IOException {
    StringBuilder tables = new StringBuilder();
    unzip(Files.readAllBytes(bundle)).forEach((name, bytes) -> {
      int data = name.indexOf("/data/");
      if (data >= 0) {
        tables.append(name.substring(data + 6)).append('\u0001').append(new String(bytes, StandardCharsets.UTF_8)).append('\u0001');
      }
    });
    return utf8(tables.toString());
  }
}
