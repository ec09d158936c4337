package org.pizhu.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.Backup;
import org.pizhu.settings.Settings;
import org.pizhu.task.FxTaskRunner;
import org.pizhu.ui.dialog.Dialogs;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.main.MainWindow;
import org.pizhu.ui.main.ground.WindowOutside;
import org.pizhu.ui.main.ground.WindowServices;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.reader.PictureData;
import org.pizhu.ui.settings.SettingsModel;
import org.pizhu.ui.theme.Fonts;
import org.pizhu.ui.theme.ThemeManager;

/** The main window over a library as the program builds it. Its acts come from events of the mouse and the keyboard. */
final class BenchWindow implements AutoCloseable {

  private static final int WIDTH = 1360;
  private static final int HEIGHT = 860;

  private final Library library;
  private final FxTaskRunner tasks = new FxTaskRunner();
  private final Stage stage = new Stage();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Workspace workspace;
  private final MainWindow window;

  private BenchWindow(Library library) {
    this.library = library;
    SettingsModel settings = new SettingsModel(Settings.defaults("王老师").with(Settings.HINTS, ""), Path.of("target", "own-files"), changed -> { });
    ThemeManager themes = new ThemeManager(Fonts.ofSystem());
    themes.install();
    Messages messages = new Messages(Language.CHINESE);
    WindowServices services = new WindowServices(
        messages, themes, settings, new Dialogs(messages, themes, () -> stage), new NoChoosers(), Clock.systemDefaultZone());
    workspace = new Workspace(library, tasks, failures::add);
    window = new MainWindow(services, workspace, this::picture, new NothingOutside());
    Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
    themes.style(scene);
    window.install(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  /** Opens the window and waits until its first story is painted. */
  static BenchWindow open(Library library) {
    Fx.start();
    BenchWindow opened = Fx.call(() -> new BenchWindow(library));
    CompletableFuture<Boolean> painted = new CompletableFuture<>();
    Fx.run(() -> {
      once(opened.workspace.open(), story -> true, () -> opened.window.afterPaint(() -> painted.complete(true)));
      opened.window.start();
    });
    painted.join();
    return opened;
  }

  private Optional<PictureData> picture(String sha256) {
    return library.pictures().picture(sha256)
        .flatMap(picture -> library.pictures().bytes(sha256).map(bytes -> new PictureData(bytes, picture.mediaType())));
  }

  /** Opens a story from the window's model; JavaFX thread. */
  void show(long storyId, Runnable painted) {
    once(workspace.open(), story -> story.stored().id() == storyId, () -> window.afterPaint(painted));
    workspace.open(storyId);
  }

  /** Clicks on the row of a story in the list, which has to be in sight; JavaFX thread. */
  void click(long storyId, Runnable painted) {
    ListCell<?> cell = cell(storyId);
    if (isOpen(storyId)) {
      window.afterPaint(painted);
      return;
    }
    once(workspace.open(), story -> story.stored().id() == storyId, () -> window.afterPaint(painted));
    Event.fireEvent(cell, new MouseEvent(
        MouseEvent.MOUSE_CLICKED, 20, 20, 20, 20, MouseButton.PRIMARY, 1, false, false, false, false, false, false, false,
        true, false, true, new PickResult(cell, 20, 20)));
  }

  private boolean isOpen(long storyId) {
    OpenStory story = workspace.open().get();
    return story != null && story.stored().id() == storyId;
  }

  private ListCell<?> cell(long storyId) {
    ListView<?> list = (ListView<?>) root().lookup(".story-list");
    Set<Node> cells = list.lookupAll(".list-cell");
    return cells.stream()
        .map(cell -> (ListCell<?>) cell)
        .filter(cell -> Long.valueOf(storyId).equals(cell.getItem()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No row of story " + storyId + " is in sight"));
  }

  /** Selects a passage and waits until the bar for it is there, and all annotations of the story, which are counted then. */
  void select(int start, int end) {
    while (!Fx.call(workspace::hasAllAnnotations)) {
      Fx.pause(20);
    }
    Fx.run(() -> {
      page().requestFocus();
      page().getEngine().executeScript("pizhuCall('select', %d, %d)".formatted(start, end));
    });
    do {
      Fx.pause(20);
    } while (!Fx.call(() -> root().lookup(".selection-bar").isVisible()));
  }

  /** Presses the key that highlights what is selected; JavaFX thread. */
  void highlight(Runnable painted) {
    int before = workspace.annotations().get().size();
    once(workspace.annotations(), now -> now.size() == before + 1, () -> window.afterPaint(painted));
    Event.fireEvent(stage.getScene().getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "1", "1", KeyCode.DIGIT1, false, false, false, false));
  }

  /** Takes the last act back; JavaFX thread. */
  void undo(Runnable painted) {
    int before = workspace.annotations().get().size();
    once(workspace.annotations(), now -> now.size() == before - 1, () -> window.afterPaint(painted));
    workspace.edits().undo();
  }

  /** Scrolls the story by a screen, down (1) or up (-1); JavaFX thread. */
  void scroll(int way, Runnable painted) {
    page().getEngine().executeScript("pizhuCall('scroll', 'page', %d)".formatted(way));
    window.afterPaint(painted);
  }

  private static <T> void once(ObservableValue<T> value, Predicate<T> wanted, Runnable action) {
    value.addListener(new ChangeListener<>() {
      @Override
      public void changed(ObservableValue<? extends T> observable, T before, T now) {
        if (wanted.test(now)) {
          value.removeListener(this);
          action.run();
        }
      }
    });
  }

  private Node root() {
    return stage.getScene().getRoot();
  }

  /** The page of the reader; JavaFX thread. */
  WebView page() {
    return (WebView) root().lookup("WebView");
  }

  /** What failed in the background since the window opened. */
  List<Throwable> failures() {
    return failures;
  }

  @Override
  public void close() {
    Fx.run(() -> {
      window.close();
      stage.close();
    });
    tasks.close();
  }

  /** There is nobody to choose a file. */
  private static final class NoChoosers implements FileChoosers {
    @Override
    public List<Path> openFiles(String titleKey, List<Kind> kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> openFile(String titleKey, List<Kind> kinds) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String titleKey) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(String titleKey, String fileName, List<Kind> kinds) {
      return Optional.empty();
    }
  }

  /** There is no program around the window. */
  private static final class NothingOutside implements WindowOutside {
    @Override
    public void openLibrary(Path file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void openAgain(Path file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void openSample() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void showReadable() { }

    @Override
    public void restore(Backup backup) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void browse(URI address) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void showFile(Path file) {
      throw new UnsupportedOperationException();
    }
  }
}
