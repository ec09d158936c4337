package org.pizhu.ui.main.reading;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.pizhu.i18n.Messages;

/** Says, while the place of an annotation is chosen anew, what is waited for. */
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
    // Its shadow lies on the text, in which a place is to be selected.
    setPickOnBounds(false);
    setAlignment(Pos.CENTER);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setVisible(false);
  }
}
