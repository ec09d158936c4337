package org.pizhu.ui.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.ui.annotation.TagSuggestions.Kind;
import org.pizhu.ui.annotation.TagSuggestions.Suggestion;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.theme.Icons;

/** The offers below a tag field, in place. They never take the keyboard: the field moves the choice. */
final class SuggestionList extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Messages messages;
  private final Supplier<Codebook> codebook;
  private final Consumer<Suggestion> picked;
  private List<Suggestion> offers = List.of();
  private int chosen;

  /**
   * @param messages the words
   * @param codebook gives the tags there are, for their colours
   * @param picked hears what was clicked
   */
  SuggestionList(Messages messages, Supplier<Codebook> codebook, Consumer<Suggestion> picked) {
    this.messages = messages;
    this.codebook = codebook;
    this.picked = picked;
    getStyleClass().add("suggestions");
    show(List.of());
  }

  /** Shows the offers with the first one chosen; hides if there are none. */
  void show(List<Suggestion> suggestions) {
    offers = List.copyOf(suggestions);
    getChildren().setAll(offers.stream().map(this::row).toList());
    setVisible(!offers.isEmpty());
    setManaged(!offers.isEmpty());
    choose(0);
  }

  void hide() {
    if (!offers.isEmpty()) {
      show(List.of());
    }
  }

  boolean isShowing() {
    return !offers.isEmpty();
  }

  /** Moves the choice down or, by a negative number, up; it stops at the ends. */
  void move(int step) {
    choose(Math.max(0, Math.min(offers.size() - 1, chosen + step)));
  }

  /** The offer chosen, if offers are shown. */
  Optional<Suggestion> chosen() {
    return chosen < offers.size() ? Optional.of(offers.get(chosen)) : Optional.empty();
  }

  private void choose(int index) {
    chosen = index;
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }
  }

  private Node row(Suggestion suggestion) {
    boolean known = suggestion.kind() == Kind.KNOWN;
    String shown = TagChips.shown(suggestion.path());
    EllipsisLabel label = new EllipsisLabel(known ? shown : messages.get("annotation.tags.make", shown));
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row = new HBox(known ? TagChips.dot(suggestion.path(), codebook.get()) : Icons.ADD.node(), label);
    row.getStyleClass().add("suggestion");
    row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      picked.accept(suggestion);
      event.consume();
    });
    return row;
  }
}
