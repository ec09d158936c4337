package org.pizhu.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.AnnotationChange;
import org.pizhu.model.Change.TagChange;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.store.Samples;
import org.pizhu.store.StoreTest;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.TagStore;

class HistoryStoreTest extends StoreTest {

  private static final Tag SPEECH = new Tag(Samples.id(100), null, "话语");
  private static final Tag QUOTE = new Tag(Samples.id(101), SPEECH.id(), "直接引语");

  private String text;

  @BeforeEach
  void stories() {
    Samples.importAll(database, "a.txt", Samples.rich(), Samples.plain("二", "第二篇的正文"));
    text = Samples.rich().text();
  }

  private HistoryStore history() {
    return new HistoryStore(database);
  }

  private AnnotationStore annotations() {
    return new AnnotationStore(database);
  }

  private Annotation annotation(int number) {
    return Samples.annotation(number, 1, text, number, number + 3);
  }

  private void assertRefused(Runnable act) {
    List<Annotation> before = Samples.all(annotations());
    List<Edit> edits = Samples.done(database);
    assertThat(catchThrowableOfType(PizhuException.class, act::run).problem().kind()).isEqualTo(ProblemKind.UNEXPECTED);
    assertThat(Samples.all(annotations())).isEqualTo(before);
    assertThat(Samples.done(database)).isEqualTo(edits);
  }

  @Test
  void recordsAndAppliesEveryKindOfChange() {
    Annotation made = annotation(1);
    Annotation tagged = made.withTags(List.of(QUOTE.id(), SPEECH.id()), Samples.NOW.plusSeconds(1));
    Annotation noted = tagged.withNote("第一行\n第二行", Samples.NOW)
        .withColor(HighlightColor.PINK, Samples.NOW.plusSeconds(2));
    Edit highlight = history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(made)));
    assertThat(highlight.id()).isPositive();
    assertThat(annotations().byId(made.id())).contains(made);
    // The annotation first, its tags after: references are looked at when the edit is whole.
    Edit retag = history().record(Samples.edit(
        EditKind.RETAG, new AnnotationChange(made, tagged), new TagChange(null, QUOTE), new TagChange(null, SPEECH)));
    Edit note = history().record(Samples.edit(EditKind.CHANGE_NOTE, new AnnotationChange(tagged, noted)));
    assertThat(Samples.all(annotations())).containsExactly(noted);
    assertThat(new TagStore(database).codebook().tags()).containsExactlyInAnyOrder(SPEECH, QUOTE);
    assertThat(new TagStore(database).codebook().path(QUOTE.id())).isEqualTo("话语/直接引语");
    Edit delete = history().record(Samples.edit(EditKind.DELETE_ANNOTATION, new AnnotationChange(noted, null)));
    assertThat(Samples.all(annotations())).isEmpty();
    assertThat(Samples.done(database)).startsWith(delete, note, retag);
  }

  @Test
  void undoesAndRedoesAcrossRestarts() {
    Annotation first = annotation(1);
    Annotation second = first.withTags(List.of(SPEECH.id()), Samples.NOW.plusSeconds(9));
    Edit one = history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(first)));
    Edit two = history().record(Samples.edit(
        EditKind.RETAG, new TagChange(null, SPEECH), new AnnotationChange(first, second)));
    assertThat(history().firstUndone()).isEmpty();
    reopen();
    assertThat(history().lastDone()).contains(two);
    history().undo(two);
    assertThat(Samples.all(annotations())).containsExactly(first);
    assertThat(new TagStore(database).codebook().tags()).isEmpty();
    reopen();
    assertThat(history().firstUndone()).contains(two);
    assertThat(history().lastDone()).contains(one);
    history().undo(one);
    assertThat(Samples.all(annotations())).isEmpty();
    assertThat(history().lastDone()).isEmpty();
    reopen();
    history().redo(history().firstUndone().orElseThrow());
    history().redo(history().firstUndone().orElseThrow());
    assertThat(Samples.all(annotations())).containsExactly(second);
    assertThat(new TagStore(database).codebook().byId(SPEECH.id())).contains(SPEECH);
    assertThat(history().firstUndone()).isEmpty();
    assertThat(Samples.done(database)).containsExactly(two, one);
  }

  @Test
  void newEditTakesThePlaceOfThoseUndone() {
    Edit one = history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(annotation(1))));
    Edit two = history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(annotation(2))));
    history().undo(two);
    history().undo(one);
    Edit three = history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(annotation(3))));
    assertThat(three.id()).isGreaterThan(two.id());
    assertThat(history().firstUndone()).isEmpty();
    assertThat(Samples.done(database)).containsExactly(three);
    assertRefused(() -> history().redo(one));
  }

  @Test
  void refusesEditsOutOfTurn() {
    Edit one = history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(annotation(1))));
    Edit two = history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(annotation(2))));
    assertRefused(() -> history().undo(one));
    assertRefused(() -> history().redo(two));
    history().undo(two);
    assertRefused(() -> history().undo(two));
  }

  @Test
  void refusesEditWhoseBeforeIsNotWhatIsStored() {
    Annotation stored = annotation(1);
    Edit edit = history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(stored)));
    Annotation other = stored.withNote("别人写的", Samples.NOW);
    // A good change before the bad one must not stay.
    assertRefused(() -> history().record(Samples.edit(
        EditKind.RECOLOR, Samples.made(annotation(2)), new AnnotationChange(other, stored))));
    assertRefused(() -> history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(stored))));
    assertRefused(() -> history().record(Samples.edit(
        EditKind.DELETE_ANNOTATION, new AnnotationChange(annotation(5), null))));
    assertRefused(() -> history().record(Samples.edit(EditKind.RETAG, new TagChange(SPEECH, null))));
    tamper("UPDATE annotation SET note = '改过'");
    assertRefused(() -> history().undo(edit));
  }

  @Test
  void refusesHalfOfASurrogatePairWhichCannotBeStored() {
    int pair = text.indexOf("𠮷");
    assertRefused(() -> history().record(Samples.edit(
        EditKind.HIGHLIGHT, Samples.made(Samples.annotation(1, 1, text, pair - 1, pair + 1)))));
    history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(Samples.annotation(1, 1, text, pair, pair + 2))));
    assertThat(Samples.all(annotations()).get(0).target().words()).isEqualTo("𠮷");
  }

  @Test
  void refusesWhatWouldReferToNothing() {
    assertRefused(() -> history().record(Samples.edit(
        EditKind.ANNOTATE, Samples.made(annotation(1).withTags(List.of(Samples.id(999)), Samples.NOW)))));
    assertRefused(() -> history().record(Samples.edit(
        EditKind.HIGHLIGHT, Samples.made(Samples.annotation(1, 99, text, 0, 2)))));
    assertRefused(() -> history().record(Samples.edit(EditKind.RETAG, new TagChange(null, QUOTE))));
    history().record(Samples.edit(EditKind.RETAG, new TagChange(null, SPEECH), new TagChange(null, QUOTE)));
    assertRefused(() -> history().record(Samples.edit(EditKind.RETAG, new TagChange(SPEECH, null))));
    history().record(Samples.edit(EditKind.RETAG, new TagChange(SPEECH, null), new TagChange(QUOTE, null)));
    assertThat(new TagStore(database).codebook().tags()).isEmpty();
  }

  @Test
  void givesAnnotationsByStoryAndPlace() {
    Annotation late = Samples.annotation(1, 1, text, 8, 12);
    Annotation inner = Samples.annotation(2, 1, text, 2, 4);
    Annotation outer = Samples.annotation(3, 1, text, 2, 9);
    Annotation elsewhere = Samples.annotation(4, 2, "二\n第二篇的正文", 0, 1);
    for (Annotation each : List.of(elsewhere, late, inner, outer)) {
      history().record(Samples.edit(EditKind.HIGHLIGHT, Samples.made(each)));
    }
    assertThat(annotations().ofStory(1)).containsExactly(outer, inner, late);
    assertThat(annotations().ofStory(9)).isEmpty();
    assertThat(Samples.all(annotations())).containsExactly(outer, inner, late, elsewhere);
    assertThat(annotations().byId(Samples.id(9))).isEmpty();
  }

  @Test
  void findsAnnotationsByTag() {
    history().record(Samples.edit(EditKind.RETAG, new TagChange(null, SPEECH), new TagChange(null, QUOTE)));
    Annotation both = annotation(1).withTags(List.of(SPEECH.id(), QUOTE.id()), Samples.NOW);
    Annotation one = annotation(2).withTags(List.of(QUOTE.id()), Samples.NOW);
    for (Annotation each : List.of(both, one, annotation(3))) {
      history().record(Samples.edit(EditKind.ANNOTATE, Samples.made(each)));
    }
    assertThat(annotations().tagged(List.of(SPEECH.id(), QUOTE.id()))).containsExactly(both, one);
    assertThat(annotations().tagged(List.of(SPEECH.id()))).containsExactly(both);
    assertThat(annotations().tagged(List.of())).isEmpty();
    assertThat(annotations().tagged(List.of("'; DROP TABLE tag; --"))).isEmpty();
  }
}
