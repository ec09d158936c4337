package org.pizhu.ui.main;

import java.util.function.LongConsumer;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Bin;
import org.pizhu.ui.control.ToastHost;
import org.pizhu.ui.dialog.Confirmation;
import org.pizhu.ui.dialog.Dialogs;
import org.pizhu.ui.history.HistoryListener;
import org.pizhu.ui.history.HistoryPane;
import org.pizhu.ui.history.HistoryPane.Tab;

/** The history and the bin over the window: shows them, and what is done in them in the other panes. */
final class HistoryRoom implements HistoryListener {

  private final Messages messages;
  private final Dialogs dialogs;
  private final Workspace workspace;
  private final ToastHost toasts;
  private final LongConsumer reports;
  private final HistoryPane pane;

  /**
   * @param services what every part of the window needs
   * @param workspace the library and the work on it
   * @param toasts says what was done
   * @param reports shows the report of the import with the number of an edit
   */
  HistoryRoom(WindowServices services, Workspace workspace, ToastHost toasts, LongConsumer reports) {
    messages = services.messages();
    dialogs = services.dialogs();
    this.workspace = workspace;
    this.toasts = toasts;
    this.reports = reports;
    pane = workspace.longWork().historyPane(messages, services.clock(), this);
    workspace.nextUndo().addListener((observable, before, edit) -> {
      if (pane.isVisible()) {
        pane.reload();
      }
    });
  }

  HistoryPane pane() {
    return pane;
  }

  /** Lists what was done, to go back to any point. */
  void showHistory() {
    show(Tab.HISTORY);
  }

  /** Lists the deleted annotations. */
  void showBin() {
    show(Tab.BIN);
  }

  private void show(Tab tab) {
    pane.setVisible(true);
    pane.show(tab);
  }

  private void changed() {
    workspace.reload();
    workspace.reopenOrBegin();
  }

  @Override
  public void went(int edits, Way way) {
    changed();
    toasts.show(messages.get(way == Way.UNDONE ? "history.went.undone" : "history.went.redone", edits));
  }

  @Override
  public void report(long editId) {
    closed();
    reports.accept(editId);
  }

  @Override
  public void restored(Bin.Restored restored) {
    changed();
    workspace.open(restored.annotation().storyId());
    if (!restored.annotation().target().status().hasPlace()) {
      toasts.show(messages.get("history.restored.open"));
      return;
    }
    toasts.show(restored.lostTags() == 0
        ? messages.get("history.restored")
        : messages.get("history.restored.lost-tags", restored.lostTags()));
  }

  @Override
  public boolean mayEmpty(int annotations) {
    return dialogs.confirm(Confirmation.of(
        "history.empty.title", "history.empty.text", "history.empty.act", annotations));
  }

  @Override
  public void emptied(int annotations) {
    changed();
    toasts.show(messages.get("history.emptied", annotations));
  }

  @Override
  public void failed(Throwable thrown) {
    dialogs.error(thrown);
  }

  @Override
  public void closed() {
    pane.setVisible(false);
  }
}
