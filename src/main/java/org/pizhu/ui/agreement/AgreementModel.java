package org.pizhu.ui.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.agreement.Disagreement;
import org.pizhu.agreement.TagAgreement;
import org.pizhu.agreement.UnitizingFamily;
import org.pizhu.library.Library;
import org.pizhu.library.annotation.AgreementReport;
import org.pizhu.model.Codebook;
import org.pizhu.task.TaskRunner;

/** The model of the comparison of annotators. To be used on the JavaFX thread. */
final class AgreementModel {

  private final Library library;
  private final TaskRunner tasks;
  private final AgreementListener listener;
  private final ReadOnlyObjectWrapper<@Nullable AgreementReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private List<String> known = List.of();
  private List<String> left = List.of();
  private AgreementUnit unit = AgreementUnit.PARAGRAPH;
  private TaskRunner.Running running = () -> { };
  private long request;

  AgreementModel(Library library, TaskRunner tasks, AgreementListener listener) {
    this.library = library;
    this.tasks = tasks;
    this.listener = listener;
  }

  /** What was found last; null before. */
  ReadOnlyObjectProperty<@Nullable AgreementReport> report() {
    return report.getReadOnlyProperty();
  }

  /** Whether it is being compared. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** All who have annotated. */
  List<String> known() {
    return known;
  }

  /** Whether an annotator is compared. */
  boolean isCompared(String annotator) {
    return !left.contains(annotator);
  }

  /** Compares an annotator as well, or no more. */
  void compare(String annotator, boolean isCompared) {
    List<String> now = new ArrayList<>(left);
    now.remove(annotator);
    if (!isCompared) {
      now.add(annotator);
    }
    left = List.copyOf(now);
  }

  /** What is taken for a unit from the next time on. */
  void unit(AgreementUnit chosen) {
    unit = chosen;
  }

  private record Compared(List<String> known, AgreementReport report) {}

  /** Compares anew; what was under way is stopped. */
  void reload(TaskRunner.ProgressListener progress) {
    running.cancel();
    long asked = ++request;
    List<String> without = left;
    AgreementUnit wanted = unit;
    busy.set(true);
    running = tasks.start(work -> {
      List<String> all = library.agreements().annotators();
      List<String> some = all.stream().filter(name -> !without.contains(name)).toList();
      // Nobody at all would mean everybody.
      AgreementReport found = some.size() < 2
          ? new AgreementReport(some, wanted, 0, List.of(), UnitizingFamily.NONE, List.of(), 0)
          : library.agreements().compare(some, null, wanted, work);
      return new Compared(all, found);
    }, progress, compared -> {
      if (asked == request) {
        known = compared.known();
        report.set(compared.report());
        busy.set(false);
      }
    }, thrown -> {
      if (asked == request) {
        busy.set(false);
        if (!(thrown instanceof CancellationException)) {
          listener.failed(thrown);
        }
      }
    });
  }

  /** Stops what is under way. */
  void stop() {
    running.cancel();
  }

  /** The places of a tag and of those below it; all where no tag is meant. */
  List<Disagreement> places(@Nullable TagAgreement tag, Codebook codebook) {
    AgreementReport found = report.get();
    if (found == null) {
      return List.of();
    }
    if (tag == null || codebook.byId(tag.tagId()).isEmpty()) {
      return found.disagreements();
    }
    List<String> subtree = codebook.subtree(tag.tagId());
    return found.disagreements().stream().filter(place -> place.tags().anyMatch(subtree::contains)).toList();
  }
}
