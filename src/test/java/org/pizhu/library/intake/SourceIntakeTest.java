package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.folder.FileList;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.ImportReport;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.task.Progress;

/** Files of other kinds in a library: their stories and pictures, known again, read again to the same end, the file itself to the byte. */
class SourceIntakeTest {

  private static final byte[] PICTURE = Base64.getDecoder().decode(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==");

  private static final String TEXT = "三月的江城，樱花陆续开放，市民纷纷走出家门，踏青赏花。";

  @TempDir Path folder;
  private Path files;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    files = Files.createDirectories(folder.resolve("files"));
    library = Samples.empty(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(files.resolve(name), text);
  }

  private ImportReport take() {
    FileList found = library.intake().find(List.of(files), Progress.NONE);
    return library.intake().run(found, null, new IntakeWatch(), Progress.NONE).report();
  }

  private static String mhtml() {
    String page = "<html><head><title>江城樱花开了</title></head><body><h1>江城樱花开了</h1>" + ("<p>" + TEXT + "</p>").repeat(8)
        + "<p><img src='cid:1@x'></p></body></html>";
    return "MIME-Version: 1.0\r\nDate: Thu, 12 Mar 2020 10:20:30 +0000\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        + "Content-Type: text/html; charset=utf-8\r\nContent-Location: https://a.cn/1\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8))
        + "\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <1@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(PICTURE) + "\r\n--b--\r\n";
  }

  private static String feed() {
    return "<rss version='2.0'><channel><title>某某</title><item><title>江城樱花开了</title><description>" + TEXT
        + "</description></item><item><title>只有标题</title></item><item><title>山城桃花</title><description>" + TEXT.replace("樱花", "桃花")
        + "</description></item></channel></rss>";
  }

  @ParameterizedTest
  @CsvSource({"a.txt, 1, 0, 0", "a.md, 1, 1, 0", "a.mht, 1, 1, 0", "a.rss, 2, 0, 1", "a.xml, 2, 0, 1", "a.csv, 2, 0, 1", "a.jsonl, 2, 0, 1"})
  void comesInOnceAndStays(String name, int stories, int pictures, int problems) throws IOException {
    Files.createDirectories(files.resolve("assets"));
    Files.write(files.resolve("assets/图 1.png"), PICTURE);
    Files.write(folder.resolve("outside.png"), PICTURE);
    write(name, switch (name) {
      case "a.txt" -> "江城樱花开了\n" + TEXT;
      case "a.md" -> "# 江城樱花开了\n\n" + TEXT + "\n\n![](assets/图%201.png)\n\n![](../outside.png)\n";
      case "a.mht" -> mhtml();
      case "a.csv" -> "标题,正文\n江城樱花开了," + TEXT + "\n只有标题,\n山城桃花," + TEXT.replace("樱花", "桃花") + "\n";
      case "a.jsonl" -> "{\"title\":\"江城樱花开了\",\"body\":\"" + TEXT + "\"}\n{\"title\":\"只有标题\"}\n{\"title\":\"山城桃花\",\"body\":\"桃花" + TEXT + "\"}\n";
      default -> feed();
    });
    ImportReport report = take();
    assertThat(report.added()).isEqualTo(stories);
    assertThat(report.pictures()).isEqualTo(pictures);
    assertThat(report.problems()).hasSize(problems);
    assertThat(Samples.found(library, "踏青")).hasSize(stories);
    assertThat(library.rereading().preview(Progress.NONE).differing()).isZero();
    assertThat(library.rereading().preview(Progress.NONE).unreadable()).isZero();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    ImportReport again = take();
    assertThat(again.added()).isZero();
    assertThat(again.known()).isEqualTo(stories);
    assertThat(again.pictures()).isZero();
    library.annotator().undo();
    assertThat(Samples.found(library, "踏青")).isEmpty();
    assertThat(take().added()).isEqualTo(stories);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  private static String warc(String... pages) {
    StringBuilder archive = new StringBuilder();
    for (int i = 0; i < pages.length; i++) {
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + pages[i];
      archive.append("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/").append(i).append(
          "\r\nWARC-Date: 2020-03-12T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000").append(i).append(
          ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ").append(
          http.getBytes(StandardCharsets.UTF_8).length).append("\r\n\r\n").append(http).append("\r\n\r\n");
    }
    return archive.toString();
  }

  /** What looks into a file before it comes in may fail on it: then there is nothing to choose, and the import says what is wrong. */
  @Test
  void aFaultWhileAFileIsLookedIntoLeavesNothingToChoose() throws IOException {
    String page = "<html><head><title>小页</title></head><body><h1>小页</h1>" + ("<p>" + TEXT + "</p>").repeat(8) + "</body></html>";
    Path archive = write("a.warc", warc(page, page.replace("小页", "又一页")));
    Progress faulty = new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        throw new IllegalStateException("a fault");
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
    assertThat(library.intake().look().questions(List.of(archive), Progress.NONE).orElseThrow()).hasSize(1);
    assertThat(library.intake().look().questions(List.of(archive), faulty).orElseThrow()).isEmpty();
  }

  private static String large(String headline) {
    return "<html><head><title>" + headline + "</title></head><body><h1>" + headline + "</h1>" + ("<p>" + TEXT + "</p>\n").repeat(16_000)
        + "</body></html>";
  }

  /** A story over the limit comes in once the limit is raised, from each kind of file, as the same library that would have taken it at once. */
  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.warc", "a.csv"})
  void whatWasTooLargeComesInWhenTheLimitIsRaised(String name) throws IOException {
    String page = "<html><head><title>小页</title></head><body><h1>小页</h1>" + ("<p>" + TEXT + "</p>").repeat(8) + "</body></html>";
    String seed = "大篇\n" + ("<p>" + TEXT + "</p>\n").repeat(16_000) + "*\n";
    write(name, switch (name) {
      case "a.txt" -> "小篇\n<p>" + TEXT + "</p>\n*\n" + seed + "又一小篇\n<p>" + TEXT + "</p>\n*\n";
      case "a.html" -> large("大页");
      case "a.csv" -> "标题,正文\n小篇," + TEXT + "\n大篇," + TEXT.repeat(16_000) + "\n又一小篇," + TEXT + "\n";
      default -> warc(page, large("大页"), page.replace("小页", "又一小页"));
    });
    int small = name.equals("a.html") ? 0 : 2;
    library.intake().setLimits(new ImportLimits(1, 64, 64, 4096));
    ImportReport report = take();
    assertThat(report.added()).isEqualTo(small);
    assertThat(report.problems()).extracting(Problem::kind).contains(ProblemKind.STORY_OVER_LIMIT);
    ImportReport same = take();
    assertThat(same.added()).isZero();
    assertThat(same.known()).isEqualTo(small);
    assertThat(same.problems()).as("it is still left out").extracting(Problem::kind).contains(ProblemKind.STORY_OVER_LIMIT);
    library.intake().setLimits(ImportLimits.DEFAULT);
    ImportReport raised = take();
    assertThat(raised.added()).isEqualTo(1);
    assertThat(raised.known()).isEqualTo(small);
    assertThat(raised.problems()).extracting(Problem::kind).doesNotContain(ProblemKind.STORY_OVER_LIMIT);
    assertThat(take().known()).as("known from now on").isEqualTo(small + 1);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    assertThat(library.rereading().preview(Progress.NONE).differing()).isZero();
    library.annotator().undo();
    assertThat(Samples.found(library, "踏青")).hasSize(small);
    assertThat(take().added()).isEqualTo(1);
  }

  @Test
  void aFileInSeveralEncodingsLosesNothingAndReadsAgainToTheSameEnd() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (String charset : List.of("UTF-8", "GB18030", "UTF-8", "GB18030")) {
      bytes.writeBytes(("第" + bytes.size() + "篇\n<p>" + TEXT + "这是我们在那里看到的情况。</p>\n*\n").getBytes(java.nio.charset.Charset.forName(charset)));
    }
    Files.write(files.resolve("mixed.txt"), bytes.toByteArray());
    ImportReport report = take();
    assertThat(report.added()).isEqualTo(4);
    assertThat(report.problems()).filteredOn(problem -> problem.kind() == ProblemKind.STORY_READ_AS).hasSize(2);
    assertThat(Samples.found(library, "踏青赏花")).hasSize(4);
    assertThat(Samples.found(library, "\ufffd")).isEmpty();
    assertThat(library.rereading().preview(Progress.NONE).differing()).isZero();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void aPictureOfOneFileIsNotTakenForAnother() throws IOException {
    write("a.html", "<html><head><title>别的报道</title></head><body><h1>别的报道</h1>" + ("<p>" + TEXT + "</p>").repeat(8)
        + "<p><img src='x/cid:1@x'></p></body></html>");
    write("b.mht", mhtml());
    assertThat(take().pictures()).isEqualTo(1);
    StoredStory other = library.story(Samples.found(library, "别的报道").get(0));
    assertThat(other.pictures()).isEmpty();
    assertThat(other.source().size()).isLessThan(Source.TAKEN_OUT);
  }
}
