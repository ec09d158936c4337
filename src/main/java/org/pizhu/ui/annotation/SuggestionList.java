package org.pizhu.ui.annotation;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.ui.annotation.TagSuggestions.Kind;
import org.pizhu.ui.annotation.TagSuggestions.Suggestion;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.OfferList;
import org.pizhu.ui.theme.Icons;

/** The offers below a tag field. */
final class SuggestionList extends OfferList<Suggestion> {

  private final Messages messages;
  private final Supplier<Codebook> codebook;

  /**
   * @param messages the words
   * @param codebook gives the tags there are, for their colours
   * @param picked hears what was clicked
   */
  SuggestionList(Messages messages, Supplier<Codebook> codebook, Consumer<Suggestion> picked) {
    super(picked);
    this.messages = messages;
    this.codebook = codebook;
  }

  @Override
  protected Node row(Suggestion suggestion) {
    boolean known = suggestion.kind() == Kind.KNOWN;
    String shown = TagChips.shown(suggestion.path());
    EllipsisLabel label = new EllipsisLabel(known ? shown : messages.get("annotation.tags.make", shown));
    HBox.setHgrow(label, Priority.ALWAYS);
    return new HBox(known ? TagChips.dot(suggestion.path(), codebook.get()) : Icons.ADD.node(), label);
  }
}
