package org.pizhu.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.model.TextRange;
import org.pizhu.query.NaiveMatcher.Found;
import org.pizhu.query.SearchedStory.Part;
import org.pizhu.text.Segments;

/** Cuts out of a story what is to be shown of its hits. Not safe for use by several threads at once. */
public final class Passages {

  /** A sentence up to this length is shown whole. */
  private static final int SENTENCE = 60;
  /** What is shown on each side of a hit in a longer one. */
  private static final int CONTEXT = 24;
  /** Up to here hits that stand close share a passage. */
  private static final int LONGEST = 100;

  private final Segments segments = new Segments();

  /** Hits that are shown together, and the stretch of their line that is. */
  private static final class Window {

    private final SearchField field;
    private final Part part;
    private final List<TextRange> hits = new ArrayList<>();
    private final Set<Expression> words = new HashSet<>();
    private TextRange stretch;

    Window(Found first, TextRange stretch) {
      field = first.field();
      part = first.part();
      this.stretch = stretch;
      add(first);
    }

    void add(Found found) {
      TextRange range = found.range();
      words.add(found.by());
      int last = hits.size() - 1;
      if (last >= 0 && range.start() <= hits.get(last).end()) {
        TextRange before = hits.get(last);
        hits.set(last, new TextRange(before.start(), Math.max(before.end(), range.end())));
      } else {
        hits.add(range);
      }
    }

    Passage passage() {
      String line = part.text().original();
      return new Passage(
          field,
          part.offset() < 0 ? part.offset() : part.offset() + stretch.start(),
          stretch.of(line),
          hits.stream().map(hit -> new TextRange(hit.start() - stretch.start(), hit.end() - stretch.start())).toList(),
          stretch.start() > 0,
          stretch.end() < line.length());
    }
  }

  /**
   * What is to be shown of a story's hits: its headline, whole, if that has any; and passages around the others, first of all such as have
   * words that are in none before.
   *
   * @param found the hits
   * @param most how many passages there are at most beside the headline
   * @return the headline, then the passages in the order in which they stand in the story
   */
  public List<Passage> of(Collection<Found> found, int most) {
    Map<Part, List<Found>> lines = new LinkedHashMap<>();
    found.stream()
        .sorted(Comparator.comparing(Passages::order).thenComparingInt(one -> one.part().offset()))
        .forEach(one -> lines.computeIfAbsent(one.part(), none -> new ArrayList<>()).add(one));
    List<Window> windows = new ArrayList<>();
    lines.values().forEach(line -> windows.addAll(windows(line)));
    List<Window> chosen = choose(windows.stream().filter(window -> !isHeadline(window)).toList(), most);
    return windows.stream()
        .filter(window -> isHeadline(window) || chosen.contains(window))
        .map(Window::passage)
        .toList();
  }

  private static boolean isHeadline(Window window) {
    return window.field == SearchField.HEADLINE;
  }

  /** The headline, then the text as it runs, then the rest by field. */
  private static int order(Found found) {
    return found.field() == SearchField.HEADLINE ? -1 : found.part().offset() >= 0 ? 0 : found.field().ordinal() + 1;
  }

  private List<Window> windows(List<Found> line) {
    List<Window> windows = new ArrayList<>();
    Window last = null;
    for (Found found : line.stream().sorted(Comparator.comparing(Found::range)).toList()) {
      TextRange stretch = stretch(found);
      if (last != null && stretch.start() <= last.stretch.end()
          && (found.range().end() <= last.stretch.end() || stretch.end() - last.stretch.start() <= LONGEST)) {
        last.stretch = new TextRange(last.stretch.start(), Math.max(last.stretch.end(), stretch.end()));
        last.add(found);
      } else {
        // What the passage before shows already is not shown again.
        int start = last == null ? stretch.start() : Math.max(stretch.start(), Math.min(last.stretch.end(), found.range().start()));
        last = new Window(found, new TextRange(start, stretch.end()));
        windows.add(last);
      }
    }
    return windows;
  }

  /** What is to be shown around one hit. */
  private TextRange stretch(Found found) {
    String line = found.part().text().original();
    TextRange hit = found.range();
    if (found.field() == SearchField.HEADLINE) {
      return new TextRange(0, line.length());
    }
    TextRange sentence = segments.sentences(line, hit);
    if (sentence.length() <= SENTENCE) {
      return sentence;
    }
    int start = Math.max(sentence.start(), hit.start() - CONTEXT);
    int end = Math.min(sentence.end(), hit.end() + CONTEXT);
    // One unit on and back again is the edge of the character that the place is in.
    return new TextRange(
        start == 0 ? 0 : segments.previousCharacter(line, Math.min(start + 1, line.length())),
        end == line.length() ? end : segments.nextCharacter(line, end - 1));
  }

  private static List<Window> choose(List<Window> windows, int most) {
    List<Window> chosen = new ArrayList<>();
    List<Window> left = new ArrayList<>(windows);
    Set<Expression> shown = new HashSet<>();
    while (chosen.size() < most && !left.isEmpty()) {
      Window best = left.get(0);
      for (Window window : left) {
        if (fresh(window, shown) > fresh(best, shown)) {
          best = window;
        }
      }
      left.remove(best);
      chosen.add(best);
      shown.addAll(best.words);
    }
    return chosen;
  }

  private static long fresh(Window window, Set<Expression> shown) {
    return window.words.stream().filter(word -> !shown.contains(word)).count();
  }
}
