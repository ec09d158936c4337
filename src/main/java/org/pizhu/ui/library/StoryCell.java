package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoryFamily;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StorySummary;
import org.pizhu.query.Passage;
import org.pizhu.query.SearchField;
import org.pizhu.ui.control.ClampedText;
import org.pizhu.ui.control.ColorDot;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.theme.Icons;

/**
 * One row of the list of stories: the headline, then where and when, pictures and annotations, then passages of what was searched for. Until
 * what it shows has been read it holds its place with quiet bars.
 */
final class StoryCell extends FillCell<Long> {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
  private static final PseudoClass UNFOLDED = PseudoClass.getPseudoClass("unfolded");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final int HEADLINE_LINES = 2;
  private static final int HEADLINE_MOST = 90;
  private static final int PASSAGE_MOST = 64;

  private final Messages messages;
  private final StoryListModel model;
  private final ClampedText headline = new ClampedText(HEADLINE_LINES);
  private final PassageText foundHeadline = new PassageText();
  private final EllipsisLabel outlet = new EllipsisLabel();
  private final Label day = new Label();
  private final EllipsisLabel missing = new EllipsisLabel();
  private final Node starred = Icons.STAR.node();
  private final Node todo = Icons.TODO.node();
  private final Label versions = new Label();
  private final Label hits = new Label();
  private final Label pictures = new Label();
  private final HBox dots = new HBox();
  private final Label annotations = new Label();
  private final HBox notes = new HBox(dots, annotations);
  private final VBox passages = new VBox();
  private final VBox box;
  private final VBox placeholder = placeholder();
  private final InvalidationListener onStory = observable -> showStory();
  private final WeakInvalidationListener weakOnStory = new WeakInvalidationListener(onStory);
  private final InvalidationListener onFold = observable -> folded();
  private final InvalidationListener onOpen = observable -> markOpen();
  private final InvalidationListener onArrival = observable -> arrived();
  private @Nullable StoryRow row;
  private List<HighlightColor> shownColors = List.of();

  StoryCell(Messages messages, StoryListModel model) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("story-cell");
    headline.getStyleClass().add("headline");
    foundHeadline.getStyleClass().add("found-headline");
    missing.getStyleClass().add("missing");
    starred.getStyleClass().add("mark");
    todo.getStyleClass().add("mark");
    versions.getStyleClass().add("versions");
    versions.setMinWidth(USE_PREF_SIZE);
    versions.setOnMouseClicked(this::fold);
    hits.getStyleClass().add("hits");
    hits.setMinWidth(USE_PREF_SIZE);
    pictures.setGraphic(Icons.PICTURE.node());
    pictures.getStyleClass().add("pictures");
    pictures.setMinWidth(USE_PREF_SIZE);
    annotations.setMinWidth(USE_PREF_SIZE);
    dots.getStyleClass().add("dots");
    dots.setAlignment(Pos.CENTER);
    dots.setMinWidth(USE_PREF_SIZE);
    offer(notes, false);
    // Where there is no room for all of it, the outlet is cut and not the day.
    day.setMinWidth(USE_PREF_SIZE);
    notes.getStyleClass().add("notes");
    notes.setAlignment(Pos.CENTER);
    notes.setMinWidth(USE_PREF_SIZE);
    // The number goes with its colours: alone nobody would know what it counts. What is said elsewhere too goes first.
    HBox meta = new MetaLine(
        List.of(versions, outlet, day, missing), List.of(hits, starred, todo, pictures, notes),
        List.of(missing, outlet), List.of(missing, pictures, notes, hits, todo, starred, day));
    meta.getStyleClass().add("meta");
    meta.setAlignment(Pos.CENTER_LEFT);
    passages.getStyleClass().add("passages");
    box = new VBox(headline, foundHeadline, meta, passages);
    box.getStyleClass().add("story-row");
    model.openProperty().addListener(new WeakInvalidationListener(onOpen));
    model.arrivals().addListener(new WeakInvalidationListener(onArrival));
    model.folds().rowsProperty().addListener(new WeakInvalidationListener(onFold));
  }

  /** A click on the number of versions shows them, or puts them away; it opens no story. */
  private void fold(MouseEvent event) {
    Long id = getItem();
    if (id != null && event.getButton() == MouseButton.PRIMARY && model.folds().isFirst(id)) {
      model.folds().toggle(id);
      event.consume();
    }
  }

  private static VBox placeholder() {
    Region first = new Region();
    Region second = new Region();
    first.getStyleClass().add("bar");
    second.getStyleClass().addAll("bar", "short");
    VBox bars = new VBox(first, second);
    bars.getStyleClass().addAll("story-row", "placeholder");
    return bars;
  }

  @Override
  protected void updateItem(@Nullable Long item, boolean empty) {
    super.updateItem(item, empty);
    StoryRow now = empty || item == null ? null : model.row(item).orElse(null);
    if (row != null && row != now) {
      row.hitProperty().removeListener(weakOnStory);
    }
    boolean isOther = row != now;
    row = now;
    if (now == null) {
      pseudoClassStateChanged(BELOW, item != null && !empty && model.folds().isBelow(item));
      pseudoClassStateChanged(UNFOLDED, false);
    }
    if (empty || item == null) {
      clear();
      setAccessibleText(null);
      pseudoClassStateChanged(UNREAD, false);
    } else if (now == null) {
      fill(placeholder);
      setAccessibleText(messages.get("list.row.coming"));
      pseudoClassStateChanged(UNREAD, false);
      model.want(getIndex());
    } else if (isOther || shown() != box) {
      now.hitProperty().addListener(weakOnStory);
      fill(box);
      showStory();
    }
    markOpen();
  }

  private void arrived() {
    Long item = getItem();
    if (item != null && !isEmpty()) {
      if (model.row(item).orElse(null) != row) {
        updateItem(item, false);
      } else if (row != null) {
        showHits();
      } else {
        // It was asked for while other words were searched for, and that answer was dropped.
        model.want(getIndex());
      }
    }
  }

  private void folded() {
    if (row != null && !isEmpty()) {
      showStory();
    }
  }

  private void markOpen() {
    Long open = model.openProperty().get();
    pseudoClassStateChanged(OPEN, open != null && !isEmpty() && open.equals(getItem()));
  }

  private void showStory() {
    if (row == null) {
      return;
    }
    StorySummary story = row.story();
    String shown = story.headline().isEmpty() ? messages.get("list.row.no-headline") : story.headline();
    if (story.headlineCut()) {
      headline.showCut(shown);
    } else {
      headline.show(shown);
    }
    pseudoClassStateChanged(UNREAD, !story.read());
    outlet.setText(row.outlet());
    present(outlet, !row.outlet().isEmpty());
    day.setText(row.dayBehind());
    offer(day, !row.day().isEmpty());
    missing.setText(row.missing());
    offer(missing, !row.missing().isEmpty());
    offer(starred, story.marks().contains(StoryMark.STARRED));
    offer(todo, story.marks().contains(StoryMark.TODO));
    pictures.setText(Integer.toString(story.figures()));
    offer(pictures, story.figures() > 0);
    annotations.setText(Integer.toString(story.annotations()));
    offer(notes, story.annotations() > 0);
    showColors(story.colors());
    showPassages(row.passages());
    showHits();
    showVersions();
    setAccessibleText(spoken(row, shown));
  }

  private void showVersions() {
    Long id = getItem();
    pseudoClassStateChanged(BELOW, id != null && model.folds().isBelow(id));
    pseudoClassStateChanged(UNFOLDED, id != null && model.folds().isFirst(id) && model.folds().isOpen(id));
    StoryFamily family = row == null ? null : row.story().family();
    boolean isShown = id != null && family != null && !model.folds().isBelow(id);
    versions.setText(isShown ? versions(id, family) : "");
    present(versions, isShown);
  }

  /** How many versions there are; of those that were found only some may be listed. */
  private String versions(long id, StoryFamily family) {
    int listed = model.folds().listed(id);
    return listed == 0 || listed == family.versions()
        ? messages.get("list.row.versions", family.versions())
        : messages.get("list.row.versions.some", listed, family.versions());
  }

  private void showHits() {
    int found = hitsHere();
    hits.setText(found == 0 ? "" : messages.get("list.row.hits", found));
    offer(hits, found > 0);
  }

  private int hitsHere() {
    int place = getIndex();
    return place >= 0 && place < model.folds().rows().size() ? model.folds().rows().hits(place) : 0;
  }

  private void showPassages(List<Passage> found) {
    Passage inHeadline = found.stream().filter(one -> one.field() == SearchField.HEADLINE).findFirst().orElse(null);
    present(headline, inHeadline == null);
    present(foundHeadline, inHeadline != null);
    if (inHeadline != null) {
      foundHeadline.show("", inHeadline, HEADLINE_MOST, row != null && row.story().headlineCut());
    }
    List<Node> shown = new ArrayList<>();
    for (Passage passage : found) {
      if (passage != inHeadline) {
        PassageText text = new PassageText();
        text.show(label(passage.field()), passage, PASSAGE_MOST, false);
        shown.add(text);
      }
    }
    passages.getChildren().setAll(shown);
    present(passages, !shown.isEmpty());
  }

  /** Where a passage stands, in words; the text of the story says so itself. */
  private String label(SearchField field) {
    return switch (field) {
      case HEADLINE, BODY -> "";
      case CAPTION -> messages.get("list.passage.caption");
      case BYLINE -> messages.get("list.passage.byline");
      case CREDIT -> messages.get("list.passage.credit");
      case OUTLET -> messages.get("list.passage.outlet");
      case METADATA -> messages.get("list.passage.metadata");
      case TAG -> messages.get("list.passage.tag");
      case NOTE -> messages.get("list.passage.note");
      case MEMO -> messages.get("list.passage.memo");
    };
  }

  private void showColors(List<HighlightColor> colors) {
    if (colors.equals(shownColors)) {
      return;
    }
    shownColors = colors;
    dots.getChildren().setAll(colors.stream().map(color -> (Node) new ColorDot(color)).toList());
    present(dots, !colors.isEmpty());
  }

  private String spoken(StoryRow of, String shown) {
    int found = hitsHere();
    StorySummary story = of.story();
    List<String> parts = new ArrayList<>(List.of(shown, of.origin(), of.missing()));
    parts.add(messages.get(story.read() ? "list.row.read" : "list.row.unread"));
    if (story.family() != null) {
      boolean isFirst = model.folds().isFirst(story.id());
      parts.add(versions(story.id(), story.family()));
      parts.add(!isFirst ? "" : messages.get(model.folds().isOpen(story.id()) ? "list.row.unfolded" : "list.row.folded"));
    }
    if (story.marks().contains(StoryMark.STARRED)) {
      parts.add(messages.get("list.row.starred"));
    }
    if (story.marks().contains(StoryMark.TODO)) {
      parts.add(messages.get("list.row.todo"));
    }
    if (story.figures() > 0) {
      parts.add(messages.get("list.row.pictures", story.figures()));
    }
    if (story.annotations() > 0) {
      parts.add(messages.get("list.row.annotations", story.annotations()));
      story.colors().forEach(color -> parts.add(Colors.name(messages, color)));
    }
    if (found > 0) {
      parts.add(messages.get("list.row.hits", found));
    }
    of.passages().stream().filter(one -> one.field() != SearchField.HEADLINE).map(Passage::line).forEach(parts::add);
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  /** Shows a figure where there is room for it. */
  private static void offer(Node node, boolean offered) {
    node.setManaged(offered);
    if (!offered) {
      node.setVisible(false);
    }
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
