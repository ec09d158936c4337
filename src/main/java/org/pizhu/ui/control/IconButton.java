package org.pizhu.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.pizhu.ui.theme.Icons;

/** A button that shows an icon only; its tooltip names the act and the key for it. */
public final class IconButton extends Button {

  private final Tip tip = new Tip(this);

  /**
   * @param icon what it shows
   * @param name the act, in words of the bundle
   * @param act what it does
   */
  public IconButton(Icons icon, String name, Runnable act) {
    this(icon, name, "", act);
  }

  /**
   * @param icon what it shows
   * @param name the act, in words of the bundle
   * @param key the key that does the same, such as {@code Ctrl+Z}; empty where there is none
   * @param act what it does
   */
  public IconButton(Icons icon, String name, String key, Runnable act) {
    setGraphic(icon.node());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("icon-button");
    setOnAction(event -> act.run());
    name(name, key);
  }

  /** Names the act anew, as undo does for the act that it would take back. */
  public void name(String name, String key) {
    tip.text(key.isEmpty() ? name : name + "  " + key);
    setAccessibleText(name);
    setAccessibleHelp(tip.text());
  }
}
