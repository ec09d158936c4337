package org.pizhu.ui.main.ground;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the panes of the window are laid out; remembered for each library.
 *
 * @param listWidth of the list of stories, in pixels
 * @param notesWidth of the annotations, in pixels
 * @param listShown whether the list is not folded away
 * @param notesShown whether the annotations are not folded away
 * @param shelfWidth of the shelf beside the list
 * @param shelfShown whether the shelf is shown
 */
public record PaneLayout(
    double listWidth, double notesWidth, boolean listShown, boolean notesShown, double shelfWidth, boolean shelfShown) {

  /** How the panes stand before anybody has moved them. */
  public static final PaneLayout DEFAULT = new PaneLayout(308, 340, true, true, 224, false);

  private static final int WITHOUT_SHELF = 4;

  private static final Logger LOG = LoggerFactory.getLogger(PaneLayout.class);

  /** As it is remembered. */
  public String format() {
    return String.format(Locale.ROOT, "%.0f %.0f %b %b %.0f %b",
        listWidth, notesWidth, listShown, notesShown, shelfWidth, shelfShown);
  }

  PaneLayout withList(boolean shown) {
    return new PaneLayout(listWidth, notesWidth, shown, notesShown, shelfWidth, shelfShown);
  }

  PaneLayout withNotes(boolean shown) {
    return new PaneLayout(listWidth, notesWidth, listShown, shown, shelfWidth, shelfShown);
  }

  /** The same with the shelf, or without it. */
  public PaneLayout withShelf(boolean shown) {
    return new PaneLayout(listWidth, notesWidth, listShown, notesShown, shelfWidth, shown);
  }

  /** What was remembered; a layout from before there was a shelf has none; the default for what isn't a layout. */
  public static PaneLayout parse(String text) {
    String[] parts = text.split(" ");
    try {
      return new PaneLayout(
          Double.parseDouble(parts[0]),
          Double.parseDouble(parts[1]),
          Boolean.parseBoolean(parts[2]),
          Boolean.parseBoolean(parts[3]),
          parts.length > WITHOUT_SHELF ? Double.parseDouble(parts[WITHOUT_SHELF]) : DEFAULT.shelfWidth(),
          parts.length > WITHOUT_SHELF && Boolean.parseBoolean(parts[WITHOUT_SHELF + 1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      LOG.warn("«{}» is no layout of panes; the default holds", text, e);
      return DEFAULT;
    }
  }
}
