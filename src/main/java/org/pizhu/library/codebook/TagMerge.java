package org.pizhu.library.codebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.pizhu.model.Tag;

/** Merges tags of a draft. What was merged away is told to a recoding, for the annotations. */
final class TagMerge {

  private final CodebookDraft draft;
  private final Recoding recoding;

  TagMerge(CodebookDraft draft, Recoding recoding) {
    this.draft = draft;
    this.recoding = recoding;
  }

  private record Pair(Tag from, String into) {}

  /**
   * Merges a tag into another: the tags below it go below the other, and those that meet their like there are merged with it in
   * turn. What is said of both is kept; where they differ, the other's colour and key stay.
   *
   * @param from is gone afterwards
   * @param into must not stand below {@code from}
   */
  void merge(Tag from, String into) {
    Deque<Pair> waiting = new ArrayDeque<>();
    waiting.add(new Pair(from, into));
    while (!waiting.isEmpty()) {
      Pair pair = waiting.remove();
      // First, so that a tag of the same name as the one above it does not meet itself.
      draft.remove(pair.from.id());
      recoding.replace(pair.from.id(), pair.into);
      draft.put(together(pair.from, draft.tag(pair.into)));
      for (Tag child : draft.children(pair.from.id())) {
        Optional<Tag> like = draft.child(pair.into, child.name());
        if (like.isPresent()) {
          waiting.add(new Pair(child, like.get().id()));
        } else {
          draft.moveToEnd(child, pair.into);
        }
      }
    }
  }

  private static Tag together(Tag from, Tag into) {
    return new Tag(
        into.id(),
        into.parent(),
        into.name(),
        into.color() == null ? from.color() : into.color(),
        joined(into.description(), from.description(), "\n"),
        into.key() == null ? from.key() : into.key(),
        into.position(),
        joined(into.memo(), from.memo(), "\n\n"));
  }

  private static String joined(String first, String second, String between) {
    if (second.isBlank() || first.contains(second)) {
      return first;
    }
    return first.isBlank() ? second : first + between + second;
  }
}
