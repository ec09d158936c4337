package org.pizhu.ui.compare;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pizhu.diff.Side;
import org.pizhu.model.Annotation;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.control.ClampedText;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.theme.Icons;

/** Above a column: which story it shows, and which other version it could show. */
final class CompareHead extends VBox {

  private static final int HEADLINE_LINES = 2;

  private final CompareWords words;
  private final Side side;
  private final LongConsumer choose;
  private final ClampedText headline = new ClampedText(HEADLINE_LINES);
  private final EllipsisLabel origin = new EllipsisLabel();
  private final MenuButton versions = new MenuButton();
  private final WholeMarks wholes;
  private final StackPane annotations = new StackPane();

  /**
   * @param side whose head it is
   * @param wholes shows annotations on the story as a whole
   * @param choose gets the number of another version
   */
  CompareHead(CompareWords words, Side side, WholeMarks wholes, LongConsumer choose) {
    this.wholes = wholes;
    this.words = words;
    this.side = side;
    this.choose = choose;
    getStyleClass().add("compare-head");
    headline.getStyleClass().add("headline");
    origin.getStyleClass().add("quiet");
    versions.getStyleClass().add("version-choice");
    versions.setGraphic(Icons.VERSIONS.node());
    versions.setMinWidth(USE_PREF_SIZE);
    String name = words.get(side == Side.FIRST ? "compare.choose.first" : "compare.choose.second");
    versions.setAccessibleText(name);
    Label sign = new Label(words.get(side == Side.FIRST ? "compare.side.first" : "compare.side.second"));
    sign.getStyleClass().addAll("side-sign", side == Side.FIRST ? "first" : "second");
    sign.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, sign, origin, gap, versions);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, headline, annotations);
    setMinWidth(0);
  }

  void show(CompareContent content) {
    ShownStory story = content.story(side).shown();
    String shown = words.headline(story.headline());
    if (story.isHeadlineCut()) {
      headline.showCut(shown);
    } else {
      headline.show(shown);
    }
    origin.setText(words.origin(story.outlet(), story.date()));
    List<Annotation> whole = WholeMarks.ofStory(content, side);
    annotations.getChildren().setAll(wholes.row(content, whole));
    annotations.setVisible(!whole.isEmpty());
    annotations.setManaged(!whole.isEmpty());
    List<StorySummary> others = content.versions().stream()
        .filter(one -> one.id() != content.first().id() && one.id() != content.second().id())
        .toList();
    versions.getItems().setAll(others.stream().map(this::item).toList());
    versions.setVisible(!others.isEmpty());
    versions.setManaged(!others.isEmpty());
  }

  private MenuItem item(StorySummary story) {
    MenuItem item = new MenuItem(words.choice(story));
    item.setOnAction(event -> choose.accept(story.id()));
    return item;
  }
}
