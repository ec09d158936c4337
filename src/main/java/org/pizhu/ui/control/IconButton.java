package org.pizhu.ui.control;

import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.pizhu.ui.act.ActRef;
import org.pizhu.ui.theme.Icons;

/** A button that shows an icon only; its tooltip names the act and the key for it. */
public final class IconButton extends Button {

  private final Tip tip = new Tip(this);
  private Supplier<String> key = () -> "";

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
   * @param key the key that does the same and never changes, such as {@code Esc}; empty where there is none
   * @param act what it does
   */
  public IconButton(Icons icon, String name, String key, Runnable act) {
    this(icon, name, () -> key, act);
  }

  /**
   * @param icon what it shows
   * @param act an act of the program: gives the name, the key that holds, and what the button does
   */
  public IconButton(Icons icon, ActRef act) {
    this(icon, act.name(), act::key, act::run);
  }

  /**
   * @param icon what it shows
   * @param name the act, in words of the bundle
   * @param key gives the key that does the same now; empty where there is none
   * @param act what it does
   */
  public IconButton(Icons icon, String name, Supplier<String> key, Runnable act) {
    setGraphic(icon.node());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("icon-button");
    setOnAction(event -> act.run());
    this.key = key;
    name(name);
  }

  /** Names the act anew, as undo does for the act that it would take back. */
  public void name(String name) {
    tip.text(() -> told(name, key.get()));
    setAccessibleText(name);
  }

  private static String told(String name, String key) {
    return key.isEmpty() ? name : name + "  " + key;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.HELP ? tip.text() : super.queryAccessibleAttribute(attribute, parameters);
  }
}
