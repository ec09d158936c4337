package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
  private final StringProperty annotator = new SimpleStringProperty(this, "annotator", "");
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

  /** Who uses the program: the cards of others say whose they are. Empty for nobody, when no card does. */
  public StringProperty annotatorProperty() {
    return annotator;
  }

  /** Who has made an annotation, if it is somebody else than who uses the program. */
  Optional<String> other(Annotation annotation) {
    String me = annotator.get();
    return me.isEmpty() || annotation.creator().isEmpty() || annotation.creator().equals(me)
        ? Optional.empty()
        : Optional.of(annotation.creator());
  }

  // What comes from outside

  /** Shows another story with its annotations; what was being edited is saved first. Nothing is in focus then. */
  public void show(StoredStory shownStory, List<Annotation> annotations) {
    finishEditing();
    focused.set(null);
    story.set(shownStory);
    String headline = shownStory.shown().headline();
    cards(annotations.stream().map(one -> new Card(one, headline)).sorted(Card.ORDER).toList());
  }

  /** Shows no story; what was being edited is saved first. */
  public void showNothing() {
    finishEditing();
    focused.set(null);
    cards(List.of());
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

  /**
   * Takes in the annotations of the same story as they are now, in one step however many changed; cards that change nothing stay as they
   * are. Words being typed in the note of one that is gone are not lost: its card stays until they are put away.
   */
  public void annotations(List<Annotation> annotations) {
    Set<String> ids = annotations.stream().map(Annotation::id).collect(Collectors.toCollection(HashSet::new));
    List<Card> now = new ArrayList<>(cards);
    now.removeIf(card -> !ids.contains(card.id()) && !isHeld(card));
    String headline = story.get() == null ? "" : story.get().shown().headline();
    for (Annotation annotation : annotations) {
      Card known = byId.get(annotation.id());
      if (known == null) {
        now.add(new Card(annotation, headline));
      } else {
        take(annotation, known);
      }
    }
    now.sort(Card.ORDER);
    cards(now);
  }

  /** Whether the card of an annotation that is gone stays, for the words being typed in it. */
  private boolean isHeld(Card card) {
    boolean held = isEditing(card, Part.NOTE) && !card.noteDraftProperty().get().equals(card.annotation().note());
    card.goneProperty().set(held);
    return held;
  }

  private void take(Annotation annotation, Card card) {
    card.goneProperty().set(false);
    if (!annotation.equals(card.annotation())) {
      card.annotation(annotation);
    }
    if (isEditing(card, Part.TAGS)) {
      tagDraft.stored(card.paths(codebook.get()));
    }
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

  /** Ends editing; a note is as it was before. What was typed can still be saved for a while. */
  void cancelEditing() {
    Editing now = editing.get();
    editing.set(null);
    if (now == null) {
      return;
    }
    Card card = now.card();
    String typed = card.noteDraftProperty().get();
    if (card.goneProperty().get()) {
      remove(card);
    } else if (now.part() == Part.NOTE && !typed.isBlank() && !typed.equals(card.annotation().note())) {
      noteDesk.dropped(() -> actions.note(card.id(), typed));
    }
  }

  // The order of the cards

  private Optional<Card> card(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private void remove(Card card) {
    List<Card> now = new ArrayList<>(cards);
    now.remove(card);
    cards(now);
  }

  /** Shows other cards. When the one in focus is gone, the next one gets the focus, or the last one if there is no next. */
  private void cards(List<Card> now) {
    if (now.equals(cards)) {
      return;
    }
    List<Card> before = List.copyOf(cards);
    byId.clear();
    now.forEach(card -> byId.put(card.id(), card));
    Editing edited = editing.get();
    if (edited != null && before.contains(edited.card()) && !now.contains(edited.card())) {
      editing.set(null);
    }
    cards.setAll(now);
    Card focusedBefore = focused.get();
    int place = focusedBefore == null ? -1 : before.indexOf(focusedBefore);
    if (place >= 0 && !now.contains(focusedBefore)) {
      focused.set(before.subList(place, before.size()).stream().filter(card -> byId.get(card.id()) == card).findFirst()
          .orElse(now.isEmpty() ? null : now.get(now.size() - 1)));
    }
  }
}
