package org.pizhu.ui.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.PassageTarget;

/**
 * Annotations of other versions in the story that is shown: dotted lines below the text, dashed frames around pictures. They lie in a layer of
 * their own, under the hand of nobody: they have no handles, and a click means the story's own annotations first. Another story has none at
 * first.
 */
public final class ReaderCarried {

  private final ReaderPage page;
  private final ReaderFigures figures;
  private List<CarriedMark> marks = List.of();
  private @Nullable String active;
  private Consumer<String> clicked = id -> { };

  ReaderCarried(ReaderPage page, ReaderFigures figures) {
    this.page = page;
    this.figures = figures;
  }

  /** Says who hears of clicks on them, by the id of the annotation. */
  public void onClick(Consumer<String> listener) {
    clicked = listener;
  }

  /** Shows annotations in the place of those before. */
  public void show(List<CarriedMark> carried) {
    if (!carried.equals(marks)) {
      marks = List.copyOf(carried);
      send();
    }
  }

  private void send() {
    page.carried(marks.stream().filter(mark -> mark.place() instanceof PassageTarget).toList());
    figures.carried(marks);
    page.activateCarried(active, false);
  }

  /** Those that are shown. */
  public List<CarriedMark> marks() {
    return marks;
  }

  /**
   * Marks the place of one, and tells from which version it is.
   *
   * @param id none for none
   */
  public void activate(@Nullable String id, Scroll scroll) {
    active = id;
    page.activateCarried(id, scroll == Scroll.INTO_VIEW);
  }

  /** A click on the text where the story has no annotation of its own; says whether one of these is there, the shortest one. */
  boolean clickedAt(int offset) {
    Optional<CarriedMark> hit = offset < 0 ? Optional.empty() : marks.stream()
        .filter(mark -> mark.place() instanceof PassageTarget && mark.place().range().contains(offset))
        .min(Comparator.comparingInt(mark -> mark.place().range().length()));
    if (hit.isPresent()) {
      clicked.accept(hit.get().id());
    } else if (active != null) {
      activate(null, Scroll.STAY);
    }
    return hit.isPresent();
  }

  /** A click on the mark of an annotation; says whether it is one of these. */
  boolean clickedOn(String id) {
    boolean isOurs = marks.stream().anyMatch(mark -> mark.id().equals(id));
    if (isOurs) {
      clicked.accept(id);
    }
    return isOurs;
  }

  /** Another story is shown. */
  void forget() {
    marks = List.of();
    active = null;
    figures.forgetCarried();
  }

  /** The same story was put into the page again. */
  void restore(List<CarriedMark> before, @Nullable String activeBefore) {
    marks = before;
    active = activeBefore;
    send();
  }

  @Nullable String active() {
    return active;
  }
}
