package org.pizhu.ui.main.reading;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;

/** Says, while the place of an annotation is chosen anew, what is waited for: above the text, of which every line may be that place. */
final class BoundariesBanner extends HBox {

  /**
   * @param messages the words
   * @param apply takes what is selected
   * @param cancel leaves the place as it was
   */
  BoundariesBanner(Messages messages, Runnable apply, Runnable cancel) {
    super(12);
    Button take = new Button(messages.get("main.boundaries.apply"));
    take.getStyleClass().add("accent");
    take.setOnAction(event -> apply.run());
    Button leave = new Button(messages.get("main.boundaries.cancel"));
    leave.setOnAction(event -> cancel.run());
    getChildren().addAll(new Label(messages.get("main.boundaries.banner")), take, leave);
    getStyleClass().add("banner");
    setAlignment(Pos.CENTER);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Itself with the page under it, which has the whole height while it isn't shown. */
  Region above(Region page) {
    page.setMinSize(0, 0);
    VBox.setVgrow(page, Priority.ALWAYS);
    return new VBox(this, page);
  }
}
