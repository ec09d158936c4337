package org.pizhu.ui.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.annotation.TagSuggestions.Kind;
import org.pizhu.ui.annotation.TagSuggestions.Suggestion;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.theme.Icons;

/** The offers below a tag field. It never takes the keyboard: the field moves its choice. */
final class SuggestionPopup {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double GAP = 4;

  private final Messages messages;
  private final Node owner;
  private final Consumer<Suggestion> picked;
  private final Popup popup = new Popup();
  private final VBox rows = new VBox();
  private List<Suggestion> offers = List.of();
  private int chosen;

  /**
   * @param messages the words
   * @param owner the field that it belongs to
   * @param picked hears what was clicked
   */
  SuggestionPopup(Messages messages, Node owner, Consumer<Suggestion> picked) {
    this.messages = messages;
    this.owner = owner;
    this.picked = picked;
    rows.getStyleClass().addAll("floating", "suggestions");
    popup.getContent().add(rows);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
  }

  /** Shows the offers with the first one chosen; hides if there are none. */
  void show(List<Suggestion> suggestions) {
    offers = suggestions;
    rows.getChildren().setAll(offers.stream().map(this::row).toList());
    choose(0);
    if (offers.isEmpty() || owner.getScene() == null || owner.getScene().getWindow() == null) {
      popup.hide();
      return;
    }
    Bounds field = owner.localToScreen(owner.getLayoutBounds());
    if (field != null) {
      rows.setPrefWidth(field.getWidth());
      popup.show(owner, field.getMinX(), field.getMaxY() + GAP);
    }
  }

  void hide() {
    popup.hide();
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  /** Moves the choice down or, by a negative number, up; it stops at the ends. */
  void move(int step) {
    choose(Math.max(0, Math.min(offers.size() - 1, chosen + step)));
  }

  /** The offer chosen, if the offers are shown. */
  Optional<Suggestion> chosen() {
    return popup.isShowing() && chosen < offers.size() ? Optional.of(offers.get(chosen)) : Optional.empty();
  }

  private void choose(int index) {
    chosen = index;
    for (int i = 0; i < rows.getChildren().size(); i++) {
      rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }
  }

  private Node row(Suggestion suggestion) {
    String shown = TagField.shown(suggestion.path());
    EllipsisLabel label = new EllipsisLabel(
        suggestion.kind() == Kind.NEW ? messages.get("annotation.tags.make", shown) : shown);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row = new HBox((suggestion.kind() == Kind.NEW ? Icons.ADD : Icons.TAG).node(), label);
    row.getStyleClass().add("suggestion");
    row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      picked.accept(suggestion);
      event.consume();
    });
    return row;
  }
}
