package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.folder.FileList;
import org.pizhu.model.Edit;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.IntakeCounts;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.LeftOut;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.store.intake.IntakeFile;
import org.pizhu.task.Progress;

/** Files and folders as one import: what is found, what it comes to, and that it goes on where it was cut short. */
class IntakeTest {

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

  /** Stops once it was asked so many times how far it is. */
  private static Progress stopAfter(int updates) {
    AtomicInteger seen = new AtomicInteger();
    return new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        seen.incrementAndGet();
      }

      @Override
      public boolean isCancelled() {
        return seen.get() > updates;
      }
    };
  }

  private static String stories(int from, int to) {
    StringBuilder stories = new StringBuilder();
    for (int i = from; i < to; i++) {
      stories.append("标题").append(i).append("\n<p>新华社北京3月5日电 正文").append(i).append("。</p>\n*\n");
    }
    return stories.toString();
  }

  private Path write(String name, String text) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private IntakeResult run(Path... paths) {
    return run(library, paths);
  }

  private static IntakeResult run(Library into, Path... paths) {
    FileList found = into.intake().find(List.of(paths), Progress.NONE);
    return into.intake().run(found, null, new IntakeWatch(), Progress.NONE);
  }

  private List<IntakeLine> lines(long intake, IntakeFilter filter) {
    IntakeReports reports = library.intake().reports();
    return reports.lines(reports.lineIds(intake, filter));
  }

  private static String words(IntakeLine line) {
    String name = line.file().substring(line.file().lastIndexOf('/') + 1);
    Problem problem = line.problem();
    return String.join(" ", line.kind().name(), problem == null ? "-" : problem.kind().name() + problem.arguments(), name,
        Long.toString(line.line()), Integer.toString(line.number()), String.valueOf(line.storyId()), line.headline(),
        Integer.toString(line.stories()));
  }

  @Test
  void ofFoldersTakesWhatMayHoldStoriesOnce() throws IOException {
    write("1.txt", stories(0, 2));
    write("三月/2.HTML", stories(2, 3));
    write("三月/网页", stories(3, 4));
    write("三月/空.txt", "");
    write("图.JPG", "x");
    write("style.css", "p { color: red }");
    write("说明", "没有标签也没有星号的一段话。");
    write(".git/3.txt", stories(9, 10));
    write(".4.txt", stories(9, 10));
    write("__MACOSX/5.txt", stories(9, 10));
    Files.createSymbolicLink(files.resolve("三月").resolve("上级"), files);
    Files.createSymbolicLink(files.resolve("又一次"), files.resolve("三月"));
    FileList found = library.intake().find(List.of(files), Progress.NONE);
    assertThat(found.files()).extracting(file -> Path.of(file.path()).getFileName().toString())
        .containsExactlyInAnyOrder("1.txt", "2.HTML", "网页", "空.txt");
    assertThat(found.leftOut()).isEqualTo(new LeftOut(3, 1, 2));
    assertThat(found.problems()).isEmpty();
    assertThat(found.subject()).isEqualTo("files");
    assertThat(bytes(found)).isEqualTo((stories(0, 2) + stories(2, 3) + stories(3, 4)).getBytes("UTF-8").length);
    assertThat(library.intake().find(List.of(files.resolve(".git"), files.resolve("图.JPG")), Progress.NONE).files())
        .as("what is named is meant").hasSize(2);
  }

  /** Whoever was given a folder does not mean what links in it lead to elsewhere; what they name themselves is meant. */
  @Test
  void linksOutOfAFolderAreToldAndNotFollowed() throws IOException {
    write("内/1.txt", stories(0, 1));
    write("外/2.txt", stories(1, 2));
    Path inside = files.resolve("内");
    Files.createSymbolicLink(inside.resolve("一个.txt"), files.resolve("外/2.txt"));
    Files.createSymbolicLink(inside.resolve("全部"), files.resolve("外"));
    Files.createSymbolicLink(inside.resolve("没有.txt"), files.resolve("没有"));
    FileList found = library.intake().find(List.of(inside), Progress.NONE);
    assertThat(found.files()).extracting(file -> Path.of(file.path()).getFileName().toString()).containsExactly("1.txt");
    assertThat(found.problems()).extracting(Problem::kind).containsExactly(ProblemKind.LINK_OUTSIDE, ProblemKind.LINK_OUTSIDE);
    assertThat(library.intake().find(List.of(inside.resolve("全部")), Progress.NONE).files()).hasSize(1);
  }

  @Test
  void lookingThroughFoldersCanBeStopped() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i + ".txt", stories(i, i + 1));
    }
    assertThatThrownBy(() -> library.intake().find(List.of(files), stopAfter(2))).isInstanceOf(CancellationException.class);
  }

  @Test
  void aFolderWithoutStoriesIsToldAndKept() throws IOException {
    Path empty = Files.createDirectory(files.resolve("空"));
    write("1.txt", stories(0, 2));
    IntakeResult result = run(empty, files.resolve("1.txt"));
    assertThat(result.report().problems()).containsExactly(Problem.of(ProblemKind.FOLDER_WITHOUT_STORIES, empty));
    assertThat(result.whole().counts().added()).isEqualTo(2);
    assertThat(lines(result.whole().id(), new IntakeFilter(IntakeKind.DOUBT, ProblemKind.FOLDER_WITHOUT_STORIES)))
        .singleElement().satisfies(line -> assertThat(line.file()).isEqualTo(empty.toString()));
  }

  @Test
  void allFilesAreOneStepAndOneReport() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("多/" + (char) ('a' + i % 7) + i + ".txt", stories(2 * i, 2 * i + 2));
    }
    IntakeResult result = run(files);
    IntakeSummary whole = result.whole();
    assertThat(whole.state()).isEqualTo(IntakeSummary.State.DONE);
    assertThat(whole.files()).isEqualTo(30);
    assertThat(whole.waiting()).isZero();
    assertThat(whole.counts().added()).isEqualTo(60);
    Edit edit = library.annotator().nextUndo().orElseThrow();
    assertThat(edit.size()).isEqualTo(60);
    assertThat(edit.changes()).as("many files are no long edit").hasSize(1);
    assertThat(library.intake().reports().ofEdit(edit.id())).contains(whole);
    assertThat(library.intake().reports().latest()).contains(whole);
    assertThat(library.intake().reports().ofEdit(edit.id() + 1)).isEmpty();
    library.annotator().undo();
    assertThat(library.counts().stories()).isZero();
    assertThat(lines(whole.id(), IntakeFilter.ALL)).as("the report stays").hasSizeGreaterThanOrEqualTo(60)
        .noneMatch(IntakeLine::isThere);
  }

  @Test
  void saysWhatBecameOfEachStoryWithItsPlace() throws IOException {
    write("1.txt", "甲\n<p>新华社北京2020年3月5日电 一。</p>\n*\n乙\n<p>二<b>。</p>\n*\n甲\n<p>新华社北京2020年3月5日电 一。</p>\n*\n");
    Files.write(files.resolve("2.txt"), "丙\n<p>新华社北京2020年3月5日电 中文的报道，写得长一些才看得出编码。</p>\n*\n".getBytes(Charset.forName("GB18030")));
    write("3.txt", "没有报道");
    IntakeSummary whole = run(files).whole();
    assertThat(lines(whole.id(), IntakeFilter.ALL)).extracting(IntakeTest::words).containsExactly(
        "NEW - 1.txt 1 1 1 甲 1",
        "NEW - 1.txt 4 2 2 乙 1",
        "DOUBT STORY_UNCLOSED_TAGS[1] 1.txt 4 2 2 乙 1",
        "DOUBT STORY_WITHOUT_DATE[] 1.txt 4 2 2 乙 1",
        "KNOWN - 1.txt 7 3 1 甲 1",
        "DOUBT FILE_READ_AS[GB18030] 2.txt 0 0 null  0",
        "NEW - 2.txt 1 1 3 丙 1",
        "DOUBT FILE_HAS_NO_STORIES[] 3.txt 0 0 null  0");
    assertThat(whole.counts()).isEqualTo(new IntakeCounts(3, 0, 1, 0, 0, java.util.Map.of(
        ProblemKind.STORY_UNCLOSED_TAGS, 1, ProblemKind.STORY_WITHOUT_DATE, 1, ProblemKind.FILE_READ_AS, 1,
        ProblemKind.FILE_HAS_NO_STORIES, 1)));
    assertThat(whole.counts().doubtful()).isEqualTo(4);
    assertThat(lines(whole.id(), new IntakeFilter(IntakeKind.NEW, null))).extracting(IntakeLine::headline)
        .containsExactly("甲", "乙", "丙");
    assertThat(lines(whole.id(), new IntakeFilter(IntakeKind.DOUBT, ProblemKind.STORY_WITHOUT_DATE))).hasSize(1);
    library.close();
    library = Samples.empty(folder);
    assertThat(library.intake().reports().latest()).as("kept with the library").contains(whole);
  }

  @Test
  void aFileThatIsThereIsOneLineAndAChangedOneSaysWhatChanged() throws IOException {
    Path file = write("1.txt", stories(0, 500));
    run(file);
    IntakeSummary again = run(file).whole();
    assertThat(lines(again.id(), IntakeFilter.ALL)).extracting(IntakeTest::words)
        .containsExactly("KNOWN - 1.txt 0 0 null  500");
    assertThat(again.counts().known()).isEqualTo(500);
    write("1.txt", stories(0, 2).replace("正文1", "正文一"));
    assertThat(lines(run(file).whole().id(), IntakeFilter.ALL)).extracting(IntakeTest::words).containsExactly(
        "KNOWN - 1.txt 1 1 1 标题0 1", "CHANGED - 1.txt 4 2 501 标题1 1", "DOUBT STORY_WITHOUT_DATE[] 1.txt 4 2 501 标题1 1");
    library.annotator().undo();
    library.annotator().undo();
    IntakeSummary back = run(file).whole();
    assertThat(back.counts().added()).isEqualTo(2);
    assertThat(lines(back.id(), new IntakeFilter(IntakeKind.NEW, null))).extracting(IntakeTest::words)
        .containsExactly("NEW - 1.txt 0 1 1 标题0 1", "NEW - 1.txt 0 2 501 标题1 1");
  }

  @Test
  void writesAReportAsTextAndAsTable() throws IOException {
    Path file = write("1.txt", stories(0, 2));
    IntakeSummary whole = run(file).whole();
    IntakeReports.Wording words = new IntakeReports.Wording() {
      @Override
      public List<String> heading() {
        return List.of("kind", "headline", "line");
      }

      @Override
      public List<String> cells(IntakeLine line) {
        return List.of(line.kind().name(), line.headline(), Long.toString(line.line()));
      }
    };
    Path table = folder.resolve("report.csv");
    Path text = folder.resolve("report.txt");
    IntakeFilter added = new IntakeFilter(IntakeKind.NEW, null);
    library.intake().reports().save(whole.id(), added, words, IntakeReports.Format.CSV, table);
    library.intake().reports().save(whole.id(), added, words, IntakeReports.Format.TEXT, text);
    assertThat(Files.readString(table)).isEqualTo("\ufeffkind,headline,line\r\nNEW,标题0,1\r\nNEW,标题1,4\r\n");
    assertThat(Files.readString(text)).isEqualTo("NEW\t标题0\t1\nNEW\t标题1\t4\n");
  }

  @Test
  void saysHowFarItIs() throws IOException {
    write("1.txt", stories(0, 700));
    write("2.txt", stories(700, 1_000));
    IntakeWatch watch = new IntakeWatch();
    List<Long> done = new ArrayList<>();
    List<IntakeStatus> seen = new ArrayList<>();
    FileList found = library.intake().find(List.of(files), Progress.NONE);
    library.intake().run(found, null, watch, new Progress() {
      @Override
      public void update(long soFar, long total, String detail) {
        if (total > 0) {
          assertThat(total).isEqualTo(bytes(found));
          done.add(soFar);
          seen.add(watch.status());
        }
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    });
    assertThat(done).isSorted().endsWith(bytes(found));
    assertThat(seen).extracting(IntakeStatus::stories).isSorted().endsWith(1_000L);
    assertThat(seen).extracting(IntakeStatus::file).isSorted().contains(1, 2);
    assertThat(seen).allSatisfy(status -> assertThat(status.files()).isEqualTo(2));
  }

  /** Where it is cut short: while files are looked for in the first, in the middle of the second, between them, in the last. */
  @ParameterizedTest
  @CsvSource({"1", "300", "520", "1300", "1400", "2100", "2300"})
  void oneThatWasStoppedGoesOnAsTheSameImport(int updates) throws IOException {
    write("1.txt", stories(0, 500));
    write("2.txt", stories(500, 1_800) + stories(3, 5));
    write("3.txt", "什么也没有");
    write("4.txt", stories(1_750, 2_300));
    Path beside = Files.createDirectories(folder.resolve("beside"));
    List<String> straight;
    List<String> dump;
    IntakeCounts counts;
    try (Library other = Samples.empty(beside)) {
      IntakeResult result = run(other, files);
      counts = result.whole().counts();
      IntakeReports reports = other.intake().reports();
      straight = reports.lines(reports.lineIds(result.whole().id(), IntakeFilter.ALL)).stream().map(IntakeTest::words).toList();
      dump = Dump.of(other.file());
    }
    FileList found = library.intake().find(List.of(files), Progress.NONE);
    IntakeResult half = library.intake().run(found, null, new IntakeWatch(), stopAfter(updates));
    assertThat(half.report().cancelled()).isTrue();
    library.close();
    library = Samples.empty(folder);
    IntakeSummary interrupted = library.intake().interrupted().orElseThrow();
    assertThat(interrupted.waiting()).isPositive();
    IntakeResult rest = library.intake().resume(interrupted.id(), new IntakeWatch(), Progress.NONE);
    assertThat(rest.whole().counts()).isEqualTo(counts);
    assertThat(lines(interrupted.id(), IntakeFilter.ALL)).extracting(IntakeTest::words).isEqualTo(straight);
    assertThat(Dump.of(library.file())).isEqualTo(dump);
    assertThat(library.intake().interrupted()).isEmpty();
    assertThat(library.annotator().undo().orElseThrow().size()).isEqualTo(counts.added());
    assertThat(library.annotator().nextUndo()).as("one step").isEmpty();
    assertThat(library.counts().stories()).isZero();
  }

  @Test
  void oneThatWasStoppedCanBeLeftOrTakenBack() throws IOException {
    // As a window does: batches are half as large then.
    library.addListener(change -> { });
    write("1.txt", stories(0, 1_500));
    FileList found = library.intake().find(List.of(files), Progress.NONE);
    long id = library.intake().run(found, null, new IntakeWatch(), stopAfter(1_200)).whole().id();
    int there = library.counts().stories();
    assertThat(there).isBetween(500, 1_499);
    library.annotator().undo();
    assertThat(library.intake().interrupted()).as("taken back").isEmpty();
    assertThatThrownBy(() -> library.intake().resume(id, new IntakeWatch(), Progress.NONE))
        .isInstanceOf(PizhuException.class);
    library.annotator().redo();
    assertThat(library.intake().interrupted()).isPresent();
    library.annotator().annotate(1, new TextRange(0, 2), HighlightColor.PINK, List.of(), "");
    library.intake().leave(id);
    assertThat(library.intake().interrupted()).isEmpty();
    assertThat(library.counts().stories()).as("what it brought stays").isEqualTo(there);
  }

  @Test
  void whoImportsAllFilesAgainNeedNotGoOn() throws IOException {
    write("1.txt", stories(0, 1_500));
    Path other = write("2.txt", stories(0, 1));
    library.intake().run(library.intake().list(List.of(files.resolve("1.txt"))), null, new IntakeWatch(), stopAfter(1_200));
    run(other);
    assertThat(library.intake().interrupted()).as("that was another file").isPresent();
    run(files);
    assertThat(library.intake().interrupted()).isEmpty();
    assertThat(library.counts().stories()).isEqualTo(1_500);
  }

  @Test
  void closingTheLibraryStopsAnImportThatGoesOnTheNextTime() throws Exception {
    write("1.txt", stories(0, 20_000));
    FileList found = library.intake().find(List.of(files), Progress.NONE);
    CompletableFuture<IntakeResult> under = CompletableFuture.supplyAsync(
        () -> library.intake().run(found, null, new IntakeWatch(), Progress.NONE));
    while (library.counts().stories() == 0) {
      Thread.sleep(5);
    }
    library.close();
    assertThat(under.get().report().cancelled()).isTrue();
    library = Samples.empty(folder);
    IntakeSummary cut = library.intake().interrupted().orElseThrow();
    assertThat(cut.counts().added()).isBetween(1, 19_999).isEqualTo(library.counts().stories());
    assertThat(library.intake().resume(cut.id(), new IntakeWatch(), Progress.NONE).whole().counts().added()).isEqualTo(20_000);
  }

  private static long bytes(FileList found) {
    return found.files().stream().mapToLong(IntakeFile::size).sum();
  }
}
