package org.pizhu.ui.control;

import javafx.scene.layout.Region;
import org.pizhu.model.HighlightColor;

/** A small round mark in the colour of a highlight. It only shows; what holds it says the colour in words. */
public final class ColorDot extends Region {

  public ColorDot(HighlightColor color) {
    getStyleClass().addAll("color-dot", Colors.styleClass(color));
    setMouseTransparent(true);
  }
}
