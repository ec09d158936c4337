package org.pizhu.ui.main.corrections;

import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.RereadingReport;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.reread.RereadListener;
import org.pizhu.ui.reread.RereadPanel;

/** Reading the sources again: shows what would change, does it, and says what came of it. */
public final class RereadActs implements RereadListener {

  private final Ground ground;
  private final Messages messages;
  private @Nullable RereadPanel panel;
  private TaskRunner.@Nullable Running looking;

  /**
   * @param ground what it stands on
   */
  public RereadActs(Ground ground) {
    this.ground = ground;
    messages = ground.services().messages();
  }

  /** Looks through the stories for what would change, and asks. */
  public void ask() {
    closed();
    RereadPanel opened = new RereadPanel(messages, this);
    panel = opened;
    opened.sceneProperty().addListener((observable, before, scene) -> {
      if (scene == null) {
        gone(opened);
      }
    });
    ground.panels().show(opened);
    looking = ground.workspace().longWork().previewRereading(opened, report -> looked(opened, report), thrown -> {
      if (opened == panel) {
        closed();
        ground.services().dialogs().error(thrown);
      }
    });
  }

  private void looked(RereadPanel opened, RereadingReport report) {
    if (opened == panel) {
      opened.show(report);
    }
  }

  /** A press beside the panel or Esc has put it away. */
  private void gone(RereadPanel opened) {
    if (opened == panel) {
      panel = null;
      if (looking != null) {
        looking.cancel();
        looking = null;
      }
    }
  }

  @Override
  public void closed() {
    if (panel != null) {
      ground.panels().leave();
    }
  }

  @Override
  public void reread() {
    closed();
    ground.leave();
    ground.longActs().run("reread.reading", ground.workspace().longWork()::reread, this::done);
  }

  /** Reads the open story again; one story is looked through before one could ask. */
  public void story() {
    long storyId = ground.workspace().openId();
    ground.leave();
    ground.workspace().act(library -> library.rereading().run(storyId), report -> {
      if (report.differing() == 0) {
        ground.toasts().show(report.unreadable() > 0
            ? messages.get("reread.unreadable", report.unreadable())
            : messages.get("reread.same", report.stories()));
      } else {
        ground.workspace().reopenOrBegin();
        done(report);
      }
    });
  }

  private void done(RereadingReport report) {
    int open = report.annotations().open();
    String key = report.cancelled() ? "reread.stopped" : open == 0 ? "reread.done" : "reread.done.open";
    String said = messages.get(key, report.differing(), report.annotations().total(), open);
    if (report.differing() == 0) {
      ground.toasts().show(said);
    } else {
      // Once the window knows which edit it was.
      ground.workspace().ask(library -> said, words -> ground.undoable(words));
    }
  }
}
