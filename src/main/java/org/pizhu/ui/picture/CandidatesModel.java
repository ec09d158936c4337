package org.pizhu.ui.picture;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pizhu.model.FigureRef;
import org.pizhu.model.PictureCandidate;

/** What a person decides on pictures that were found: of a figure at most one is accepted. */
final class CandidatesModel {

  /** What was decided on one. */
  enum Decision { OPEN, ACCEPTED, REFUSED }

  private final ObservableList<PictureCandidate> candidates = FXCollections.observableArrayList();
  private final Map<Decision, Set<PictureCandidate>> decided = new EnumMap<>(Decision.class);
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");

  /** In their order. */
  ObservableList<PictureCandidate> candidates() {
    return candidates;
  }

  /** Another number after each decision. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Begins with those; what is certain is accepted until a person says otherwise. */
  void begin(List<PictureCandidate> found) {
    decided.clear();
    candidates.setAll(found);
    acceptCertain();
  }

  Decision decision(PictureCandidate candidate) {
    for (Decision decision : List.of(Decision.ACCEPTED, Decision.REFUSED)) {
      if (of(decision).contains(candidate)) {
        return decision;
      }
    }
    return Decision.OPEN;
  }

  private Set<PictureCandidate> of(Decision decision) {
    return decided.computeIfAbsent(decision, none -> new HashSet<>());
  }

  /** Decides on one; if it is accepted, another one of its figure is not. */
  void decide(PictureCandidate candidate, Decision decision) {
    set(candidate, decision);
    version.set(version.get() + 1);
  }

  private void set(PictureCandidate candidate, Decision decision) {
    decided.values().forEach(some -> some.remove(candidate));
    if (decision == Decision.ACCEPTED) {
      of(Decision.ACCEPTED).removeIf(other -> other.figure().equals(candidate.figure()));
    }
    if (decision != Decision.OPEN) {
      of(decision).add(candidate);
    }
  }

  /** Accepts what is certain for figures for which nothing was accepted or refused. */
  void acceptCertain() {
    Set<FigureRef> done = new HashSet<>();
    accepted().forEach(candidate -> done.add(candidate.figure()));
    for (PictureCandidate candidate : candidates) {
      if (candidate.isCertain() && decision(candidate) == Decision.OPEN && done.add(candidate.figure())) {
        set(candidate, Decision.ACCEPTED);
      }
    }
    version.set(version.get() + 1);
  }

  /** How many figures have something certain. */
  int certain() {
    return (int) candidates.stream().filter(PictureCandidate::isCertain).map(PictureCandidate::figure).distinct().count();
  }

  /** How many figures nothing was accepted or refused for. */
  int open() {
    Set<FigureRef> done = new HashSet<>();
    of(Decision.ACCEPTED).forEach(candidate -> done.add(candidate.figure()));
    of(Decision.REFUSED).forEach(candidate -> done.add(candidate.figure()));
    return (int) candidates.stream().map(PictureCandidate::figure).distinct().filter(figure -> !done.contains(figure)).count();
  }

  /** What was accepted, in order. */
  List<PictureCandidate> accepted() {
    return decided(Decision.ACCEPTED);
  }

  /** What was refused, in order. */
  List<PictureCandidate> refused() {
    return decided(Decision.REFUSED);
  }

  private List<PictureCandidate> decided(Decision decision) {
    Set<PictureCandidate> those = of(decision);
    return candidates.stream().filter(those::contains).toList();
  }
}
