package org.pizhu.library.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.annotation.HitAnnotations.Hit;
import org.pizhu.library.annotation.HitAnnotations.Hits;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StorySummary;
import org.pizhu.query.Expression;
import org.pizhu.query.QueryParser;
import org.pizhu.task.Progress;

class HitAnnotationsTest {

  private static final Expression WUHAN = QueryParser.parse("武汉");

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private List<Long> stories() {
    return library.stories().stream().map(StorySummary::id).toList();
  }

  private Hits gather(int most) {
    return library.hitAnnotations().gather(WUHAN, stories(), most, Progress.NONE);
  }

  private int annotate(List<Hit> hits, String... tags) {
    return library.hitAnnotations().annotate(hits, HighlightColor.GREEN, List.of(tags), "武汉", Progress.NONE);
  }

  @Test
  void gathersWhatStandsInTheTextsWithWhatIsAroundIt() {
    Hits found = gather(1_000);
    assertThat(found.isAll()).isTrue();
    assertThat(found.hits()).isNotEmpty().allSatisfy(hit -> {
      String text = library.story(hit.storyId()).story().text();
      assertThat(hit.words()).isEqualTo("武汉").isEqualTo(hit.range().of(text));
      String before = hit.before().replaceFirst("^…", "");
      String after = hit.after().replaceFirst("…$", "");
      assertThat(text).contains(before + hit.words() + after);
      // What is cut says so, and what is not does not.
      boolean isFirst = text.charAt(Math.max(0, hit.range().start() - before.length() - 1)) == '\n' || hit.range().start() == before.length();
      assertThat(hit.before().startsWith("…")).isEqualTo(!isFirst);
      boolean isLast = hit.range().end() + after.length() == text.length() || text.charAt(hit.range().end() + after.length()) == '\n';
      assertThat(hit.after().endsWith("…")).isEqualTo(!isLast);
      assertThat(hit.before() + hit.after()).doesNotContain("\n");
      assertThat(found.headlines()).containsKey(hit.storyId());
    });
  }

  @Test
  void gathersNoMoreThanIsAskedFor() {
    assertThat(gather(5).hits()).hasSize(5);
    assertThat(gather(5).isAll()).isFalse();
  }

  @Test
  void annotatesAllInOneEditAndTakesThemBackInOne() {
    List<Hit> hits = gather(1_000).hits();

    assertThat(annotate(hits, "地名/武汉", "待核")).isEqualTo(hits.size());

    assertThat(library.counts().annotations()).isEqualTo(hits.size());
    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isEqualTo(EditKind.ANNOTATE_HITS);
    String tag = library.codebook().byPath("地名/武汉").orElseThrow().id();
    for (long story : stories()) {
      List<Annotation> made = library.annotations(story);
      assertThat(made).extracting(one -> one.target().range())
          .containsExactlyElementsOf(library.search().hits(story, WUHAN));
      assertThat(made).allSatisfy(one -> {
        assertThat(one.tags()).hasSize(2).contains(tag);
        assertThat(one.color()).isEqualTo(HighlightColor.GREEN);
        assertThat(one.target().words()).isEqualTo("武汉");
      });
    }
    library.annotator().undo();
    assertThat(library.counts().annotations()).isZero();
    assertThat(library.codebook().tags()).isEmpty();
    library.annotator().redo();
    assertThat(library.counts().annotations()).isEqualTo(hits.size());
  }

  @Test
  void whatIsAnnotatedLikeThisAlreadyIsLeftOut() {
    List<Hit> hits = gather(1_000).hits();
    annotate(hits.subList(0, 3), "地名");

    assertThat(annotate(hits, "地名")).isEqualTo(hits.size() - 3);
    assertThat(annotate(hits, "地名")).isZero();
    assertThat(annotate(hits, "人名")).isEqualTo(hits.size());
  }

  @Test
  void aHitWhoseWordsStandThereNoMoreIsLeftOut() {
    Hit hit = gather(1).hits().get(0);
    Hit other = new Hit(hit.storyId(), hit.range(), "", "别的", "");
    Hit gone = new Hit(99, hit.range(), "", hit.words(), "");

    assertThat(annotate(List.of(other, gone), "地名")).isZero();

    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isNotEqualTo(EditKind.ANNOTATE_HITS);
    assertThat(library.codebook().tags()).isEmpty();
  }

  @Test
  void cancelledNothingIsDone() {
    List<Hit> hits = gather(1_000).hits();
    Progress cancelled = new Progress() {
      private int told;

      @Override
      public void update(long done, long total, String detail) {
        told++;
      }

      @Override
      public boolean isCancelled() {
        return told > 0;
      }
    };
    assertThat(library.hitAnnotations().annotate(hits, HighlightColor.BLUE, List.of("地名"), "武汉", cancelled)).isZero();
    assertThat(library.counts().annotations()).isZero();
  }
}
