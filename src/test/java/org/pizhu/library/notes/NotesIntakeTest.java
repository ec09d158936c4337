package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.library.Dump;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.NotesCase;
import org.pizhu.library.codebook.CodebookEditor;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationDifference;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.NotesCounts;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StorySummary;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.model.TextRange;
import org.pizhu.model.UnionDifference;
import org.pizhu.task.Progress;

/** The notes of Pizhu itself go out, come in again, and are told from what was changed meanwhile. */
class NotesIntakeTest extends NotesCase {

  /** Tags at three depths, overlaps, an annotation of a figure and of a story, a memo. */
  private static void annotate(Library library) {
    String text = library.story(1).story().text();
    library.annotator().annotate(1, new TextRange(0, 12), HighlightColor.GREEN, List.of("话语/引语/直接引语", "人物"), "# 批注\n*强调*");
    library.annotator().annotate(1, new TextRange(5, 20), HighlightColor.BLUE, List.of("话语/引语"), "");
    library.annotator().annotate(1, new TextRange(text.length() - 30, text.length() - 10), HighlightColor.PINK, List.of(), "");
    library.annotator().annotate(3, new TextRange(40, 60), HighlightColor.YELLOW, List.of("话语"), "只此一句");
    library.annotator().annotateStory(2, HighlightColor.BLUE, List.of("话语", "人物"), "整篇");
    library.annotator().annotateStory(4, HighlightColor.YELLOW, List.of(), "整篇无标签");
    long figured = library.stories().stream().filter(story -> story.figures() > 0).map(StorySummary::id).findFirst().orElseThrow();
    library.annotator().annotateFigure(figured, 1, null, HighlightColor.GREEN, List.of("人物"), "看图");
    library.memos().change(1, "## 备忘\n此篇待核");
  }

  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, names = {"JSONLD", "HYPOTHESIS", "QDPX"})
  void outAndInAgainGivesTheSameAnnotations(ExportFormat format) throws IOException {
    try (Library from = seeds("from"); Library to = seeds("to")) {
      annotate(from);
      Path file = export(from, format);

      ImportReport report = take(to, file);

      assertThat(report.problems()).isEmpty();
      assertThat(report.notes()).isEqualTo(new NotesCounts(8, 0, 0, 0, 0, 0));
      assertThat(all(to)).usingRecursiveComparison().ignoringFields("tags").isEqualTo(all(from));
      assertThat(paths(to)).isEqualTo(paths(from));
      assertThat(to.memos().ofStory(1)).isEqualTo("## 备忘\n此篇待核");
      if (format != ExportFormat.HYPOTHESIS) {
        assertThat(all(to)).as("tags keep their ids").isEqualTo(all(from));
      }
    }
  }

  /** What is said of tags goes along, and of tags that no annotation has; where the tag is here, what it says here stays, and that is told. */
  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, names = {"JSONLD", "HYPOTHESIS", "QDPX"})
  void whatIsSaidOfTagsGoesAlong(ExportFormat format) throws IOException {
    try (Library from = seeds("from"); Library to = seeds("to"); Library other = seeds("other")) {
      annotate(from);
      CodebookEditor editor = from.codebookEditor();
      Tag quote = from.codebook().byPath("话语/引语").orElseThrow();
      editor.describe(quote.id(), "只算直接引语 <&> \"𠮷\"");
      editor.changeMemo(quote.id(), "待议\n第二行");
      editor.recolor(quote.id(), TagColor.values()[2]);
      editor.bindKey(quote.id(), "q");
      editor.make(quote.id(), "没用过");
      Path file = export(from, format);
      take(to, file);
      assertThat(to.codebook().tags()).isEqualTo(from.codebook().tags());

      annotate(other);
      other.codebookEditor().changeMemo(other.codebook().byPath("话语/引语").orElseThrow().id(), "这边的");
      assertThat(take(other, file).problems()).extracting(Problem::kind).contains(ProblemKind.TAG_DIFFERS);
      assertThat(other.codebook().byPath("话语/引语").orElseThrow().memo()).isEqualTo("这边的");
    }
  }

  private static List<List<String>> paths(Library library) {
    return all(library).stream().map(one -> one.tags().stream().map(library.codebook()::path).toList()).toList();
  }

  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, names = {"JSONLD", "HYPOTHESIS", "QDPX"})
  void whatIsThereIsNotDoubledAndOneUndoTakesAllBack(ExportFormat format) throws IOException {
    try (Library from = seeds("from"); Library to = seeds("to")) {
      annotate(from);
      Path file = export(from, format);
      List<String> before = Dump.of(to.file());
      take(to, file);
      List<String> after = Dump.of(to.file());

      assertThat(take(to, file).notes()).isEqualTo(new NotesCounts(0, 8, 0, 0, 0, 0));
      assertThat(take(from, file).notes()).isEqualTo(new NotesCounts(0, 8, 0, 0, 0, 0));
      assertThat(Dump.of(to.file())).isEqualTo(after);
      to.annotator().undo();
      assertThat(Dump.of(to.file())).isEqualTo(before);
      to.annotator().redo();
      assertThat(Dump.of(to.file())).isEqualTo(after);
    }
  }

  @Test
  void whatIsOtherwiseHereStaysAndIsTold() throws IOException {
    Clock later = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
    Path file;
    List<Annotation> kept;
    try (Library from = seeds("from")) {
      annotate(from);
      file = export(from, ExportFormat.JSONLD);
      take(from, file);
    }
    try (Library library = Libraries.open(folder.resolve("from/test.pizhu"), later, () -> "李老师")) {
      List<Annotation> those = all(library);
      library.annotator().changeNote(those.get(0).id(), "改过");
      library.memos().change(1, "另一个备忘");
      kept = all(library);

      ImportReport report = take(library, file);

      assertThat(report.notes()).isEqualTo(new NotesCounts(0, 6, 2, 0, 0, 0));
      assertThat(report.problems()).extracting(Problem::kind)
          .containsExactlyInAnyOrder(ProblemKind.NOTE_OLDER, ProblemKind.MEMO_DIFFERS);
      assertThat(all(library)).isEqualTo(kept);
      library.annotator().undo();
    }
  }

  /** What was changed on both sides is shown, and the file's side can be taken, in each format that keeps ids. */
  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, names = {"JSONLD", "HYPOTHESIS", "QDPX"})
  void theFilesSideCanBeTakenAndOneUndoGivesBackWhatWasHere(ExportFormat format) throws IOException {
    Clock later = Clock.fixed(Instant.parse("2036-11-25T08:00:00Z"), ZoneOffset.UTC);
    Path file;
    try (Library from = seeds("from")) {
      annotate(from);
    }
    Files.createDirectories(folder.resolve("to"));
    Files.copy(folder.resolve("from/test.pizhu"), folder.resolve("to/test.pizhu"));
    try (Library from = Libraries.open(folder.resolve("from/test.pizhu"), later, () -> "李老师")) {
      Annotation one = all(from).stream().filter(annotation -> annotation.note().equals("只此一句")).findFirst().orElseThrow();
      from.annotator().changeNote(one.id(), "李老师改过");
      from.memos().change(1, "李老师的备忘");
      file = export(from, format);
    }
    try (Library to = Libraries.open(folder.resolve("to/test.pizhu"), Clock.systemUTC(), () -> "王老师")) {
      List<Annotation> before = all(to);
      List<UnionDifference> differences = to.intake().look().differences(file, Progress.NONE);
      assertThat(differences).hasSize(2);
      AnnotationDifference note = (AnnotationDifference) differences.stream()
          .filter(AnnotationDifference.class::isInstance).findFirst().orElseThrow();
      assertThat(note.isTheirsNewer()).isTrue();
      assertThat(note.ours().note()).isEqualTo("只此一句");
      assertThat(note.theirs().note()).isEqualTo("李老师改过");
      assertThat(note.theirTags()).containsExactly("话语");
      assertThat(all(to)).as("looking changes nothing").isEqualTo(before);
      ImportReport report = to.intake().run(
          to.intake().find(List.of(file), Progress.NONE), null,
          java.util.Map.of(file, IntakeChoice.taking(java.util.Set.of(note.key(), "memo 1"))), new IntakeWatch(), Progress.NONE).report();
      assertThat(report.notes().changed()).isEqualTo(2);
      assertThat(report.problems()).isEmpty();
      Annotation taken = all(to).stream().filter(annotation -> annotation.id().equals(note.key())).findFirst().orElseThrow();
      assertThat(taken.note()).isEqualTo("李老师改过");
      assertThat(taken.target()).as("its place stays").isEqualTo(note.ours().target());
      assertThat(taken.color()).isEqualTo(note.ours().color());
      assertThat(to.memos().ofStory(1)).isEqualTo("李老师的备忘");
      assertThat(to.intake().look().differences(file, Progress.NONE)).isEmpty();
      to.annotator().undo();
      assertThat(all(to)).isEqualTo(before);
    }
  }

  /** Cancelled once some stories are there, before or after the last of them, or between stories and annotations. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(ints = {1, 3, 5, 8, 12, 20, 40})
  void aProjectThatWasCutShortGoesOnAndBringsAll(int questions) throws IOException {
    try (Library from = seeds("from"); Library whole = empty("whole")) {
      annotate(from);
      Path file = export(from, ExportFormat.QDPX);
      take(whole, file);
      Library to = empty("to");
      int[] asked = {0};
      Progress stopping = new Progress() {
        @Override
        public void update(long done, long total, String detail) {
          // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
          return ++asked[0] > questions;
        }
      };
      ImportReport cut = to.intake().run(to.intake().list(List.of(file)), null, new IntakeWatch(), stopping).report();
      if (cut.cancelled()) {
        long id = to.intake().interrupted().orElseThrow().id();
        to.close();
        to = empty("to");
        to.intake().resume(id, new IntakeWatch(), Progress.NONE);
      }
      assertThat(to.stories()).hasSameSizeAs(whole.stories());
      assertThat(all(to)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("tags", "created", "modified").isEqualTo(all(whole));
      assertThat(paths(to)).isEqualTo(paths(whole));
      assertThat(to.memos().ofStory(1)).isEqualTo(whole.memos().ofStory(1));
      assertThat(to.intake().interrupted()).isEmpty();
      assertThat(to.check().run(Progress.NONE)).isEmpty();
      while (to.annotator().undo().isPresent()) {
        continue;
      }
      assertThat(to.stories()).isEmpty();
      to.close();
    }
  }

  @Test
  void aCorrectedStoryGetsThemWhereTheyStandNow() throws IOException {
    String one = "标题一则\n<p>第一段说到武汉高科集团下沉党员的事情，前后都有别的话。</p>\n<p>第二段完全是另外一回事，与此无关，只是为了长一些。</p>\n";
    String two = "标题一则\n<p>新加的一段放在最前面，把后面的都往后推。</p>\n<p>第一段说到武汉高科集团下沉党员的事情，前后都有别的话。</p>\n";
    try (Library from = empty("from"); Library to = empty("to")) {
      take(from, file("甲.txt", one));
      take(to, file("甲.txt", two));
      String text = from.story(1).story().text();
      int place = text.indexOf("武汉高科集团");
      from.annotator().annotate(1, new TextRange(place, place + 6), HighlightColor.GREEN, List.of(), "移");
      int gone = text.indexOf("第二段完全是另外一回事");
      from.annotator().annotate(1, new TextRange(gone, gone + 11), HighlightColor.GREEN, List.of(), "失");

      ImportReport report = take(to, export(from, ExportFormat.JSONLD));

      assertThat(report.notes()).isEqualTo(new NotesCounts(2, 0, 0, 1, 1, 0));
      assertThat(report.problems()).extracting(Problem::kind).containsExactlyInAnyOrder(ProblemKind.NOTE_MOVED, ProblemKind.NOTE_ASKED);
      Annotation moved = all(to).stream().filter(annotation -> annotation.note().equals("移")).findFirst().orElseThrow();
      assertThat(moved.target().status()).isEqualTo(AnchorStatus.MOVED);
      assertThat(moved.target().range().of(to.story(1).story().text())).isEqualTo("武汉高科集团");
      Annotation lost = all(to).stream().filter(annotation -> annotation.note().equals("失")).findFirst().orElseThrow();
      assertThat(lost.target().status()).isEqualTo(AnchorStatus.ORPHAN);
      assertThat(lost.target().words()).isEqualTo("第二段完全是另外一回事");
    }
  }

  /** What was carried over from another text says so, and keeps the words that stood around it there. */
  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, names = {"JSONLD", "HYPOTHESIS", "QDPX"})
  void whatWasMovedComesBackAsMoved(ExportFormat format) throws IOException {
    String one = "标题一则\n<p>第一段说到武汉高科集团下沉党员的事情，前后都有别的话。</p>\n<p><img src='a.png'></p>\n<p>图为下沉党员。张三 摄</p>\n";
    String two = "标题一则\n<p>新加的一段放在最前面，把后面的都往后推。</p>\n<p>说到武汉高科集团下沉党员的事情，前后都有别的话。</p>\n"
        + "<p><img src='a.png'></p>\n<p>图为下沉的几位党员在社区。李四 摄</p>\n";
    try (Library from = empty("from"); Library to = empty("to")) {
      take(from, file("甲.txt", one));
      int place = from.story(1).story().text().indexOf("武汉高科集团");
      from.annotator().annotate(1, new TextRange(place, place + 6), HighlightColor.GREEN, List.of(), "移");
      from.annotator().annotateFigure(1, 1, null, HighlightColor.PINK, List.of(), "图");
      take(from, file("甲.txt", two));
      from.corrections().carry(2);
      assertThat(all(from)).extracting(annotation -> annotation.target().status()).contains(AnchorStatus.MOVED).hasSize(2);
      take(to, folder.resolve("甲.txt"));

      ImportReport report = take(to, export(from, format));

      assertThat(report.problems()).isEmpty();
      assertThat(all(to)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("target.storyId").isEqualTo(all(from));
    }
  }

  @Test
  void aProjectBringsTheStoriesThatAreNotThere() throws IOException {
    try (Library from = seeds("from"); Library to = empty("to")) {
      annotate(from);
      Path file = export(from, ExportFormat.QDPX);

      ImportReport report = take(to, file);

      assertThat(report.added()).isEqualTo(from.stories().stream().filter(story -> !from.annotations(story.id()).isEmpty()).count());
      assertThat(report.notes().homeless()).as("pictures go where their story goes").isZero();
      List<String> words = new ArrayList<>();
      for (Annotation annotation : all(to)) {
        if (annotation.target() instanceof PassageTarget) {
          words.add(annotation.target().range().of(to.story(annotation.storyId()).story().text()));
        }
      }
      assertThat(words).contains(all(from).get(0).target().words()).hasSizeGreaterThanOrEqualTo(4);
      List<String> after = Dump.of(to.file());
      assertThat(take(to, file).added()).isZero();
      assertThat(Dump.of(to.file())).isEqualTo(after);
      while (to.annotator().undo().isPresent()) {
        continue;
      }
      assertThat(to.stories()).isEmpty();
    }
  }

  /** A picture of a story that comes with the project says which story it is of, but nothing there has its source: it goes where the text goes. */
  @Test
  void notesOfPicturesComeWithTheirStory() throws IOException {
    try (Library from = empty("from"); Library to = empty("to")) {
      ByteArrayOutputStream picture = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", picture);
      Files.write(folder.resolve("a.png"), picture.toByteArray());
      take(from, file("甲.txt", "江城樱花开了\n<p>三月的江城，樱花陆续开放。</p><img src='a.png'><p>图为东湖樱园。张三 摄</p><p>市民走出家门。</p>\n*\n"));
      assertThat(from.story(1).pictures()).as("the picture is there").isNotEmpty();
      from.annotator().annotateFigure(1, 1, null, HighlightColor.GREEN, List.of("图"), "整幅");
      from.annotator().annotateFigure(1, 1, new FragmentSelector(10, 20, 30, 40), HighlightColor.GREEN, List.of("图"), "一角");
      from.annotator().annotate(1, new TextRange(7, 12), HighlightColor.GREEN, List.of("图"), "字");

      ImportReport report = take(to, export(from, ExportFormat.QDPX));

      assertThat(report.notes().homeless()).isZero();
      assertThat(all(to)).extracting(Annotation::note).containsExactlyInAnyOrder("整幅", "一角", "字");
      assertThat(report.problems()).extracting(Problem::kind).containsOnly(ProblemKind.NOTE_ASKED);
      assertThat(to.check().run(Progress.NONE)).isEmpty();
    }
  }

  /** Places are counted in them: «时间：2020.02.07» near the beginning of story 7 is a line of its text, there and here. */
  @Test
  void textsOfAProjectComeLineByLine() throws IOException {
    try (Library from = seeds("from"); Library to = empty("to")) {
      annotate(from);
      String wanted = "时间：2020.02.07";
      int at = from.story(7).story().text().indexOf(wanted);
      from.annotator().annotate(7, new TextRange(at, at + wanted.length()), HighlightColor.GREEN, List.of(), "");

      take(to, export(from, ExportFormat.QDPX));

      List<String> texts = from.stories().stream().map(one -> from.story(one.id()).story().text()).toList();
      assertThat(to.stories()).isNotEmpty().allSatisfy(one -> assertThat(texts).contains(to.story(one.id()).story().text()));
      assertThat(all(to)).filteredOn(one -> one.target().words().equals(wanted)).hasSize(1)
          .allMatch(one -> one.target().status() == AnchorStatus.ANCHORED);
    }
  }

  @Test
  void withoutTheirStoryTheyAreToldAndNothingIsMade() throws IOException {
    try (Library from = seeds("from"); Library to = empty("to")) {
      annotate(from);
      ImportReport report = take(to, export(from, ExportFormat.JSONLD));
      assertThat(report.notes()).isEqualTo(new NotesCounts(0, 0, 0, 0, 0, 8));
      assertThat(report.problems()).extracting(Problem::kind).containsOnly(ProblemKind.NOTE_WITHOUT_STORY).hasSize(8);
      assertThat(to.codebook().tags()).as("tags of nothing").isEmpty();
      assertThat(to.intake().reports().latest().orElseThrow().counts()).satisfies(counts -> {
        assertThat(counts.handled()).as("what became of the annotations").isEqualTo(1);
        assertThat(counts.doubts()).containsOnlyKeys(ProblemKind.NOTE_WITHOUT_STORY);
      });
    }
  }

  /** Pizhu names the text by its hash, and has said that the words have no place in it: they are not looked for less exactly then. */
  @Test
  void whatHasNoPlaceInThisVeryTextHasNoneWhenItComesIn() throws IOException {
    String words;
    Path file;
    try (Library library = seeds("from")) {
      words = library.annotator().annotate(2, new TextRange(0, 4), HighlightColor.GREEN, List.of(), "").target().words();
      file = export(library, ExportFormat.JSONLD);
    }
    String placeless = Files.readString(file).replaceAll("\\{\"type\":\"TextPositionSelector\"[^}]*\\},?", "").replace(",]", "]")
        .replace("\"exact\":\"" + words + "\"", "\"exact\":\"" + words + "\\n\"");
    assertThat(placeless).contains(words + "\\n").doesNotContain("TextPositionSelector");
    try (Library library = seeds("to")) {
      take(library, Files.writeString(file, placeless));
      assertThat(all(library)).singleElement().satisfies(one -> {
        assertThat(one.target().status()).isEqualTo(AnchorStatus.ORPHAN);
        assertThat(one.target().words()).isEqualTo(words + "\n");
      });
    }
  }
}
