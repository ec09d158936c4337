package org.pizhu.ui.annotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;
import org.pizhu.model.TextRange;

/**
 * What the annotations pane shows: the annotations of the open story in the order of its text, which has the focus, and what is being edited
 * in it. Which are listed, of this story and of others, is {@link AnnotationList}'s. Plain properties, no screen.
 */
public final class AnnotationsModel {

  /** What of an annotation is being edited. */
  enum Part {
    NOTE,
    TAGS
  }

  /** What is being edited now. */
  record Editing(Card card, Part part) {}

  private Thumbnails thumbnails = Thumbnails.NONE;
  private final AnnotationActions actions;
  private final AnnotationLibrary library;
  private final AnnotationList list;
  private final ObservableList<Card> cards = FXCollections.observableArrayList();
  private final Map<String, Card> byId = new HashMap<>();
  private final ObservableList<Card> allCards = FXCollections.unmodifiableObservableList(cards);
  private final ReadOnlyObjectWrapper<@Nullable Card> focused = new ReadOnlyObjectWrapper<>(this, "focused");
  private final ReadOnlyObjectWrapper<@Nullable Editing> editing = new ReadOnlyObjectWrapper<>(this, "editing");
  private final ObjectProperty<Codebook> codebook = new SimpleObjectProperty<>(this, "codebook", Codebook.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable StoredStory> story = new ReadOnlyObjectWrapper<>(this, "story");
  private final NoteDesk noteDesk = new NoteDesk();
  private TagDraft tagDraft = new TagDraft(List.of());

  /**
   * @param actions hears what the archivist does
   * @param library is asked for what the open story doesn't hold
   */
  public AnnotationsModel(AnnotationActions actions, AnnotationLibrary library) {
    this.actions = actions;
    this.library = library;
    list = new AnnotationList(this, library);
  }

  AnnotationLibrary library() {
    return library;
  }

  /** Which annotations are listed. */
  public AnnotationList list() {
    return list;
  }

  /** Says where cards get pictures from; before any card is shown. */
  public void thumbnails(Thumbnails source) {
    thumbnails = source;
  }

  Thumbnails thumbnails() {
    return thumbnails;
  }

  // What comes from outside

  /** Shows another story with its annotations; what was being edited is saved first. Nothing is in focus then. */
  public void show(StoredStory shownStory, List<Annotation> annotations) {
    finishEditing();
    focused.set(null);
    story.set(shownStory);
    String headline = shownStory.story().headline();
    List<Card> shown = annotations.stream().map(one -> new Card(one, headline)).sorted(Card.ORDER).toList();
    byId.clear();
    shown.forEach(card -> byId.put(card.id(), card));
    cards.setAll(shown);
  }

  /** Shows no story; what was being edited is saved first. */
  public void showNothing() {
    finishEditing();
    focused.set(null);
    byId.clear();
    cards.clear();
    story.set(null);
  }

  /** Takes in the same story with other pictures or fields; the annotations stay. */
  public void story(StoredStory changed) {
    story.set(changed);
  }

  /** The words that stand in the story where a passage has its place; what is quoted of anything else, or if the story is not that long. */
  String wordsOf(Annotation annotation) {
    StoredStory shownStory = story.get();
    TextRange range = annotation.target().range();
    boolean isShown = shownStory != null && shownStory.id() == annotation.storyId();
    return !(annotation.target() instanceof PassageTarget) || !isShown || range.end() > shownStory.story().text().length()
        ? annotation.target().words()
        : range.of(shownStory.story().text());
  }

  /** Takes in the annotations of the same story as they are now; cards that change nothing stay as they are. */
  public void annotations(List<Annotation> annotations) {
    Set<String> ids = annotations.stream().map(Annotation::id).collect(Collectors.toCollection(HashSet::new));
    cards.stream().map(Card::id).filter(id -> !ids.contains(id)).toList().forEach(this::removed);
    Map<String, Card> known = cards.stream().collect(Collectors.toMap(Card::id, Function.identity()));
    annotations.forEach(annotation -> take(annotation, known.get(annotation.id())));
  }

  /** Takes in one annotation, new or changed. */
  public void annotation(Annotation annotation) {
    take(annotation, card(annotation.id()).orElse(null));
  }

  private void take(Annotation annotation, @Nullable Card card) {
    if (card == null) {
      insert(new Card(annotation, story.get() == null ? "" : story.get().story().headline()));
      return;
    }
    Annotation before = card.annotation();
    card.goneProperty().set(false);
    if (!annotation.equals(before)) {
      card.annotation(annotation);
    }
    if (isEditing(card, Part.TAGS)) {
      tagDraft.stored(card.paths(codebook.get()));
    }
    if (!before.target().equals(annotation.target())) {
      putInOrder(card);
    }
  }

  /** Takes one annotation away. Words being typed in its note are not lost: the card stays until they are put away. */
  public void removed(String id) {
    card(id).ifPresent(card -> {
      if (isEditing(card, Part.NOTE) && !card.noteDraftProperty().get().equals(card.annotation().note())) {
        card.goneProperty().set(true);
      } else {
        remove(card);
      }
    });
  }

  /** The links of the notes, and the memo of the story. */
  public NoteDesk noteDesk() {
    return noteDesk;
  }

  /** Takes in the tags there are. */
  public ObjectProperty<Codebook> codebookProperty() {
    return codebook;
  }

  /** Puts the focus on an annotation, or on none; nobody is told. Clears the filter of the open story if that hides it. */
  public void focus(@Nullable String id) {
    Card card = id == null ? null : list.card(id).orElse(null);
    if (card != null && !list.isWide() && list.indexOf(id) < 0) {
      list.clearFilter();
    }
    focused.set(card);
  }

  /** The annotation in focus, of whatever story. */
  public Optional<Annotation> focused() {
    return Optional.ofNullable(focused.get()).map(Card::annotation);
  }

  /** The number of the open story. */
  Optional<Long> openStory() {
    return Optional.ofNullable(story.get()).map(StoredStory::id);
  }

  /** The card of an annotation of the open story. */
  Optional<Card> ofStory(String id) {
    return card(id);
  }

  // What the pane shows

  /** All cards, in order. */
  ObservableList<Card> cards() {
    return allCards;
  }

  ReadOnlyObjectProperty<@Nullable Card> focusedProperty() {
    return focused.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Editing> editingProperty() {
    return editing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable StoredStory> storyProperty() {
    return story.getReadOnlyProperty();
  }

  boolean isEditing(Card card, Part part) {
    Editing now = editing.get();
    return now != null && now.card() == card && now.part() == part;
  }

  // What the archivist does

  void focusByHand(Card card) {
    if (focused.get() != card) {
      focused.set(card);
      actions.focused(card.id());
    }
  }

  void recolor(Card card, HighlightColor color) {
    if (card.annotation().color() != color) {
      actions.recolor(card.id(), color);
    }
  }

  void delete(Card card) {
    if (card.goneProperty().get()) {
      remove(card);
    } else {
      actions.delete(card.id());
    }
  }

  void changeBoundaries(Card card) {
    actions.changeBoundaries(card.id());
  }

  void editNote(Card card) {
    if (!isEditing(card, Part.NOTE)) {
      finishEditing();
      card.noteDraftProperty().set(card.annotation().note());
      editing.set(new Editing(card, Part.NOTE));
    }
  }

  void editTags(Card card) {
    if (!isEditing(card, Part.TAGS)) {
      finishEditing();
      card.tagDraftProperty().set("");
      tagDraft = new TagDraft(card.paths(codebook.get()));
      editing.set(new Editing(card, Part.TAGS));
    }
  }

  /** The tags of the card whose tags are being edited. */
  List<String> editedPaths() {
    return tagDraft.paths();
  }

  void addTag(Card card, String typed) {
    tagDraft.add(typed).ifPresent(paths -> actions.retag(card.id(), paths));
  }

  void removeTag(Card card, String path) {
    tagDraft.remove(path).ifPresent(paths -> actions.retag(card.id(), paths));
  }

  /** Saves the note as typed and goes on editing. */
  void saveNote(Card card) {
    String typed = card.noteDraftProperty().get();
    if (!card.goneProperty().get() && !typed.equals(card.annotation().note())) {
      actions.note(card.id(), typed);
    }
  }

  /**
   * Ends editing; a note is saved as typed. A deleted annotation can't be saved: its words stay until they are put
   * away.
   */
  void finishEditing() {
    Editing now = editing.get();
    if (now == null || now.card().goneProperty().get()) {
      return;
    }
    editing.set(null);
    if (now.part() == Part.NOTE) {
      saveNote(now.card());
    }
  }

  /** Ends editing; a note is as it was before. */
  void cancelEditing() {
    Editing now = editing.get();
    editing.set(null);
    if (now != null && now.card().goneProperty().get()) {
      remove(now.card());
    }
  }

  // The order of the cards

  private Optional<Card> card(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private void insert(Card card) {
    int place = 0;
    while (place < cards.size() && Card.ORDER.compare(cards.get(place), card) < 0) {
      place++;
    }
    byId.put(card.id(), card);
    cards.add(place, card);
  }

  private void putInOrder(Card card) {
    int place = cards.indexOf(card);
    boolean afterPrevious = place == 0 || Card.ORDER.compare(cards.get(place - 1), card) < 0;
    boolean beforeNext = place == cards.size() - 1 || Card.ORDER.compare(card, cards.get(place + 1)) < 0;
    if (!afterPrevious || !beforeNext) {
      cards.remove(place);
      insert(card);
    }
  }

  /** Takes a card out; the next one gets the focus if it had it, the one before if there is no next. */
  private void remove(Card card) {
    if (editing.get() != null && editing.get().card() == card) {
      editing.set(null);
    }
    int place = cards.indexOf(card);
    byId.remove(card.id(), card);
    cards.remove(card);
    if (focused.get() == card) {
      int next = Math.min(place, cards.size() - 1);
      focused.set(place < 0 || next < 0 ? null : cards.get(next));
    }
  }
}
