package org.pizhu.library.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values of one facet each story has. Values are numbers, and each set of them that stories have is kept once: four bytes a story
 * and the sets. For one thread at a time.
 */
final class StoryValues {

  private static final int[] NONE = {};

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<List<Integer>, int[]> sets = new HashMap<>();
  private int[][] ofRow = new int[0][];

  /** Has room for so many stories then; those that are new have no values. */
  void grow(int rows) {
    int before = ofRow.length;
    ofRow = Arrays.copyOf(ofRow, rows);
    Arrays.fill(ofRow, before, rows, NONE);
  }

  /** The number of a value, whether a story has it or not. */
  int number(String value) {
    Integer known = numbers.putIfAbsent(value, names.size());
    if (known == null) {
      names.add(value);
      return names.size() - 1;
    }
    return known;
  }

  String name(int number) {
    return names.get(number);
  }

  /** How many values there are. */
  int size() {
    return names.size();
  }

  /** The numbers of the values of the story in a row, each once. Not to be changed. */
  int[] of(int row) {
    return ofRow[row];
  }

  void add(int row, String value) {
    int number = number(value);
    int[] has = ofRow[row];
    if (has.length == 0) {
      ofRow[row] = set(List.of(number));
    } else if (Arrays.stream(has).noneMatch(one -> one == number)) {
      List<Integer> more = new ArrayList<>(has.length + 1);
      for (int one : has) {
        more.add(one);
      }
      more.add(number);
      ofRow[row] = set(more);
    }
  }

  void clear(int row) {
    ofRow[row] = NONE;
  }

  private int[] set(List<Integer> values) {
    return sets.computeIfAbsent(values, some -> some.stream().mapToInt(Integer::intValue).toArray());
  }
}
