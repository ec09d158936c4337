package org.pizhu.ui.main;

import org.pizhu.agreement.Disagreement;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.ui.agreement.AgreementListener;
import org.pizhu.ui.agreement.AgreementPane;

/** The agreement of annotators over the window: shows it, and settles places as it is told. */
final class AgreementRoom implements AgreementListener {

  private final MainWindow window;
  private final Messages messages;
  private final Workspace workspace;
  private final AgreementPane pane;

  AgreementRoom(MainWindow window) {
    this.window = window;
    messages = window.services().messages();
    workspace = window.workspace();
    pane = workspace.longWork().agreementPane(messages, workspace.codebook()::get, this);
    window.floating().add(pane, this::closed);
    workspace.nextUndo().addListener((observable, before, edit) -> {
      if (pane.isVisible()) {
        pane.reload();
      }
    });
  }

  /** Shows it, or puts it away. */
  void toggle() {
    if (pane.isVisible()) {
      closed();
    } else {
      pane.setVisible(true);
      pane.show();
    }
  }

  @Override
  public void opened(Disagreement place) {
    Annotation first = place.annotations().get(0);
    closed();
    window.annotationDesk().open(place.storyId(), first.id());
  }

  @Override
  public void take(Disagreement place, String annotator) {
    workspace.act(library -> library.agreements().take(place, annotator),
        done -> tell(place, done, messages.get("agreement.taken", annotator, quote(place))));
  }

  @Override
  public void keep(Disagreement place) {
    workspace.act(library -> library.agreements().keep(place), done -> tell(place, done, messages.get("agreement.kept", quote(place))));
  }

  private void tell(Disagreement place, boolean done, String words) {
    pane.settled(place);
    if (done) {
      window.corrections().undoable(words);
    } else {
      window.toasts().show(messages.get("agreement.changed"));
      pane.reload();
    }
  }

  private static String quote(Disagreement place) {
    return place.annotations().get(0).target().words().replace('\n', ' ');
  }

  @Override
  public void failed(Throwable thrown) {
    window.services().dialogs().error(thrown);
  }

  @Override
  public void closed() {
    pane.setVisible(false);
  }
}
