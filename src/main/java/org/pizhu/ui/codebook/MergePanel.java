package org.pizhu.ui.codebook;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.Texts;

/** Asks into which tag another is merged. */
final class MergePanel extends VBox {

  private final Messages messages;
  private final CodebookModel model;
  private final Label question = Texts.drawn(new Label());
  private final TagPicker picker;

  MergePanel(Messages messages, CodebookModel model) {
    this.messages = messages;
    this.model = model;
    picker = new TagPicker(messages.get("codebook.pick"), tag -> model.merge(tag.id()));
    question.setWrapText(true);
    question.getStyleClass().add("sentence");
    getChildren().addAll(question, picker);
    getStyleClass().add("act-panel");
  }

  void show(Tag tag) {
    question.setText(messages.get("codebook.merge.question", tag.name()));
    picker.show(model.codebookProperty().get(), Set.of(tag.id()));
    picker.focus();
  }
}
