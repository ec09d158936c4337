package org.pizhu.ui.reader;

import java.util.List;
import org.pizhu.model.TextRange;

/** The hits of a search in the story that is shown. They lie over its highlights and leave them alone; another story has none at first. */
public final class ReaderHits {

  private final ReaderPage page;
  private List<TextRange> ranges = List.of();
  private int current = -1;

  ReaderHits(ReaderPage page) {
    this.page = page;
  }

  /**
   * Shows hits in the place of those before; one is at none of them then.
   *
   * @param hits ranges of the story's text, rising, that don't overlap
   */
  public void show(List<TextRange> hits) {
    ranges = List.copyOf(hits);
    current = -1;
    send();
  }

  private void send() {
    int[] offsets = new int[2 * ranges.size()];
    for (int i = 0; i < ranges.size(); i++) {
      offsets[2 * i] = ranges.get(i).start();
      offsets[2 * i + 1] = ranges.get(i).end();
    }
    page.hits(offsets);
  }

  /**
   * Goes to a hit: it is marked, and scrolled to unless it is in view.
   *
   * @param number 0 for the first; -1 for none
   */
  public void go(int number) {
    current = number < ranges.size() ? number : -1;
    page.goToHit(current);
  }

  public List<TextRange> ranges() {
    return ranges;
  }

  /** The number of the hit that one is at; -1 for none. */
  public int current() {
    return current;
  }

  /** Another story is shown. */
  void forget() {
    ranges = List.of();
    current = -1;
  }

  /** The same story was put into the page again. */
  void restore(List<TextRange> before, int at) {
    ranges = before;
    current = at;
    send();
    page.goToHit(at);
  }
}
