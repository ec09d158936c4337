package org.pizhu;

import com.sun.glass.ui.Application;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.pizhu.settings.Theme;
import org.pizhu.settings.WindowPlace;
import org.pizhu.ui.theme.ThemeManager;

/** The window of the program as the system sees it: where it stands, how large, with which icon. JavaFX thread only. */
final class WindowFrame {

  private static final Duration STANDING = Duration.millis(500);
  private static final long HIDING_MILLIS = 100;
  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 560;

  /** What X11 calls the windows of the program (WM_CLASS). The desktop entry has the same words, so that a dock knows whose window it is. */
  static final String CLASS = "org.pizhu.Pizhu";

  private final Stage stage = new Stage();

  /** Makes the window, which nobody sees yet. */
  WindowFrame() {
    nameWindows();
  }

  /**
   * Names all windows of the program to the desktop, before the first is made.
   *
   * <p>JavaFX takes the name from the subclass of its Application that is launched, of which there is none here, and has no public way to give
   * another: without this a desktop calls the window «java», and its dock shows no icon of ours.
   */
  static void nameWindows() {
    Application.GetApplication().setName(CLASS);
  }

  /** The window itself. */
  Stage stage() {
    return stage;
  }

  /**
   * Shows the window with nothing in it but the colour that it will have, so that it is there at once and never white.
   *
   * <p>Under some window managers GTK takes the least size for the first size, so the least size is the wanted one until the window stands.
   */
  void show(WindowPlace wanted, Theme theme) {
    Rectangle2D area = area(wanted);
    WindowPlace place = wanted.within(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    stage.setScene(new Scene(new StackPane(), ThemeManager.ground(theme)));
    if (!Double.isNaN(place.x())) {
      stage.setX(place.x());
      stage.setY(place.y());
    }
    if (place.maximized()) {
      stage.setMaximized(true);
    }
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMinWidth(place.width());
    stage.setMinHeight(place.height());
    stage.show();
    PauseTransition standing = new PauseTransition(STANDING);
    standing.setOnFinished(event -> {
      // Drawn twice as large, the whole of a small screen is less.
      stage.setMinWidth(Math.min(LEAST_WIDTH, area.getWidth()));
      stage.setMinHeight(Math.min(LEAST_HEIGHT, area.getHeight()));
    });
    standing.play();
    // All at once: at each change of the list JavaFX chooses anew, and hands the system a picture.
    stage.getIcons().setAll(Stream.of("16", "32", "48", "128", "256").map(size -> new Image("/org/pizhu/icons/pizhu-" + size + ".png")).toList());
  }

  /** Takes the window from the screen. The program goes on, until it ends itself. */
  void hide() {
    Platform.setImplicitExit(false);
    stage.hide();
  }

  /**
   * Does what is left once a window that was hidden has gone, and ends JavaFX then. On the JavaFX thread, but not at once: GTK sends what hides a
   * window when it looks for what comes next, and not before.
   *
   * @param failed tells what kept the work from being done, and returns when that has been read
   */
  static void lastly(Runnable work, Consumer<Throwable> failed) {
    CompletableFuture.delayedExecutor(HIDING_MILLIS, TimeUnit.MILLISECONDS).execute(() -> Platform.runLater(() -> {
      try {
        work.run();
      } catch (RuntimeException | Error thrown) {
        failed.accept(thrown);
      } finally {
        Platform.exit();
      }
    }));
  }

  /** What can be used of the screen that a window stands on, in pixels. */
  private static Rectangle2D area(WindowPlace place) {
    // Where nothing is remembered, NaN intersects with no screen.
    return Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).stream()
        .findFirst().orElse(Screen.getPrimary()).getVisualBounds();
  }

  /**
   * Where the window stands now.
   *
   * @param before where it stood; still holds for when it is no longer maximised, or where it fills the screen
   */
  WindowPlace place(WindowPlace before) {
    if (stage.isFullScreen()) {
      return before;
    }
    return stage.isMaximized()
        ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
        : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
  }
}
