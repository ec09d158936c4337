package org.pizhu.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.pizhu.model.LedgerPart;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.picture.CandidatesPane;
import org.pizhu.ui.picture.LedgerListener.Place;
import org.pizhu.ui.picture.LedgerPane;
import org.pizhu.ui.picture.PictureView;

/** The acts on pictures: the ledger, and one of them over the window. */
final class PictureGroup implements Room {

  private final MainWindow window;

  PictureGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("library.pictures").does(() -> window.panels().pictures().show(LedgerPart.ALL)),
        Act.of("library.missing-pictures").does(() -> window.panels().pictures().show(LedgerPart.MISSING)),
        Act.of("library.find-pictures").does(() -> find(Place.FOLDER)),
        Act.of("library.find-pictures-archive").does(() -> find(Place.ARCHIVE)),
        Act.of("library.find-pictures-library").does(() -> find(Place.LIBRARY)),
        Act.of("reader.view-picture").keys(KeyStroke.of(KeyCode.ENTER)).where(() -> Focus.isIn(window.reader()))
            .when(() -> window.reader().hasFigure() && !window.reader().isChoosing(), "act.needs.picture").tries(this::view));
  }

  private void find(Place place) {
    window.panels().pictures().finder().find(place);
  }

  private boolean view() {
    OptionalInt figure = window.reader().figure();
    figure.ifPresent(number -> window.panels().pictures().view().showOpen(number));
    return figure.isPresent();
  }

  @Override
  public List<KeyNote> notes() {
    List<KeyNote> notes = new ArrayList<>(PictureView.keys());
    notes.addAll(LedgerPane.keys());
    notes.addAll(CandidatesPane.keys());
    return notes;
  }
}
