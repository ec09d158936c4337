package org.pizhu.ui.backup;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPreview;
import org.pizhu.model.BackupReason;
import org.pizhu.task.BackgroundTask;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.theme.Icons;

/** The backups, the newest first. Going back to one is asked for, shown with what it would change, and then done. */
final class BackupList extends VBox {

  private final Messages messages;
  private final BackupWords words;
  private final Library library;
  private final TaskRunner tasks;
  private final ProgressStrip progress;
  private final BackupsListener listener;
  private final Label summary = new Label();
  private final ListView<Backup> list = new ListView<>();
  private final VBox preview = new VBox(6);
  private final FlowPane acts = new FlowPane(8, 8);
  private boolean busy;

  /**
   * @param progress shows work under way
   */
  BackupList(
      Messages messages, BackupWords words, Library library, TaskRunner tasks, ProgressStrip progress, BackupsListener listener) {
    super(10);
    this.messages = messages;
    this.words = words;
    this.library = library;
    this.tasks = tasks;
    this.progress = progress;
    this.listener = listener;
    summary.getStyleClass().add("quiet");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    list.getStyleClass().addAll("ruled-list", "backup-list");
    list.setAccessibleText(messages.get("backups.title"));
    list.setCellFactory(view -> new BackupCell(words));
    list.setPlaceholder(new EmptyState(Icons.BACKUP, messages.get("backups.none")).hint(messages.get("backups.none.hint")));
    list.getSelectionModel().selectedItemProperty().addListener((observable, before, chosen) -> {
      hidePreview();
      showActs(chosen);
    });
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
        askPreview(list.getSelectionModel().getSelectedItem());
        event.consume();
      }
    });
    preview.getStyleClass().add("backup-preview");
    acts.setAlignment(Pos.CENTER_RIGHT);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(summary, list, preview, acts);
    hidePreview();
    showActs(null);
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private record Found(List<Backup> backups, long bytes, String place) {}

  /** Lists them anew. */
  void reload() {
    tasks.start(work -> {
      var shelf = library.backups().shelf();
      return new Found(shelf.list(), shelf.bytes(), shelf.place().toString());
    }, (done, total, detail) -> { }, this::show, listener::failed);
  }

  private void show(Found found) {
    Backup chosen = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(found.backups());
    summary.setText(found.backups().isEmpty()
        ? messages.get("backups.place", found.place())
        : messages.get("backups.summary", found.backups().size(), words.size(found.bytes()), found.place()));
    if (chosen != null && found.backups().contains(chosen)) {
      list.getSelectionModel().select(chosen);
    } else {
      list.getSelectionModel().selectFirst();
    }
    showActs(list.getSelectionModel().getSelectedItem());
  }

  private void showActs(@Nullable Backup chosen) {
    acts.getChildren().setAll(button("backups.make", this::make));
    if (chosen != null) {
      acts.getChildren().addAll(
          button("backups.save", () -> listener.save(chosen)),
          button("backups.delete", () -> askDelete(chosen)),
          button("backups.preview", () -> askPreview(chosen)));
    }
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(messages.get(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  /** Makes a backup now. */
  void make() {
    run("backups.making", work -> library.backups().make(BackupReason.ASKED, work), made -> {
      listener.made(made);
      list.getSelectionModel().clearSelection();
      reload();
    });
  }

  private void askPreview(Backup chosen) {
    run("backups.comparing", work -> library.backups().shelf().preview(chosen.id(), work), this::showPreview);
  }

  private void showPreview(BackupPreview found) {
    Label title = new Label(messages.get("backups.preview.title", words.time(found.backup().at())));
    title.getStyleClass().add("panel-label");
    Label kept = new Label(messages.get(library.isShown() ? "damaged.preview.kept" : "backups.preview.kept"));
    kept.getStyleClass().add("quiet");
    Button restore = button("backups.restore", () -> listener.restore(found.backup()));
    HBox answers = new HBox(8, restore, button("backups.leave", this::hidePreview));
    answers.setAlignment(Pos.CENTER_RIGHT);
    preview.getChildren().setAll(
        title,
        new Label(words.differences("stories", found.stories())),
        new Label(words.differences("annotations", found.annotations())),
        new Label(words.differences("tags", found.tags())));
    words.folders(found).forEach(line -> preview.getChildren().add(new Label(line)));
    preview.getChildren().addAll(kept, answers);
    for (var line : preview.getChildren()) {
      if (line instanceof Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
      }
    }
    shown(true);
    restore.requestFocus();
  }

  /** It can't be undone, so it is asked first; Enter leaves it. */
  private void askDelete(Backup chosen) {
    Label question = new Label(messages.get("backups.delete.question", words.time(chosen.at())));
    question.getStyleClass().add("panel-label");
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    Button leave = button("backups.delete.no", this::hidePreview);
    HBox answers = new HBox(8, button("backups.delete.yes", () -> {
      hidePreview();
      delete(chosen);
    }), leave);
    answers.setAlignment(Pos.CENTER_RIGHT);
    preview.getChildren().setAll(question, answers);
    shown(true);
    leave.requestFocus();
  }

  private void delete(Backup chosen) {
    run("backups.deleting", work -> {
      library.backups().remove(chosen.id());
      return chosen;
    }, gone -> reload());
  }

  private void hidePreview() {
    boolean hadKeyboard = preview.isFocusWithin();
    shown(false);
    if (hadKeyboard) {
      list.requestFocus();
    }
  }

  private void shown(boolean shown) {
    preview.setVisible(shown);
    preview.setManaged(shown);
    acts.setVisible(!shown);
    acts.setManaged(!shown);
  }

  private <T> void run(String key, BackgroundTask<T> work, Consumer<T> then) {
    if (busy) {
      return;
    }
    busy = true;
    TaskRunner.Running running = tasks.start(work, (done, total, detail) -> progress.show(
        messages.get(key), total > 0 ? (double) done / total : -1, words.size(done)), result -> {
      ended();
      then.accept(result);
    }, thrown -> {
      ended();
      if (!(thrown instanceof CancellationException)) {
        listener.failed(thrown);
      }
    });
    // A runner that works on the caller's thread has ended the work already.
    if (busy) {
      progress.start(messages.get(key), running::cancel);
    }
  }

  private void ended() {
    busy = false;
    progress.finish();
  }
}
