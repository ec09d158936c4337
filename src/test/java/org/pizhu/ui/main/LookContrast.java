package org.pizhu.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;

/**
 * Whether all words that a window shows are read on what is painted below them, by WCAG 2.2, success criterion 1.4.3: as the scene has it now, with
 * what every style sheet has said. What is disabled and what only adorns is exempt there. The page of the reader has tests of its own.
 */
final class LookContrast {

  private static final double LEAST = 4.5;
  private static final double LEAST_LARGE = 3;
  /** 18 points, or 14 if bold, are large. */
  private static final double LARGE = 24;
  private static final double LARGE_BOLD = 18.66;

  private LookContrast() {}

  /** What can't be read well enough; JavaFX thread. */
  static Set<String> of(Scene scene) {
    Set<String> found = new TreeSet<>();
    look(scene.getRoot(), scene.getFill() instanceof Color fill ? fill : Color.WHITE, 1, found);
    return found;
  }

  private static void look(Node node, Color ground, double opacity, Set<String> found) {
    if (!node.isVisible() || node.isDisabled() || node instanceof WebView) {
      return;
    }
    double seen = opacity * node.getOpacity();
    if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color fill) {
      double ratio = ratio(over(fill, seen, ground), ground);
      if (ratio < least(text)) {
        found.add("faint: «%s» %.2f : 1 in %s".formatted(text.getText().strip(), ratio, place(text)));
      }
    }
    if (node instanceof Parent parent) {
      Color below = node instanceof Region region ? painted(region, ground, seen) : ground;
      Color at = below;
      for (Node child : parent.getChildrenUnmodifiable()) {
        look(child, at, seen, found);
        // A part that fills its parent, as those of a stack do, is what the later ones stand on.
        if (child.isVisible() && child instanceof Region region && child.getBoundsInParent().contains(inner(parent))) {
          at = painted(region, at, seen * child.getOpacity());
        }
      }
    }
  }

  private static double least(Text text) {
    if (text.getText().codePoints().allMatch(point -> Character.getType(point) == Character.PRIVATE_USE)) {
      // Icons: those that can be used (success criterion 1.4.11); others only adorn.
      return isUsed(text) ? LEAST_LARGE : 0;
    }
    double size = text.getFont().getSize();
    return size >= LARGE || size >= LARGE_BOLD && text.getFont().getStyle().contains("Bold") ? LEAST_LARGE : LEAST;
  }

  private static boolean isUsed(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ButtonBase) {
        return true;
      }
    }
    return false;
  }

  private static Bounds inner(Parent parent) {
    return parent.getLayoutBounds();
  }

  private static Color painted(Region region, Color ground, double opacity) {
    Color now = ground;
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        if (fill.getFill() instanceof Color color) {
          now = over(color, opacity, now);
        }
      }
    }
    return now;
  }

  private static Color over(Color above, double opacity, Color below) {
    return below.interpolate(Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity() * opacity);
  }

  private static String place(Node node) {
    List<String> names = new ArrayList<>();
    for (Node at = node; at != null && names.size() < 4; at = at.getParent()) {
      Optional.of(at.getStyleClass()).filter(classes -> !classes.isEmpty()).ifPresent(classes -> names.add(String.join(".", classes)));
    }
    return String.join(" < ", names);
  }

  private static double ratio(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
