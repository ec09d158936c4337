package org.pizhu.ui.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.SourcePage;

/** Which pages of an archive are chosen, all at first, and which are listed. */
final class PageChoices {

  private final List<SourcePage> pages;
  private final Set<Integer> chosen = new HashSet<>();
  private List<SourcePage> listed;

  PageChoices(List<SourcePage> pages) {
    this.pages = pages;
    listed = pages;
    pages.forEach(page -> chosen.add(page.number()));
  }

  /** Lists the pages whose headline, address or dates have all of some words; case doesn't count. */
  List<SourcePage> filter(String typed) {
    List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    listed = pages.stream().filter(page -> words.stream().allMatch(words(page)::contains)).toList();
    return listed;
  }

  private static String words(SourcePage page) {
    return (page.headline() + '\n' + page.address() + '\n' + page.published() + '\n' + page.captured()).toLowerCase(Locale.ROOT);
  }

  List<SourcePage> listed() {
    return listed;
  }

  boolean isChosen(SourcePage page) {
    return chosen.contains(page.number());
  }

  void toggle(SourcePage page) {
    if (!chosen.remove(page.number())) {
      chosen.add(page.number());
    }
  }

  /** Chooses all that are listed, or none of them. */
  void setListed(boolean isChosen) {
    for (SourcePage page : listed) {
      if (isChosen) {
        chosen.add(page.number());
      } else {
        chosen.remove(page.number());
      }
    }
  }

  /** How many of those that are listed are chosen. */
  long chosenOfListed() {
    return listed.stream().filter(this::isChosen).count();
  }

  int count() {
    return chosen.size();
  }

  IntakeChoice choice() {
    return chosen.size() == pages.size() ? IntakeChoice.ALL : IntakeChoice.of(new TreeSet<>(chosen));
  }
}
