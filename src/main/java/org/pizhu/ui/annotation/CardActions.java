package org.pizhu.ui.annotation;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryTarget;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.control.ColorRow;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** What can be done with the card in focus, each with the key that does the same. */
final class CardActions extends HBox {

  private final KeyHints hints;
  private final ColorRow colors;
  private final IconButton boundaries;
  private @Nullable Card card;

  CardActions(Messages messages, KeyHints hints, AnnotationsModel model) {
    this.hints = hints;
    getStyleClass().add("card-actions");
    setAlignment(Pos.CENTER_LEFT);
    colors = new ColorRow(messages, hints, color -> act(shown -> model.recolor(shown, color)));
    boundaries = button(
        Icons.BOUNDARIES, messages.get("annotation.act.boundaries"), "annotation.boundaries", model::changeBoundaries);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(
        colors,
        gap,
        button(Icons.NOTE, messages.get("annotation.act.note"), "annotation.edit", model::editNote),
        button(Icons.TAG, messages.get("annotation.act.tag"), "annotation.tag", model::editTags),
        boundaries,
        button(Icons.DELETE, messages.get("annotation.act.delete"), "annotation.delete", model::delete));
  }

  void show(Card shown) {
    card = shown;
    colors.mark(shown.annotation().color());
    boolean hasPlaces = !(shown.annotation().target() instanceof StoryTarget);
    boundaries.setVisible(hasPlaces);
    boundaries.setManaged(hasPlaces);
  }

  private IconButton button(Icons icon, String name, String same, Consumer<Card> act) {
    IconButton button = new IconButton(icon, name, () -> hints.key(same), () -> act(act));
    button.getStyleClass().add("small-icon-button");
    return button;
  }

  private void act(Consumer<Card> act) {
    if (card != null) {
      act.accept(card);
    }
  }
}
