package org.pizhu.library.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.agreement.Disagreement;
import org.pizhu.agreement.TagAgreement;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.BinEntry;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

class AgreementsTest {

  @TempDir Path folder;
  private Library library;
  private String name = "甲";

  @BeforeEach
  void open() {
    library = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> name);
    library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(String who, long story, String quote, String... tags) {
    name = who;
    String text = library.story(story).story().text();
    int at = text.indexOf(quote);
    assertThat(at).as(quote).isNotNegative();
    return library.annotator().annotate(story, new TextRange(at, at + quote.length()), HighlightColor.GREEN, List.of(tags), "");
  }

  private AgreementReport compare(@Nullable String tag) {
    return library.agreements().compare(List.of(), tag, AgreementUnit.PARAGRAPH, Progress.NONE);
  }

  private static TagAgreement row(AgreementReport report, String path) {
    return report.tags().stream().filter(row -> row.path().equals(path)).findFirst().orElseThrow();
  }

  private void annotateByTwo() {
    annotate("甲", 2, "社区作为防控的最前线", "主题/社区");
    annotate("乙", 2, "社区作为防控的最前线", "主题/社区");
    annotate("甲", 2, "坚实的底盘", "话语");
    annotate("乙", 2, "坚实的底盘——湖北", "话语");
    annotate("甲", 2, "蔡朝阳", "人物");
    // Only one has annotated it: there is nothing to compare.
    annotate("甲", 5, "龚群保", "人物");
  }

  @Test
  void comparesOverTheStoriesInCommon() {
    annotateByTwo();
    AgreementReport report = compare(null);
    assertThat(report.annotators()).containsExactly("乙", "甲");
    assertThat(report.stories()).isEqualTo(1);
    assertThat(report.tags()).extracting(TagAgreement::path).containsExactlyInAnyOrder("主题", "主题/社区", "话语", "人物");
    int blocks = library.story(2).story().blocks().size();
    TagAgreement community = row(report, "主题/社区");
    assertThat(List.of(community.annotations(), community.units())).containsExactly(2, blocks);
    assertThat(community.share()).isEqualTo(1);
    assertThat(community.cohen()).isEqualTo(1);
    assertThat(community.alpha()).isEqualTo(1);
    assertThat(community.unitizing()).isEqualTo(1);
    assertThat(community.fleiss()).isNull();
    assertThat(row(report, "主题").unitizing()).isEqualTo(1);
    assertThat(row(report, "话语").share()).isEqualTo(1);
    assertThat(row(report, "话语").unitizing()).isLessThan(1).isGreaterThan(0.5);
    TagAgreement people = row(report, "人物");
    assertThat(people.share()).isCloseTo((blocks - 1) / (double) blocks, offset(1e-9));
    assertThat(people.cohen()).isZero();
    assertThat(people.annotations()).isEqualTo(1);
  }

  @Test
  void whatIsTaggedBelowCountsForTheTag() {
    annotate("甲", 2, "坚实的底盘", "话语/引语");
    annotate("乙", 2, "坚实的底盘", "话语");
    AgreementReport report = compare(null);
    assertThat(row(report, "话语").cohen()).isEqualTo(1);
    assertThat(row(report, "话语/引语").cohen()).isZero();
    assertThat(report.disagreements()).extracting(Disagreement::kind).containsExactly(Disagreement.Kind.TAGS);
  }

  @Test
  void listsWhereTheyDiffer() {
    annotateByTwo();
    annotate("甲", 2, "唐晓安", "人物");
    annotate("乙", 2, "唐晓安", "记者");
    List<Disagreement> places = compare(null).disagreements();
    assertThat(places).extracting(Disagreement::kind).containsExactlyInAnyOrder(
        Disagreement.Kind.EDGES, Disagreement.Kind.MISSING, Disagreement.Kind.TAGS);
    assertThat(places).allSatisfy(place -> assertThat(place.sides()).extracting(Disagreement.Side::annotator).containsExactly("乙", "甲"));
    assertThat(compare("人物").disagreements()).extracting(Disagreement::kind)
        .containsExactlyInAnyOrder(Disagreement.Kind.MISSING, Disagreement.Kind.TAGS);
  }

  private Disagreement only(Disagreement.Kind kind) {
    return compare(null).disagreements().stream().filter(place -> place.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void takingOneSideIsOneStepOfUndo() {
    annotateByTwo();
    name = "丙";
    Disagreement edges = only(Disagreement.Kind.EDGES);
    assertThat(library.agreements().take(edges, "乙")).isTrue();
    assertThat(library.annotations(2)).extracting(one -> one.target().words()).contains("坚实的底盘——湖北").doesNotContain("坚实的底盘");
    assertThat(library.bin().page(0, "", 9)).extracting(BinEntry::annotation).extracting(Annotation::creator).containsExactly("甲");
    assertThat(library.agreements().take(edges, "乙")).as("it is settled").isFalse();
    library.annotator().undo();
    assertThat(compare(null).disagreements()).hasSize(2);
    // Who has nothing there can be right too.
    Disagreement missing = only(Disagreement.Kind.MISSING);
    assertThat(library.agreements().take(missing, "乙")).isTrue();
    assertThat(compare(null).disagreements()).extracting(Disagreement::kind).containsExactly(Disagreement.Kind.EDGES);
    assertThat(library.agreements().take(only(Disagreement.Kind.EDGES), "甲")).isTrue();
    assertThat(compare(null).disagreements()).isEmpty();
  }

  /** Where one has annotated and the other has not, the one can be right: nothing goes, and it is settled. */
  @Test
  void whoAloneHasSomethingThereCanBeRight() {
    annotateByTwo();
    Disagreement missing = only(Disagreement.Kind.MISSING);
    List<Annotation> before = library.annotations(2);
    assertThat(library.agreements().take(missing, "甲")).isTrue();
    assertThat(library.annotations(2)).isEqualTo(before);
    assertThat(compare(null).disagreements()).extracting(Disagreement::kind).containsExactly(Disagreement.Kind.EDGES);
    assertThat(compare(null).settled()).isEqualTo(1);
    assertThat(library.agreements().take(missing, "甲")).as("it is settled").isFalse();
    library.annotator().undo();
    assertThat(compare(null).disagreements()).hasSize(2).contains(missing);
  }

  /** What another one's passage held together is several places without it, and all of them are settled. */
  @Test
  void whatFallsApartIsSettledAsWell() {
    annotate("甲", 2, "坚实的", "话语");
    annotate("甲", 2, "湖北", "话语");
    annotate("乙", 2, "实的底盘——湖", "话语");
    Disagreement one = only(Disagreement.Kind.EDGES);
    assertThat(one.annotations()).hasSize(3);
    assertThat(library.agreements().take(one, "甲")).isTrue();
    annotate("乙", 2, "蔡朝阳", "人物");
    AgreementReport report = compare(null);
    assertThat(report.disagreements()).extracting(Disagreement::ids).hasSize(1);
    assertThat(report.settled()).isEqualTo(2);
  }

  @Test
  void whoHasNothingLeftInAStoryStaysCompared() {
    annotate("甲", 2, "社区作为防控的最前线", "主题/社区");
    annotate("乙", 2, "社区作为防控的最前线", "话语");
    annotate("甲", 2, "蔡朝阳", "人物");
    name = "丙";
    assertThat(library.agreements().take(only(Disagreement.Kind.TAGS), "甲")).isTrue();
    AgreementReport report = compare(null);
    assertThat(report.annotators()).containsExactly("乙", "甲");
    assertThat(report.stories()).isEqualTo(1);
    assertThat(report.disagreements()).extracting(Disagreement::kind).containsExactly(Disagreement.Kind.MISSING);
    assertThat(report.settled()).isEqualTo(1);
    assertThat(row(report, "主题/社区").units()).isEqualTo(library.story(2).story().blocks().size());
    library.annotator().undo();
    assertThat(compare(null).settled()).isZero();
    // Who took an annotation back without any settling has not worked on the story.
    library.annotator().delete(library.annotations(2).stream().filter(one -> one.creator().equals("乙")).findFirst().orElseThrow().id());
    assertThat(compare(null).stories()).isZero();
  }

  @Test
  void bothSidesCanBeKept() {
    annotateByTwo();
    Disagreement edges = only(Disagreement.Kind.EDGES);
    assertThat(library.agreements().keep(edges)).isTrue();
    assertThat(library.agreements().keep(edges)).isFalse();
    AgreementReport report = compare(null);
    assertThat(report.disagreements()).extracting(Disagreement::kind).containsExactly(Disagreement.Kind.MISSING);
    assertThat(report.settled()).isEqualTo(1);
    assertThat(library.annotations(2)).hasSize(5);
    library.annotator().undo();
    assertThat(compare(null).disagreements()).hasSize(2);
    library.annotator().redo();
    assertThat(compare(null).settled()).isEqualTo(1);
    // What changes there is asked again.
    annotate("乙", 2, "底盘——", "别的");
    assertThat(compare(null).disagreements()).hasSize(2);
  }

  @Test
  void ofThreeFleissKappaIsTold() {
    annotateByTwo();
    annotate("丙", 2, "社区作为防控的最前线", "主题/社区");
    TagAgreement community = row(compare(null), "主题/社区");
    assertThat(community.fleiss()).isEqualTo(1);
    assertThat(community.cohen()).isNull();
    AgreementReport pair = library.agreements().compare(List.of("丙", "乙"), null, AgreementUnit.STORY, Progress.NONE);
    assertThat(pair.annotators()).containsExactly("丙", "乙");
    assertThat(row(pair, "话语").share()).isZero();
    assertThat(row(pair, "主题/社区").units()).isEqualTo(1);
  }

  @Test
  void aloneThereIsNothingToCompare() {
    annotate("甲", 2, "蔡朝阳", "人物");
    AgreementReport report = compare(null);
    assertThat(report.annotators()).containsExactly("甲");
    assertThat(report.tags()).isEmpty();
    assertThatThrownBy(() -> library.agreements().compare(List.of("甲", "丁"), null, AgreementUnit.PARAGRAPH, Progress.NONE))
        .isInstanceOf(PizhuException.class).hasMessageContaining("丁");
    assertThatThrownBy(() -> compare("没有的标签")).isInstanceOf(PizhuException.class);
  }

  @Test
  void canBeStopped() {
    annotateByTwo();
    Progress stopped = new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        throw new AssertionError("goes on");
      }

      @Override
      public boolean isCancelled() {
        return true;
      }
    };
    assertThatThrownBy(() -> library.agreements().compare(List.of(), null, AgreementUnit.PARAGRAPH, stopped))
        .isInstanceOf(CancellationException.class);
  }
}
