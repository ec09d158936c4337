package org.pizhu.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.theme.Icons;

/** What panels that say and ask something are made of, in the words of a language. */
public final class PanelParts {

  private final Messages messages;

  public PanelParts(Messages messages) {
    this.messages = messages;
  }

  /** The heading of a panel. */
  public Label heading(String key) {
    Label heading = new Label(messages.get(key));
    heading.getStyleClass().add("panel-heading");
    return heading;
  }

  /**
   * The head of a large panel: its heading, a filter over what it lists, and the button that puts it away.
   *
   * @param titleKey the words of the heading
   * @param closeKey the name of the button
   * @param close puts the panel away
   */
  public HBox head(String titleKey, FilterField filter, String closeKey, Runnable close) {
    Label title = heading(titleKey);
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox head = new HBox(12, title, filter, new IconButton(Icons.CLOSE, messages.get(closeKey), "Esc", close));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Words of any length, on as many lines as they need; never cut. */
  public static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A button that is never narrower than its name. */
  public Button button(String key, Runnable act) {
    Button button = new Button(messages.get(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  /** The act that Enter does. */
  public static Button first(Button button) {
    button.setDefaultButton(true);
    button.getStyleClass().add("accent");
    return button;
  }

  /** What takes the room that is left in a row. */
  public static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /** The buttons at the end of a panel. */
  public static HBox row(Button... buttons) {
    HBox row = new HBox(8, space());
    row.getChildren().addAll(buttons);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }
}
