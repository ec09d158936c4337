package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;

class MarksTest {

  private final Marks marks = new Marks();

  private static Annotation annotation(String id, int start, int end) {
    return annotation(id, start, end, AnchorStatus.ANCHORED);
  }

  private static Annotation annotation(String id, int start, int end, AnchorStatus status) {
    PassageTarget target = new PassageTarget(
        1, new TextQuoteSelector("x", "", ""), new TextPositionSelector(new TextRange(start, end)), "", status);
    return new Annotation(id, target, HighlightColor.BLUE, "", List.of(), "", Instant.EPOCH, Instant.EPOCH);
  }

  private static List<Integer> layers(List<ReaderMessage.Mark> marks) {
    return marks.stream().map(ReaderMessage.Mark::layer).toList();
  }

  @Test
  void whatOverlapsLiesOnDifferentLayers() {
    assertThat(layers(marks.replace(List.of(
        annotation("a", 0, 10), annotation("b", 5, 15), annotation("c", 8, 9), annotation("d", 10, 12),
        annotation("e", 20, 30)))))
        .containsExactly(0, 1, 2, 0, 0);
  }

  @Test
  void beyondTheLastLayerALineIsShared() {
    assertThat(layers(marks.replace(List.of(
        annotation("a", 0, 10), annotation("b", 0, 9), annotation("c", 0, 8), annotation("d", 0, 7)))))
        .containsExactly(0, 1, 2, 2);
  }

  @Test
  void onlyWhatDiffersIsTold() {
    List<Annotation> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(annotation("a" + i, i * 5, i * 5 + 8));
    }
    marks.replace(many);
    assertThat(marks.update(many)).isEqualTo(new ReaderMessage.Change(List.of(), List.of()));

    many.add(annotation("new", 12, 18));
    ReaderMessage.Change added = marks.update(many);
    assertThat(added.changed()).extracting(ReaderMessage.Mark::id).containsExactly("new");
    assertThat(added.removed()).isEmpty();

    many.remove(0);
    many.set(0, many.get(0).withColor(HighlightColor.PINK, Instant.EPOCH));
    ReaderMessage.Change changed = marks.update(many);
    assertThat(changed.changed()).extracting(ReaderMessage.Mark::id).containsExactly("a1");
    assertThat(changed.changed()).extracting(ReaderMessage.Mark::color).containsExactly("pink");
    assertThat(changed.removed()).containsExactly("a0");
  }

  @Test
  void aNoteDoesNotRepaint() {
    Annotation before = annotation("a", 0, 5);
    marks.replace(List.of(before));
    assertThat(marks.update(List.of(before.withNote("甲", Instant.EPOCH))).changed()).isEmpty();
  }

  @Test
  void anAnnotationWithoutAPlaceHasNoHighlight() {
    List<ReaderMessage.Mark> placed = marks.replace(List.of(
        annotation("a", 0, 5, AnchorStatus.ORPHAN), annotation("b", 0, 5, AnchorStatus.AMBIGUOUS),
        annotation("c", 3, 3), annotation("d", 0, 5, AnchorStatus.MOVED)));
    assertThat(placed).extracting(ReaderMessage.Mark::id).containsExactly("d");
  }

  @Test
  void theShortestComesFirstAtAPlace() {
    marks.replace(List.of(
        annotation("long", 0, 20), annotation("short", 5, 8), annotation("late", 6, 9), annotation("off", 8, 9)));
    assertThat(marks.at(6)).containsExactly("late", "short", "long");
    assertThat(marks.at(19)).containsExactly("long");
    assertThat(marks.at(20)).isEmpty();
  }

  @Test
  void aMovedMarkIsPutBackByWhatHolds() {
    Annotation kept = annotation("a", 0, 5);
    marks.replace(List.of(kept));
    assertThat(marks.move("a", new TextRange(0, 8)).changed()).extracting(ReaderMessage.Mark::end).containsExactly(8);
    assertThat(marks.range("a")).contains(new TextRange(0, 8));
    assertThat(marks.update(List.of(kept)).changed()).extracting(ReaderMessage.Mark::end).containsExactly(5);
    assertThat(marks.move("gone", new TextRange(0, 8)).changed()).isEmpty();
  }
}
