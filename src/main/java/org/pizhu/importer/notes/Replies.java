package org.pizhu.importer.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Annotations of a file that answer another one of it: they are about what that is about. */
final class Replies {

  /** By the id of an annotation, which of those of the file it is. */
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, String> answered = new HashMap<>();

  /**
   * Hears of an annotation that was read.
   *
   * @param at which of those of the file its first one is
   */
  void add(ReadNote read, int at) {
    for (int i = 0; i < read.notes().size(); i++) {
      if (!read.notes().get(i).id().isEmpty()) {
        places.putIfAbsent(read.notes().get(i).id(), at + i);
      }
    }
    if (!read.answered().isEmpty()) {
      answered.put(at, read.answered());
    }
  }

  /** All of a file, answers at the places of what they answer. */
  List<ForeignNote> settled(List<ForeignNote> notes) {
    List<ForeignNote> settled = new ArrayList<>(notes);
    for (int at : answered.keySet()) {
      ForeignNote first = first(at, notes);
      if (first != null) {
        ForeignNote one = notes.get(at);
        settled.set(at, new ForeignNote(
            one.line(), one.id(), first.story(), first.target(), one.color(), one.note(), one.tags(), one.creator(), one.created(), one.modified(),
            one.isMemo()));
      }
    }
    return settled;
  }

  /** What an answer leads to in the end; null if it is none, or one in a circle. */
  private @Nullable ForeignNote first(int answer, List<ForeignNote> notes) {
    Set<Integer> met = new HashSet<>(Set.of(answer));
    Integer at = places.get(answered.get(answer));
    while (at != null && met.add(at)) {
      Integer above = answered.containsKey(at) ? places.get(answered.get(at)) : null;
      if (above == null) {
        return notes.get(at);
      }
      at = above;
    }
    return null;
  }
}
