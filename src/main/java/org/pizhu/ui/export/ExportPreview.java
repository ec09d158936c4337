package org.pizhu.ui.export;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.NotesExport;

/** How an export would begin, and how much it holds. */
final class ExportPreview extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

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
    counts.pseudoClassStateChanged(WRONG, false);
    counts.setText(messages.get("exportpanel.preview"));
  }

  /** What is seen of an export. */
  enum Kind {
    /** It itself. */
    ITSELF,
    /** The same in another format, as nobody could read it as it is. */
    OTHER,
    /** It itself, the tags of the library and nothing else. */
    TAGS,
    /** Nothing, as it holds the whole library. */
    BUNDLE
  }

  /** Shows a beginning. */
  void show(NotesExport.Preview preview, Kind kind) {
    boolean isEmpty = preview.stories() == 0 && kind != Kind.TAGS;
    counts.pseudoClassStateChanged(WRONG, false);
    String groups = preview.groups() == 0 ? "" : messages.get("exportpanel.preview.groups", preview.groups());
    counts.setText(isEmpty ? messages.get("exportpanel.preview.empty") : switch (kind) {
      case BUNDLE -> messages.get("exportpanel.preview.library", preview.stories());
      case TAGS -> messages.get("exportpanel.preview.tags");
      default -> messages.get("exportpanel.preview.counts", preview.stories(), preview.annotations(), groups);
    });
    text.setText(isEmpty ? "" : preview.text());
    text.setScrollTop(0);
    text.setVisible(kind != Kind.BUNDLE);
    String told = isEmpty ? "" : messages.get(switch (kind) {
      case OTHER -> "exportpanel.preview.other";
      case BUNDLE -> "exportpanel.preview.bundle";
      case ITSELF, TAGS -> preview.isWhole() ? "exportpanel.preview.whole" : "exportpanel.preview.begins";
    });
    remark.setText(kind == Kind.TAGS && !isEmpty ? told + "\n" + messages.get("exportpanel.preview.tags-only") : told);
  }

  void fault(String sentence) {
    counts.pseudoClassStateChanged(WRONG, true);
    counts.setText(sentence);
    text.setText("");
    remark.setText("");
  }
}
