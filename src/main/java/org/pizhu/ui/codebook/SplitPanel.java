package org.pizhu.ui.codebook;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.NameLength;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.PanelParts;
import org.pizhu.ui.control.Texts;

/** Asks which annotations of a tag are to carry a new one instead, and for its name. */
final class SplitPanel extends VBox {

  private final Messages messages;
  private final CodebookModel model;
  private final Label question = Texts.drawn(new Label());
  private final Label fault = new Label();
  private final TextField name = new TextField();
  private final QuoteList list;
  private final Button split;
  private @Nullable Tag shown;

  SplitPanel(Messages messages, CodebookModel model) {
    this.messages = messages;
    this.model = model;
    list = new QuoteList(messages);
    split = new Button(messages.get("codebook.split"));
    split.getStyleClass().add("accent");
    split.setOnAction(event -> split());
    split.disableProperty().bind(name.textProperty().isEmpty()
        .or(javafx.beans.binding.Bindings.isEmpty(list.getSelectionModel().getSelectedItems())));
    Button cancel = new Button(messages.get("dialog.cancel"));
    cancel.setOnAction(event -> model.closePanel());
    HBox buttons = PanelParts.row(cancel, split);
    name.setPromptText(messages.get("codebook.split.name"));
    name.setAccessibleText(messages.get("codebook.split.name"));
    name.setOnAction(event -> split());
    name.textProperty().addListener(observable -> fault.setText(""));
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    question.setWrapText(true);
    question.getStyleClass().add("sentence");
    list.setAccessibleText(messages.get("codebook.split.list"));
    list.setPlaceholder(new Label(messages.get("codebook.split.none")));
    getChildren().addAll(question, list, name, fault, buttons);
    getStyleClass().add("act-panel");
  }

  void show(Tag tag) {
    shown = tag;
    question.setText(messages.get("codebook.split.question", tag.name()));
    name.clear();
    list.show(List.of());
    model.actions().annotations(tag.id(), found -> fill(tag, found));
    list.requestFocus();
  }

  private void fill(Tag tag, List<Annotation> found) {
    if (shown == tag) {
      list.show(found);
    }
  }

  private void split() {
    if (split.isDisabled()) {
      return;
    }
    String wanted = name.getText().strip();
    if (wanted.contains(Tag.SEPARATOR) || wanted.contains("／")) {
      fault.setText(messages.problem(Problem.of(ProblemKind.TAG_NAME_HAS_SLASH, wanted)));
    } else if (NameLength.isTooLong(wanted)) {
      fault.setText(messages.problem(Problem.of(ProblemKind.NAME_TOO_LONG, wanted)));
    } else if (shown != null && model.codebookProperty().get().child(shown.parent(), wanted).isPresent()) {
      fault.setText(messages.problem(Problem.of(ProblemKind.TAG_NAME_TAKEN, wanted)));
    } else {
      model.splitOff(wanted, list.ticked());
    }
  }
}
