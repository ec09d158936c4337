package org.pizhu.ui.dialog;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.theme.Icons;
import org.pizhu.ui.theme.ThemeManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dialogs of the window. Their words are given by key, or come with what was thrown. To be used on the JavaFX thread.
 */
public final class Dialogs {

  private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);
  private static final double WIDTH = 460;
  private static final int DETAIL_ROWS = 12;

  private final Messages messages;
  private final ThemeManager themes;
  private final Supplier<? extends @Nullable Window> owner;

  /**
   * @param messages the words
   * @param themes gives the dialogs their look
   * @param owner gives the window that the dialogs belong to
   */
  public Dialogs(Messages messages, ThemeManager themes, Supplier<? extends @Nullable Window> owner) {
    this.messages = messages;
    this.themes = themes;
    this.owner = owner;
  }

  /**
   * Says what failed, in one sentence and with what to do; the details can be opened and copied. Waits until it is
   * closed.
   */
  public void error(Throwable thrown) {
    if (!(thrown instanceof PizhuException)) {
      LOG.error("Shown to the archivist", thrown);
    }
    errorDialog(ErrorText.of(thrown, messages)).showAndWait();
  }

  /** Lists what was wrong with something that went on all the same, each with its place. Waits until it is closed. */
  public void problems(String summary, List<Problem> problems) {
    Dialog<ButtonType> dialog = dialog(messages.get("dialog.problems"));
    TextArea list = new TextArea(problems.stream().map(messages::problem).collect(Collectors.joining("\n")));
    list.setEditable(false);
    list.setWrapText(true);
    list.setPrefRowCount(DETAIL_ROWS);
    list.setAccessibleText(messages.get("dialog.problems"));
    VBox content = content(summary, "");
    content.getChildren().addAll(list, copyButton(list));
    content.getStyleClass().add("dialog-box");
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(content);
    pane.getButtonTypes().add(new ButtonType(messages.get("dialog.close"), ButtonData.CANCEL_CLOSE));
    dialog.showAndWait();
  }

  /** Asks before something that can't be undone; says whether it is to be done. Esc and Enter both mean no. */
  public boolean confirm(Confirmation question) {
    ButtonType act = new ButtonType(messages.get(question.actionKey()), ButtonData.OTHER);
    Dialog<ButtonType> dialog = confirmDialog(question, act);
    return dialog.showAndWait().filter(answer -> answer == act).isPresent();
  }

  Dialog<ButtonType> errorDialog(ErrorText error) {
    Dialog<ButtonType> dialog = dialog(messages.get("error.title"));
    VBox content = content(error.sentence(), error.advice());
    content.getChildren().add(details(error, dialog));
    HBox box = new HBox(Icons.WARNING.node(), content);
    HBox.setHgrow(content, Priority.ALWAYS);
    box.getStyleClass().addAll("dialog-box", "failed");
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(box);
    pane.getButtonTypes().add(new ButtonType(messages.get("dialog.close"), ButtonData.CANCEL_CLOSE));
    if (pane.lookupButton(pane.getButtonTypes().get(0)) instanceof Button close) {
      close.setDefaultButton(true);
    }
    return dialog;
  }

  Dialog<ButtonType> confirmDialog(Confirmation question, ButtonType act) {
    Dialog<ButtonType> dialog = dialog(messages.get(question.titleKey()));
    VBox content = content(
        messages.get(question.titleKey()), messages.get(question.textKey(), question.arguments().toArray()));
    content.getStyleClass().add("dialog-box");
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(content);
    ButtonType cancel = new ButtonType(messages.get("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    pane.getButtonTypes().addAll(act, cancel);
    if (pane.lookupButton(act) instanceof Button button) {
      button.getStyleClass().add("danger");
      button.setDefaultButton(false);
    }
    if (pane.lookupButton(cancel) instanceof Button button) {
      button.getStyleClass().add("quiet");
      button.setDefaultButton(true);
    }
    return dialog;
  }

  private Dialog<ButtonType> dialog(String title) {
    Dialog<ButtonType> dialog = new Dialog<>();
    Window window = owner.get();
    if (window != null) {
      dialog.initOwner(window);
    }
    dialog.setTitle(title);
    dialog.setResizable(true);
    dialog.getDialogPane().setPrefWidth(WIDTH);
    // In the order of the panels of the window, on every system: right, and what is done stands last. A kind that is not named has no button.
    if (dialog.getDialogPane().lookup(".button-bar") instanceof ButtonBar bar) {
      bar.setButtonOrder("L+HENBXIAYRCUO");
    }
    themes.style(dialog.getDialogPane().getScene());
    return dialog;
  }

  private static VBox content(String sentence, String more) {
    VBox content = new VBox(wrapping(sentence, "sentence"));
    content.getStyleClass().add("dialog-content");
    if (!more.isEmpty()) {
      content.getChildren().add(wrapping(more, "advice"));
    }
    return content;
  }

  private static Label wrapping(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private TitledPane details(ErrorText error, Dialog<?> dialog) {
    TextArea text = new TextArea(error.sentence() + "\n" + error.details());
    text.setEditable(false);
    text.setPrefRowCount(DETAIL_ROWS);
    text.getStyleClass().addAll("mono", "details");
    text.setAccessibleText(messages.get("error.details"));
    VBox box = new VBox(text, copyButton(text));
    box.getStyleClass().add("dialog-content");
    TitledPane details = new TitledPane(messages.get("error.details"), box);
    details.getStyleClass().add("details-pane");
    details.setAnimated(false);
    details.setExpanded(false);
    // The window can be fitted only after the pane has taken in what was opened.
    details.expandedProperty().addListener(
        observable -> Platform.runLater(dialog.getDialogPane().getScene().getWindow()::sizeToScene));
    return details;
  }

  private Button copyButton(TextArea text) {
    Button copy = new Button(messages.get("error.details.copy"), Icons.COPY.node());
    copy.setOnAction(event -> Copying.copy(text.getText()));
    return copy;
  }
}
