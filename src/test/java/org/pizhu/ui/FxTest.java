package org.pizhu.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The base of all tests with a window: the one place that knows TestFX. Needs a display, on a machine without one Xvfb.
 */
public abstract class FxTest {

  /** As long as a machine may take on which other tests run as well; what comes at once costs nothing by it. */
  private static final long SECONDS = 30;

  protected final FxRobot robot = new QuickRobot();
  private volatile Stage stage;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  /** Opens a window with what the supplier makes on the JavaFX thread. */
  protected Stage open(Supplier<? extends Parent> root, double width, double height) {
    Stage shown = fx(() -> {
      Stage opened = new Stage();
      // Known at once, so that one that comes too late on a busy machine is closed and doesn't lie over the next.
      stage = opened;
      opened.setScene(new Scene(root.get(), width, height));
      opened.setX(0);
      opened.setY(0);
      opened.show();
      opened.requestFocus();
      return opened;
    });
    WaitForAsyncUtils.waitForFxEvents();
    return shown;
  }

  @AfterEach
  void closeWindow() {
    robot.release(new KeyCode[0]);
    robot.release(new MouseButton[0]);
    if (stage != null) {
      fx(() -> {
        stage.close();
        return true;
      });
      stage = null;
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Runs something on the JavaFX thread and waits for what it gives. */
  protected static <T> T fx(Callable<T> action) {
    try {
      return WaitForAsyncUtils.asyncFx(action).get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  protected static void fxRun(Runnable action) {
    fx(() -> {
      action.run();
      return true;
    });
  }

  /** Waits until something holds, which is asked on the JavaFX thread. */
  protected static void waitUntil(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("Waited " + SECONDS + " s in vain until " + what, e);
    }
  }

  /** Whether a node of a style class is in a scene, and visible itself; JavaFX thread. */
  protected static boolean isShown(Stage stage, String styleClass) {
    Node node = stage.getScene().getRoot().lookup("." + styleClass);
    return node != null && node.isVisible();
  }

  /** Whether a node and all that it is in are visible; JavaFX thread. */
  protected static boolean isSeen(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null;
  }

  /** Waits until events that are under way have been dealt with. */
  protected static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Saves what a window shows; for looking at it. */
  protected static void screenshot(Stage shown, Path file) {
    BufferedImage image = fx(() -> SwingFXUtils.fromFXImage(shown.getScene().snapshot(null), null));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      File target = file.toFile();
      ImageIO.write(image, "png", target);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
