package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.folder.FileList;
import org.pizhu.model.ImportReport;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.task.Progress;

/** Pages in a library: with the pictures beside them, known again, read again to the same end. */
class PageIntakeTest {

  private static final String PAGE = "<!DOCTYPE html><html><head><meta charset=utf-8><title>江城樱花开了_某某网</title></head><body>"
      + "<h1>江城樱花开了</h1><div>2020-03-12 10:20 来源：某某日报</div><div class=article>"
      + "<p>三月的江城，樱花陆续开放，市民纷纷走出家门，踏青赏花。</p>".repeat(10)
      + "<p><img src='./江城_files/a.png'></p></div><div>责任编辑：李四</div></body></html>";

  private static final byte[] PICTURE = Base64.getDecoder().decode(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir Path folder;
  private Path files;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    files = Files.createDirectories(folder.resolve("files").resolve("江城_files")).getParent();
    Files.writeString(files.resolve("江城.html"), PAGE);
    Files.write(files.resolve("江城_files").resolve("a.png"), PICTURE);
    Files.writeString(files.resolve("江城_files").resolve("frame.html"), "<!DOCTYPE html><html><p>广告</p></html>");
    Files.writeString(files.resolve("种子.txt"), "标题\n<p>新华社北京3月5日电 正文。</p>\n*\n");
    library = Samples.empty(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private ImportReport take() {
    FileList found = library.intake().find(List.of(files), Progress.NONE);
    return library.intake().run(found, null, new IntakeWatch(), Progress.NONE).report();
  }

  @Test
  void aFolderOfPagesAndStoriesComesInByOneWay() {
    ImportReport report = take();
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.pictures()).isEqualTo(1);
    assertThat(report.problems()).isEmpty();
    StoredStory stored = library.story(Samples.found(library, "樱花").get(0));
    ShownStory shown = stored.shown();
    assertThat(shown.headline()).isEqualTo("江城樱花开了");
    assertThat(shown.outlet()).isEqualTo("某某日报");
    assertThat(shown.date()).hasToString("2020-03-12");
    assertThat(shown.bylines()).extracting(person -> person.role() + person.name()).containsExactly("责任编辑李四");
    assertThat(stored.story().page().published()).isEqualTo("2020-03-12T10:20");
    assertThat(stored.story().text()).doesNotContain("责任编辑").doesNotContain("来源");
  }

  @ParameterizedTest
  @ValueSource(strings = {"江城_files/%E5%9B%BE%201.png", "江城_file/图 1.png", "./江城.files/图%201.png", "江城-Dateien/图 1.png"})
  void aSavedPageFindsItsPicturesWhateverTheBrowserCallsThem(String address) throws IOException {
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Path page = Files.writeString(alone.resolve("江城.html"), PAGE.replace("./江城_files/a.png", address));
    Path beside = Files.createDirectories(alone.resolve(address.replaceFirst("^\\./", "").replaceFirst("/.*", "")));
    Files.write(beside.resolve("图 1.png"), PICTURE);
    FileList found = library.intake().find(List.of(page), Progress.NONE);
    assertThat(library.intake().run(found, null, new IntakeWatch(), Progress.NONE).report().pictures()).isEqualTo(1);
  }

  private static byte[] record(String address, String type, byte[] body) {
    byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\n"
        + "Content-Length: " + (http.length + body.length) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(http);
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @Test
  void anArchiveBringsItsPagesAndTheirPictures() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    String other = PAGE.replace("江城樱花", "山城桃花").replace("a.png", "b.png");
    archive.writeBytes(record("http://a.cn/1.html", "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
    archive.writeBytes(record("http://a.cn/x/a.png?v=1", "image/png", PICTURE));
    archive.writeBytes(record("http://a.cn/2.html", "text/html", other.getBytes(StandardCharsets.UTF_8)));
    archive.writeBytes(record("http://a.cn/x/b.png", "image/png", PICTURE));
    archive.writeBytes(record("http://a.cn/y/b.png", "image/png", PICTURE));
    Path file = Files.write(Files.createDirectories(folder.resolve("w")).resolve("a.warc"), archive.toByteArray());
    FileList found = library.intake().find(List.of(file.getParent()), Progress.NONE);
    ImportReport report = library.intake().run(found, null, new IntakeWatch(), Progress.NONE).report();
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.pictures()).as("two pictures have the name of the other").isEqualTo(1);
    assertThat(report.problems()).isEmpty();
    StoredStory stored = library.story(Samples.found(library, "江城樱花开了").get(0));
    assertThat(stored.story().page().address()).isEqualTo("http://a.cn/1.html");
    assertThat(stored.story().page().captured()).isEqualTo("2020-03-12T02:20:30Z");
    assertThat(library.rereading().preview(Progress.NONE).differing()).isZero();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void theSamePageIsKnownAndReadAgainToTheSameEnd() {
    take();
    ImportReport again = take();
    assertThat(again.added()).isZero();
    assertThat(again.known()).isEqualTo(2);
    assertThat(library.rereading().preview(Progress.NONE).differing()).isZero();
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }
}
