package org.pizhu.ui.annotation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;

/**
 * One annotation of the pane. It stays the same object while the annotation changes, and it holds what is being typed,
 * so that no change from outside and no scrolling loses that.
 */
final class Card {

  /** The order of the text, as in the library; what has no place in it comes last. Of two in one place the older one comes first. */
  static final Comparator<Card> ORDER = Comparator
      .comparing((Card card) -> !card.annotation().target().status().hasPlace())
      .thenComparing(card -> card.annotation().target().range())
      .thenComparing(card -> card.annotation().created())
      .thenComparing(Card::id);

  private final ReadOnlyObjectWrapper<Annotation> annotation;
  private final String headline;
  private final StringProperty noteDraft = new SimpleStringProperty(this, "noteDraft", "");
  private final StringProperty tagDraft = new SimpleStringProperty(this, "tagDraft", "");
  private final BooleanProperty gone = new SimpleBooleanProperty(this, "gone");

  /**
   * @param headline the headline of its story
   */
  Card(Annotation annotation, String headline) {
    this.annotation = new ReadOnlyObjectWrapper<>(annotation);
    this.headline = headline;
  }

  /** The headline of its story; empty if that has none. */
  String headline() {
    return headline;
  }

  String id() {
    return annotation.get().id();
  }

  Annotation annotation() {
    return annotation.get();
  }

  ReadOnlyObjectProperty<Annotation> annotationProperty() {
    return annotation.getReadOnlyProperty();
  }

  void annotation(Annotation changed) {
    annotation.set(changed);
  }

  /** The note as it stands in the editor; of no meaning while the note is not being edited. */
  StringProperty noteDraftProperty() {
    return noteDraft;
  }

  /** What is typed of a tag; of no meaning while the tags are not being edited. */
  StringProperty tagDraftProperty() {
    return tagDraft;
  }

  /** Whether the annotation was deleted while its note was being edited: only the words typed are left. */
  BooleanProperty goneProperty() {
    return gone;
  }

  /** The paths of its tags, in order; tags that the codebook doesn't have are left out. */
  List<String> paths(Codebook codebook) {
    return annotation().tags().stream()
        .map(codebook::byId)
        .flatMap(Optional::stream)
        .map(tag -> codebook.path(tag.id()))
        .toList();
  }
}
