package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.agreement.Disagreement;
import org.pizhu.library.Dump;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.annotation.AgreementReport;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.library.intake.IntakeQuestion;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationDifference;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.SavedSearch;
import org.pizhu.model.StoryCollection;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.TextRange;
import org.pizhu.model.UnionDifference;
import org.pizhu.task.Progress;

/** Another annotator's library is added to one's own. */
class MergeTest {

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private Path theirs;
  private Library ours;
  private Annotation shared;
  private Annotation mine;

  /** Both begin with the same library; then each goes on alone. */
  @BeforeEach
  void part() throws IOException {
    Path file = folder.resolve("ours.pizhu");
    theirs = folder.resolve("theirs.pizhu");
    try (Library before = Libraries.open(file, clock, () -> "王老师")) {
      before.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
      shared = before.annotator().annotate(1, new TextRange(0, 4), HighlightColor.YELLOW, List.of("话语/引语"), "一起写的");
      mine = before.annotator().annotate(2, new TextRange(0, 4), HighlightColor.BLUE, List.of(), "");
    }
    Files.copy(file, theirs);
    clock.forward(Duration.ofHours(1));
    ours = Libraries.open(file, clock, () -> "王老师");
    ours.annotator().recolor(shared.id(), HighlightColor.PINK);
    clock.forward(Duration.ofHours(1));
    try (Library other = Libraries.open(theirs, clock, () -> "李老师")) {
      other.annotator().changeNote(shared.id(), "李老师改过的");
      other.annotator().annotate(5, new TextRange(0, 6), HighlightColor.GREEN, List.of("话语/引语", "人物/医生"), "新的");
      other.memos().change(5, "李老师的备忘");
      other.memos().change(6, "李老师的另一条");
    }
    ours.memos().change(6, "王老师的");
  }

  @AfterEach
  void close() {
    ours.close();
  }

  private List<UnionDifference> differences() {
    return ours.intake().look().questions(List.of(theirs), Progress.NONE).orElseThrow().stream()
        .flatMap(question -> ((IntakeQuestion.Differences) question).differences().stream()).toList();
  }

  private ImportReport merge(Set<String> taken) {
    return ours.intake().run(
        ours.intake().find(List.of(theirs), Progress.NONE), null, Map.of(theirs, IntakeChoice.taking(taken)), new IntakeWatch(),
        Progress.NONE).report();
  }

  private Annotation now(Annotation annotation) {
    return ours.annotations(annotation.storyId()).stream().filter(one -> one.id().equals(annotation.id())).findFirst().orElseThrow();
  }

  /** What the newest report says was done, as it lists it for that alone; none of it is among its doubts. */
  private List<ProblemKind> handled() {
    long report = ours.intake().reports().latest().orElseThrow().id();
    List<ProblemKind> doubts = kinds(report, IntakeKind.DOUBT);
    List<ProblemKind> handled = kinds(report, IntakeKind.HANDLED);
    assertThat(doubts).doesNotContainAnyElementsOf(handled);
    return handled;
  }

  /** The stories to which lines of the newest report lead that are no doubts. */
  private Map<ProblemKind, Long> storiesOf() {
    long report = ours.intake().reports().latest().orElseThrow().id();
    return ours.intake().reports().lines(ours.intake().reports().lineIds(report, new IntakeFilter(IntakeKind.HANDLED, null))).stream()
        .filter(line -> line.isThere() && line.storyId() != null)
        .collect(Collectors.toMap(line -> Objects.requireNonNull(line.problem()).kind(), IntakeLine::storyId));
  }

  private List<ProblemKind> kinds(long report, IntakeKind kind) {
    return ours.intake().reports().lines(ours.intake().reports().lineIds(report, new IntakeFilter(kind, null))).stream()
        .filter(line -> line.kind() == kind).map(line -> Objects.requireNonNull(line.problem()).kind()).toList();
  }

  @Test
  void whatDiffersIsShownWithTheNewerOneProposed() {
    assertThat(differences()).filteredOn(AnnotationDifference.class::isInstance).singleElement().satisfies(found -> {
      AnnotationDifference one = (AnnotationDifference) found;
      assertThat(one.ours().color()).isEqualTo(HighlightColor.PINK);
      assertThat(one.theirs().note()).isEqualTo("李老师改过的");
      assertThat(one.isTheirsNewer()).isTrue();
      assertThat(one.ourTags()).containsExactly("话语/引语");
      assertThat(one.theirTags()).containsExactly("话语/引语");
    });
    assertThat(ours.annotations(5)).as("looking changes nothing").isEmpty();
  }

  @Test
  void whatOnlyTheyHaveComesAndOursStays() {
    ImportReport report = merge(Set.of());
    assertThat(report.added()).isZero();
    assertThat(report.notes().added()).isEqualTo(2);
    assertThat(report.problems()).extracting(Problem::kind).containsExactlyInAnyOrder(ProblemKind.NOTE_NEWER, ProblemKind.MEMO_DIFFERS);
    assertThat(ours.annotations(5)).singleElement().satisfies(one -> {
      assertThat(one.creator()).isEqualTo("李老师");
      assertThat(one.tags().stream().map(ours.codebook()::path)).containsExactly("话语/引语", "人物/医生");
    });
    assertThat(ours.memos().ofStory(5)).isEqualTo("李老师的备忘");
    assertThat(ours.memos().ofStory(6)).isEqualTo("王老师的");
    assertThat(now(shared).note()).isEqualTo("一起写的");
    assertThat(now(shared).color()).isEqualTo(HighlightColor.PINK);
    assertThat(now(mine)).isEqualTo(mine);
    assertThat(merge(Set.of()).notes().added()).as("a second time").isZero();
  }

  /** Several that are new at once, within each other too, beside some that both have. */
  @Test
  void collectionsAndSavedSearchesComeByTheirNames() {
    ours.shelf().make(null, "共有", List.of(1L));
    ours.savedSearches().save("共有", StoryQuery.ALL);
    try (Library other = Libraries.open(theirs, clock, () -> "李老师")) {
      StoryCollection both = other.shelf().make(null, "共有", List.of(2L));
      other.shelf().make(both.id(), "甲", List.of(3L));
      StoryCollection second = other.shelf().make(null, "乙", List.of(4L));
      other.shelf().make(second.id(), "丙", List.of(5L, 6L));
      for (String name : List.of("共有", "一", "二")) {
        other.savedSearches().save(name, StoryQuery.ALL.with("武汉"));
      }
    }
    List<String> before = Dump.of(ours.file());
    assertThat(merge(Set.of()).problems()).extracting(Problem::kind).doesNotContain(ProblemKind.UNEXPECTED);
    assertThat(ours.shelf().collections()).extracting(StoryCollection::name).containsExactlyInAnyOrder("共有", "甲", "乙", "丙");
    assertThat(ours.savedSearches().all()).extracting(SavedSearch::name).containsExactlyInAnyOrder("共有", "一", "二");
    List<String> after = Dump.of(ours.file());
    merge(Set.of());
    assertThat(Dump.of(ours.file())).as("a second time").isEqualTo(after);
    ours.annotator().undo();
    assertThat(Dump.of(ours.file())).isEqualTo(before);
  }

  /** What two have settled between them is not asked of a third one again. */
  @Test
  void placesThatWereSettledThereAreSettledHere() {
    try (Library other = Libraries.open(theirs, clock, () -> "李老师")) {
      other.annotator().annotate(2, new TextRange(0, 6), HighlightColor.GREEN, List.of("话语"), "");
      Disagreement place = compare(other).disagreements().stream().filter(one -> one.storyId() == 2).findFirst().orElseThrow();
      assertThat(other.agreements().keep(place)).isTrue();
    }
    List<String> before = Dump.of(ours.file());
    merge(Set.of());
    assertThat(compare(ours).settled()).isEqualTo(1);
    assertThat(compare(ours).disagreements()).extracting(Disagreement::storyId).doesNotContain(2L);
    List<String> after = Dump.of(ours.file());
    merge(Set.of());
    assertThat(Dump.of(ours.file())).as("a second time").isEqualTo(after);
    ours.annotator().undo();
    assertThat(Dump.of(ours.file())).isEqualTo(before);
    assertThat(compare(ours).settled()).isZero();
  }

  private static AgreementReport compare(Library library) {
    return library.agreements().compare(List.of(), null, AgreementUnit.PARAGRAPH, Progress.NONE);
  }

  @Test
  void whatWasChosenIsTakenAndAllIsOneStepOfUndo() {
    merge(Set.of(shared.id()));
    assertThat(now(shared).note()).isEqualTo("李老师改过的");
    assertThat(now(shared).color()).isEqualTo(HighlightColor.YELLOW);
    ours.annotator().undo();
    assertThat(now(shared).note()).isEqualTo("一起写的");
    assertThat(now(shared).color()).isEqualTo(HighlightColor.PINK);
    assertThat(ours.annotations(5)).isEmpty();
    assertThat(ours.codebook().byPath("人物/医生")).isEmpty();
    assertThat(ours.memos().ofStory(5)).isEmpty();
    ours.annotator().redo();
    assertThat(now(shared).note()).isEqualTo("李老师改过的");
    assertThat(ours.annotations(5)).hasSize(1);
  }

  /** Both set a headline, describe a tag and write a memo; each otherwise. */
  private void partFurther() {
    String tag = ours.codebook().byPath("话语").orElseThrow().id();
    ours.metadata().run(List.of(3L), MetadataAct.set(MetadataKey.of(MetadataField.HEADLINE), MetadataValue.Words.of("王老师的标题")), Progress.NONE);
    ours.codebookEditor().describe(tag, "王老师的说明");
    clock.forward(Duration.ofHours(1));
    try (Library other = Libraries.open(theirs, clock, () -> "李老师")) {
      other.metadata().run(List.of(3L), MetadataAct.set(MetadataKey.of(MetadataField.HEADLINE), MetadataValue.Words.of("李老师的标题")), Progress.NONE);
      other.metadata().run(List.of(4L), MetadataAct.set(MetadataKey.of(MetadataField.OUTLET), MetadataValue.Words.of("李老师的媒体")), Progress.NONE);
      other.codebookEditor().describe(tag, "李老师的说明");
      other.codebookEditor().changeMemo(tag, "李老师的标签备忘");
    }
  }

  @Test
  void memosMetadataAndDescriptionsOfTagsAreChosenAsAnnotationsAre() {
    partFurther();
    String tag = ours.codebook().byPath("话语").orElseThrow().id();
    List<UnionDifference> found = differences();
    assertThat(found).extracting(UnionDifference::key).containsExactlyInAnyOrder(
        shared.id(), "memo 6", "field 3 HEADLINE ", "tag " + tag + " DESCRIPTION");
    assertThat(found).filteredOn(UnionDifference::isTheirsNewer).extracting(UnionDifference::key)
        .as("of memos and tags it is not known").containsExactlyInAnyOrder(shared.id(), "field 3 HEADLINE ");
    List<String> before = List.of(ours.memos().ofStory(6), ours.story(3).shown().headline(), ours.codebook().byId(tag).orElseThrow().description());

    ImportReport kept = merge(Set.of());
    assertThat(kept.notes().changed()).isEqualTo(4);
    assertThat(handled()).containsExactly(ProblemKind.NOTES_TAKEN);
    assertThat(kept.problems()).extracting(Problem::kind).containsExactlyInAnyOrder(
        ProblemKind.NOTE_NEWER, ProblemKind.MEMO_DIFFERS, ProblemKind.METADATA_DIFFERS, ProblemKind.TAG_DIFFERS);
    assertThat(List.of(ours.memos().ofStory(6), ours.story(3).shown().headline(), ours.codebook().byId(tag).orElseThrow().description()))
        .isEqualTo(before);
    assertThat(ours.codebook().byId(tag).orElseThrow().memo()).as("what only they say comes").isEqualTo("李老师的标签备忘");
    assertThat(ours.story(4).shown().outlet()).isEqualTo("李老师的媒体");
    ours.annotator().undo();
    assertThat(ours.codebook().byId(tag).orElseThrow().memo()).isEmpty();

    ImportReport taken = merge(found.stream().map(UnionDifference::key).collect(java.util.stream.Collectors.toSet()));
    assertThat(taken.problems()).isEmpty();
    assertThat(handled()).containsExactlyInAnyOrder(
        ProblemKind.NOTES_TAKEN, ProblemKind.NOTE_REPLACED, ProblemKind.MEMO_REPLACED, ProblemKind.METADATA_REPLACED, ProblemKind.TAG_REPLACED);
    assertThat(storiesOf()).containsOnly(
        Map.entry(ProblemKind.NOTE_REPLACED, shared.storyId()), Map.entry(ProblemKind.MEMO_REPLACED, 6L),
        Map.entry(ProblemKind.METADATA_REPLACED, 3L));
    assertThat(ours.intake().reports().latest().orElseThrow().counts()).satisfies(counts -> {
      assertThat(counts.handled()).isEqualTo(5);
      assertThat(counts.doubts()).isEmpty();
    });
    assertThat(ours.memos().ofStory(6)).isEqualTo("李老师的另一条");
    assertThat(ours.story(3).shown().headline()).isEqualTo("李老师的标题");
    assertThat(ours.codebook().byId(tag).orElseThrow().description()).isEqualTo("李老师的说明");
    assertThat(differences()).isEmpty();
    assertThat(ours.check().run(Progress.NONE)).isEmpty();
    ours.annotator().undo();
    assertThat(List.of(ours.memos().ofStory(6), ours.story(3).shown().headline(), ours.codebook().byId(tag).orElseThrow().description()))
        .isEqualTo(before);
  }

  @Test
  void aBundleOfTheOtherLibraryAsksTheSame() throws IOException {
    partFurther();
    List<UnionDifference> ofLibrary = differences();
    Path bundle = folder.resolve("theirs.zip");
    org.pizhu.i18n.Messages messages = new org.pizhu.i18n.Messages(org.pizhu.i18n.Language.CHINESE);
    try (Library other = Libraries.open(theirs, clock, () -> "李老师")) {
      other.export().write(new NotesExport.Request(
          new ExportScope.Whole(), org.pizhu.exporter.set.ExportFormat.BUNDLE, "导出", "全部",
          new org.pizhu.exporter.set.ExportLanguage(messages.locale(), java.time.ZoneId.of("Asia/Shanghai"), messages::get)), bundle, Progress.NONE);
    }
    List<UnionDifference> ofBundle = ours.intake().look().differences(bundle, Progress.NONE);
    assertThat(ofBundle).extracting(UnionDifference::key).containsExactlyElementsOf(ofLibrary.stream().map(UnionDifference::key).toList());
    ours.intake().run(
        ours.intake().find(List.of(bundle), Progress.NONE), null, Map.of(bundle, IntakeChoice.taking(Set.of("memo 6", shared.id()))),
        new IntakeWatch(), Progress.NONE);
    assertThat(ours.memos().ofStory(6)).isEqualTo("李老师的另一条");
    assertThat(now(shared).note()).isEqualTo("李老师改过的");
    assertThat(ours.story(3).shown().headline()).isEqualTo("王老师的标题");
  }

  @Test
  void theOtherLibraryStaysAsItIs() throws IOException {
    byte[] before = Files.readAllBytes(theirs);
    merge(Set.of(shared.id()));
    assertThat(Files.readAllBytes(theirs)).isEqualTo(before);
  }

  @Test
  void storiesThatAreNotHereComeToo() throws IOException {
    Path file = Files.writeString(folder.resolve("more.txt"), "另有一篇\n<p>正文在这里，只有一段话而已。</p>\n*\n");
    try (Library other = Libraries.open(theirs, clock, () -> "李老师")) {
      other.storyImport().run(List.of(file), null, Progress.NONE);
      other.annotator().annotate(8, new TextRange(0, 4), HighlightColor.GREEN, List.of(), "");
    }
    ImportReport report = merge(Set.of());
    assertThat(report.added()).isEqualTo(1);
    assertThat(ours.annotations(8)).hasSize(1);
    assertThat(ours.check().run(Progress.NONE)).isEmpty();
  }

  /** Each file that the other library was made from counts its stories from the first. */
  @Test
  void theReportCountsTheStoriesOfAllFilesOfTheOtherLibrary() throws IOException {
    try (Library other = Libraries.open(theirs, clock, () -> "李老师")) {
      for (String name : List.of("甲", "乙")) {
        Path file = Files.writeString(folder.resolve(name + ".txt"), """
            %1$s篇一
            <p>新华社北京2020年3月7日电 %1$s的正文。</p>
            *
            %1$s篇二
            <p>新华社北京2020年3月8日电 %1$s的另一正文。</p>
            *
            """.formatted(name));
        other.storyImport().run(List.of(file), null, Progress.NONE);
      }
    }
    merge(Set.of());
    IntakeSummary first = ours.intake().reports().latest().orElseThrow();
    assertThat(List.of(first.counts().added(), first.counts().known())).containsExactly(4, 7);
    assertThat(ours.intake().reports().lines(ours.intake().reports().lineIds(first.id(), new IntakeFilter(IntakeKind.NEW, null))))
        .extracting(IntakeLine::headline).containsExactly("甲篇一", "甲篇二", "乙篇一", "乙篇二");
    merge(Set.of());
    IntakeSummary second = ours.intake().reports().latest().orElseThrow();
    assertThat(List.of(second.counts().added(), second.counts().known())).containsExactly(0, 11);
  }
}
