package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.control.FillCell;

/** A row of the view. */
final class RowCell extends FillCell<CompareRow> {

  private final CompareModel model;
  private final CellBox.Outside outside;
  private @Nullable CompareRow built;

  RowCell(CompareModel model, CellBox.Outside outside) {
    this.model = model;
    this.outside = outside;
    getStyleClass().add("compare-row-cell");
  }

  @Override
  protected void updateItem(@Nullable CompareRow row, boolean empty) {
    super.updateItem(row, empty);
    CompareSheet sheet = model.sheet().get();
    if (empty || row == null || sheet == null) {
      built = null;
      clear();
      setAccessibleText(null);
      return;
    }
    if (row == built) {
      return;
    }
    built = row;
    fill(row.isFold() ? fold(row) : new Columns(model, sheet.content(), row, getIndex(), outside));
    setAccessibleText(model.words().row(sheet.content(), row));
  }

  private Region fold(CompareRow row) {
    Button open = new Button(model.words().get("compare.folded", row.folded()));
    open.getStyleClass().setAll("button", "compare-fold");
    open.setTooltip(null);
    open.setOnAction(event -> model.open(row));
    StackPane box = new StackPane(open);
    box.getStyleClass().add("compare-fold-row");
    StackPane.setAlignment(open, Pos.CENTER);
    return box;
  }

  /** The text in one of its columns, if it has any. */
  Optional<PassageText> passage(int column) {
    return shown() instanceof Columns columns && column < columns.boxes.size() ? columns.boxes.get(column).passage() : Optional.empty();
  }

  /** How far below the upper edge of the row the difference in focus begins, in pixels; 0 where that is not known. After layout. */
  double focusY() {
    if (shown() instanceof Columns columns) {
      return columns.boxes.stream().mapToDouble(CellBox::focusY).filter(y -> y >= 0).min().orElse(0);
    }
    return 0;
  }

  /** The cells of a row, all of one width. */
  private static final class Columns extends Region {

    private final List<CellBox> boxes = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();

    Columns(CompareModel model, CompareContent content, CompareRow row, int index, CellBox.Outside outside) {
      getStyleClass().add("compare-row");
      for (CompareCell cell : row.cells()) {
        if (!boxes.isEmpty()) {
          Region line = new Region();
          line.getStyleClass().add("compare-line");
          lines.add(line);
        }
        boxes.add(new CellBox(model, content, cell, index, boxes.size(), outside));
      }
      getChildren().addAll(boxes);
      getChildren().addAll(lines);
    }

    private double column(double width) {
      return Math.floor(width / boxes.size());
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
      double column = column(Math.max(boxes.size(), width));
      return boxes.stream().mapToDouble(box -> box.prefHeight(column)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
      double column = column(getWidth());
      for (int i = 0; i < boxes.size(); i++) {
        boxes.get(i).resizeRelocate(i * column, 0, column, getHeight());
      }
      for (int i = 0; i < lines.size(); i++) {
        lines.get(i).resizeRelocate((i + 1) * column, 0, 1, getHeight());
      }
    }
  }
}
