package org.pizhu.ui.main.reading;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;

/** Says, while the place of an annotation is chosen anew, what is waited for: above the text, of which every line may be that place. */
final class BoundariesBanner extends FlowPane {

  private static final double EDGE = 16;
  private static final double LEAST = 120;

  /**
   * @param messages the words
   * @param apply takes what is selected
   * @param cancel leaves the place as it was
   */
  BoundariesBanner(Messages messages, Runnable apply, Runnable cancel) {
    super(12, 8);
    Button take = new Button(messages.get("main.boundaries.apply"));
    take.getStyleClass().add("accent");
    take.setOnAction(event -> apply.run());
    Button leave = new Button(messages.get("main.boundaries.cancel"));
    leave.setOnAction(event -> cancel.run());
    Label words = new Label(messages.get("main.boundaries.banner"));
    words.setWrapText(true);
    // In a narrow pane the words take several lines, and the buttons stand below them, whole.
    words.maxWidthProperty().bind(Bindings.max(LEAST, widthProperty().subtract(2 * EDGE)));
    HBox buttons = new HBox(8, take, leave);
    buttons.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, buttons);
    getStyleClass().add("banner");
    setAlignment(Pos.CENTER);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Itself with the page under it, which has the whole height while it isn't shown. */
  Region above(Region page) {
    page.setMinSize(0, 0);
    VBox.setVgrow(page, Priority.ALWAYS);
    VBox both = new VBox(this, page);
    // A low window gives way in the page, and is never made higher.
    both.setMinSize(0, 0);
    return both;
  }
}
