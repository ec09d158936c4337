package org.pizhu.ui.export;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.library.NotesExport;

/** How an export would begin, and how much it holds. */
final class ExportPreview extends VBox {

  private final Messages messages;
  private final Label counts = new Label();
  private final Label remark = new Label();
  private final TextArea text = new TextArea();

  ExportPreview(Messages messages) {
    this.messages = messages;
    getStyleClass().add("export-preview");
    counts.getStyleClass().add("panel-title");
    counts.setWrapText(true);
    counts.setMinHeight(USE_PREF_SIZE);
    text.setEditable(false);
    text.setWrapText(true);
    text.setAccessibleText(messages.get("exportpanel.preview"));
    remark.getStyleClass().add("quiet");
    remark.setWrapText(true);
    remark.setMinHeight(USE_PREF_SIZE);
    remark.managedProperty().bind(remark.textProperty().isNotEmpty());
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(counts, text, remark);
    waiting();
  }

  /** Says that what is shown no longer holds. */
  void waiting() {
    counts.setText(messages.get("exportpanel.preview"));
  }

  /**
   * Shows a beginning.
   *
   * @param isOtherFormat whether the format is none that can be shown, and this is the same in another
   */
  void show(NotesExport.Preview preview, boolean isOtherFormat) {
    String groups = preview.groups() == 0 ? "" : messages.get("exportpanel.preview.groups", preview.groups());
    counts.setText(preview.stories() == 0
        ? messages.get("exportpanel.preview.empty")
        : messages.get("exportpanel.preview.counts", preview.stories(), preview.annotations(), groups));
    text.setText(preview.stories() == 0 ? "" : preview.text());
    text.setScrollTop(0);
    remark.setText(preview.stories() == 0 ? "" : messages.get(isOtherFormat
        ? "exportpanel.preview.other"
        : preview.isWhole() ? "exportpanel.preview.whole" : "exportpanel.preview.begins"));
  }

  void fault(String sentence) {
    counts.setText(sentence);
    text.setText("");
    remark.setText("");
  }
}
