package org.pizhu.library.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.pizhu.library.version.Standings;
import org.pizhu.model.Standing;
import org.pizhu.model.Target;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.FamilyStore;
import org.pizhu.task.Progress;

/**
 * Brings the annotations of several versions of a story together with one of them, for an export in which each family is told once. Only
 * what stands there to the letter goes along; what stands in other words, or is asked, is told with its own version.
 */
final class CarriedOnce {

  private final FamilyStore families;
  private final MemoStore memos;
  private final Standings standings;

  CarriedOnce(Database database, Standings standings) {
    families = new FamilyStore(database);
    memos = new MemoStore(database);
    this.standings = standings;
  }

  /** The same notes, without the stories of which nothing is left to be told. */
  ChosenNotes fold(ChosenNotes notes, Progress progress) {
    Map<Long, List<String>> left = new LinkedHashMap<>();
    notes.stories().forEach((story, ids) -> left.put(story, new ArrayList<>(ids)));
    Map<String, Target> elsewhere = new HashMap<>();
    for (List<Long> family : several(notes)) {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      gather(family, left, elsewhere);
      for (long story : family) {
        if (left.get(story).isEmpty() && !(notes.hasMemos() && !memos.ofStory(story).isBlank())) {
          left.remove(story);
        }
      }
    }
    return new ChosenNotes(left, elsewhere, notes.groups(), notes.hasMemos());
  }

  /** The families of which several versions are written. */
  private List<List<Long>> several(ChosenNotes notes) {
    Map<Long, Long> familyOf = families.families(notes.stories().keySet());
    Map<Long, List<Long>> members = new LinkedHashMap<>();
    for (long story : notes.stories().keySet()) {
      Long family = familyOf.get(story);
      if (family != null) {
        members.computeIfAbsent(family, none -> new ArrayList<>()).add(story);
      }
    }
    return members.values().stream().filter(family -> family.size() > 1).toList();
  }

  private void gather(List<Long> family, Map<Long, List<String>> left, Map<String, Target> elsewhere) {
    // The first of those with the most, as max takes the last of equals.
    long first = family.stream()
        .min(Comparator.comparing(story -> -left.get(story).size()))
        .orElseThrow();
    Set<String> others = new HashSet<>();
    family.stream().filter(story -> story != first).forEach(story -> others.addAll(left.get(story)));
    if (others.isEmpty()) {
      return;
    }
    for (Standing standing : standings.in(first)) {
      String id = standing.annotation().id();
      Target place = standing.place();
      if (standing.state() == Standing.State.CARRIED && place != null && others.contains(id)) {
        left.get(standing.annotation().storyId()).remove(id);
        left.get(first).add(id);
        elsewhere.put(id, place);
      }
    }
  }
}
