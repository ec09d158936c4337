package org.pizhu.ui.main.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.LedgerPart;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.picture.CandidatesPane;
import org.pizhu.ui.picture.LedgerListener.Place;
import org.pizhu.ui.picture.LedgerPane;
import org.pizhu.ui.picture.PictureView;

/** The acts on pictures: the ledger, and one of them over the window. */
public final class PictureGroup implements Room {

  private final Ground ground;
  private final ReaderArea reader;
  private final PictureDesk pictures;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param pictures the pictures of the library
   */
  public PictureGroup(Ground ground, ReaderArea reader, PictureDesk pictures) {
    this.ground = ground;
    this.reader = reader;
    this.pictures = pictures;
  }

  @Override
  public List<Act> acts() {
    return List.of(
        Act.of("library.pictures").does(() -> pictures.show(LedgerPart.ALL)),
        Act.of("library.missing-pictures").does(() -> pictures.show(LedgerPart.MISSING)),
        Act.of("library.find-pictures").does(() -> find(Place.FOLDER)),
        Act.of("library.find-pictures-archive").does(() -> find(Place.ARCHIVE)),
        Act.of("library.find-pictures-library").does(() -> find(Place.LIBRARY)),
        Act.of("reader.view-picture").keys(KeyStroke.of(KeyCode.ENTER)).where(() -> Focus.isIn(reader))
            .when(() -> figure().isPresent() && !reader.isChoosing(), "act.needs.picture").tries(this::view));
  }

  private void find(Place place) {
    pictures.finder().find(place);
  }

  /** The number of the figure that is selected, or that the annotation in focus is about. */
  private OptionalInt figure() {
    OptionalInt selected = reader.figure();
    String focused = ground.workspace().focused().get();
    return selected.isPresent() || focused == null || reader.hasSelection() ? selected
        : ground.workspace().annotations().get().stream().filter(one -> one.id().equals(focused))
            .map(Annotation::target).filter(target -> target instanceof FigureTarget && target.status().hasPlace())
            .mapToInt(target -> ((FigureTarget) target).number()).findFirst();
  }

  private boolean view() {
    OptionalInt figure = figure();
    figure.ifPresent(number -> pictures.view().showOpen(number));
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
