package org.pizhu.ui.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.intake.IntakeReports;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.task.TaskRunner;

/**
 * The model of a report: the numbers of all its lines, and the lines that are seen. To be used on the JavaFX thread; the work goes through
 * the task runner.
 */
final class ReportModel {

  /** Lines that are read at once. */
  static final int PAGE = 100;
  /** Several windows full; what was seen last stays. */
  static final int KEPT = 600;

  private final IntakeReports reports;
  private final TaskRunner tasks;
  private final Consumer<Throwable> failed;
  private final ObservableList<Long> ids = FXCollections.observableArrayList();
  private final Map<Long, IntakeLine> lines = new LinkedHashMap<>(KEPT, 0.75f, true);
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
  private @Nullable IntakeSummary summary;
  private IntakeFilter filter = IntakeFilter.ALL;
  private int request;
  private boolean isAsking;
  private int wanted = -1;

  /**
   * @param failed hears of each failure
   */
  ReportModel(IntakeReports reports, TaskRunner tasks, Consumer<Throwable> failed) {
    this.reports = reports;
    this.tasks = tasks;
    this.failed = failed;
  }

  /** The numbers of the lines that are listed. */
  ObservableList<Long> ids() {
    return ids;
  }

  /** Another number each time that lines have come. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** How many lines are held. */
  int held() {
    return lines.size();
  }

  @Nullable IntakeSummary summary() {
    return summary;
  }

  IntakeFilter filter() {
    return filter;
  }

  /** Lists the lines of a report. */
  void show(IntakeSummary shown, IntakeFilter which) {
    summary = shown;
    filter = which;
    lines.clear();
    int asked = ++request;
    isAsking = false;
    wanted = -1;
    tasks.inOrder(progress -> reports.lineIds(shown.id(), which), found -> {
      if (asked == request) {
        ids.setAll(found);
      }
    }, failed);
  }

  /** Finds the reports before and after the one that is shown; none where there are no more. */
  void besides(BiConsumer<Optional<IntakeSummary>, Optional<IntakeSummary>> then) {
    IntakeSummary shown = summary;
    if (shown != null) {
      tasks.inOrder(progress -> List.of(reports.beside(shown.id(), false), reports.beside(shown.id(), true)), found -> {
        if (shown.equals(summary)) {
          then.accept(found.get(0), found.get(1));
        }
      }, failed);
    }
  }

  /** A line, if it is here; it is asked for if not. */
  Optional<IntakeLine> line(int index) {
    IntakeLine line = lines.get(ids.get(index));
    if (line == null) {
      want(index);
    }
    return Optional.ofNullable(line);
  }

  private void want(int index) {
    if (isAsking) {
      wanted = index;
      return;
    }
    isAsking = true;
    int asked = request;
    int from = Math.max(0, index - PAGE / 2);
    List<Long> page = List.copyOf(ids.subList(from, Math.min(ids.size(), from + PAGE)));
    tasks.inOrder(progress -> reports.lines(page), found -> {
      if (asked != request) {
        return;
      }
      isAsking = false;
      found.forEach(line -> lines.put(line.id(), line));
      Iterator<Long> oldest = lines.keySet().iterator();
      while (lines.size() > KEPT && oldest.hasNext()) {
        oldest.next();
        oldest.remove();
      }
      int next = wanted;
      wanted = -1;
      version.set(version.get() + 1);
      if (next >= 0 && next < ids.size() && !lines.containsKey(ids.get(next))) {
        want(next);
      }
    }, thrown -> {
      isAsking = false;
      failed.accept(thrown);
    });
  }

  /** Gives the text of all lines that are listed. */
  void text(ReportWords words, Consumer<String> then) {
    IntakeSummary shown = summary;
    IntakeFilter which = filter;
    if (shown != null) {
      tasks.start(progress -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.write(shown.id(), which, words, IntakeReports.Format.TEXT, out);
        return out.toString(StandardCharsets.UTF_8);
      }, (done, total, detail) -> { }, then, failed);
    }
  }
}
