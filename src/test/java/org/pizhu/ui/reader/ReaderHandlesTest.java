package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;

/** The handles at the ends of the active annotation, dragged with a real mouse. */
class ReaderHandlesTest extends ReaderTest {

  private final StoredStory stored = Stories.baofeng().stored(1);
  private final Annotation annotation = Stories.annotation(stored, "党员捐款支援武汉", HighlightColor.YELLOW);

  private void showActive() {
    show(stored, List.of(annotation));
    fxRun(() -> reader.activate(annotation.id(), Scroll.INTO_VIEW));
    painted();
  }

  @Test
  void theEndIsDraggedToAnotherLine() {
    showActive();
    dragBetween(onScreen("document.getElementById('end-handle')"), after(range("龚群保").end() - 1));
    assertThat(heard.boundaries).containsOnlyKeys(annotation.id());
    assertThat(heard.boundaries.get(annotation.id()).of(stored.story().text()))
        .startsWith("党员捐款支援武汉，俺").endsWith("党员龚群保");
    assertThat(heard.selections).isEmpty();
    assertThat(heard.clicks).isEmpty();
  }

  @Test
  void theStartIsDragged() {
    showActive();
    dragBetween(onScreen("document.getElementById('start-handle')"), before(range("听说政府").start()));
    assertThat(heard.boundaries).containsEntry(annotation.id(), range("听说政府号召党员捐款支援武汉"));
  }

  @Test
  void aDragPastTheOtherEndLeavesACharacter() {
    showActive();
    dragBetween(onScreen("document.getElementById('start-handle')"), after(range("吃完饭").end() - 1));
    int end = annotation.target().range().end();
    assertThat(heard.boundaries).containsEntry(annotation.id(), new TextRange(end - 1, end));
  }

  @Test
  void whatIsSaidAfterwardsHolds() {
    showActive();
    dragBetween(onScreen("document.getElementById('start-handle')"), before(range("听说政府").start()));
    fxRun(() -> reader.annotations(List.of(annotation)));
    painted();
    heard.boundaries.clear();
    fxRun(() -> reader.extendActive(Edge.START, TextUnit.CHARACTER, 1));
    assertThat(heard.boundaries.get(annotation.id()).start()).isEqualTo(annotation.target().range().start() + 1);
  }

  @Test
  void withoutAnActiveAnnotationThereAreNone() {
    showActive();
    fxRun(() -> reader.activate(null, Scroll.STAY));
    assertThat(script("document.getElementById('start-handle').hidden")).isEqualTo(true);
    assertThat(script("document.getElementById('end-handle').hidden")).isEqualTo(true);
  }
}
