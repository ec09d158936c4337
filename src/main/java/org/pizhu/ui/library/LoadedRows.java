package org.pizhu.ui.library;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.pizhu.i18n.Messages;

/** The rows of stories that are seen, and of some that were. One page is read at a time: of those asked for meanwhile the last counts. */
final class LoadedRows {

  /** Several windows full; what was seen last stays. */
  private static final int KEPT = 300;

  private final Messages messages;
  private final StoryLibrary library;
  private final Map<Long, StoryRow> rows = new LinkedHashMap<>(KEPT, 0.75f, true);
  /** Those that were asked for in vain, since a listing may be older than what was taken out. */
  private final Set<Long> absent = new HashSet<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
  private String words = "";
  /** Another number with other words: pages that were asked for with those before are not shown any more. */
  private int round;
  private boolean isAsking;
  private List<Long> wanted = List.of();

  LoadedRows(Messages messages, StoryLibrary library) {
    this.messages = messages;
    this.library = library;
  }

  Optional<StoryRow> row(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** Another number after each arrival of rows. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** How many rows are held. */
  int size() {
    return rows.size();
  }

  /** Shows passages of what was searched for from now on; what is shown of the first stories is here already. */
  void begin(String searched, List<StoryHit> first) {
    absent.clear();
    if (!searched.equals(words)) {
      words = searched;
      round++;
      isAsking = false;
      wanted = List.of();
      rows.keySet().retainAll(first.stream().map(hit -> hit.story().id()).collect(Collectors.toSet()));
    }
    take(first);
  }

  /** Asks for rows; those that are here are left out. */
  void want(List<Long> ids) {
    List<Long> missing = ids.stream().filter(id -> !rows.containsKey(id) && !absent.contains(id)).toList();
    if (isAsking) {
      wanted = missing;
    } else if (!missing.isEmpty()) {
      ask(missing);
    }
  }

  /** Asks again for the rows of some stories; none for all. */
  void again(Collection<Long> stories) {
    absent.clear();
    List<Long> some = rows.keySet().stream().filter(id -> stories.isEmpty() || stories.contains(id)).toList();
    if (!some.isEmpty()) {
      int asked = round;
      library.rows(words, some, hits -> taken(asked, some, hits), () -> { });
    }
  }

  private void ask(List<Long> ids) {
    isAsking = true;
    int asked = round;
    library.rows(words, ids, hits -> {
      if (asked == round) {
        isAsking = false;
      }
      taken(asked, ids, hits);
      next();
    }, () -> isAsking = false);
  }

  private void next() {
    List<Long> ids = wanted;
    wanted = List.of();
    want(ids);
  }

  private void taken(int asked, List<Long> ids, List<StoryHit> hits) {
    if (asked != round) {
      return;
    }
    Set<Long> there = hits.stream().map(hit -> hit.story().id()).collect(Collectors.toSet());
    for (Long id : ids) {
      if (!there.contains(id)) {
        rows.remove(id);
        absent.add(id);
      }
    }
    take(hits);
  }

  private void take(List<StoryHit> hits) {
    for (StoryHit hit : hits) {
      StoryRow known = rows.get(hit.story().id());
      if (known == null) {
        rows.put(hit.story().id(), new StoryRow(messages, hit));
      } else if (!known.hitProperty().get().equals(hit)) {
        known.hit(hit);
      }
    }
    Iterator<Long> oldest = rows.keySet().iterator();
    while (rows.size() > KEPT && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
    version.set(version.get() + 1);
  }
}
