package org.pizhu.ui.chart;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.CountUnit;
import org.pizhu.task.TaskRunner;

/**
 * The model of the pictures of the work: what is chosen, and the picture of it. To be used on the JavaFX thread; the counting goes through
 * the task runner.
 */
final class ChartModel {

  /** Under which key it is remembered what is counted. */
  private static final String COUNTED = "charts.counted";

  private final Library library;
  private final TaskRunner tasks;
  private final PictureMaker maker;
  private final ChartListener listener;
  private final ReadOnlyObjectWrapper<ChartChoice> choice = new ReadOnlyObjectWrapper<>(ChartChoice.FIRST);
  private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(Picture.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private ChartOffer offer = new ChartOffer(null, "", List.of(), List.of());
  private long request;

  ChartModel(Messages messages, Library library, TaskRunner tasks, Clock clock, ChartListener listener) {
    this.library = library;
    this.tasks = tasks;
    this.listener = listener;
    maker = new PictureMaker(messages, library, clock);
    tasks.inOrder(progress -> library.remembered(COUNTED), unit -> unit.flatMap(ChartModel::unit)
        .ifPresent(known -> choose(now -> now.withUnit(known))), listener::failed);
  }

  private static Optional<CountUnit> unit(String name) {
    return Arrays.stream(CountUnit.values()).filter(unit -> unit.name().equals(name)).findFirst();
  }

  /** What is chosen. */
  ReadOnlyObjectProperty<ChartChoice> choice() {
    return choice.getReadOnlyProperty();
  }

  /** What is shown; the one before until the numbers of the next one are there. */
  ReadOnlyObjectProperty<Picture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Whether numbers are being counted. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** What there is to choose from. */
  ChartOffer offer() {
    return offer;
  }

  /** Takes what there is to choose from now, and counts anew. What was chosen stays, unless it isn't there any more. */
  void offer(ChartOffer now) {
    offer = now;
    if (!now.scopes().contains(choice.get().scope())) {
      choice.set(choice.get().withScope(ChartOffer.Scope.LIBRARY));
    }
    reload();
  }

  /** Chooses something else, and counts. */
  void choose(UnaryOperator<ChartChoice> change) {
    ChartChoice next = change.apply(choice.get());
    if (next.unit() != choice.get().unit()) {
      tasks.inOrder(progress -> {
        library.remember(COUNTED, next.unit().name());
        return next;
      }, done -> { }, listener::failed);
    }
    if (!next.equals(choice.get())) {
      choice.set(next);
      reload();
    }
  }

  /** Counts anew, after something was done in the library. */
  void reload() {
    long asked = ++request;
    ChartChoice chosen = choice.get();
    ChartOffer from = offer;
    busy.set(true);
    tasks.start(progress -> maker.make(chosen, from), (done, total, detail) -> { }, made -> {
      if (asked == request) {
        busy.set(false);
        picture.set(made);
      }
    }, thrown -> {
      if (asked == request) {
        busy.set(false);
        listener.failed(thrown);
      }
    });
  }

  /** Waits for no numbers any more; what is shown stays. */
  void stop() {
    request++;
    busy.set(false);
  }

  /** Goes to the annotations behind an item. */
  void open(Item item) {
    tasks.start(
        progress -> item.destination().scope().apply(library.charts()),
        (done, total, detail) -> { },
        scope -> listener.show(scope, item.destination().filter()),
        listener::failed);
  }
}
