package org.pizhu.ui.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;

/** The figures of the story that is shown, rectangles in their pictures, and the story as a whole: shown, selected and clicked. */
public final class ReaderFigures {

  private static final int WHOLE_STORY = 0;
  /** How much of a picture there is, in ten-thousandths. */
  private static final int WHOLE_PICTURE = 10_000;

  private final ReaderPage page;
  private final ReaderListener listener;
  private final Supplier<Messages> messages;
  private final Supplier<@Nullable String> active;
  private List<ReaderMessage.Shape> shapes = List.of();
  private List<ReaderMessage.Shape> carried = List.of();
  private List<String> lastHits = List.of();
  private boolean isChoosing;

  ReaderFigures(
      ReaderPage page, ReaderListener listener, Supplier<Messages> messages, Supplier<@Nullable String> active) {
    this.page = page;
    this.listener = listener;
    this.messages = messages;
    this.active = active;
  }

  // ---- what is shown ----

  /** Another story is shown. */
  void show(List<Annotation> annotations) {
    lastHits = List.of();
    shapes = shapes(annotations);
    if (!shapes.isEmpty()) {
      send();
    }
  }

  /** The same story has these annotations now. */
  void annotations(List<Annotation> annotations) {
    List<ReaderMessage.Shape> now = shapes(annotations);
    if (!now.equals(shapes)) {
      shapes = now;
      send();
    }
  }

  /** The story has these annotations of other versions now. */
  void carried(List<CarriedMark> marks) {
    List<ReaderMessage.Shape> now = marks.stream().map(mark -> shape(mark.id(), mark.place(), mark.color().key(), mark.from(), true))
        .filter(Objects::nonNull).toList();
    if (!now.equals(carried)) {
      carried = now;
      send();
    }
  }

  /** Another story is about to be shown, which has none of other versions at first. */
  void forgetCarried() {
    carried = List.of();
  }

  private void send() {
    List<ReaderMessage.Shape> all = new ArrayList<>(shapes);
    all.addAll(carried);
    page.shapes(all);
  }

  private List<ReaderMessage.Shape> shapes(List<Annotation> annotations) {
    return annotations.stream()
        .filter(annotation -> annotation.target().status().hasPlace())
        .map(this::shape)
        .filter(Objects::nonNull)
        .toList();
  }

  private ReaderMessage.@Nullable Shape shape(Annotation annotation) {
    return shape(annotation.id(), annotation.target(), annotation.color().key(), title(annotation), false);
  }

  private static ReaderMessage.@Nullable Shape shape(
      String id, Target target, String color, String title, boolean isCarried) {
    if (target instanceof FigureTarget figure) {
      return new ReaderMessage.Shape(id, figure.number(), figure.region(), color, isCarried ? title : "", isCarried);
    }
    return target instanceof StoryTarget ? new ReaderMessage.Shape(id, WHOLE_STORY, null, color, title, isCarried) : null;
  }

  private String title(Annotation annotation) {
    return annotation.note().isEmpty() ? messages.get().get("reader.story.annotated") : annotation.note();
  }

  // ---- selecting ----

  /**
   * Selects a figure and scrolls to it.
   *
   * @param figure the figure's number, 1 for the first
   * @param region a rectangle in its picture; where the picture is missing, the whole figure is selected all the same
   */
  public void select(int figure, @Nullable FragmentSelector region) {
    page.choose(figure, region);
  }

  /** Selects the story as a whole. */
  public void selectStory() {
    page.choose(WHOLE_STORY, null);
  }

  /**
   * Selects the next figure, from the one that is selected or else from what is in view.
   *
   * @param by 1 for the next, -1 for the one before
   * @return whether there is one
   */
  public boolean step(int by) {
    return page.stepFigure(by) > 0;
  }

  /**
   * Puts a rectangle into the selected figure, or takes it out again.
   *
   * @return whether a figure with a picture is selected
   */
  public boolean toggleRectangle() {
    return page.toggleRegion();
  }

  /** From now on a click selects the figure, whatever is annotated there. */
  public void beginChoosing() {
    isChoosing = true;
  }

  /** A click means what is annotated there again. */
  public void endChoosing() {
    isChoosing = false;
  }

  // ---- what the page tells ----

  void selected(ReaderMessage.FigureSelected selected) {
    page.onScreen(selected.left(), selected.top(), selected.right(), selected.bottom()).ifPresent(box -> {
      if (selected.figure() == WHOLE_STORY) {
        listener.storySelected(box);
      } else {
        listener.figureSelected(new FigureSelection(selected.figure(), selected.region(), box));
      }
    });
  }

  /** With each further click at the same place the next annotation there is meant, after the last of them the figure itself. */
  void clicked(ReaderMessage.FigureClicked click) {
    page.view().requestFocus();
    if (isChoosing) {
      select(click.figure(), null);
      return;
    }
    List<String> hits = at(click);
    int before = hits.equals(lastHits) ? hits.indexOf(Objects.requireNonNullElse(active.get(), "")) : -1;
    lastHits = hits;
    String chosen = before + 1 < hits.size() ? hits.get(before + 1) : null;
    listener.clicked(new ReaderClick(-1, hits, chosen));
    if (chosen == null) {
      select(click.figure(), null);
    }
  }

  /** The annotations at a point of a figure, the smallest rectangle first, those of the whole figure last. */
  List<String> at(ReaderMessage.FigureClicked click) {
    return shapes.stream()
        .filter(shape -> shape.figure() == click.figure() && holds(shape.region(), click))
        .sorted(Comparator.comparingInt(ReaderFigures::area))
        .map(ReaderMessage.Shape::id)
        .toList();
  }

  private static boolean holds(@Nullable FragmentSelector region, ReaderMessage.FigureClicked click) {
    return region == null
        || region.x() <= click.x() && click.x() <= region.x() + region.width()
            && region.y() <= click.y() && click.y() <= region.y() + region.height();
  }

  private static int area(ReaderMessage.Shape shape) {
    FragmentSelector region = shape.region();
    return region == null ? WHOLE_PICTURE + 1 : region.area();
  }
}
