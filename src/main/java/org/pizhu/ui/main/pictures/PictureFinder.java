package org.pizhu.ui.main.pictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.picture.PictureSearch;
import org.pizhu.library.picture.Pictures;
import org.pizhu.model.PictureCandidate;
import org.pizhu.model.Problem;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.PictureThumbnails;
import org.pizhu.ui.picture.CandidatesListener;
import org.pizhu.ui.picture.CandidatesPane;
import org.pizhu.ui.picture.LedgerListener.Place;

/**
 * Looks for the pictures of figures that have none. What is certain is taken in at once where nothing is to be asked; else a person looks at
 * all that was found and decides, and what was accepted is one step of undo.
 */
final class PictureFinder implements CandidatesListener {

  private static final Kind ARCHIVE = Kind.of(
      "main.kind.archive", "*.zip", "*.tar", "*.tar.gz", "*.tgz", "*.tar.bz2", "*.tar.xz", "*.7z", "*.rar", "*.warc",
      "*.warc.gz", "*.arc", "*.arc.gz", "*.wacz", "*.epub");

  private final Ground ground;
  private final Messages messages;
  private final PictureThumbnails thumbnails;
  /** Made when there is something to decide for the first time. */
  private @Nullable CandidatesPane pane;
  private PictureSearch.@Nullable Outcome outcome;

  /**
   * @param ground what it stands on
   */
  PictureFinder(Ground ground, PictureThumbnails thumbnails) {
    this.ground = ground;
    this.thumbnails = thumbnails;
    messages = ground.services().messages();
  }

  /** Asks where to look, and looks there. */
  void find(Place place) {
    Optional<Path> chosen = switch (place) {
      case FOLDER -> ground.services().choosers().folder("main.find-pictures.title");
      case ARCHIVE -> ground.services().choosers().openFile("main.find-pictures.archive", List.of(ARCHIVE));
      case LIBRARY -> Optional.empty();
    };
    if (chosen.isPresent() || place == Place.LIBRARY) {
      look(chosen.orElse(null));
    }
  }

  private void look(@Nullable Path place) {
    ground.longActs().<PictureSearch.Outcome>run("main.finding",
        (progress, done, failed) -> ground.workspace().longWork().lookForPictures(place, progress, done, failed), this::found);
  }

  private void found(PictureSearch.Outcome found) {
    boolean isToAsk = !found.open().isEmpty() || found.certain().stream().anyMatch(one -> one.file() == null);
    if (!isToAsk) {
      take(found, found.certain(), List.of());
      return;
    }
    if (!found.problems().isEmpty()) {
      ground.longActs().tell(messages.get("find.looked"), found.problems());
    }
    outcome = found;
    CandidatesPane shown = pane;
    if (shown == null) {
      shown = new CandidatesPane(messages, thumbnails::picture, this);
      pane = shown;
      ground.floating().add(shown, this::candidatesClosed);
    }
    ground.panels().leave();
    shown.setVisible(true);
    shown.show(found.candidates(), found.hidden());
  }

  @Override
  public void decided(List<PictureCandidate> accepted, List<PictureCandidate> refused) {
    PictureSearch.Outcome of = outcome;
    if (of != null && ground.longActs().free()) {
      candidatesClosed();
      take(new PictureSearch.Outcome(of.place(), of.candidates(), 0, List.of()), accepted, refused);
    }
  }

  private void take(PictureSearch.Outcome of, List<PictureCandidate> accepted, List<PictureCandidate> refused) {
    ground.longActs().<Pictures.Found>run("main.taking-in",
        (progress, done, failed) -> ground.workspace().longWork().takePictures(of, accepted, refused, progress, done, failed),
        taken -> told(of, taken, refused.size()));
  }

  private void told(PictureSearch.Outcome of, Pictures.Found taken, int refused) {
    List<Problem> problems = new ArrayList<>(of.problems());
    problems.addAll(taken.problems());
    String found = messages.get("main.found-pictures", taken.found());
    String summary = refused > 0 ? messages.get("find.remembered", found, refused)
        : of.hidden() > 0 ? messages.get("find.summary-hidden", found, of.hidden()) : found;
    if (problems.isEmpty() && taken.found() + refused > 0) {
      // Once the window knows which edit it was.
      ground.workspace().ask(library -> summary, ground::undoable);
    } else {
      ground.longActs().tell(summary, problems.stream().distinct().toList());
    }
  }

  @Override
  public void candidatesClosed() {
    outcome = null;
    if (pane != null) {
      pane.setVisible(false);
      pane.clear();
    }
  }
}
