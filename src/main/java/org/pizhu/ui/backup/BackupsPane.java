package org.pizhu.ui.backup;

import java.time.Clock;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/** The backups of a library and the check of it, each on a tab. */
public final class BackupsPane extends VBox {

  /** What is shown. */
  public enum Tab { BACKUPS, CHECK }

  private final BackupList backups;
  private final CheckView check;
  private final SegmentedTabs<Tab> tabs;

  /**
   * @param messages the words
   * @param library whose backups they are
   * @param tasks does the work
   * @param clock says in which zone times are shown
   * @param listener hears what is wanted
   */
  public BackupsPane(Messages messages, Library library, TaskRunner tasks, Clock clock, BackupsListener listener) {
    ProgressStrip progress = new ProgressStrip(messages);
    ProgressStrip checking = new ProgressStrip(messages);
    backups = new BackupList(messages, new BackupWords(messages, clock), library, tasks, progress, listener);
    check = new CheckView(messages, library, tasks, checking, listener);
    tabs = new SegmentedTabs<>(Tab.BACKUPS)
        .add(Tab.BACKUPS, messages.get("backups.title"))
        .add(Tab.CHECK, messages.get("check.title"));
    getStyleClass().addAll("panel", "backups-pane");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, tabs, space, new IconButton(Icons.CLOSE, messages.get("backups.close"), "Esc", listener::closed));
    head.setAlignment(Pos.CENTER_LEFT);
    StackPane body = new StackPane(backups, check);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body, progress, checking);
    tabs.selectedProperty().addListener((observable, before, tab) -> showTab());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        listener.closed();
        event.consume();
      }
    });
    showTab();
  }

  private void showTab() {
    Map.of(Tab.BACKUPS, backups, Tab.CHECK, check).forEach((tab, view) -> {
      boolean shown = tab == tabs.selectedProperty().get();
      view.setVisible(shown);
      view.setManaged(shown);
    });
  }

  /** Shows a tab and takes the keyboard. */
  public void show(Tab tab) {
    tabs.selectedProperty().set(tab);
    backups.reload();
    (tab == Tab.BACKUPS ? backups : check).requestFocus();
  }

  /** Makes a backup now. */
  public void make() {
    backups.make();
  }
}
