package org.pizhu.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pizhu.model.TextRange;
import org.pizhu.store.StoryStore;
import org.pizhu.text.CodePoints;
import org.pizhu.text.WhiteSpace;

/**
 * Finds stories by their words: every word of the query, parted by white space, must stand in the text, as it is written but for upper
 * and lower case. A plain scan over all texts.
 */
public final class StorySearch {

  private static final int PASSAGES = 3;
  private static final int CONTEXT = 24;

  private final StoryStore stories;

  StorySearch(StoryStore stories) {
    this.stories = stories;
  }

  /**
   * A story that was found.
   *
   * @param id the story's number
   * @param title its headline
   * @param passages up to three passages around a hit, in the order of the text, with an ellipsis where they are cut
   */
  public record Hit(long id, String title, List<String> passages) {
    public Hit {
      passages = List.copyOf(passages);
    }
  }

  /**
   * Searches the whole library.
   *
   * @param query the words; blank finds nothing
   * @return the stories in the order they came in
   */
  public List<Hit> find(String query) {
    String folded = lower(WhiteSpace.fold(query));
    if (folded.isEmpty()) {
      return List.of();
    }
    List<String> words = List.of(folded.split(" "));
    List<Hit> hits = new ArrayList<>();
    stories.eachText((id, headline, text) -> {
      String haystack = lower(text);
      if (words.stream().allMatch(haystack::contains)) {
        hits.add(new Hit(id, headline, passages(text, haystack, words)));
      }
      return true;
    });
    return hits;
  }

  /** Lower case, character by character, so that offsets stay the same in both texts. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      return lower;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().forEach(c -> kept.append(Character.toLowerCase((char) c)));
    return kept.toString();
  }

  private static List<String> passages(String text, String haystack, List<String> words) {
    List<TextRange> places = words.stream()
        .flatMap(word -> org.pizhu.anchor.Anchorer.places(haystack, word).stream().limit(PASSAGES))
        .sorted()
        .toList();
    List<String> passages = new ArrayList<>();
    int shown = -1;
    for (TextRange place : places) {
      if (place.start() >= shown && passages.size() < PASSAGES) {
        int from = CodePoints.floor(text, Math.max(0, place.start() - CONTEXT));
        int to = CodePoints.ceiling(text, Math.min(text.length(), place.end() + CONTEXT));
        passages.add((from > 0 ? "…" : "") + text.substring(from, to).replace('\n', ' ')
            + (to < text.length() ? "…" : ""));
        shown = to;
      }
    }
    return passages;
  }
}
