package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;

/** Files and folders are dragged onto the window with a real mouse. */
class WindowDropTest extends MainTest {

  private Node lookup(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private Point2D middle(String selector) {
    return fx(() -> {
      Bounds bounds = lookup(selector).localToScreen(lookup(selector).getBoundsInLocal());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    });
  }

  private boolean isOffered() {
    return fx(() -> lookup(".window-drop").isVisible());
  }

  /** The title of the window stands for a folder of the desktop: a drag from it carries files. */
  private void filesAreDraggedFrom(String selector) throws IOException {
    Path below = Files.createDirectories(folder.resolve("报道/下级"));
    Files.writeString(below.resolve("一.txt"), "拖入的报道\n<p>新华社北京2020年3月7日电 正文。</p>\n*\n");
    Path single = Files.writeString(folder.resolve("二.txt"), "拖入的第二篇\n<p>新华社北京2020年3月8日电 正文。</p>\n*\n");
    fxRun(() -> lookup(selector).setOnDragDetected(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(folder.resolve("报道").toFile(), single.toFile()));
      lookup(selector).startDragAndDrop(TransferMode.COPY).setContent(content);
      event.consume();
    }));
  }

  private void moveTo(Point2D to) {
    robot.moveTo(to.subtract(6, 6)).moveTo(to.subtract(3, 3)).moveTo(to);
    settle();
  }

  @Test
  void whereFilesAreDroppedTheyAreImportedAndThatIsSaidBefore() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    filesAreDraggedFrom(".top-title");
    robot.moveTo(middle(".top-title")).press(MouseButton.PRIMARY);
    moveTo(middle(".reader-area"));
    waitUntil("it is offered over the story", this::isOffered);
    moveTo(middle(".story-list"));
    waitUntil("and over the list", this::isOffered);
    screenshot(stage, Path.of("target", "screenshots", "window-drop.png"));
    robot.release(MouseButton.PRIMARY);
    waitUntil("both are imported", () -> library.counts().stories() == 9);
    waitUntil("it is offered no more", () -> !isOffered());
    assertThat(library.stories()).extracting(story -> story.headline()).contains("拖入的报道", "拖入的第二篇");
  }

  /** GTK goes on with events while it asks another program for its files: the end of the drag comes within the answer to the drag over a node. */
  @Test
  void whatEndedWhileTheFilesWereLookedAtIsOfferedNoMore() throws IOException {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    filesAreDraggedFrom(".top-title");
    AtomicInteger over = new AtomicInteger();
    fxRun(() -> lookup(".story-list").addEventHandler(DragEvent.DRAG_OVER, event -> {
      over.incrementAndGet();
      Node root = stage.getScene().getRoot();
      Event.fireEvent(root, event.copyFor(root, root, DragEvent.DRAG_EXITED));
    }));
    robot.moveTo(middle(".top-title")).press(MouseButton.PRIMARY);
    moveTo(middle(".story-list"));
    waitUntil("the files are over the list", () -> over.get() > 0);
    settle();
    assertThat(isOffered()).isFalse();
    robot.release(MouseButton.PRIMARY);
  }
}
