package org.pizhu.ui.main.keeping;

import java.util.List;
import java.util.function.LongConsumer;
import org.pizhu.i18n.Messages;
import org.pizhu.library.annotation.Bin;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.control.ToastHost;
import org.pizhu.ui.dialog.Confirmation;
import org.pizhu.ui.dialog.Dialogs;
import org.pizhu.ui.history.HistoryListener;
import org.pizhu.ui.history.HistoryPane.Tab;
import org.pizhu.ui.history.HistoryPane;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.workspace.Workspace;

/** The history and the bin over the window: shows them, and what is done in them in the other panes. */
public final class HistoryRoom implements Room, HistoryListener {

  private final Messages messages;
  private final Dialogs dialogs;
  private final Workspace workspace;
  private final ToastHost toasts;
  private final LongConsumer reports;
  private final HistoryPane pane;

  /**
   * @param reports shows the report of the import with the number of an edit
   */
  public HistoryRoom(Ground ground, LongConsumer reports) {
    messages = ground.services().messages();
    dialogs = ground.services().dialogs();
    workspace = ground.workspace();
    toasts = ground.toasts();
    this.reports = reports;
    pane = workspace.longWork().made((library, tasks) -> new HistoryPane(messages, library, tasks, ground.services().clock(), this));
    ground.floating().add(pane, this::closed);
    workspace.nextUndo().addListener((observable, before, edit) -> {
      if (pane.isVisible()) {
        pane.reload();
      }
    });
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("library.history").does(() -> show(Tab.HISTORY)),
        Act.of("library.bin").does(() -> show(Tab.BIN)));
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
