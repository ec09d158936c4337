package org.pizhu.ui.main.reading;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.annotation.NoteActions;
import org.pizhu.ui.annotation.SelectionBar;
import org.pizhu.ui.annotation.SelectionBarListener;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.reader.FigureSelection;
import org.pizhu.ui.reader.PictureSource;
import org.pizhu.ui.reader.ReaderClick;
import org.pizhu.ui.reader.ReaderField;
import org.pizhu.ui.reader.ReaderListener;
import org.pizhu.ui.reader.ReaderPlace;
import org.pizhu.ui.reader.ReaderSelection;
import org.pizhu.ui.reader.ReaderView;
import org.pizhu.ui.reader.Scroll;

/**
 * The middle of the window: the reader, the bar at the selection, and the banner while a passage is chosen anew. Turns what is done there into
 * acts of the workspace, and shows what the workspace says.
 */
public final class ReaderArea extends StackPane {

  /** What the reader can't do by itself. */
  public interface Outside {
    void openLink(URI link);

    void findPictures();

    void viewPicture(int figure);
  }

  private final Workspace workspace;
  private final Outside outside;
  private final ReaderView reader;
  private final SelectionBar bar;
  private final Choosing choosing;
  private final TargetActs targets;
  private final BarDrafts drafts;
  private @Nullable Picked selection;
  private long shown;
  private Set<Integer> pictured = Set.of();
  /** The text on the screen; the same story may have been read again from its source. */
  private @Nullable Story reading;

  /**
   * @param ground what it stands on
   * @param pictures the pictures of the library
   * @param notes the links of notes
   * @param outside does what it can't do by itself
   */
  public ReaderArea(Ground ground, PictureSource pictures, NoteActions notes, Outside outside) {
    this.outside = outside;
    workspace = ground.workspace();
    Messages messages = ground.services().messages();
    Bindings bindings = ground.acts().bindings();
    reader = new ReaderView(messages, pictures, new FromReader());
    targets = new TargetActs(workspace, reader);
    drafts = new BarDrafts(targets, notes);
    bar = new SelectionBar(messages, bindings, workspace.codebook()::get, notes, new FromBar());
    Pane overlay = new Pane(bar);
    overlay.setPickOnBounds(false);
    BoundariesBanner banner = new BoundariesBanner(messages, this::applyBoundaries, this::endBoundaries);
    choosing = new Choosing(targets, reader, banner);
    getStyleClass().add("reader-area");
    // What floats over the story may be wider than a narrow pane, the story may not.
    setMinWidth(0);
    EmptyState empty = EmptyLibrary.of(messages, bindings);
    getChildren().addAll(banner.above(new StackPane(reader.node(), overlay)), empty);
    workspace.counts().subscribe(counts -> empty.setVisible(counts.stories() == 0));
    workspace.open().subscribe(this::show);
    workspace.annotations().subscribe(reader::annotations);
    workspace.focused().subscribe(id -> reader.activate(id, Scroll.INTO_VIEW));
  }

  /** Where one is in the open story. */
  public int place() {
    return reader.place().offset();
  }

  /** The page with the story. */
  public ReaderView reader() {
    return reader;
  }

  /** Saves what is being written at the selection before something else comes in the place of the story. */
  public void keep() {
    drafts.keep(shown, selection, bar.draft());
    bar.hide();
  }

  private void show(@Nullable OpenStory story) {
    Story now = story == null || story.stored().id() != shown ? reading : story.stored().story();
    drafts.keep(shown, selection, bar.draft(), reading, now);
    bar.hide();
    endBoundaries();
    selection = null;
    if (story == null) {
      reader.showEmpty();
      shown = 0;
      return;
    }
    Set<Integer> before = pictured;
    pictured = story.stored().pictures().keySet();
    boolean isSameReading = story.stored().story().equals(reading);
    reading = story.stored().story();
    if (story.stored().id() != shown) {
      shown = story.stored().id();
      reader.show(story.stored(), story.annotations(), new ReaderPlace(Math.max(0, story.place())));
    } else if (isSameReading && pictured.containsAll(before)) {
      reader.pictures(story.stored().pictures());
      reader.metadata(story.stored().metadata());
    } else {
      // The text is another, or undo took a picture away, whose place is to be seen again.
      reader.show(story.stored(), story.annotations(), reader.place());
    }
  }

  // Acts of the keyboard, for the window

  /** Highlights what is selected; else recolours the annotation in focus. Says whether there was either. */
  public boolean highlight(HighlightColor color) {
    if (choosing.isOn() || bar.isWriting()) {
      return false;
    }
    if (selection != null) {
      bar.highlight(color);
      return true;
    }
    Optional<String> focused = Optional.ofNullable(workspace.focused().get());
    focused.ifPresent(id -> workspace.edits().recolor(id, color));
    return focused.isPresent();
  }

  /** Gives a tag to what is selected; else to the annotation in focus. */
  public void tag(String path) {
    String focused = workspace.focused().get();
    if (selection != null && !choosing.isOn()) {
      annotate(bar.color(), List.of(path), "");
    } else if (focused != null) {
      targets.tag(focused, path);
    }
  }

  /** What is selected, unless a passage is being chosen anew. */
  public Optional<Picked> picked() {
    return hasSelection() ? Optional.ofNullable(selection) : Optional.empty();
  }

  /** Whether anything is selected to be annotated. */
  public boolean hasSelection() {
    return selection != null && !choosing.isOn();
  }

  /** Whether a figure is selected, or a rectangle in its picture. */
  public boolean hasFigure() {
    return selection instanceof Picked.Figure;
  }

  /** The number of the figure that is selected, or a rectangle in whose picture is. */
  public OptionalInt figure() {
    return selection instanceof Picked.Figure figure ? OptionalInt.of(figure.number()) : OptionalInt.empty();
  }

  /** What stands at the selection: the bar, or the story while the selection is out of sight. */
  public Node atSelection() {
    return bar.isVisible() ? bar : this;
  }

  /** Whether a passage is being chosen anew. */
  public boolean isChoosing() {
    return choosing.isOn();
  }

  /** Opens the tag field for what is selected, if anything is. */
  public boolean tag() {
    if (selection == null || choosing.isOn()) {
      return false;
    }
    bar.openTag();
    return true;
  }

  /** Opens the note field for what is selected, if anything is. */
  public boolean note() {
    if (selection == null || choosing.isOn()) {
      return false;
    }
    bar.openNote();
    return true;
  }

  /** Puts away what floats, then the selection, then the focus; says whether there was any of it. */
  public boolean escape() {
    if (choosing.isOn()) {
      endBoundaries();
      return true;
    }
    if (selection != null || bar.isVisible()) {
      putAway(bar.draft());
      return true;
    }
    if (workspace.focused().get() != null) {
      workspace.focus(null);
      return true;
    }
    return false;
  }

  /** Puts all of it away without taking the keyboard, for what comes in the place of the story. */
  public void rest() {
    endBoundaries();
    keep();
    selection = null;
    reader.clearSelection();
    workspace.focus(null);
  }

  private void putAway(Optional<SelectionBar.Draft> dropped) {
    letGo(dropped);
    reader.requestFocus();
  }

  /** Selects nothing any more, as something else is meant now; the keyboard stays where it is. */
  public void letGo() {
    if (hasSelection()) {
      letGo(bar.draft());
    }
  }

  private void letGo(Optional<SelectionBar.Draft> dropped) {
    drafts.drop(shown, selection, dropped);
    bar.hide();
    selection = null;
    reader.clearSelection();
  }

  private void annotate(HighlightColor color, List<String> tags, String note) {
    if (selection != null) {
      targets.annotate(selection, color, tags, note);
      putAway(bar.draft());
    }
  }

  // Choosing a passage anew

  /** Lets the archivist select the new passage, rectangle or figure of an annotation. */
  public void chooseBoundaries(String annotationId) {
    workspace.focus(annotationId);
    if (targets.hasPlaces(annotationId)) {
      bar.hide();
      choosing.begin(annotationId);
    }
  }

  /** Takes the selection as the passage, if one is being chosen; says whether one is. */
  public boolean applyBoundaries() {
    boolean isOn = choosing.apply(selection);
    endBoundaries();
    return isOn;
  }

  private void endBoundaries() {
    if (choosing.end()) {
      selection = null;
      reader.clearSelection();
    }
  }

  private void picked(Picked selected) {
    drafts.leave(shown, selection, selected, bar);
    selection = selected;
    if (!choosing.isOn()) {
      place(selected);
    }
  }

  private void place(Picked selected) {
    Node node = reader.node();
    if (!selected.inView()) {
      bar.setVisible(false);
    } else {
      bar.showAt(selected.onScreen(), node.localToScreen(node.getBoundsInLocal()));
    }
  }

  /** What is done in the reader. */
  private final class FromReader implements ReaderListener {

    @Override
    public void selected(ReaderSelection selected) {
      picked(Picked.Words.of(selected));
    }

    @Override
    public void figureSelected(FigureSelection selected) {
      picked(Picked.Figure.of(selected));
    }

    @Override
    public void storySelected(Bounds onScreen) {
      picked(new Picked.Story(onScreen));
    }

    @Override
    public void regionChanged(String annotationId, FragmentSelector region) {
      targets.changeRegion(annotationId, region);
    }

    @Override
    public void selectionCleared() {
      // What is being written in the bar is about the selection that it was opened for.
      if (!bar.isWriting()) {
        selection = null;
        bar.hide();
      }
    }

    @Override
    public void clicked(ReaderClick click) {
      workspace.focus(click.chosen());
    }

    @Override
    public void fieldClicked(ReaderField field) {
      // The reader shows the evidence by itself.
    }

    @Override
    public void boundariesChanged(String annotationId, TextRange range) {
      workspace.edits().changeBoundaries(annotationId, range);
    }

    @Override
    public void pictureDropped(int figure, Path file) {
      workspace.edits().attachPicture(figure, file);
    }

    @Override
    public void figureOpened(int figure) {
      outside.viewPicture(figure);
    }

    @Override
    public void findPicture(int figure) {
      outside.findPictures();
    }

    @Override
    public void linkClicked(URI link) {
      outside.openLink(link);
    }
  }

  /** What is done in the bar. */
  private final class FromBar implements SelectionBarListener {

    @Override
    public void highlight(HighlightColor color) {
      annotate(color, List.of(), "");
    }

    @Override
    public void tag(HighlightColor color, List<String> paths) {
      annotate(color, paths, "");
    }

    @Override
    public void note(HighlightColor color, String note, List<String> paths) {
      annotate(color, paths, note);
    }

    @Override
    public void dismissed(Optional<SelectionBar.Draft> dropped) {
      putAway(dropped);
    }
  }
}
