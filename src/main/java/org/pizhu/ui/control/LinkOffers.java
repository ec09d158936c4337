package org.pizhu.ui.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;
import org.pizhu.ui.theme.Icons;

/** What a link that is being typed can lead to, in place below the editor, which keeps the keyboard and moves the choice. */
final class LinkOffers extends OfferList<LinkPlace> {

  private final Messages messages;

  LinkOffers(Messages messages, Consumer<LinkPlace> picked) {
    super(picked);
    this.messages = messages;
    getStyleClass().add("link-offers");
  }

  /** What the choice says, for those who hear the window. */
  String spoken() {
    return chosen().map(offer -> (line(offer.words()) + " " + line(offer.headline())).strip()).orElse("");
  }

  @Override
  protected Node row(LinkPlace offer) {
    boolean isStory = offer.link().kind() == NoteLink.Kind.STORY;
    String said = line(offer.words());
    EllipsisLabel words = new EllipsisLabel(said.isEmpty() ? messages.get("notelink.no-headline") : said);
    words.getStyleClass().add("serif");
    EllipsisLabel headline = new EllipsisLabel(line(offer.headline()));
    headline.getStyleClass().add("quiet");
    VBox lines = offer.headline().isEmpty() ? new VBox(words) : new VBox(words, headline);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    return new HBox((isStory ? Icons.STORY : Icons.ANNOTATION).node(), lines);
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }
}
