package org.pizhu.ui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.Samples;

class AnnotationsModelTest {

  private final Recorded recorded = new Recorded();
  private final AnnotationsModel model = new AnnotationsModel(recorded, new NoLibrary());

  @BeforeEach
  void fill() {
    List<Annotation> shuffled = new ArrayList<>(Samples.annotations());
    Collections.reverse(shuffled);
    model.codebookProperty().set(Samples.CODEBOOK);
    model.show(Samples.stored(), shuffled);
  }

  private List<String> shown() {
    return model.list().rows().stream().map(row -> ((ListRow.Entry) row).id()).toList();
  }

  private Card card(String id) {
    return model.cards().stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow();
  }

  private static Annotation sample(String id) {
    return Samples.annotations().stream().filter(annotation -> annotation.id().equals(id)).findFirst().orElseThrow();
  }

  /** The story's annotations with one that is new or changed. */
  private void changed(Annotation annotation) {
    List<Annotation> now = new ArrayList<>(model.cards().stream().map(Card::annotation).toList());
    now.removeIf(one -> one.id().equals(annotation.id()));
    now.add(annotation);
    model.annotations(now);
  }

  /** The story's annotations without one. */
  private void gone(String id) {
    model.annotations(model.cards().stream().map(Card::annotation).filter(one -> !one.id().equals(id)).toList());
  }

  @Test
  void manyAtOnceAreOneChangeOfTheList() {
    List<Annotation> many = IntStream.range(0, 5_000)
        .mapToObj(i -> Samples.annotation("m" + i, "捐款箱", HighlightColor.BLUE, "", AnchorStatus.ANCHORED)).toList();
    AtomicInteger changes = new AtomicInteger();
    model.cards().addListener((ListChangeListener<Card>) change -> changes.incrementAndGet());
    model.annotations(many);
    assertThat(shown()).hasSize(5_000);
    model.annotations(List.of());
    assertThat(shown()).isEmpty();
    assertThat(changes).hasValue(2);
  }

  @Test
  void cardsStandInTheOrderOfTheText() {
    assertThat(shown()).containsExactly("a1", "a2", "a3", "a4");
  }

  @Test
  void whatHasNoPlaceComesLast() {
    changed(Samples.annotation("a0", "央广网", HighlightColor.BLUE, "", AnchorStatus.ORPHAN));
    assertThat(shown()).containsExactly("a1", "a2", "a3", "a4", "a0");
  }

  @Test
  void aNewOneGoesToItsPlaceAndAChangedOneMoves() {
    changed(Samples.annotation("b", "记者 彭华", HighlightColor.BLUE, "", AnchorStatus.ANCHORED));
    assertThat(shown()).containsExactly("a1", "b", "a2", "a3", "a4");

    Card card = card("b");
    changed(Samples.annotation("b", "捐款箱", HighlightColor.BLUE, "", AnchorStatus.ANCHORED));
    assertThat(shown()).containsExactly("a1", "a2", "a3", "b", "a4");
    assertThat(card("b")).isSameAs(card);
  }

  @Test
  void focusFromOutsideTellsNobodyAndClearsAFilterInTheWay() {
    model.list().textProperty().set("黄");
    assertThat(shown()).isEmpty();
    model.focus("a4");

    assertThat(model.focusedProperty().get().id()).isEqualTo("a4");
    assertThat(shown()).hasSize(4);
    assertThat(recorded.acts).isEmpty();
  }

  /** Which they are is found out where they are read: there may be 100,000. */
  @Test
  void whatIsCopiedIsWhatWasPickedThenInTheOrderOfTheList() throws Exception {
    List<Supplier<List<String>>> asked = new ArrayList<>();
    AnnotationsModel copying = new AnnotationsModel(recorded, new NoLibrary() {
      @Override
      public void words(Supplier<List<String>> ids, Consumer<String> show) {
        asked.add(ids);
      }
    });
    copying.show(Samples.stored(), Samples.annotations());
    copying.list().picked().set(List.of("a4", "a1", "a2"));
    assertThat(copying.list().copyQuotes()).isTrue();
    copying.list().picked().clear();
    assertThat(asked).hasSize(1);
    assertThat(CompletableFuture.supplyAsync(asked.get(0)).get()).containsExactly("a1", "a2", "a4");
  }

  @Test
  void focusByHandIsTold() {
    model.focusByHand(card("a2"));
    model.focusByHand(card("a2"));
    assertThat(recorded.acts).containsExactly("focused a2");
  }

  @Test
  void theNextOneGetsTheFocusOfADeletedOne() {
    model.focus("a3");
    gone("a3");
    assertThat(model.focusedProperty().get().id()).isEqualTo("a4");

    gone("a4");
    assertThat(model.focusedProperty().get().id()).isEqualTo("a2");
    assertThat(recorded.acts).isEmpty();
  }

  @Test
  void anUpdateFromOutsideNeverTakesWhatIsTyped() {
    Card card = card("a2");
    model.editNote(card);
    card.noteDraftProperty().set("写到一半");

    changed(sample("a2").withNote("别处写的", Samples.MORNING.plusSeconds(999)));
    model.annotations(Samples.annotations());

    assertThat(model.isEditing(card, AnnotationsModel.Part.NOTE)).isTrue();
    assertThat(card.noteDraftProperty().get()).isEqualTo("写到一半");
    model.finishEditing();
    assertThat(recorded.acts).containsExactly("note a2 写到一半");
  }

  @Test
  void deletingFromOutsideKeepsWhatIsTypedUntilItIsPutAway() {
    Card card = card("a2");
    model.editNote(card);
    card.noteDraftProperty().set("写到一半");

    gone("a2");
    model.finishEditing();

    assertThat(shown()).contains("a2");
    assertThat(card.goneProperty().get()).isTrue();
    assertThat(recorded.acts).isEmpty();

    model.cancelEditing();
    assertThat(shown()).containsExactly("a1", "a3", "a4");
  }

  @Test
  void anotherStorySavesTheNoteFirst() {
    Card card = card("a2");
    model.editNote(card);
    card.noteDraftProperty().set("写完");

    model.show(Samples.stored(), List.of());

    assertThat(recorded.acts).containsExactly("note a2 写完");
    assertThat(shown()).isEmpty();
  }

  @Test
  void cancelLeavesTheNoteAsItWas() {
    Card card = card("a2");
    model.editNote(card);
    card.noteDraftProperty().set("不要了");
    model.cancelEditing();

    assertThat(recorded.acts).isEmpty();
    model.editNote(card);
    assertThat(card.noteDraftProperty().get()).isEqualTo(sample("a2").note());
  }

  @Test
  void tagsAreStoredOneByOneAndEchoesAreNoNews() {
    Card card = card("a1");
    model.editTags(card);
    model.addTag(card, " 人物 ／ 党员 ");
    model.addTag(card, "新标签");
    changed(sample("a1").withTags(List.of("t1", "t5"), Samples.MORNING));

    assertThat(model.editedPaths()).containsExactly("来源", "人物/党员", "新标签");
    model.removeTag(card, "来源");
    assertThat(recorded.acts).containsExactly(
        "retag a1 [来源, 人物/党员]", "retag a1 [来源, 人物/党员, 新标签]", "retag a1 [人物/党员, 新标签]");
  }

  @Test
  void aColourThatHoldsAlreadyIsNoChange() {
    model.recolor(card("a1"), HighlightColor.GREEN);
    model.recolor(card("a1"), HighlightColor.PINK);
    assertThat(recorded.acts).containsExactly("recolor a1 pink");
  }
}
