package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.exporter.ExportFormat;
import org.pizhu.exporter.ExportLanguage;
import org.pizhu.exporter.FieldCheck;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationDifference;
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
import org.pizhu.model.TextRange;
import org.pizhu.model.UnionDifference;
import org.pizhu.task.Progress;

class NotesIntakeTest {

  @TempDir Path folder;

  private Library seeds(String name) throws IOException {
    return Samples.seeds(Files.createDirectories(folder.resolve(name)));
  }

  private Library empty(String name) throws IOException {
    return Samples.empty(Files.createDirectories(folder.resolve(name)));
  }

  private static ImportReport take(Library library, Path file) {
    return library.storyImport().run(List.of(file), null, Progress.NONE);
  }

  private Path export(Library library, ExportFormat format) {
    Messages messages = new Messages(Language.CHINESE);
    Path file = folder.resolve("notes." + format.extension());
    library.export().write(new NotesExport.Request(
        new ExportScope.Whole(), format, "导出", "全部",
        new ExportLanguage(messages.locale(), ZoneId.of("Asia/Shanghai"), messages::get)), file, Progress.NONE);
    return file;
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

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

  private static List<Annotation> all(Library library) {
    return library.stories().stream().flatMap(story -> library.annotations(story.id()).stream()).toList();
  }

  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, names = {"JSONLD", "HYPOTHESIS"})
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
      if (format == ExportFormat.JSONLD) {
        assertThat(all(to)).as("tags keep their ids").isEqualTo(all(from));
      }
    }
  }

  private static List<List<String>> paths(Library library) {
    return all(library).stream().map(one -> one.tags().stream().map(library.codebook()::path).toList()).toList();
  }

  @Test
  void aProjectComesBackButForColours() throws IOException {
    try (Library from = seeds("from"); Library to = seeds("to")) {
      annotate(from);
      Path file = export(from, ExportFormat.QDPX);

      ImportReport report = take(to, file);

      assertThat(report.added()).as("all stories are there").isZero();
      assertThat(report.notes().total()).isEqualTo(8);
      assertThat(report.notes().homeless()).isZero();
      assertThat(paths(to)).isEqualTo(paths(from));
      assertThat(to.codebook().tags()).extracting(Tag::id).containsExactlyInAnyOrderElementsOf(from.codebook().tags().stream().map(Tag::id).toList());
      assertThat(all(to)).extracting(Annotation::id).isEqualTo(all(from).stream().map(Annotation::id).toList());
      assertThat(all(to)).filteredOn(one -> one.target() instanceof PassageTarget).extracting(Annotation::target)
          .as("and of a figure whose picture is not there its caption")
          .containsAll(all(from).stream().map(Annotation::target).filter(one -> one instanceof PassageTarget).toList()).hasSize(5);
      assertThat(all(to)).filteredOn(one -> one.target() instanceof StoryTarget && one.note().startsWith("整篇"))
          .extracting(Annotation::note).containsExactly("整篇", "整篇无标签");
      assertThat(to.memos().ofStory(1)).isEqualTo("## 备忘\n此篇待核");
    }
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
    try (Library library = Library.open(folder.resolve("from/test.pizhu"), later, () -> "李老师")) {
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
    try (Library from = Library.open(folder.resolve("from/test.pizhu"), later, () -> "李老师")) {
      Annotation one = all(from).stream().filter(annotation -> annotation.note().equals("只此一句")).findFirst().orElseThrow();
      from.annotator().changeNote(one.id(), "李老师改过");
      from.memos().change(1, "李老师的备忘");
      file = export(from, format);
    }
    try (Library to = Library.open(folder.resolve("to/test.pizhu"), Clock.systemUTC(), () -> "王老师")) {
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

  @Test
  void aProjectBringsTheStoriesThatAreNotThere() throws IOException {
    try (Library from = seeds("from"); Library to = empty("to")) {
      annotate(from);
      Path file = export(from, ExportFormat.QDPX);

      ImportReport report = take(to, file);

      assertThat(report.added()).isEqualTo(from.stories().stream().filter(story -> !from.annotations(story.id()).isEmpty()).count());
      assertThat(report.notes().homeless()).as("pictures without their stories").isLessThanOrEqualTo(1);
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

  @Test
  void withoutTheirStoryTheyAreToldAndNothingIsMade() throws IOException {
    try (Library from = seeds("from"); Library to = empty("to")) {
      annotate(from);
      ImportReport report = take(to, export(from, ExportFormat.JSONLD));
      assertThat(report.notes()).isEqualTo(new NotesCounts(0, 0, 0, 0, 0, 8));
      assertThat(report.problems()).extracting(Problem::kind).containsOnly(ProblemKind.NOTE_WITHOUT_STORY).hasSize(8);
      assertThat(to.codebook().tags()).as("tags of nothing").isEmpty();
      assertThat(to.intake().reports().latest().orElseThrow().counts().doubts()).containsKey(ProblemKind.NOTES_TAKEN);
    }
  }

  // Files of other programs

  private static final String PAGE = "标题二则\n<p>甲段文字里有一句要找的话，其余不论。</p>\n<p>乙段文字也有内容。</p>\n";

  private ImportReport foreign(Library library, String name, String text) {
    take(library, file("页.txt", PAGE));
    return take(library, file(name, text));
  }

  @Test
  void rowsOfHypothesisAreFoundByTheirTitleAndQuote() throws IOException {
    try (Library library = empty("to")) {
      ImportReport report = foreign(library, "h.json", """
          {"total": 2, "rows": [
            {"id": "Abc-_123", "created": "2024-01-02T03:04:05.678901+00:00", "updated": "2024-01-03T03:04:05.678901+00:00",
             "user": "acct:li@hypothes.is", "uri": "https://example.cn/a", "text": "批注", "tags": ["话语", "人物/党员"], "group": "__world__",
             "document": {"title": ["标题二则"]},
             "target": [{"source": "https://example.cn/a", "selector": [
               {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]", "startOffset": 3, "endOffset": 9},
               {"type": "TextPositionSelector", "start": 9000, "end": 9006},
               {"type": "TextQuoteSelector", "exact": "一句要找的话", "prefix": "字里有", "suffix": "，其余"}]}]},
            {"id": "x2", "created": "2024-01-02T03:04:05+00:00", "updated": "2024-01-02T03:04:05+00:00", "user": "acct:li@hypothes.is",
             "uri": "https://example.cn/a", "text": "页注", "tags": [], "document": {"title": ["标题二则"]},
             "target": [{"source": "https://example.cn/a"}]}]}
          """);
      assertThat(report.notes()).isEqualTo(new NotesCounts(2, 0, 0, 0, 0, 0));
      Annotation found = all(library).stream().filter(one -> one.note().equals("批注")).findFirst().orElseThrow();
      assertThat(found.target().range().of(library.story(1).story().text())).isEqualTo("一句要找的话");
      assertThat(found.creator()).isEqualTo("li");
      assertThat(found.created()).isEqualTo(Instant.parse("2024-01-02T03:04:05.678Z"));
      assertThat(found.tags()).extracting(library.codebook()::path).containsExactly("话语", "人物/党员");
      assertThat(take(library, folder.resolve("h.json")).notes().known()).isEqualTo(2);
    }
  }

  @Test
  void listsLinesAndSingleStringsAreRead() throws IOException {
    String anno = """
        {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "%s", "type": "Annotation", "creator": "李", "bodyValue": "话",
        "target": {"source": {"id": "http://x.example/1", "title": "标题二则"}, "selector": {"type": "TextQuoteSelector", "exact": "%s"}}}
        """.replace("\n", " ");
    try (Library library = empty("to")) {
      assertThat(foreign(library, "list.jsonld", "[" + anno.formatted("http://a.example/1", "甲段文字") + "," + anno.formatted("", "乙段") + "]")
          .notes()).isEqualTo(new NotesCounts(2, 0, 0, 0, 0, 0));
      ImportReport lines = foreign(library, "lines.jsonld",
          anno.formatted("http://a.example/2", "其余不论") + "\n{broken \"type\": \"Annotation\"\n\n" + anno.formatted("http://a.example/3", "不在文中的话"));
      assertThat(lines.notes()).isEqualTo(new NotesCounts(2, 0, 0, 0, 1, 0));
      assertThat(lines.problems()).extracting(Problem::kind, Problem::line)
          .contains(org.assertj.core.groups.Tuple.tuple(ProblemKind.NOTES_BROKEN, 2L));
      assertThat(foreign(library, "one.json", anno.formatted("http://a.example/4", "甲段\\n文字")).notes().total()).isEqualTo(1);
      assertThat(all(library)).extracting(Annotation::creator).containsOnly("李");
    }
  }

  @Test
  void theSamplesOfTheModelDoNoHarm() throws IOException {
    List<Path> samples;
    try (Stream<Path> files = Files.walk(FieldCheck.file("data/web-annotation/samples"))) {
      samples = files.filter(one -> one.toString().endsWith(".json")).sorted().toList();
    }
    try (Library library = seeds("to")) {
      for (Path sample : samples) {
        take(library, sample);
      }
      assertThat(library.check().run(Progress.NONE)).isEmpty();
      for (String name : List.of("blank-atlas-project.qdpx", "target-atlas-project.qdpx", "atlas-ti-23.4.qdc")) {
        assertThat(take(library, FieldCheck.file("data/refi-qda/samples/" + name)).problems()).isEmpty();
      }
      assertThat(library.codebook().byPath("Commits/2022-05-10T02:05:59Z 19e4dce")).isPresent();
      assertThat(library.codebook().byPath("code1")).isPresent();
    }
  }

  @Test
  void tablesOfTagsAndCodebooksComeInByTheSameWay() throws IOException {
    try (Library library = empty("to")) {
      take(library, file("标签.csv", "path,colour,description\n人物/党员,teal,说明\n地点,,\n"));
      assertThat(library.codebook().tags()).extracting(Tag::name).containsExactlyInAnyOrder("人物", "党员", "地点");
      library.annotator().undo();
      assertThat(library.codebook().tags()).isEmpty();
    }
  }

  // Hostile files

  private Path zip(String name, String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void noEntityIsFollowedAndNothingLeadsOut() throws IOException {
    Path secret = file("secret.txt", "geheim");
    String open = "<?xml version=\"1.0\"?>\n<!DOCTYPE Project [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String project = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources><TextSource guid=\"" + "1".repeat(8)
        + "-1111-1111-1111-111111111111\" name=\"甲\" plainTextPath=\"internal://../secret.txt\"/></Sources></Project>";
    try (Library library = empty("to")) {
      assertThat(take(library, zip("xxe.qdpx", "project.qde", open + project.replace("甲", "&x;"))).problems())
          .extracting(Problem::kind).containsExactly(ProblemKind.FILE_DECLARES_ENTITIES);
      take(library, zip("out.qdpx", "project.qde", project, "../secret.txt", "geheim", "sources/../../secret.txt", "geheim"));
      assertThat(Dump.of(library.file()).toString()).doesNotContain("geheim");
      String deep = "<Code name=\"a\" guid=\"x\">".repeat(50_000);
      assertThat(take(library, zip("deep.qdpx", "project.qde", "<Project><CodeBook><Codes>" + deep)).problems())
          .extracting(Problem::kind).containsExactly(ProblemKind.NOTES_BROKEN);
    }
  }

  @Test
  void aBombIsNotUnpackedAndDepthIsNotFollowed() throws IOException {
    try (Library library = seeds("to")) {
      assertThat(take(library, zip("bomb.qdpx", "project.qde", "<Project>" + " ".repeat(70 << 20) + "</Project>")).problems())
          .extracting(Problem::kind).containsExactly(ProblemKind.FILE_PART_TOO_LARGE);
      String head = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"target\":";
      assertThat(take(library, file("deep.jsonld", head + "[".repeat(100_000))).problems())
          .extracting(Problem::kind).containsExactly(ProblemKind.NOTES_BROKEN);
      ImportReport odd = take(library, file("odd.jsonld", head + "{\"source\":{\"id\":\"x\",\"pizhu:sourceSha256\":\""
          + library.story(1).source().sha256() + "\",\"pizhu:storyNumber\":1},\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"a\\u0000b\\ud83d\"}},"
          + "\"body\":{\"type\":\"TextualBody\",\"value\":\"\\u0000\\udc00\",\"purpose\":\"tagging\"}}"));
      assertThat(odd.notes()).isEqualTo(new NotesCounts(1, 0, 0, 0, 1, 0));
      assertThat(all(library).get(0).target().words()).isEqualTo("a\ufffdb\ufffd");
    }
  }
}
