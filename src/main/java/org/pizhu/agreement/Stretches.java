package org.pizhu.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.pizhu.model.TextRange;

/**
 * Makes stretches that do not overlap of passages that do. Where passages of one observer overlap, the text is cut wherever the tags that cover it
 * change, and what a piece is coded as is all tags that cover it; passages that only touch stay two.
 */
final class Stretches {

  /** Each set of tags has a code of its own, from 1. */
  private final Map<Set<String>, Integer> codes = new HashMap<>();

  /** A passage, and the tags it has. */
  record Tagged(TextRange range, Set<String> tags) {}

  /**
   * The stretches of one observer in one text.
   *
   * @param passages in any order; those that are empty or without a tag count for nothing
   * @return in order
   */
  List<CodedStretch> of(List<Tagged> passages) {
    List<Tagged> counted = passages.stream().filter(one -> !one.range().isEmpty() && !one.tags().isEmpty())
        .sorted((one, other) -> one.range().compareTo(other.range())).toList();
    List<CodedStretch> stretches = new ArrayList<>();
    int at = 0;
    while (at < counted.size()) {
      // Passages that hang together by overlapping are looked at apart from the rest, so that many of them take no time square.
      int end = counted.get(at).range().end();
      int next = at + 1;
      while (next < counted.size() && counted.get(next).range().start() < end) {
        end = Math.max(end, counted.get(next).range().end());
        next++;
      }
      cut(counted.subList(at, next), stretches);
      at = next;
    }
    return stretches;
  }

  private void cut(List<Tagged> together, List<CodedStretch> stretches) {
    TreeSet<Integer> edges = new TreeSet<>();
    together.forEach(one -> {
      edges.add(one.range().start());
      edges.add(one.range().end());
    });
    int start = edges.pollFirst();
    int before = 0;
    int from = start;
    boolean goesOn = false;
    for (int edge : edges) {
      int piece = start;
      Set<String> tags = new TreeSet<>();
      together.stream().filter(one -> one.range().contains(piece)).forEach(one -> tags.addAll(one.tags()));
      int code = codes.computeIfAbsent(tags, same -> codes.size() + 1);
      if (before != 0 && code != before) {
        stretches.add(new CodedStretch(from, start, before, goesOn));
        from = start;
        goesOn = true;
      }
      before = code;
      start = edge;
    }
    stretches.add(new CodedStretch(from, start, before, goesOn));
  }

  /** Which codes stand for sets with one of some tags in them. */
  IntPredicate with(Set<String> tags) {
    Set<Integer> having = new HashSet<>();
    codes.forEach((set, code) -> {
      if (set.stream().anyMatch(tags::contains)) {
        having.add(code);
      }
    });
    return having::contains;
  }
}
