package org.pizhu.ui.main.versions;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.version.Standings;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Standing;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Target;
import org.pizhu.model.TextRange;
import org.pizhu.ui.main.annotations.AnnotationDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.reading.Picked;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.reader.CarriedMark;
import org.pizhu.ui.reader.ReaderView;
import org.pizhu.ui.reader.Scroll;
import org.pizhu.ui.standing.CarriedNote;
import org.pizhu.ui.standing.StandingsListener;
import org.pizhu.ui.standing.StandingsPane;

/**
 * The annotations of other versions over the workspace: in the text of the open story and below its own annotations, and what a person
 * decides of them. They are found once the story is on the screen, and beside everything else.
 */
public final class StandingsDesk implements StandingsListener {

  private static final String SHOWN = "standings.shown";
  private static final Set<LibraryChange.Kind> ELSEWHERE =
      EnumSet.of(LibraryChange.Kind.SESSIONS, LibraryChange.Kind.SHELF, LibraryChange.Kind.READ);

  private final Ground ground;
  private final ReaderArea reader;
  private final AnnotationDesk annotationDesk;
  private final Workspace workspace;
  private final Messages messages;
  private final StandingsPane pane;
  private List<CarriedNote> notes = List.of();
  private long request;
  private boolean isShown = true;
  private boolean isClosed;
  /** Which of the places that may be meant was shown last, of which annotation. */
  private String asked = "";
  private int candidate;

  /**
   * @param ground what it stands on
   * @param annotationDesk below whose cards they stand
   */
  public StandingsDesk(Ground ground, ReaderArea reader, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.reader = reader;
    this.annotationDesk = annotationDesk;
    workspace = ground.workspace();
    messages = ground.services().messages();
    pane = new StandingsPane(
        messages, ground.acts().bindings(), workspace.codebook()::get, ground.services().clock().getZone(), this);
    annotationDesk.pane().addBelow(pane);
    reader().carried().onClick(this::clicked);
    workspace.remembered(SHOWN, shown -> shown.ifPresent(value -> shown(Boolean.parseBoolean(value))));
    workspace.open().subscribe(this::opened);
    workspace.focused().subscribe(id -> {
      if (id != null) {
        // Keys are for this one now.
        pane.leave();
        reader().carried().activate(null, Scroll.STAY);
      }
    });
    workspace.longWork().onChange(change -> {
      if (!ELSEWHERE.contains(change.kind())) {
        follow();
      }
    });
  }

  /** Ends with the window; what still comes from the library is for nobody. */
  public void close() {
    isClosed = true;
  }

  private ReaderView reader() {
    return reader.reader();
  }

  private void opened(@Nullable OpenStory story) {
    boolean isOther = story == null || notes.stream().anyMatch(note -> note.standing().storyId() != story.stored().id());
    if (isOther) {
      take(List.of());
    }
    follow();
  }

  /** Nobody waits for them: the page and the story's own annotations come first. */
  private void follow() {
    long asking = ++request;
    long storyId = workspace.openId();
    if (isClosed || storyId == 0) {
      return;
    }
    ground.afterPaint(() -> Platform.runLater(() -> {
      if (asking == request && !isClosed) {
        workspace.longWork().ask(library -> found(library, storyId), found -> {
          if (asking == request && !isClosed && storyId == workspace.openId()) {
            take(found);
          }
        });
      }
    }));
  }

  private static List<CarriedNote> found(Library library, long storyId) {
    Map<Long, Optional<StorySummary>> homes = new HashMap<>();
    return library.standings().in(storyId).stream()
        .flatMap(standing -> homes.computeIfAbsent(standing.annotation().storyId(), library::summary).stream()
            .map(home -> CarriedNote.of(standing, home)))
        .toList();
  }

  private void take(List<CarriedNote> found) {
    notes = found;
    pane.show(found);
    paint();
  }

  private void paint() {
    reader().carried().show(!isShown ? List.of() : notes.stream().flatMap(note -> mark(note).stream()).toList());
  }

  private Optional<CarriedMark> mark(CarriedNote note) {
    return Optional.ofNullable(note.standing().place()).map(place ->
        new CarriedMark(note.id(), place, note.standing().annotation().color(), note.from(messages)));
  }

  private void shown(boolean shown) {
    isShown = shown;
    pane.shown(shown);
    paint();
  }

  private void clicked(String id) {
    workspace.focus(null);
    ground.panes().showNotes();
    annotationDesk.pane().showList();
    pane.choose(id);
    reader().carried().activate(id, Scroll.STAY);
  }

  // For the acts of the window

  /** How many annotations of other versions the open story has, shown or not. */
  int number() {
    return pane.number();
  }

  StandingsPane pane() {
    return pane;
  }

  boolean isShown() {
    return isShown;
  }

  /** Brings them into sight and puts the keyboard onto them. */
  void focus() {
    ground.panels().leave();
    ground.panes().showNotes();
    annotationDesk.pane().showList();
    if (!isShown) {
      show(true);
    }
    pane.focusList();
  }

  // What is done with them

  @Override
  public void show(boolean shown) {
    shown(shown);
    workspace.remember(SHOWN, Boolean.toString(shown));
  }

  @Override
  public void chosen(CarriedNote note) {
    workspace.focus(null);
    Target place = note.standing().place();
    if (place instanceof FigureTarget figure) {
      reader().carried().activate(null, Scroll.STAY);
      reader().showFigure(figure.number());
    } else {
      reader().carried().activate(place == null ? null : note.id(), Scroll.INTO_VIEW);
    }
  }

  @Override
  public void shown(CarriedNote note) {
    List<TextRange> candidates = note.standing().candidates();
    if (candidates.isEmpty()) {
      chosen(note);
      return;
    }
    candidate = asked.equals(note.id()) ? (candidate + 1) % candidates.size() : 0;
    asked = note.id();
    propose(note.standing(), candidates.get(candidate));
  }

  /** Selects a place that may be meant, so that it can be taken. */
  private void propose(Standing standing, TextRange range) {
    OpenStory story = workspace.open().get();
    if (story == null) {
      return;
    }
    if (standing.annotation().target() instanceof FigureTarget) {
      story.stored().story().figures().stream()
          .filter(figure -> story.stored().story().placeOf(figure).equals(range)).findFirst()
          .ifPresent(figure -> reader().figures().select(figure.number(), null));
    } else {
      reader().showPassage(range);
      reader().select(range);
    }
  }

  @Override
  public void accept(CarriedNote note) {
    decide(note, "standing.accepted", all -> all.accept(note.id(), note.standing().storyId()));
  }

  @Override
  public void place(CarriedNote note) {
    long storyId = note.standing().storyId();
    Picked picked = reader.picked().orElse(null);
    boolean isOfFigure = note.standing().annotation().target() instanceof FigureTarget;
    if (picked instanceof Picked.Figure figure && isOfFigure) {
      decide(note, "standing.placed", all -> all.placeAtFigure(note.id(), storyId, figure.number()));
    } else if (picked instanceof Picked.Words words && note.standing().annotation().target() instanceof PassageTarget) {
      decide(note, "standing.placed", all -> all.place(note.id(), storyId, words.range()));
    } else {
      ground.toasts().show(messages.get(isOfFigure ? "standing.place.select-figure" : "standing.place.select"));
      return;
    }
    boolean hadKeyboard = pane.hasKeyboard();
    reader.escape();
    if (hadKeyboard) {
      pane.focusList();
    }
  }

  @Override
  public void ruleOut(CarriedNote note) {
    decide(note, "standing.ruled-out", all -> all.ruleOut(note.id(), note.standing().storyId()));
  }

  @Override
  public void reopen(CarriedNote note) {
    decide(note, "standing.reopened", all -> all.reopen(note.id(), note.standing().storyId()));
  }

  private void decide(CarriedNote note, String told, Function<Standings, Boolean> act) {
    workspace.act(library -> act.apply(library.standings()), done -> {
      if (done) {
        dropProposal(note);
        ground.undoable(messages.get(told, note.standing().quote().replace('\n', ' ')));
      }
    });
  }

  /** A place that was proposed, and is selected in the text, is none of the person's own: with the decision it goes. */
  private void dropProposal(CarriedNote note) {
    if (asked.equals(note.id())) {
      asked = "";
      boolean hadKeyboard = pane.hasKeyboard();
      reader.escape();
      if (hadKeyboard) {
        pane.focusList();
      }
    }
  }

  @Override
  public void goHome(CarriedNote note) {
    annotationDesk.open(note.standing().annotation().storyId(), note.id());
  }
}
