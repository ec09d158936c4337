package org.pizhu.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;
import org.pizhu.ui.theme.Icons;

/** What a link that is being typed can lead to, in place below the editor, which keeps the keyboard and moves the choice. */
final class LinkOffers extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Messages messages;
  private final Consumer<LinkPlace> picked;
  private List<LinkPlace> offers = List.of();
  private int chosen;

  LinkOffers(Messages messages, Consumer<LinkPlace> picked) {
    this.messages = messages;
    this.picked = picked;
    getStyleClass().addAll("suggestions", "link-offers");
    show(List.of());
  }

  void show(List<LinkPlace> found) {
    offers = List.copyOf(found);
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

  Optional<LinkPlace> chosen() {
    return chosen < offers.size() ? Optional.of(offers.get(chosen)) : Optional.empty();
  }

  /** What the choice says, for those who hear the window. */
  String spoken() {
    return chosen().map(offer -> (line(offer.words()) + " " + line(offer.headline())).strip()).orElse("");
  }

  private void choose(int index) {
    chosen = index;
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }
  }

  private Node row(LinkPlace offer) {
    boolean isStory = offer.link().kind() == NoteLink.Kind.STORY;
    String said = line(offer.words());
    EllipsisLabel words = new EllipsisLabel(said.isEmpty() ? messages.get("notelink.no-headline") : said);
    words.getStyleClass().add("serif");
    EllipsisLabel headline = new EllipsisLabel(line(offer.headline()));
    headline.getStyleClass().add("quiet");
    VBox lines = offer.headline().isEmpty() ? new VBox(words) : new VBox(words, headline);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = new HBox((isStory ? Icons.STORY : Icons.ANNOTATION).node(), lines);
    row.getStyleClass().add("suggestion");
    row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      picked.accept(offer);
      event.consume();
    });
    return row;
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }
}
