package org.pizhu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name that can be found by parts of it: by the beginnings of its words, one after the other (<i>ex no</i> and <i>en</i> find «Export
 * notes»), for Chinese by its characters, by how they are read, and by the first letters of that (导出, daochu, dc). Immutable.
 */
public final class Fuzzy {

  /** What a hit is worth at most. */
  private static final int WHOLE = 1_000;
  private static final int LATER_START = 120;
  private static final int SKIPPED = 60;
  private static final int INSIDE = 400;
  /** What is typed goes on in the next word. */
  private static final int GONE_ON = 8;
  /** What is typed runs over a blank that nobody typed: «them» is rather the beginning of «theme» than «the m…». */
  private static final int RUN_OVER = 200;
  /** What is typed is a word: «start» is rather that than the beginnings of «Star the …». */
  private static final int WHOLE_WORD = 130;
  /** Shorter ones stand in many names: a, of, to. */
  private static final int SHORTEST_WORD = 3;
  /** A match costs so much for each word passed over, so much for each blank run over, and 1 for each word that it goes on in. */
  private static final int PASSED = 1_000_000;
  private static final int OVER = 1_000;
  /** More words passed over, and the beginnings of the others fit by chance only. */
  private static final int MOST_SKIPPED = 2;

  private final String folded;
  /** For each word or character in what ways it is written and read. */
  private final List<List<String>> tokens = new ArrayList<>();
  /** For each whether these are the readings of a Chinese character. */
  private final List<Boolean> areRead = new ArrayList<>();

  /**
   * @param name the name
   * @param pinyin gives the readings of Chinese characters; none to find them as they are written only
   */
  public Fuzzy(String name, @Nullable Pinyin pinyin) {
    folded = fold(name);
    int at = 0;
    while (at < folded.length()) {
      int character = folded.codePointAt(at);
      int end = at + Character.charCount(character);
      if (Character.isLetterOrDigit(character)) {
        if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
          List<String> ways = new ArrayList<>(List.of(folded.substring(at, end)));
          ways.addAll(pinyin == null ? List.of() : pinyin.readings(character));
          tokens.add(ways);
          areRead.add(true);
        } else {
          end = endOfWord(end);
          tokens.add(List.of(folded.substring(at, end)));
          areRead.add(false);
        }
      }
      at = end;
    }
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < folded.length()) {
      int character = folded.codePointAt(end);
      if (!Character.isLetterOrDigit(character) || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }

  /**
   * How well a query fits.
   *
   * @param query words divided by spaces, each of which must fit; an empty one fits everything
   * @return the more the better, at least 1; 0 if it doesn't fit
   */
  public int score(String query) {
    String asked = fold(query);
    if (asked.isEmpty()) {
      return 1;
    }
    if (asked.indexOf(' ') < 0) {
      return scoreOfWord(asked, RUN_OVER);
    }
    int least = Arrays.stream(asked.split("\\s+")).mapToInt(word -> scoreOfWord(word, RUN_OVER)).min().orElse(0);
    String together = asked.replaceAll("\\s+", "");
    // Words that stand in the order of the name are worth more than the same words in another one.
    return Math.max(least, scoreOfWord(together, 0));
  }

  /**
   * Whether every word of a query is a word of the name as a whole, and none is so short that it is more likely the first letters of something.
   *
   * @param query words divided by spaces
   */
  public boolean hasWords(String query) {
    String asked = fold(query);
    return !asked.isEmpty() && Arrays.stream(asked.split("\\s+"))
        .allMatch(word -> word.length() >= SHORTEST_WORD && tokens.stream().anyMatch(token -> token.contains(word)));
  }

  /**
   * @param over what it costs where the word runs over a blank
   */
  private int scoreOfWord(String word, int over) {
    int best = 0;
    int[][] known = new int[word.length()][tokens.size()];
    for (int start = 0; start < tokens.size(); start++) {
      int cost = match(word, 0, start, known);
      int skipped = cost / PASSED;
      if (cost >= 0 && skipped <= MOST_SKIPPED) {
        int score = WHOLE - (start == 0 ? 0 : LATER_START) - SKIPPED * skipped - over * Math.min(2, cost % PASSED / OVER)
            - GONE_ON * Math.min(20, cost % OVER)
            - Math.min(99, folded.length()) + (tokens.get(start).contains(word) ? WHOLE_WORD : 0);
        best = Math.max(best, score);
      }
    }
    if (best == 0 && folded.contains(word)) {
      best = INSIDE - Math.min(99, folded.length());
    }
    return Math.max(0, best);
  }

  /**
   * Whether the rest of a word is made of beginnings of the tokens from one on, which must begin with it.
   *
   * @param known what was found before, plus 2; so that no rest is looked at twice
   * @return what it costs; -1 if it isn't
   */
  private int match(String word, int from, int token, int[][] known) {
    if (known[from][token] == 0) {
      known[from][token] = 2 + find(word, from, token, known);
    }
    return known[from][token] - 2;
  }

  private int find(String word, int from, int token, int[][] known) {
    int best = -1;
    for (String way : tokens.get(token)) {
      int common = common(word, from, way);
      // The longest beginning first; a shorter one where the rest then fits better: «chuan» may be chu + an.
      for (int taken = common; taken > 0 && best != 0; taken--) {
        if (areRead.get(token) && !isSpelt(way, taken, from + taken == word.length())) {
          continue;
        }
        int rest = following(word, from + taken, token + 1, known);
        // The first letters of words stand for them; more of a word and then the next one is a blank left out.
        int cost = rest > 0 && taken > 1 && !areRead.get(token) ? rest + OVER : rest;
        if (cost >= 0 && (best < 0 || cost < best)) {
          best = cost;
        }
      }
    }
    return best;
  }

  /**
   * Whether that is how people spell: a syllable as a whole or by its initial, and the last one as far as it is typed. Otherwise <i>yizhi</i> would be
   * «引文著录» as well as «一致».
   *
   * @param taken so many letters of the syllable
   */
  private static boolean isSpelt(String way, int taken, boolean isLast) {
    return isLast || taken == way.length() || taken == 1 || taken == 2 && way.charAt(1) == 'h' && "zcs".indexOf(way.charAt(0)) >= 0;
  }

  private int following(String word, int from, int token, int[][] known) {
    if (from == word.length()) {
      return 0;
    }
    for (int skipped = 0; token + skipped < tokens.size(); skipped++) {
      int rest = match(word, from, token + skipped, known);
      if (rest >= 0) {
        return rest + PASSED * skipped + 1;
      }
    }
    return -1;
  }

  private static int common(String word, int from, String way) {
    int length = 0;
    while (length < way.length() && from + length < word.length() && way.charAt(length) == word.charAt(from + length)) {
      length++;
    }
    return length;
  }
}
