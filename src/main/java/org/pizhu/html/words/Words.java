package org.pizhu.html.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of one kind, from a {@link WordTable}: those that the table lists, and those that have one of its forms. Most places of a text are ruled
 * out by one look into a set of bits. For use by any thread.
 */
public final class Words {

  /**
   * A word, and what decides by what follows whether it is one.
   *
   * @param only what has to follow, one of these; empty where anything may
   * @param not what may not follow
   */
  record Word(String word, List<String> only, List<String> not) {

    boolean isFree() {
      return only.isEmpty();
    }

    boolean isAt(String text, int from, int to) {
      int end = from + word.length();
      return end <= to && text.startsWith(word, from)
          && (only.isEmpty() || goesOn(only, text, end, to)) && !(!not.isEmpty() && goesOn(not, text, end, to));
    }

    private static boolean goesOn(List<String> with, String text, int end, int to) {
      for (String one : with) {
        if (end + one.length() <= to && text.startsWith(one, end)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final int[] NONE = {};

  private final BitSet first = new BitSet();
  private final BitSet last = new BitSet();
  private final Map<Character, Word[]> byFirst = new HashMap<>();
  private final Set<String> whole = new HashSet<>();
  private final int longest;
  private final @Nullable Pattern forms;

  Words(List<Word> words, List<String> patterns) {
    Map<Character, List<Word>> groups = new HashMap<>();
    for (Word word : words) {
      first.set(word.word().charAt(0));
      last.set(word.word().charAt(word.word().length() - 1));
      groups.computeIfAbsent(word.word().charAt(0), unit -> new ArrayList<>()).add(word);
      if (word.isFree()) {
        whole.add(word.word());
      }
    }
    Comparator<Word> longerFirst = Comparator.comparingInt(word -> -word.word().length());
    groups.forEach((unit, group) -> byFirst.put(unit, group.stream().sorted(longerFirst).toArray(Word[]::new)));
    longest = words.stream().mapToInt(word -> word.word().length()).max().orElse(0);
    forms = patterns.isEmpty() ? null : Pattern.compile(patterns.stream().collect(Collectors.joining("|")));
  }

  /** Whether a text is a word of this kind, from its first to its last unit, with nothing behind it. */
  public boolean contains(String word) {
    return whole.contains(word) || forms != null && forms.matcher(word).matches();
  }

  /**
   * Where the longest of the listed words ends that begins at a place. Forms don't count.
   *
   * @param from where it has to begin, in UTF-16 units
   * @param to where the text ends for it, and for what may follow it
   * @return the offset after its last unit; -1 if none begins there
   */
  public int end(String text, int from, int to) {
    if (from >= to || !first.get(text.charAt(from))) {
      return -1;
    }
    for (Word word : byFirst.get(text.charAt(from))) {
      if (word.isAt(text, from, to)) {
        return from + word.word().length();
      }
    }
    return -1;
  }

  /** Whether one of the listed words begins at a place. */
  public boolean isAt(String text, int from, int to) {
    return end(text, from, to) > 0;
  }

  /** Whether a listed word begins at one offset and ends at another, where the text ends for it. */
  public boolean is(String text, int from, int to) {
    if (from < to && first.get(text.charAt(from))) {
      for (Word word : byFirst.get(text.charAt(from))) {
        if (word.word().length() == to - from && word.isAt(text, from, to)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a text ends with one of the listed words, or is one. */
  public boolean endsOf(String text) {
    boolean may = !text.isEmpty() && last.get(text.charAt(text.length() - 1));
    for (int at = Math.max(0, text.length() - longest); may && at < text.length(); at++) {
      if (is(text, at, text.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The ends of all listed words that begin at a place, the longest first: for those who try one after the other.
   *
   * @return the offsets after their last units; none if none begins there
   */
  public int[] ends(String text, int from, int to) {
    if (from >= to || !first.get(text.charAt(from))) {
      return NONE;
    }
    Word[] group = byFirst.get(text.charAt(from));
    int[] ends = new int[group.length];
    int count = 0;
    for (Word word : group) {
      if (word.isAt(text, from, to)) {
        ends[count++] = from + word.word().length();
      }
    }
    return count == ends.length ? ends : Arrays.copyOf(ends, count);
  }
}
