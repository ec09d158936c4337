package org.pizhu.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.report.DiffWording;
import org.pizhu.model.Annotation;
import org.pizhu.model.BlockKind;
import org.pizhu.ui.compare.CompareCell.Chip;
import org.pizhu.ui.compare.CompareCell.Shown;
import org.pizhu.ui.control.EllipsisLabel;

/** One side of a row: what is said of it, its pictures, its text. */
final class CellBox extends VBox {

  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("spot-focused");
  private static final double PICTURE_HEIGHT = 132;
  private static final double PLACEHOLDER_HEIGHT = 56;

  private final CompareModel model;
  private final CompareContent content;
  private final CompareCell cell;
  private @Nullable PassageText text;
  private final InvalidationListener onCurrent = observable -> mark();

  /**
   * What a cell needs of the view around it.
   *
   * @param thumbnails small pictures by their content
   * @param lead goes to the other place of what was moved
   * @param marks opens an annotation
   * @param wholes shows annotations on pictures
   */
  record Outside(
      Function<String, Optional<Image>> thumbnails, IntConsumer lead, PassageText.MarkClick marks, WholeMarks wholes) {}

  /**
   * @param row the row of the cell
   * @param column its place in the row
   */
  CellBox(CompareModel model, CompareContent content, CompareCell cell, int row, int column, Outside outside) {
    this.model = model;
    this.content = content;
    this.cell = cell;
    getStyleClass().addAll("compare-cell", cell.look().styleClass());
    BlockKind kind = cell.kind();
    if (kind == null) {
      cell.figures().forEach(figure -> getChildren().add(picture(figure, outside)));
      cell.chips().forEach(chip -> getChildren().add(gone(chip, outside)));
      return;
    }
    getStyleClass().add("kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (!cell.chips().isEmpty()) {
      FlowPane chips = new FlowPane(6, 4);
      chips.getStyleClass().add("chips");
      cell.chips().forEach(chip -> chips.getChildren().add(chip(chip, outside)));
      getChildren().add(chips);
    }
    cell.figures().forEach(figure -> getChildren().add(picture(figure, outside)));
    List<MarkRun> marks = MarkRun.of(content, cell);
    PassageText passage = new PassageText(model, content, cell, row, column, marks, outside.marks());
    text = passage;
    getChildren().add(passage);
    model.current().addListener(new WeakInvalidationListener(onCurrent));
    mark();
  }

  private void mark() {
    int now = model.current().get();
    // A picture within what was moved is a difference of its own.
    boolean isWhole = cell.segments().stream().anyMatch(segment -> segment.spot() == now);
    pseudoClassStateChanged(FOCUSED, now != Spot.NONE && cell.look() == Look.MOVED && isWhole);
    lookupAll(".spot").forEach(node -> node.pseudoClassStateChanged(
        FOCUSED, now != Spot.NONE && Integer.valueOf(now).equals(node.getUserData())));
  }

  private Node chip(Chip chip, Outside outside) {
    if (chip.leads()) {
      Button button = new Button(chip.words());
      button.getStyleClass().setAll("button", "compare-chip", "spot", chip.look().styleClass());
      button.setUserData(chip.spot());
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(event -> outside.lead().accept(chip.spot()));
      return button;
    }
    Label label = new Label(chip.words());
    label.getStyleClass().addAll("compare-chip", "spot", chip.look().styleClass());
    label.setUserData(chip.spot());
    label.setWrapText(true);
    label.setOnMouseClicked(event -> model.focus(chip.spot()));
    return label;
  }

  private Node gone(Chip chip, Outside outside) {
    Node words = chip.leads() ? chip(chip, outside) : new Label(chip.words());
    StackPane box = new StackPane(words);
    box.getStyleClass().add("gone");
    return box;
  }

  private Node picture(Shown shown, Outside outside) {
    VBox box = new VBox(4);
    box.getStyleClass().addAll("figure", "spot", shown.look().styleClass());
    box.setUserData(shown.spot());
    box.setAlignment(Pos.CENTER);
    if (!shown.words().isEmpty()) {
      Label words = new EllipsisLabel(shown.words());
      words.getStyleClass().addAll("compare-chip", shown.look().styleClass());
      box.getChildren().add(words);
    }
    Optional<Image> image = Optional.ofNullable(shown.sha256()).flatMap(outside.thumbnails());
    if (image.isPresent()) {
      box.getChildren().add(view(image.get(), shown, box));
    } else {
      box.setMinHeight(PLACEHOLDER_HEIGHT);
      box.getStyleClass().add("missing");
    }
    EllipsisLabel name = new EllipsisLabel(DiffWording.name(shown.figure()));
    name.getStyleClass().add("file");
    box.getChildren().add(name);
    List<Annotation> annotations = WholeMarks.of(content, shown);
    if (!annotations.isEmpty()) {
      FlowPane row = outside.wholes().row(content, annotations);
      row.setAlignment(Pos.CENTER);
      box.getChildren().add(row);
    }
    return box;
  }

  /** A picture as high as others, or smaller where its column is narrow. */
  private static ImageView view(Image image, Shown shown, VBox box) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitHeight(PICTURE_HEIGHT);
    view.setAccessibleText(DiffWording.name(shown.figure()));
    box.setMinWidth(0);
    box.widthProperty().addListener((observable, before, now) ->
        view.setFitWidth(Math.max(1, now.doubleValue() - box.getInsets().getLeft() - box.getInsets().getRight())));
    return view;
  }

  /** The text in it, if it has any. */
  Optional<PassageText> passage() {
    return Optional.ofNullable(text);
  }

  /** How far below its upper edge the difference in focus begins, in pixels; below 0 if it is not here. After layout. */
  double focusY() {
    PassageText passage = text;
    double inText = passage == null ? -1 : passage.focusY();
    if (passage != null && inText >= 0) {
      return passage.getLayoutY() + inText;
    }
    return cell.has(model.current().get()) ? 0 : -1;
  }
}
