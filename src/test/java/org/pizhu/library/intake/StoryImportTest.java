package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.version.StoryHtml;
import org.pizhu.model.ImportReport;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StorySummary;
import org.pizhu.task.Progress;

public class StoryImportTest {

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

  private ImportReport run(Path... files) {
    return library.storyImport().run(List.of(files), null, Progress.NONE);
  }

  private static Set<ProblemKind> kinds(ImportReport report) {
    return Set.copyOf(report.problems().stream().map(Problem::kind).toList());
  }

  @Test
  void bringsInTheSeedsOnce() {
    ImportReport first = run(Samples.SEEDS);
    assertThat(first).isEqualTo(new ImportReport(7, 0, 0, 0, List.of(), false));
    assertThat(library.stories()).extracting(StorySummary::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(library.counts().missingPictures()).isEqualTo(10);
    ImportReport again = run(Samples.SEEDS);
    assertThat(again).isEqualTo(new ImportReport(0, 7, 0, 0, List.of(), false));
    assertThat(library.counts().stories()).isEqualTo(7);
  }

  @Test
  void ofAChangedFileAddsWhatIsNew() throws IOException {
    Path file = folder.resolve("stories.txt");
    Files.writeString(file, "甲\n<p>一。</p>\n*\n乙\n<p>二。</p>\n*\n");
    run(file);
    Files.writeString(file, "甲\n<p>一。</p>\n*\n乙\n<p>二，改过。</p>\n*\n丙\n<p>三。</p>\n");
    assertThat(run(file)).isEqualTo(new ImportReport(1, 1, 1, 0, List.of(), false));
    assertThat(library.stories()).extracting(StorySummary::headline).containsExactly("甲", "乙", "乙", "丙");
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void aStoryIsTheSameInEveryEncoding() throws IOException {
    run(Samples.SEEDS);
    Path gbk = folder.resolve("gbk.txt");
    Files.writeString(gbk, Files.readString(Samples.SEEDS), Charset.forName("GB18030"));
    ImportReport report = run(gbk);
    assertThat(report.known()).isEqualTo(7);
    assertThat(report.added()).isZero();
    assertThat(kinds(report)).containsExactly(ProblemKind.FILE_READ_AS);
  }

  @Test
  void aFaultOfTheProgramInAFileKeepsTheOthers() throws IOException {
    Path first = Files.writeString(folder.resolve("a.txt"), "甲\n<p>一。</p>\n*\n");
    Path other = Files.writeString(folder.resolve("b.txt"), "乙\n<p>二。</p>\n*\n");
    AtomicInteger told = new AtomicInteger();
    ImportReport report = library.storyImport().run(List.of(first, other), null, new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        // After the beginning of the whole: while the first file is looked through.
        if (told.incrementAndGet() == 2) {
          throw new IllegalStateException("a fault");
        }
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    });
    assertThat(report.problems()).extracting(Problem::kind).containsExactly(ProblemKind.FILE_FAILED);
    assertThat(library.stories()).extracting(StorySummary::headline).containsExactly("乙");
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    assertThat(run(first).added()).isEqualTo(1);
  }

  @Test
  void aBadFileIsToldAndTheRestGoesOn() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, (byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
    ImportReport report = run(folder.resolve("none.txt"), folder, empty, binary, Samples.SEEDS);
    assertThat(report.added()).isEqualTo(7);
    assertThat(report.problems()).extracting(Problem::kind).containsExactly(
        ProblemKind.FILE_NOT_FOUND, ProblemKind.FILE_IS_FOLDER, ProblemKind.FILE_EMPTY, ProblemKind.FILE_NOT_TEXT);
    assertThat(report.problems()).allSatisfy(problem -> assertThat(problem.file()).startsWith(folder.toString()));
  }

  @Test
  void aBadStoryIsToldWithItsLineAndTheRestGoesOn() throws IOException {
    Path file = folder.resolve("stories.txt");
    Files.writeString(file, "甲\n<p>一。</p>\n*\n\n<p>无题。</p>\n*\n丙\n*\n丁\n<p>四<script>x()</script><b>。</p>\n");
    ImportReport report = run(file);
    assertThat(report.added()).isEqualTo(4);
    assertThat(kinds(report)).contains(
        ProblemKind.STORY_NO_HEADLINE, ProblemKind.STORY_NO_BODY, ProblemKind.STORY_ACTIVE_CONTENT);
    assertThat(report.problems()).allSatisfy(problem -> assertThat(problem.line()).isPositive());
    assertThat(library.story(4).story().text()).isEqualTo("丁\n四。");
  }

  @Test
  void whatIsWrongWithAStoryIsToldWhenItComesAndNotAgain() throws IOException {
    Path file = folder.resolve("stories.txt");
    Files.writeString(file, "甲\n<p>一<b>。</p>\n*\n乙\n<p>二。</p>\n*\n");
    assertThat(kinds(run(file))).containsExactly(ProblemKind.STORY_UNCLOSED_TAGS);
    Files.writeString(file, "甲\n<p>一<b>。</p>\n*\n丙\n<p>三<i>。</p>\n*\n");
    ImportReport again = run(file);
    assertThat(again.added()).isEqualTo(1);
    assertThat(again.known()).isEqualTo(1);
    assertThat(again.problems()).singleElement().satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
  }

  @Test
  void aCancelledImportGoesOnTheNextTime() throws IOException {
    // As a window does: batches are half as large then.
    library.addListener(change -> { });
    Path file = folder.resolve("many.txt");
    StringBuilder stories = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      stories.append("标题").append(i).append("\n<p>正文").append(i).append("。</p>\n*\n");
    }
    Files.writeString(file, stories);
    AtomicBoolean cancelled = new AtomicBoolean();
    ImportReport half = library.storyImport().run(List.of(file), null, new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        // Read to the end once by the scan; then stop in the middle.
        cancelled.set(library.counts().stories() >= 500);
      }

      @Override
      public boolean isCancelled() {
        return cancelled.get();
      }
    });
    assertThat(half.cancelled()).isTrue();
    assertThat(half.added()).isBetween(500, 4_999).isEqualTo(library.counts().stories());
    ImportReport rest = run(file);
    assertThat(rest.added()).isEqualTo(5_000 - half.added());
    assertThat(library.counts().stories()).isEqualTo(5_000);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
  }

  @Test
  void picturesComeFromBesideTheFileAndFromANamedFolder() throws IOException {
    byte[] png = Tiny.png();
    Path file = Files.copy(Samples.SEEDS, folder.resolve("seeds.txt"));
    Files.write(folder.resolve("W020200312585124799235.jpg"), png);
    Path images = Files.createDirectories(folder.resolve("elsewhere").resolve("deep"));
    Files.write(images.resolve("w020200305581086591299.PNG"), png);
    Files.createFile(images.resolve("W020200305581086679382.png"));
    Files.writeString(images.resolve("W020200209626737485312.jpg"), "no picture");
    ImportReport report = library.storyImport().run(List.of(file), folder.resolve("elsewhere"), Progress.NONE);
    assertThat(report.pictures()).isEqualTo(2);
    assertThat(kinds(report)).containsExactlyInAnyOrder(ProblemKind.PICTURE_EMPTY, ProblemKind.PICTURE_WRONG_TYPE);
    assertThat(library.counts().missingPictures()).isEqualTo(8);
    String sha256 = library.story(2).pictures().get(1);
    assertThat(sha256).isEqualTo(library.story(5).pictures().get(1));
    assertThat(library.pictures().bytes(sha256)).hasValue(png);
    assertThat(library.pictures().picture(sha256).orElseThrow().mediaType()).isEqualTo("image/png");
    assertThat(library.pictures().missing()).hasSize(8)
        .allSatisfy(missing -> assertThat(missing.fileName()).startsWith("W0"));
  }

  @Test
  void aPictureIsAttachedByHand() throws IOException {
    run(Samples.SEEDS);
    Path file = Files.write(folder.resolve("anything"), Tiny.png());
    library.pictures().attach(7, 3, file);
    assertThat(library.story(7).pictures()).containsOnlyKeys(3);
    assertThat(StoryHtml.body(library.story(7)))
        .contains("<figure data-figure=\"3\"><img src=\"story:picture/" + library.story(7).pictures().get(3))
        .contains("<figure data-figure=\"4\"><div class=\"missing\">W020200209626737588300.jpg</div>");
  }

  /** The smallest PNG: one pixel. */
  public static final class Tiny {
    private Tiny() {}

    public static byte[] png() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      javax.imageio.ImageIO.write(
          new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    }
  }
}
