package org.pizhu.store.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Correction;
import org.pizhu.model.EditKind;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Story;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.source.SourceStore;
import org.pizhu.text.Sha256;

class CorrectionStoreTest extends StoreTest {

  private static final Story FIRST = Samples.plain("春分", "麦田里的农民在浇水。");
  private static final Story SECOND = Samples.plain("春分", "麦田里的农民正在浇水。");
  private static final Story THIRD = Samples.plain("春分", "麦田里的村民正在浇水。");

  private CorrectionStore corrections() {
    return new CorrectionStore(database);
  }

  private void annotate(int number, long story, Story of) {
    new HistoryStore(database).record(
        Samples.edit(EditKind.HIGHLIGHT, Samples.made(Samples.annotation(number, story, of.text(), 3, 5))));
  }

  @Test
  void correctionsFormAChain() {
    Samples.importAll(database, "a.txt", FIRST);
    Samples.importAll(database, "a.txt", SECOND);
    Samples.importAll(database, "a.txt", THIRD);
    for (long story : List.of(1L, 2L, 3L)) {
      assertThat(corrections().latest(story)).isEqualTo(3);
    }
    assertThat(corrections().earlier(3)).containsExactly(2L, 1L);
    assertThat(corrections().earlier(1)).isEmpty();
    assertThat(corrections().text(3, Sha256.of(FIRST.text()))).contains(FIRST.text());
    assertThat(corrections().text(3, Sha256.of(THIRD.text()))).contains(THIRD.text());
    assertThat(corrections().text(1, Sha256.of(THIRD.text()))).as("a correction may have been taken back").contains(THIRD.text());
  }

  @Test
  void onlyAnnotatedStoriesAreListed() {
    Samples.importAll(database, "a.txt", FIRST);
    Samples.importAll(database, "a.txt", SECOND);
    Samples.importAll(database, "a.txt", THIRD);
    assertThat(corrections().pairs()).isEmpty();
    annotate(1, 1, FIRST);
    annotate(2, 1, FIRST);
    annotate(3, 2, SECOND);
    annotate(4, 3, THIRD);
    assertThat(corrections().pairs()).containsExactly(new Correction(1, 3, 2, 0), new Correction(2, 3, 1, 0));
    assertThat(corrections().annotationsOfOthers(3)).isEqualTo(3);
    assertThat(corrections().annotationsOfOthers(2)).isEqualTo(3);
  }

  @Test
  void whatTheFileStillHoldsWasNotCorrected() {
    Samples.importAll(database, "a.txt", FIRST);
    Samples.importAll(database, "a.txt", SECOND, FIRST);
    assertThat(corrections().latest(1)).isEqualTo(1);
  }

  @Test
  void anotherFileCorrectsNothing() {
    Samples.importAll(database, "a.txt", FIRST);
    Samples.importAll(database, "b.txt", SECOND);
    assertThat(corrections().latest(1)).isEqualTo(1);
  }

  private static final String BODY = "宝丰县大营镇西古庄村党员龚群保把50元钱投进捐款箱，转身就走，没有留下一句话。"
      + "截至3月5日，全县已有两万多名党员参加捐款，共筹得善款二百三十余万元。";

  @Test
  void aCorrectedHeadlineIsRecognisedInAFileThatHasTheRest() {
    Samples.importAll(database, "a.txt", FIRST, Samples.plain("全县党员踊跃捐款", BODY));
    Samples.importAll(database, "a.txt", FIRST, Samples.plain("全省党员踊跃捐款", BODY.replace("两万", "三万")));
    assertThat(corrections().latest(2)).isEqualTo(3);
    Samples.importAll(database, "a.txt", FIRST, Samples.plain("", BODY.replace("两万", "三万")));
    assertThat(corrections().latest(2)).as("without a headline").isEqualTo(4);
  }

  @Test
  void reportsOfOneMouldAreNoCorrections() {
    String weather = "今天白天到夜间多云，南风三级，最高气温十二度，最低气温二度，空气质量良，适宜户外活动。";
    Samples.importAll(database, "weather.txt", Samples.plain("3月5日天气", weather));
    Samples.importAll(database, "weather.txt",
        Samples.plain("3月6日天气", weather.replace("多云", "小雨").replace("三级", "四级").replace("十二", "十")));
    assertThat(corrections().latest(1)).isEqualTo(1);
    Samples.importAll(database, "a.txt", FIRST, Samples.plain("全县党员踊跃捐款", BODY));
    Samples.importAll(database, "a.txt", FIRST, Samples.plain("图书馆开放时间调整", "周一闭馆。" + BODY.substring(30)));
    assertThat(corrections().latest(4)).as("another story in its place").isEqualTo(4);
  }

  @Test
  void ofSeveralUnderOneHeadlineTheLikestIsMeant() {
    Samples.importAll(database, "a.txt",
        Samples.plain("简讯", "本市今天开通一条新的公交线路。"),
        Samples.plain("简讯", "明天有小雨，气温略降。"),
        Samples.plain("简讯", "图书馆周一闭馆。"));
    Samples.importAll(database, "a.txt",
        Samples.plain("简讯", "明天有中雨，气温略降。"),
        Samples.plain("简讯", "本市今天开通两条新的公交线路。"));
    assertThat(corrections().latest(2)).isEqualTo(4);
    assertThat(corrections().latest(1)).isEqualTo(5);
    assertThat(corrections().latest(3)).isEqualTo(3);
  }

  @Test
  void anImportThatWasCutShortLinksWhenItIsComplete() {
    Samples.importAll(database, "a.txt", FIRST, Samples.plain("别的", "一"));
    List<NewFragment> fragments =
        List.of(Samples.fragment(0, SECOND), Samples.fragment(1, Samples.plain("别的", "二")));
    long source = Samples.begin(database, "a.txt", fragments);
    new ImportStore(database).add(source, fragments.subList(0, 1));
    assertThat(corrections().latest(1)).isEqualTo(1);
    assertThat(Samples.begin(database, "a.txt", fragments)).isEqualTo(source);
    new ImportStore(database).add(source, fragments);
    new SourceStore(database).finish(source);
    assertThat(corrections().latest(1)).isEqualTo(3);
    assertThat(corrections().latest(2)).isEqualTo(4);
  }

  @Test
  void countsWhatHasNoPlace() {
    Samples.importAll(database, "a.txt", FIRST);
    Annotation placed = Samples.annotation(1, 1, FIRST.text(), 3, 5);
    PassageTarget target = (PassageTarget) placed.target();
    HistoryStore history = new HistoryStore(database);
    history.record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(placed)));
    assertThat(new StoryStore(database).counts().unplaced()).isZero();
    Annotation orphan = placed.withTarget(
        new PassageTarget(1, target.quote(), target.position(), target.textSha256(), AnchorStatus.ORPHAN),
        Samples.NOW);
    history.record(Samples.edit(EditKind.CARRY_ANNOTATIONS, new org.pizhu.model.Change.AnnotationChange(placed, orphan)));
    assertThat(new StoryStore(database).counts().unplaced()).isEqualTo(1);
    assertThat(new AnnotationStore(database).unplaced()).containsExactly(orphan);
  }
}
