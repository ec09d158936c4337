package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.control.ClampedText;
import org.pizhu.ui.control.ColorDot;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.theme.Icons;

/** One row of the list of stories: the headline, then where and when, pictures and annotations. */
final class StoryCell extends FillCell<StoryRow> {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final int HEADLINE_LINES = 2;

  private final Messages messages;
  private final StoryListModel model;
  private final ClampedText headline = new ClampedText(HEADLINE_LINES);
  private final EllipsisLabel origin = new EllipsisLabel();
  private final EllipsisLabel missing = new EllipsisLabel();
  private final Label pictures = new Label();
  private final HBox dots = new HBox();
  private final Label annotations = new Label();
  private final VBox box;
  private final InvalidationListener onStory = observable -> showStory();
  private final WeakInvalidationListener weakOnStory = new WeakInvalidationListener(onStory);
  private final InvalidationListener onOpen = observable -> markOpen();
  private @Nullable StoryRow row;
  private List<HighlightColor> shownColors = List.of();

  StoryCell(Messages messages, StoryListModel model) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("story-cell");
    headline.getStyleClass().add("headline");
    missing.getStyleClass().add("missing");
    pictures.setGraphic(Icons.PICTURE.node());
    pictures.getStyleClass().add("pictures");
    pictures.setMinWidth(USE_PREF_SIZE);
    annotations.setMinWidth(USE_PREF_SIZE);
    dots.getStyleClass().add("dots");
    dots.setAlignment(Pos.CENTER);
    dots.setMinWidth(USE_PREF_SIZE);
    present(dots, false);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox meta = new HBox(origin, missing, gap, pictures, dots, annotations);
    meta.getStyleClass().add("meta");
    meta.setAlignment(Pos.CENTER_LEFT);
    box = new VBox(headline, meta);
    box.getStyleClass().add("story-row");
    model.openProperty().addListener(new WeakInvalidationListener(onOpen));
  }

  @Override
  protected void updateItem(@Nullable StoryRow item, boolean empty) {
    super.updateItem(item, empty);
    StoryRow now = empty ? null : item;
    if (now == row && (now == null) == (getGraphic() == null)) {
      return;
    }
    if (row != null) {
      row.storyProperty().removeListener(weakOnStory);
    }
    row = now;
    if (now == null) {
      clear();
      setAccessibleText(null);
      pseudoClassStateChanged(UNREAD, false);
    } else {
      now.storyProperty().addListener(weakOnStory);
      fill(box);
      showStory();
    }
    markOpen();
  }

  private void markOpen() {
    Long open = model.openProperty().get();
    pseudoClassStateChanged(OPEN, row != null && open != null && open == row.id());
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
    origin.setText(row.origin());
    present(origin, !row.origin().isEmpty());
    missing.setText(row.missing());
    present(missing, !row.missing().isEmpty());
    pictures.setText(Integer.toString(story.figures()));
    present(pictures, story.figures() > 0);
    annotations.setText(Integer.toString(story.annotations()));
    present(annotations, story.annotations() > 0);
    showColors(story.colors());
    setAccessibleText(spoken(row, shown));
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
    StorySummary story = of.story();
    List<String> parts = new ArrayList<>(List.of(shown, of.origin(), of.missing()));
    parts.add(messages.get(story.read() ? "list.row.read" : "list.row.unread"));
    if (story.figures() > 0) {
      parts.add(messages.get("list.row.pictures", story.figures()));
    }
    if (story.annotations() > 0) {
      parts.add(messages.get("list.row.annotations", story.annotations()));
      story.colors().forEach(color -> parts.add(Colors.name(messages, color)));
    }
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
