package org.pizhu.ui.control;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.pizhu.i18n.Messages;
import org.pizhu.markdown.Block;
import org.pizhu.markdown.Markdown;
import org.pizhu.model.NoteLink;

/**
 * A note or memo as it reads: headings, lists, quotes, links. Shows at most some lines; what is cut ends in a quiet ellipsis, and a tooltip tells the
 * words. Links are followed by a click, or by Tab and Enter.
 */
public final class MarkdownView extends Region {

  private static final String ELLIPSIS = "…";
  private static final double GAP = 4;

  /** No line of a card has more characters; so nothing that would be cut away is read and laid out at all. */
  private static final int MOST_IN_LINE = 120;
  private static final int MOST_IN_TIP = 1_000;

  /** Holds the rows; the view gives them their places. */
  private static final class Rows extends Region {
    void show(List<MarkdownRow> shown) {
      getChildren().setAll(shown);
    }

    @Override
    protected void layoutChildren() {
      // A region would give each its own size.
    }
  }

  private final Messages messages;
  private final IntegerProperty maxLines = new SimpleIntegerProperty(this, "maxLines");
  private final ReadOnlyBooleanWrapper clamped = new ReadOnlyBooleanWrapper(this, "clamped");
  private final Rows content = new Rows();
  private final Rectangle clip = new Rectangle();
  private final Text tail = new Text(ELLIPSIS);
  private final Text trial = new Text("国");
  private final Tip whole = new Tip(this);
  private final InvalidationListener onLinks = observable -> relink();
  private final NoteLinks links;
  private String note = "";
  private List<MarkdownRow> rows = List.of();
  private boolean isShortened;
  private Set<NoteLink> targets = Set.of();
  private Set<NoteLink> gone = Set.of();

  /**
   * @param links knows the targets of links
   * @param maxLines the most lines that it shows, 1 or more
   */
  public MarkdownView(Messages messages, NoteLinks links, int maxLines) {
    this.messages = messages;
    this.links = links;
    this.maxLines.set(maxLines);
    getStyleClass().add("markdown");
    setAccessibleRole(AccessibleRole.TEXT);
    content.setClip(clip);
    tail.getStyleClass().add("tail");
    trial.getStyleClass().add("text");
    trial.setVisible(false);
    getChildren().addAll(content, tail, trial);
    trial.fontProperty().addListener(observable -> requestLayout());
    this.maxLines.addListener(observable -> {
      if (isShortened || note.length() > mostRead()) {
        build();
      } else {
        requestLayout();
      }
    });
    links.changes().addListener(new WeakInvalidationListener(onLinks));
  }

  /** The most lines that it shows. */
  public IntegerProperty maxLinesProperty() {
    return maxLines;
  }

  /** Whether less than the note is shown; known once it is laid out. */
  public ReadOnlyBooleanProperty clampedProperty() {
    return clamped.getReadOnlyProperty();
  }

  /** Shows a note. */
  public void show(String shown) {
    if (!shown.equals(note)) {
      note = shown;
      build();
    }
  }

  private void relink() {
    if (!gone().equals(gone)) {
      build();
    }
  }

  /** The targets that are not there; only these look different. */
  private Set<NoteLink> gone() {
    return targets.stream().filter(link -> links.state(link) == NoteLinks.State.GONE).collect(Collectors.toSet());
  }

  private int mostRead() {
    return Math.multiplyExact(maxLines.get(), MOST_IN_LINE);
  }

  private void build() {
    isShortened = note.length() > mostRead();
    String read = isShortened ? note.substring(0, mostRead()) : note;
    List<Block> blocks = Markdown.parse(read);
    targets = Markdown.links(read);
    gone = gone();
    rows = new MarkdownRows(messages, links).of(blocks);
    content.show(rows);
    String words = Markdown.words(read);
    setAccessibleText(words);
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    double widest = rows.stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
    return snapSizeX(widest) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = (width < 0 ? computePrefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
    return fit(inner).height() + snappedTopInset() + snappedBottomInset();
  }

  /** What fits: the height of the rows that are seen, and that with the ellipsis. */
  private record Fit(double seen, double height, boolean isCut) {}

  private Fit fit(double width) {
    double line = lineHeight();
    double limit = maxLines.get() * line + 1;
    double y = 0;
    for (MarkdownRow row : rows) {
      double top = y == 0 ? 0 : y + GAP;
      double height = row.prefHeight(width);
      if (top + height > limit) {
        // Of the row that does not fit the lines that do.
        double lines = Math.floor((limit - top) / line) * line;
        double seen = lines > 0 ? top + lines : y;
        return new Fit(seen, snapSizeY(seen + line), true);
      }
      y = top + height;
    }
    return new Fit(y, snapSizeY(isShortened ? y + line : y), isShortened);
  }

  private double lineHeight() {
    return trial.getLayoutBounds().getHeight();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    Fit fit = fit(width);
    double y = 0;
    for (MarkdownRow row : rows) {
      double height = row.prefHeight(width);
      row.resizeRelocate(0, y, width, height);
      // A link that is not seen is no stop of the keyboard.
      row.setVisible(y < fit.seen());
      y += height + GAP;
    }
    content.resizeRelocate(left, top, width, fit.seen());
    clip.setX(-2);
    clip.setWidth(width + 4);
    clip.setHeight(fit.seen());
    tail.setVisible(fit.isCut());
    clamped.set(fit.isCut());
    tail.relocate(left, top + fit.seen());
    whole.text(() -> fit.isCut() ? shortened() : "");
  }

  private String shortened() {
    String words = Markdown.words(note.substring(0, Math.min(note.length(), 2 * MOST_IN_TIP)));
    return words.codePointCount(0, words.length()) > MOST_IN_TIP
        ? words.substring(0, words.offsetByCodePoints(0, MOST_IN_TIP)) + ELLIPSIS
        : words;
  }
}
