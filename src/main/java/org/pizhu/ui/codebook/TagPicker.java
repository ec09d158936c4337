package org.pizhu.ui.codebook;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.Composing;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.Query;
import org.pizhu.ui.control.TagColors;

/** A field to find one of the tags there are: words narrow the offers, the arrows choose, Enter takes. */
final class TagPicker extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int MOST_OFFERS = 6;

  private final TextField input = new TextField();
  private final Composing composing = Composing.of(input);
  private final VBox offers = new VBox();
  private final Consumer<Tag> picked;
  private Codebook codebook = Codebook.EMPTY;
  private Set<String> without = Set.of();
  private List<Tag> found = List.of();
  private int chosen;

  /**
   * @param prompt what can be typed, in words of the bundle
   * @param picked hears which tag was taken
   */
  TagPicker(String prompt, Consumer<Tag> picked) {
    this.picked = picked;
    getStyleClass().add("tag-picker");
    offers.getStyleClass().add("suggestions");
    input.setPromptText(prompt);
    input.setAccessibleText(prompt);
    input.setMinWidth(0);
    input.textProperty().addListener(observable -> offer());
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    getChildren().addAll(input, offers);
  }

  /**
   * Offers tags.
   *
   * @param ids those that are not offered
   */
  void show(Codebook tags, Set<String> ids) {
    codebook = tags;
    without = ids;
    input.clear();
    offer();
  }

  void focus() {
    composing.openedByKey();
    input.requestFocus();
  }

  private void offer() {
    Query query = new Query(input.getText().replace('／', ' ').replace('/', ' '));
    String typed = Query.fold(input.getText().strip());
    found = codebook.tags().stream()
        .filter(tag -> !without.contains(tag.id()) && query.matches(Query.fold(codebook.path(tag.id()))))
        .sorted(Comparator.comparing((Tag tag) -> !Query.fold(tag.name()).startsWith(typed)))
        .limit(MOST_OFFERS)
        .toList();
    offers.getChildren().setAll(found.stream().map(this::row).toList());
    offers.setManaged(!found.isEmpty());
    offers.setVisible(!found.isEmpty());
    choose(0);
  }

  private HBox row(Tag tag) {
    EllipsisLabel path = new EllipsisLabel(codebook.path(tag.id()).replace(Tag.SEPARATOR, " / "));
    HBox.setHgrow(path, Priority.ALWAYS);
    HBox row = new HBox(TagColors.dot(tag.color()), path);
    row.getStyleClass().add("suggestion");
    row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> picked.accept(tag));
    return row;
  }

  private void choose(int index) {
    chosen = index;
    for (int i = 0; i < offers.getChildren().size(); i++) {
      offers.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }
    if (index < found.size()) {
      input.setAccessibleHelp(codebook.path(found.get(index).id()));
    }
  }

  private void onKey(KeyEvent event) {
    if (composing.isComposing()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.DOWN || code == KeyCode.UP) {
      choose(Math.max(0, Math.min(found.size() - 1, chosen + (code == KeyCode.DOWN ? 1 : -1))));
      event.consume();
    } else if (code == KeyCode.ENTER) {
      if (chosen < found.size()) {
        picked.accept(found.get(chosen));
      }
      event.consume();
    }
  }
}
