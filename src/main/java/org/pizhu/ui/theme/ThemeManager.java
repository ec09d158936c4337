package org.pizhu.ui.theme;

import static java.util.Objects.requireNonNull;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.pizhu.settings.Theme;

/**
 * Gives every window the program's look and changes its colours while it is open. To be used on the JavaFX thread.
 *
 * <p>AtlantaFX's light and dark sheets differ in their looked-up colours only, and {@code app.css} sets those anew. So
 * there is one base sheet, and a style class on the root of each scene says which set of colours holds.
 */
public final class ThemeManager {

  private static final String CLASS_PREFIX = "theme-";
  private static final List<String> CLASSES = Arrays.stream(Theme.values()).map(ThemeManager::styleClass).toList();

  private static final String STILL = "still";

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
  private final BooleanProperty still = new SimpleBooleanProperty(this, "still");
  private final Fonts fonts;
  private final List<String> sheets;

  public ThemeManager(Fonts fonts) {
    this.fonts = fonts;
    String app = sheet("app.css");
    // Without a compositor the shadow of a pop-up would be drawn on a white ground.
    sheets = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
        ? List.of(app, fonts.styleSheet())
        : List.of(app, fonts.styleSheet(), sheet("opaque.css"));
    theme.addListener((observable, before, after) -> Window.getWindows().forEach(this::dress));
    still.addListener((observable, before, after) -> Window.getWindows().forEach(this::dress));
  }

  private static String sheet(String name) {
    return requireNonNull(ThemeManager.class.getResource(name), name).toExternalForm();
  }

  /** The colour behind everything, as {@code -bg} of the style sheet has it: what a window shows before there is a style sheet. */
  public static Color ground(Theme theme) {
    return switch (theme) {
      case LIGHT -> Color.web("#f6f5f2");
      case DARK -> Color.web("#1b1a19");
      case SEPIA -> Color.web("#efe6d3");
    };
  }

  /** The colours that hold now; setting them changes every open window. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Whether nothing moves by itself, in any window. */
  public BooleanProperty stillProperty() {
    return still;
  }

  public Fonts fonts() {
    return fonts;
  }

  /**
   * Takes over the look of the program: every window that opens from now on, pop-ups and dialogs too. To be called
   * once.
   */
  public void install() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
    Window.getWindows().forEach(this::dress);
    Window.getWindows().addListener((ListChangeListener<Window>) change -> {
      while (change.next()) {
        change.getAddedSubList().forEach(this::dress);
      }
    });
  }

  /** Gives a scene the look before it is shown, so that its first size is right. */
  public void style(Scene scene) {
    if (!scene.getStylesheets().containsAll(sheets)) {
      scene.getStylesheets().addAll(sheets);
    }
    colour(scene.getRoot());
  }

  private void dress(Window window) {
    Scene scene = window.getScene();
    if (scene == null) {
      return;
    }
    if (window instanceof PopupWindow) {
      // A pop-up takes its owner's sheets when it opens, but its root is one of its own.
      colour(scene.getRoot());
    } else {
      style(scene);
    }
  }

  private void colour(Parent root) {
    String wanted = styleClass(theme.get());
    if (!root.getStyleClass().contains(wanted)) {
      root.getStyleClass().removeAll(CLASSES);
      root.getStyleClass().add(wanted);
    }
    root.getStyleClass().remove(STILL);
    if (still.get()) {
      root.getStyleClass().add(STILL);
    }
  }

  private static String styleClass(Theme theme) {
    return CLASS_PREFIX + theme.key();
  }
}
