package org.pizhu.ui.main.insight;

import org.pizhu.agreement.Disagreement;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.ui.agreement.AgreementListener;
import org.pizhu.ui.agreement.AgreementPane;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.workspace.Workspace;

/** The agreement of annotators over the window: shows it, and settles places as it is told. */
final class AgreementRoom implements AgreementListener {

  private final Ground ground;
  private final AnnotationDesk annotationDesk;
  private final Messages messages;
  private final Workspace workspace;
  private final AgreementPane pane;

  AgreementRoom(Ground ground, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.annotationDesk = annotationDesk;
    messages = ground.services().messages();
    workspace = ground.workspace();
    pane = workspace.longWork().made((library, tasks) -> new AgreementPane(messages, library, tasks, workspace.codebook()::get, this));
    ground.floating().add(pane, this::closed);
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
    annotationDesk.open(place.storyId(), first.id());
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
      ground.undoable(words);
    } else {
      ground.toasts().show(messages.get("agreement.changed"));
      pane.reload();
    }
  }

  private static String quote(Disagreement place) {
    return place.annotations().get(0).target().words().replace('\n', ' ');
  }

  @Override
  public void failed(Throwable thrown) {
    ground.services().dialogs().error(thrown);
  }

  @Override
  public void closed() {
    pane.setVisible(false);
  }
}
