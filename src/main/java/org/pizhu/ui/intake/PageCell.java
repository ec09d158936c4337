package org.pizhu.ui.intake;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.SourcePage;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;

/** A page of an archive: its box, its headline, its day and its address. */
final class PageCell extends FillCell<SourcePage> {

  private static final int DAY = 10;

  private final Messages messages;
  private final PageChoices choices;
  private final CheckBox box = new CheckBox();
  private final EllipsisLabel headline = new EllipsisLabel();
  private final Label day = new Label();
  private final EllipsisLabel address = new EllipsisLabel();
  private final HBox row;

  PageCell(Messages messages, PageChoices choices, Consumer<SourcePage> toggled) {
    this.messages = messages;
    this.choices = choices;
    // The row takes the mouse, and the list takes the keys.
    box.setMouseTransparent(true);
    box.setFocusTraversable(false);
    day.getStyleClass().add("quiet");
    day.setMinWidth(USE_PREF_SIZE);
    address.getStyleClass().add("quiet");
    VBox words = new VBox(2, headline, new HBox(8, day, address));
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(8, box, words);
    row.setAlignment(Pos.CENTER_LEFT);
    setOnMouseClicked(event -> {
      SourcePage page = getItem();
      if (page != null && event.getButton() == MouseButton.PRIMARY) {
        toggled.accept(page);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable SourcePage page, boolean empty) {
    super.updateItem(page, empty);
    if (empty || page == null) {
      clear();
      setAccessibleText(null);
      return;
    }
    box.setSelected(choices.isChosen(page));
    headline.setText(page.headline().isEmpty() ? messages.get("pages.no-headline") : page.headline());
    box.setAccessibleText(headline.getText());
    String date = page.published() == null ? page.captured() : page.published();
    day.setText(date == null ? "" : date.substring(0, Math.min(DAY, date.length())));
    day.setManaged(date != null);
    address.setText(Objects.requireNonNullElse(page.address(), ""));
    fill(row);
    setAccessibleText(Stream.of(
            messages.get(box.isSelected() ? "pages.chosen" : "pages.not-chosen"), headline.getText(), day.getText(), address.getText())
        .filter(words -> !words.isEmpty()).collect(Collectors.joining(", ")));
  }
}
