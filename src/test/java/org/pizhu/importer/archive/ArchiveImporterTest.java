package org.pizhu.importer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.importer.Importers;
import org.pizhu.importer.SourceFile;
import org.pizhu.importer.Zips;
import org.pizhu.importer.kept.ArchiveFormat;
import org.pizhu.importer.kept.SourceFormats;
import org.pizhu.importer.source.Fragment;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Web archives: which records are stories, that every byte stays, and that nothing broken ends the reading. */
class ArchiveImporterTest {

  private static final Path CASES = Path.of("../shared/cases/warc");

  private static final String PAGE = "<html><head><title>江城樱花开了_某某网</title></head><body><div><h1>江城樱花开了</h1>"
      + "<p>三月的江城，樱花陆续开放，市民纷纷走出家门踏青赏花。</p>".repeat(8) + "</div></body></html>";

  @TempDir Path folder;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A record with what a server answered. */
  private static byte[] response(String address, String headers, byte[] body) {
    byte[] http = join(utf8(headers + "\r\n\r\n"), body);
    return join(utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\n"
        + "Content-Length: " + http.length + "\r\n\r\n"), http, utf8("\r\n\r\n"));
  }

  private static byte[] page(String address) {
    return response(address, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", utf8(PAGE));
  }

  private List<Fragment> read(byte[] archive) throws IOException {
    Path file = Files.write(folder.resolve("a.warc"), archive);
    return read(file);
  }

  /** Reads whatever the file is, and sees that all pieces are the file. */
  private static List<Fragment> read(Path file) throws IOException {
    return SourceFile.read(file).fragments();
  }

  private static List<Fragment> stories(List<Fragment> fragments) {
    return fragments.stream().filter(fragment -> fragment.story() != null).toList();
  }

  private static List<ProblemKind> problems(List<Fragment> fragments) {
    return fragments.stream().flatMap(fragment -> fragment.problems().stream()).map(Problem::kind).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void onlyPagesThatAServerAnsweredWithAreStories(boolean packed) throws IOException {
    List<byte[]> records = List.of(
        page("http://a.cn/1.html"),
        response("http://a.cn/2.html", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", utf8(PAGE)),
        response("http://a.cn/3.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", new byte[] {1, 2, 3}),
        response("http://a.cn/4.html", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", gzip(utf8(PAGE))),
        response("http://a.cn/5.html", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
            join(utf8(Integer.toHexString(utf8(PAGE).length) + "\r\n"), utf8(PAGE), utf8("\r\n0\r\n\r\n"))),
        response("http://a.cn/6.html", "HTTP/1.1 200 OK\r\nContent-Type: text/html",
            PAGE.getBytes(java.nio.charset.Charset.forName("GB18030"))));
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (byte[] record : records) {
      archive.writeBytes(packed ? gzip(record) : record);
    }
    List<Fragment> fragments = read(archive.toByteArray());
    assertThat(problems(fragments)).isEmpty();
    assertThat(stories(fragments)).extracting(fragment -> fragment.story().page().address())
        .containsExactly("http://a.cn/1.html", "http://a.cn/4.html", "http://a.cn/5.html", "http://a.cn/6.html");
    assertThat(stories(fragments)).allSatisfy(fragment -> {
      assertThat(fragment.story().headline()).isEqualTo("江城樱花开了");
      assertThat(fragment.story().body()).contains("三月的江城");
      assertThat(fragment.story().page().captured()).isEqualTo("2020-03-12T02:20:30Z");
      assertThat(SourceFormats.story("a.warc", fragment.line(), fragment.bytes(), StandardCharsets.UTF_8)).isEqualTo(fragment.story());
    });
    assertThat(stories(fragments)).extracting(Fragment::number).containsExactly(1, 2, 3, 4);
  }

  /** Made by the reference encoder (brotli 1.1 for Python) of {@link #PAGE}. */
  private static final byte[] BROTLI = java.util.Base64.getDecoder().decode(
      "Gx8DwJwHdqxjYOIK1o90cMgy8sCh9qjBeSHXgTernS9ocBXjo5MDh7oEnGDzSiiPqC2QDCA9WbgidKfcJDtMaKAIphw1lywNVXOUmR+4h41KK4p/+5HAT4jWvF2E"
          + "R+Jc8bukMuGEFOh/WprGzG9/GMb/NF5Ik+3nxPNB9on84XA0rHKZzZ3sZpR5AYJbChknKwo=");

  private static byte[] deflated(boolean isBare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(out, new Deflater(9, isBare))) {
      packed.write(utf8(PAGE));
    }
    return out.toByteArray();
  }

  @Test
  void whatTheBytesOfABodyAreCountsMoreThanWhatIsSaidOfThem() throws IOException {
    String html = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
    List<byte[]> records = List.of(
        response("http://a.cn/1", html + "\r\nContent-Encoding: deflate", deflated(false)),
        response("http://a.cn/2", html + "\r\nContent-Encoding: deflate", deflated(true)),
        response("http://a.cn/3", html + "\r\nContent-Encoding: br", BROTLI),
        response("http://a.cn/4", html + "\r\nContent-Encoding: br", utf8(PAGE)),
        response("http://a.cn/5", html + "\r\nContent-Encoding: gzip", utf8(PAGE)),
        response("http://a.cn/6", html + "\r\nContent-Encoding: gzip, gzip", gzip(gzip(utf8(PAGE)))),
        response("http://a.cn/7", html, gzip(utf8(PAGE))),
        response("http://a.cn/8", "HTTP/2 200\r\nServer: a", utf8(PAGE)),
        response("http://a.cn/9", "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream", utf8(PAGE)),
        response("http://a.cn/no", "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream", utf8("江城")),
        response("http://a.cn/no2", html + "\r\nContent-Encoding: zstd", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 1}));
    List<Fragment> fragments = read(join(records.toArray(byte[][]::new)));
    assertThat(stories(fragments)).hasSize(9).allSatisfy(fragment -> {
      assertThat(fragment.story().body()).contains("三月的江城");
      assertThat(SourceFormats.story("a.warc", fragment.line(), fragment.bytes(), StandardCharsets.UTF_8)).isEqualTo(fragment.story());
    });
    assertThat(problems(fragments)).containsExactly(ProblemKind.ARCHIVE_RECORD_BROKEN);
  }

  private static byte[] record(String type, String contentType, String address, byte[] body) {
    return join(utf8("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb1>\r\nContent-Type: " + contentType + "\r\nContent-Length: "
        + body.length + "\r\n\r\n"), body, utf8("\r\n\r\n"));
  }

  @Test
  void pagesThatWerePutIntoAnArchiveAreStoriesToo() throws IOException {
    List<Fragment> fragments = read(join(
        record("resource", "text/html", "http://a.cn/1", utf8(PAGE)), record("conversion", "text/html", "file:///a/2", utf8(PAGE)),
        record("metadata", "text/html", "http://a.cn/3", utf8(PAGE)), record("resource", "text/html", "urn:view:4", utf8(PAGE))));
    assertThat(stories(fragments)).extracting(fragment -> fragment.story().page().address()).containsExactly("http://a.cn/1", "file:///a/2");
  }

  @Test
  void aRecordThatBreaksOffGivesWhatIsThere() throws IOException {
    byte[] page = page("http://a.cn/1.html");
    byte[] packed = gzip(page);
    byte[] whole = gzip(join(page, page("http://a.cn/2.html")));
    for (byte[] archive : List.of(page, packed, whole)) {
      List<Fragment> fragments = read(java.util.Arrays.copyOf(archive, archive.length - (archive == page ? 60 : 14)));
      assertThat(stories(fragments)).isNotEmpty()
          .allSatisfy(fragment -> assertThat(fragment.story().body()).contains("三月的江城"));
      assertThat(problems(fragments)).containsAnyOf(ProblemKind.ARCHIVE_RECORD_BROKEN, ProblemKind.FILE_CUT);
    }
  }

  @Test
  void anArcThatIsPackedAsAWholeIsRead() throws IOException {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
    String version = "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n";
    byte[] arc = utf8("filedesc://x.arc 0.0.0.0 20200312022030 text/plain " + version.length() + "\n" + version + "\n"
        + "http://a.cn/1 1.2.3.4 20200312022030 text/html " + utf8(http).length + "\n" + http + "\n");
    assertThat(stories(read(gzip(arc)))).extracting(fragment -> fragment.story().headline()).containsExactly("江城樱花开了");
  }

  @Test
  void aPictureIsFoundWhetherItsAddressIsEncodedOrNot() throws IOException {
    Path file = Files.write(folder.resolve("p.warc"), record("resource", "image/png", "http://a.cn/%E5%9B%BE/p%201.png?x=1", new byte[] {7}));
    List<String> found = new java.util.ArrayList<>();
    new ArchivePictures(file, org.pizhu.model.ImportLimits.DEFAULT, problem -> { })
        .brought(java.util.Set.of("http://a.cn/图/p 1.png?x=1"), Progress.NONE, (address, bytes) -> found.add(address));
    assertThat(found).containsExactly("http://a.cn/图/p 1.png?x=1");
  }

  @Test
  void behindABrokenRecordTheOthersAreRead() throws IOException {
    List<Fragment> fragments = read(join(page("http://a.cn/1.html"), utf8("WARC/1.0\r\nunsinn\0\r\n\r\nrest "), page("http://a.cn/2.html")));
    assertThat(stories(fragments)).hasSize(2);
    assertThat(problems(fragments)).contains(ProblemKind.ARCHIVE_RECORD_BROKEN);
    assertThat(stories(fragments)).as("it is said of no other story").allSatisfy(fragment -> assertThat(fragment.problems()).isEmpty());
  }

  @Test
  void anArchiveCutAnywhereIsReadAsFarAsItGoes() throws IOException {
    byte[] plain = join(page("http://a.cn/1.html"), page("http://a.cn/2.html"));
    byte[] packed = join(gzip(page("http://a.cn/1.html")), gzip(page("http://a.cn/2.html")));
    for (byte[] archive : List.of(plain, packed)) {
      for (int cut = 40; cut < archive.length; cut += 97) {
        byte[] part = java.util.Arrays.copyOf(archive, cut);
        if (!ArchiveFormat.isArchive(part)) {
          assertThat(cut).as("what is too short to be told").isLessThan(300);
          continue;
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(part));
      }
    }
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      for (int i = 0; i < 80; i++) {
        packed.write(zeros);
      }
    }
    byte[] bomb = response("http://a.cn/b.html", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", out.toByteArray());
    List<Fragment> fragments = read(join(bomb, page("http://a.cn/1.html")));
    assertThat(stories(fragments)).hasSize(1);
    assertThat(problems(fragments)).containsExactly(ProblemKind.STORY_OVER_LIMIT);
  }

  @Test
  void pagesOverTheLimitAreToldAndOtherRecordsAreNot() throws IOException {
    byte[] large = new byte[(1 << 20) + 1];
    java.util.Arrays.fill(large, (byte) 'x');
    byte[] records = join(
        response("http://a.cn/v.mp4", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4", large), page("http://a.cn/1.html"),
        response("http://a.cn/l.html", "HTTP/1.1 200 OK\r\nContent-Type: text/html", large), page("http://a.cn/2.html"));
    for (byte[] archive : List.of(records, gzip(records))) {
      Path file = Files.write(folder.resolve("limits.warc"), archive);
      ArchiveImporter importer = new ArchiveImporter(new org.pizhu.model.ImportLimits(1, 1, 1, 64));
      List<Fragment> fragments = new java.util.ArrayList<>();
      importer.read(file, importer.scan(file, Progress.NONE), fragments::add, Progress.NONE);
      assertThat(stories(fragments)).hasSize(2);
      assertThat(fragments.stream().flatMap(fragment -> fragment.problems().stream()).toList()).singleElement().satisfies(problem -> {
        assertThat(problem.kind()).isEqualTo(ProblemKind.STORY_OVER_LIMIT);
        assertThat(problem.line()).isEqualTo(3);
      });
    }
  }

  @Test
  void anArchivePackedAsAWholeIsRead() throws IOException {
    byte[] plain = join(page("http://a.cn/1.html"), response("http://a.cn/3.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", new byte[] {1}),
        page("http://a.cn/2.html"));
    List<Fragment> fragments = read(gzip(plain));
    assertThat(stories(fragments)).extracting(fragment -> fragment.story().page().address())
        .containsExactly("http://a.cn/1.html", "http://a.cn/2.html");
    assertThat(stories(fragments)).extracting(Fragment::line).containsExactly(1L, 3L);
    assertThat(problems(fragments)).isEmpty();
    byte[] cut = gzip(plain);
    assertThat(problems(read(java.util.Arrays.copyOf(cut, cut.length - 30)))).contains(ProblemKind.ARCHIVE_RECORD_BROKEN);
  }

  @Test
  void aBombOfAnArchiveIsNotUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(page("http://a.cn/1.html"));
      packed.write(utf8("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.cn/b\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
          + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb1>\r\nContent-Length: " + (400L << 20) + "\r\n\r\n"));
      for (int i = 0; i < 400; i++) {
        packed.write(zeros);
      }
      packed.write(utf8("\r\n\r\n"));
      packed.write(page("http://a.cn/2.html"));
    }
    List<Fragment> fragments = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(out.toByteArray()));
    assertThat(stories(fragments)).hasSize(1);
    assertThat(problems(fragments)).containsExactly(ProblemKind.FILE_UNPACKS_TOO_MUCH);
  }

  private static byte[] wacz(boolean packed, String pages, byte[]... archives) throws IOException {
    java.util.Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
    parts.put("datapackage.json", utf8("{\"profile\": \"data-package\"}"));
    for (int i = 0; i < archives.length; i++) {
      parts.put("archive/" + i + ".warc.gz", archives[i]);
    }
    if (!pages.isEmpty()) {
      parts.put("pages/pages.jsonl", utf8("{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n" + pages));
    }
    return Zips.of(parts, packed);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void thePagesOfAWaczAreThoseItLists(boolean packed) throws IOException {
    byte[] first = join(gzip(page("http://a.cn/1.html")), gzip(page("http://ads.cn/frame.html")));
    byte[] second = gzip(page("http://a.cn/2.html"));
    String pages = "{\"url\": \"http://a.cn/1.html\", \"title\": \"一\"}\n{\"url\": \"https://a.cn/2.html#x\", \"title\": \"二\"}\n";
    List<Fragment> fragments = read(wacz(packed, pages, first, second));
    assertThat(problems(fragments)).isEmpty();
    assertThat(stories(fragments)).extracting(fragment -> fragment.number() + fragment.story().page().address())
        .containsExactly("1http://a.cn/1.html", "2http://a.cn/2.html");
    assertThat(stories(read(wacz(packed, "", first, second)))).as("without a list").hasSize(3);
    assertThat(stories(read(wacz(packed, "{\"url\": \"http://b.cn/\"}", first, second)))).as("with a list of others").hasSize(3);
  }

  @Test
  void aWaczNamesItsPages() throws IOException {
    String pages = "{\"format\": \"json-pages-1.0\", \"id\": \"pages\", \"title\": \"All pages\"}\n"
        + "{\"url\": \"http://a.cn/1.html\", \"title\": \"  江城\\n樱花 \"}\n{\"url\": \"https://a.cn/2.html#x\", \"title\": \"\"}\n"
        + "{\"url\": \"http://a.cn/3.html\", \"title\": \"http://a.cn/3.html\"}\n{\"url\": \"http://a.cn/4/\"}\n"
        + "{\"url\": \"http://a.cn/5.html\", \"title\": \"先\"}\n{\"url\": \"http://a.cn/5.html\", \"title\": \"后\"}\n";
    Path file = Files.write(folder.resolve("named.wacz"), wacz(false, pages, gzip(page("http://a.cn/1.html"))));
    java.util.function.UnaryOperator<String> titles = ArchiveImporter.titles(file, Progress.NONE);
    assertThat(titles.apply("http://a.cn/1.html")).as("white space folded").isEqualTo("江城 樱花");
    assertThat(titles.apply("https://a.cn/1.html#part")).as("the same page by another way").isEqualTo("江城 樱花");
    assertThat(titles.apply("http://a.cn/2.html")).as("an empty name is none").isEmpty();
    assertThat(titles.apply("http://a.cn/3.html")).as("an address is no name").isEmpty();
    assertThat(titles.apply("http://a.cn/4")).isEmpty();
    assertThat(titles.apply("http://a.cn/5.html")).as("the first one counts").isEqualTo("先");
    assertThat(titles.apply("http://b.cn/")).as("of no page").isEmpty();
    Path warc = Files.write(folder.resolve("plain.warc"), page("http://a.cn/1.html"));
    assertThat(ArchiveImporter.titles(warc, Progress.NONE).apply("http://a.cn/1.html")).as("a WARC has no names").isEmpty();
  }

  @Test
  void aWaczCutAnywhereIsReadAsFarAsItGoes() throws IOException {
    byte[] whole = wacz(false, "", gzip(page("http://a.cn/1.html")), gzip(page("http://a.cn/2.html")));
    int most = 0;
    for (int cut = 200; cut < whole.length; cut += 41) {
      byte[] part = java.util.Arrays.copyOf(whole, cut);
      Path file = Files.write(folder.resolve("a.wacz"), part);
      if (new Importers().of(file) instanceof ArchiveImporter) {
        List<Fragment> fragments = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file));
        assertThat(problems(fragments)).as("cut at " + cut).contains(ProblemKind.FILE_CUT);
        most = Math.max(most, stories(fragments).size());
      }
    }
    assertThat(most).isEqualTo(2);
  }

  @Test
  void anArchiveWithoutPagesSaysSo() throws IOException {
    assertThat(problems(read(response("http://a.cn/3.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", new byte[] {1}))))
        .containsExactly(ProblemKind.FILE_HAS_NO_STORIES);
  }

  @Test
  void noArchiveOfOthersBreaksIt() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CASES), "The archives of others are not on this machine");
    int read = 0;
    int found = 0;
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        if (new Importers().of(file) instanceof ArchiveImporter) {
          List<Fragment> fragments = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(file), file.toString());
          read++;
          found += stories(fragments).size();
        }
      }
    }
    assertThat(read).isGreaterThan(30);
    assertThat(found).isGreaterThan(20);
  }
}
