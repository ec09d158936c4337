package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.folder.FileList;
import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.SourcePage;
import org.pizhu.model.TableColumns;
import org.pizhu.model.TableField;
import org.pizhu.task.Progress;

/** Parts of files, and tables whose columns were said: chosen, gone on with, completed later. */
class IntakeChoiceTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.empty(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private static byte[] record(int number) {
    String page = "<html><head><title>第" + number + "篇报道的标题</title></head><body><h1>第" + number + "篇报道的标题</h1>"
        + ("<p>第" + number + "篇：三月的江城，樱花陆续开放，市民纷纷走出家门，踏青赏花。</p>").repeat(8) + "</body></html>";
    byte[] body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/" + number + "\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: application/http; msgtype=response\r\n"
        + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private Path archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 1; i <= 4; i++) {
      out.writeBytes(record(i));
    }
    return Files.write(folder.resolve("a.warc"), out.toByteArray());
  }

  private ImportReport take(Path file, IntakeChoice choice) {
    return library.intake().run(
        library.intake().list(List.of(file)), null, Map.of(file, choice), new IntakeWatch(), Progress.NONE).report();
  }

  private void assertSound() {
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    assertThat(library.rereading().preview(Progress.NONE).differing()).isZero();
    assertThat(library.rereading().preview(Progress.NONE).unreadable()).isZero();
  }

  @Test
  void pagesAreListedAndChosenAndTheRestCanComeLater() throws IOException {
    Path file = archive();
    List<SourcePage> pages = IntakeLook.pages(file, null, org.pizhu.model.ImportLimits.DEFAULT, Progress.NONE);
    assertThat(pages).hasSize(4).element(1).isEqualTo(new SourcePage(2, "第2篇报道的标题", "http://a.cn/2", null, "2020-03-12T02:20:30Z"));
    assertThat(library.counts().stories()).isZero();
    assertThat(IntakeLook.isArchive(file)).isTrue();

    assertThat(take(file, new IntakeChoice(null, Set.of(2, 9), Set.of("http://a.cn/4"))))
        .satisfies(report -> assertThat(report.added()).isEqualTo(2))
        .satisfies(report -> assertThat(report.problems()).containsExactly(Problem.of(ProblemKind.PAGE_NOT_IN_FILE, "a.warc", 9)));
    assertThat(Samples.found(library, "第2篇")).hasSize(1);
    assertThat(Samples.found(library, "第1篇")).isEmpty();
    assertSound();

    ImportReport same = take(file, IntakeChoice.of(Set.of(2, 4)));
    assertThat(same.added()).isZero();
    assertThat(same.known()).isEqualTo(2);

    ImportReport rest = take(file, IntakeChoice.ALL);
    assertThat(rest.added()).isEqualTo(2);
    assertThat(rest.known()).isEqualTo(2);
    assertThat(library.counts().stories()).isEqualTo(4);
    assertSound();
    library.annotator().undo();
    assertThat(library.counts().stories()).isEqualTo(2);
    ImportReport again = take(file, IntakeChoice.ALL);
    assertThat(again.added()).isEqualTo(2);
    assertThat(again.known()).isEqualTo(2);
    assertSound();
  }

  @Test
  void aPageWithoutAHeadlineIsListedAsItsArchiveCallsIt() throws IOException {
    String bare = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>" + "<p>三月的江城，樱花陆续开放，市民纷纷走出家门。</p>".repeat(8)
        + "</body></html>";
    byte[] body = bare.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.writeBytes(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/9\r\nWARC-Date: 2020-03-12T02:20:30Z\r\n"
        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb9>\r\nContent-Type: application/http; msgtype=response\r\n"
        + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    warc.writeBytes(body);
    warc.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    warc.writeBytes(record(1));
    Path file = folder.resolve("a.wacz");
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      for (java.util.Map.Entry<String, byte[]> part : java.util.List.of(
          Map.entry("archive/data.warc", warc.toByteArray()),
          Map.entry("pages/pages.jsonl", ("{\"url\": \"http://a.cn/9\", \"title\": \"存档里的名称\"}\n"
              + "{\"url\": \"http://a.cn/1\", \"title\": \"另一个名称\"}\n").getBytes(StandardCharsets.UTF_8)))) {
        zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    assertThat(IntakeLook.pages(file, null, org.pizhu.model.ImportLimits.DEFAULT, Progress.NONE)).extracting(SourcePage::headline)
        .containsExactly("存档里的名称", "第1篇报道的标题");
  }

  @Test
  void anImportThatWasCutShortGoesOnWithWhatWasChosen() throws IOException {
    Path file = archive();
    Progress cancelled = new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        // Nobody watches.
      }

      @Override
      public boolean isCancelled() {
        return true;
      }
    };
    library.intake().run(
        library.intake().list(List.of(file)), null, Map.of(file, IntakeChoice.of(Set.of(3))), new IntakeWatch(), cancelled);
    long id = library.intake().interrupted().orElseThrow().id();
    library.close();
    library = Samples.empty(folder);
    assertThat(library.intake().resume(id, new IntakeWatch(), Progress.NONE).report().added()).isEqualTo(1);
    assertThat(Samples.found(library, "第3篇")).hasSize(1);
  }

  @Test
  void whatColumnsHoldIsRememberedForTheSameColumns() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "甲,乙,丙\n江城,樱花开了。,2020-03-12\n");
    TableColumns columns = new TableColumns(Map.of(TableField.HEADLINE, "甲", TableField.BODY, "乙", TableField.DATE, "丙"));
    assertThat(library.intake().look().table(file).orElseThrow().columns().names()).isEmpty();
    assertThat(take(file, IntakeChoice.of(columns)).added()).isEqualTo(1);
    Path other = Files.writeString(folder.resolve("b.csv"), "甲,乙,丙\n山城,桃花开了。,2020-03-13\n");
    assertThat(library.intake().look().table(other).orElseThrow().columns()).isEqualTo(columns);
    assertThat(take(other, IntakeChoice.ALL).added()).isEqualTo(1);
    assertSound();
    TableColumns corrected = new TableColumns(Map.of(TableField.HEADLINE, "丙", TableField.BODY, "乙"));
    assertThat(take(file, IntakeChoice.of(corrected)).added()).as("read otherwise").isEqualTo(1);
    assertThat(take(file, IntakeChoice.of(corrected)).added()).isZero();
    assertSound();
  }

  @Test
  void ofAFolderOnlyTablesOfStoriesAreTaken() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(files.resolve("a.csv"), "标题,正文\n江城,樱花开了。\n");
    Files.writeString(files.resolve("b.csv"), "x,y\n1,2\n");
    Files.writeString(files.resolve("c.json"), "{\"name\": \"x\", \"version\": 1}");
    Files.writeString(files.resolve("d.jsonl"), "{\"title\": \"山城\", \"body\": \"桃花开了。\"}\n");
    FileList found = library.intake().find(List.of(files), Progress.NONE);
    assertThat(found.paths()).extracting(path -> path.getFileName().toString()).containsExactly("a.csv", "d.jsonl");
  }
}
