package org.pizhu.ui.reader;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.Credit;
import org.pizhu.model.Figure;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryMetadata;
import org.pizhu.model.TextRange;
import org.pizhu.text.Markup;

/**
 * The reader: a story with its highlights, in which one selects and clicks. JavaFX thread only. Every call may come
 * before the page is loaded; what it shows then appears as soon as it is.
 */
public final class ReaderView {

  private final ReaderListener listener;
  private final ReaderPage page;
  private final StackPane node;
  private final Marks marks = new Marks();
  private final ReaderText text = new ReaderText();
  private final ReaderFigures figures;
  private final ReaderHits hits;
  private final ReaderCarried carried;
  private final Messages messages;
  private ReaderAppearance appearance = ReaderAppearance.DEFAULT;
  private @Nullable StoredStory shown;
  private List<Annotation> annotations = List.of();
  private @Nullable String active;
  private List<String> lastHits = List.of();

  public ReaderView(Messages messages, PictureSource pictures, ReaderListener listener) {
    NetworkWall.raise();
    StoryScheme.pictures(pictures);
    this.messages = messages;
    this.listener = listener;
    page = new ReaderPage(this::receive, this::restorePlain);
    figures = new ReaderFigures(page, listener, () -> this.messages, () -> active);
    hits = new ReaderHits(page);
    carried = new ReaderCarried(page, figures);
    WebView view = page.view();
    node = new StackPane(view);
    node.getStyleClass().add("reader-view");
    node.setMinSize(0, 0);
    view.setAccessibleText(messages.get("reader.name"));
    new ReaderFocus(page).install(view);
    new ReaderKeys(page, text, this).install(view);
    new FigureDrop(page, listener).install(view);
    showEmpty();
  }

  /** An address under which the JDK finds a picture of the library that the newest reader shows. */
  public static String pictureAddress(String sha256) {
    return StoryScheme.address(sha256);
  }

  public Node node() {
    return node;
  }

  /** What of it takes the keyboard. */
  public Node stop() {
    return page.view();
  }

  /** Has the menus of the reader shown by another. */
  public void onMenu(ReaderMenu menu) {
    ReaderMenu.install(page.view(), this, menu);
  }

  /** What lies under a point, in pixels of the reader. */
  ReaderPoint pointAt(double x, double y) {
    ReaderMessage.Pointed at = page.pointed(x, y);
    List<String> there = at.figure() > 0 ? figures.at(at.inFigure()) : at.offset() < 0 ? List.of() : marks.at(at.offset());
    String annotation = there.isEmpty() ? null : active != null && there.contains(active) ? active : there.get(0);
    return new ReaderPoint(selection().filter(range -> range.contains(at.offset())).isPresent(), at.figure(), annotation);
  }

  /** What the keyboard means: what is selected, else the active annotation. */
  ReaderPoint point() {
    boolean isSelected = selection().isPresent();
    return new ReaderPoint(isSelected, 0, isSelected ? null : active);
  }

  /** Takes the keyboard. */
  public void requestFocus() {
    page.view().requestFocus();
  }

  // ---- what is shown ----

  /** Shows a story in the place of what was shown. Nothing is selected and no annotation is active then. */
  public void show(StoredStory story, List<Annotation> storyAnnotations, ReaderPlace place) {
    show(story, story.story().html(), storyAnnotations, place);
  }

  private void show(StoredStory story, String body, List<Annotation> storyAnnotations, ReaderPlace place) {
    shown = requireNonNull(story);
    annotations = List.copyOf(storyAnnotations);
    active = null;
    lastHits = List.of();
    hits.forget();
    carried.forget();
    text.show(story.story());
    List<TextRange> credits = story.story().figures().stream()
        .map(Figure::credit)
        .filter(Objects::nonNull)
        .map(Credit::range)
        .toList();
    page.show(
        new StoryHeader(messages, story.shown()).html() + body,
        new ReaderMessage.Show(
            FigureViews.of(messages, story),
            credits,
            marks.replace(annotations),
            Math.min(place.offset(), text.length())));
    figures.show(annotations);
  }

  /** Shows that there is no story to show. */
  public void showEmpty() {
    shown = null;
    annotations = List.of();
    active = null;
    hits.forget();
    carried.forget();
    text.clear();
    page.show(
        "<div class=\"empty\">" + Markup.escape(messages.get("reader.empty")) + "</div>",
        new ReaderMessage.Show(List.of(), List.of(), marks.replace(List.of()), 0));
  }

  /** The story led away from the page: it is shown again as plain text, so that it can't do so twice. */
  private void restorePlain() {
    restore(shown == null ? "" : PlainBody.of(shown.story()));
    page.appearance(appearance);
  }

  private void restore(String body) {
    StoredStory story = shown;
    if (story == null) {
      showEmpty();
    } else {
      String wasActive = active;
      List<TextRange> ranges = hits.ranges();
      int hit = hits.current();
      List<CarriedMark> marked = carried.marks();
      String carriedActive = carried.active();
      show(story, body, annotations, place());
      activate(wasActive, Scroll.STAY);
      hits.restore(ranges, hit);
      carried.restore(marked, carriedActive);
    }
  }

  /** Says which annotations the story has now. Only what differs is painted. */
  public void annotations(List<Annotation> storyAnnotations) {
    annotations = List.copyOf(storyAnnotations);
    figures.annotations(annotations);
    ReaderMessage.Change change = marks.update(annotations);
    if (!change.changed().isEmpty() || !change.removed().isEmpty()) {
      page.change(change);
    }
  }

  /**
   * Marks the passage of the annotation in focus, and gives it handles at its ends.
   *
   * @param annotationId none if none is in focus; one without a highlight marks nothing
   */
  public void activate(@Nullable String annotationId, Scroll scroll) {
    active = annotationId;
    page.activate(annotationId, scroll);
  }

  public void appearance(ReaderAppearance changed) {
    appearance = changed;
    page.appearance(changed);
  }

  /**
   * Shows pictures that have come in.
   *
   * @param pictures by the number of the figure: the SHA-256 of the picture
   */
  public void pictures(Map<Integer, String> pictures) {
    StoredStory story = shown;
    if (story != null) {
      shown = new StoredStory(
          story.id(), story.number(), story.source(), story.story(), merge(story.pictures(), pictures), story.read(),
          story.metadata());
      pictures.forEach((figure, sha256) -> page.picture(figure, StoryScheme.address(sha256)));
    }
  }

  /** Shows what is set in the metadata of the story now, where that differs. */
  public void metadata(StoryMetadata metadata) {
    StoredStory story = shown;
    if (story != null && !story.metadata().equals(metadata)) {
      shown = new StoredStory(
          story.id(), story.number(), story.source(), story.story(), story.pictures(), story.read(), metadata);
      restore(story.story().html());
    }
  }

  private static Map<Integer, String> merge(Map<Integer, String> before, Map<Integer, String> come) {
    Map<Integer, String> merged = new HashMap<>(before);
    merged.putAll(come);
    return merged;
  }

  /** Goes to the passage that something was read from, and makes it be seen for a moment. */
  public void showPassage(TextRange range) {
    page.showPassage(range);
  }

  /** The same with a figure, by its number. */
  public void showFigure(int number) {
    page.showFigure(number);
  }

  /** Where one is in the story. */
  public ReaderPlace place() {
    return new ReaderPlace(page.firstInView());
  }

  /**
   * Runs an action once all that was asked for before is on the screen, two frames on: for measuring and for
   * screenshots.
   */
  public void afterPaint(Runnable action) {
    page.afterPaint(action);
  }

  // ---- selecting ----

  /** Figures, rectangles in pictures, and the story as a whole. */
  public ReaderFigures figures() {
    return figures;
  }

  /** The hits of a search. */
  public ReaderHits hits() {
    return hits;
  }

  /** Annotations of other versions. */
  public ReaderCarried carried() {
    return carried;
  }

  public void select(TextRange range) {
    page.select(range);
  }

  /** Selects the whole story. */
  public void selectAll() {
    if (text.length() > 0) {
      page.select(new TextRange(0, text.length()));
    }
  }

  /** Selects nothing any more. A caret that was shown stays where the selection ended. */
  public void clearSelection() {
    page.clearSelection();
  }

  /** Selects the word, sentence or paragraph at the caret; if whole ones are selected already, the one after them as well. */
  public void selectNext(TextUnit unit) {
    if (text.length() > 0) {
      ReaderMessage.CaretEnds ends = page.caret();
      int start = Math.min(ends.anchor(), ends.focus());
      TextRange units = text.units(new TextRange(start, Math.max(ends.anchor(), ends.focus())), unit);
      page.moveCaret(units.start(), units.end());
    }
  }

  /** Shows the caret, or puts it away. */
  public void toggleCaret() {
    if (page.isCaretShown()) {
      page.hideCaret();
    } else {
      ReaderMessage.CaretEnds ends = page.caret();
      page.moveCaret(ends.anchor(), ends.focus());
    }
  }

  /** Whether the caret is shown, so that the arrows move it instead of the page. */
  public boolean isCaretShown() {
    return page.isCaretShown();
  }

  /** What is selected: never empty, only white space, or half a character. */
  public Optional<TextRange> selection() {
    return page.selection().flatMap(text::selectable);
  }

  /** Puts the selected text on the clipboard. */
  public void copySelection() {
    selection().ifPresent(range -> text.copy(range));
  }

  /**
   * Moves an edge of the active annotation and tells the listener. Nothing happens without an active annotation, at the
   * edge of the text, or where nothing would be left.
   *
   * @param steps how many units; less than 0 towards the start of the text
   * @return whether there is an active annotation
   */
  public boolean extendActive(Edge edge, TextUnit unit, int steps) {
    Optional<TextRange> range = active == null ? Optional.empty() : marks.range(active);
    range.ifPresent(before -> boundaries(requireNonNull(active), text.moved(before, edge, unit, steps)));
    return range.isPresent();
  }

  private void boundaries(String id, TextRange range) {
    Optional<TextRange> before = marks.range(id);
    Optional<TextRange> wanted = text.selectable(range);
    TextRange after = wanted.or(() -> before).orElse(range);
    page.change(marks.move(id, after));
    if (!before.equals(Optional.of(after))) {
      listener.boundariesChanged(id, after);
    }
  }

  // ---- what the page tells ----

  private void receive(ReaderMessage.FromPage message) {
    if (message instanceof ReaderMessage.Selected selected) {
      selected(selected);
    } else if (message instanceof ReaderMessage.Cleared) {
      listener.selectionCleared();
    } else if (message instanceof ReaderMessage.Units units) {
      page.select(text.units(units));
    } else if (message instanceof ReaderMessage.Clicked clicked) {
      clicked(clicked.offset());
    } else if (message instanceof ReaderMessage.FigureSelected selected) {
      figures.selected(selected);
    } else if (message instanceof ReaderMessage.FigureClicked clicked) {
      figures.clicked(clicked);
    } else if (message instanceof ReaderMessage.FigureOpened opened) {
      listener.figureOpened(opened.figure());
    } else if (message instanceof ReaderMessage.Region region) {
      listener.regionChanged(region.id(), region.region());
    } else if (message instanceof ReaderMessage.StoryMark mark && !carried.clickedOn(mark.id())) {
      listener.clicked(new ReaderClick(-1, List.of(mark.id()), mark.id()));
    } else if (message instanceof ReaderMessage.Field field) {
      listener.fieldClicked(ReaderField.valueOf(field.field().toUpperCase(Locale.ROOT)));
    } else if (message instanceof ReaderMessage.Boundaries moved) {
      boundaries(moved.id(), new TextRange(moved.start(), moved.end()));
    } else if (message instanceof ReaderMessage.FindPicture find) {
      listener.findPicture(find.figure());
    } else if (message instanceof ReaderMessage.Link link) {
      ReaderLinks.outside(link.href()).ifPresent(listener::linkClicked);
    }
  }

  private void selected(ReaderMessage.Selected selected) {
    Optional<TextRange> range = text.selectable(new TextRange(selected.start(), selected.end()));
    if (range.isEmpty()) {
      listener.selectionCleared();
      return;
    }
    page.onScreen(selected.left(), selected.top(), selected.right(), selected.bottom())
        .ifPresent(box -> listener.selected(new ReaderSelection(range.get(), box)));
  }

  private void clicked(int offset) {
    List<String> hits = offset < 0 ? List.of() : marks.at(offset);
    String chosen = hits.isEmpty() ? null : hits.get(0);
    if (hits.equals(lastHits) && active != null && hits.contains(active)) {
      chosen = hits.get((hits.indexOf(active) + 1) % hits.size());
    }
    lastHits = hits;
    if (hits.isEmpty() && carried.clickedAt(offset)) {
      return;
    }
    listener.clicked(new ReaderClick(offset, hits, chosen));
  }
}
