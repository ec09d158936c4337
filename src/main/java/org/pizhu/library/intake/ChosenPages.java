package org.pizhu.library.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.FragmentHandler;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;

/** Lets of a file only those stories through that were chosen; its bytes stay. */
final class ChosenPages implements FragmentHandler {

  private final IntakeChoice choice;
  private final boolean storiesOnly;
  private final FragmentHandler next;
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();

  /**
   * @param storiesOnly whether the bytes of the file are there already
   */
  ChosenPages(IntakeChoice choice, boolean storiesOnly, FragmentHandler next) {
    this.choice = choice;
    this.storiesOnly = storiesOnly;
    this.next = next;
  }

  @Override
  public void accept(Fragment fragment) {
    if (fragment.story() == null) {
      if (!storiesOnly) {
        next.accept(fragment);
      } else if (!fragment.problems().isEmpty()) {
        int seq = fragment.isNote() ? fragment.seq() : Source.TAKEN_OUT + fragment.seq();
        next.accept(new Fragment(seq, fragment.line(), new byte[0], 0, null, fragment.problems()));
      }
      return;
    }
    PageFacts facts = fragment.story().page();
    @Nullable String address = facts == null ? null : facts.address();
    numbers.add(fragment.number());
    if (address != null) {
      addresses.add(address);
    }
    if (choice.takes(fragment.number(), address)) {
      next.accept(fragment);
    } else if (!storiesOnly && fragment.seq() < Source.TAKEN_OUT) {
      next.accept(new Fragment(fragment.seq(), fragment.line(), fragment.bytes(), 0, null, List.of()));
    }
  }

  /** What was chosen and is not there. */
  List<Problem> missing(String file) {
    List<Problem> missing = new ArrayList<>();
    for (int page : new TreeSet<>(choice.pages())) {
      if (!numbers.contains(page)) {
        missing.add(Problem.of(ProblemKind.PAGE_NOT_IN_FILE, file, page));
      }
    }
    for (String address : new TreeSet<>(choice.addresses())) {
      if (!addresses.contains(address)) {
        missing.add(Problem.of(ProblemKind.PAGE_NOT_IN_FILE, file, address));
      }
    }
    return missing;
  }
}
