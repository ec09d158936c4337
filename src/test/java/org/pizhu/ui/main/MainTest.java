package org.pizhu.ui.main;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Backup;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.task.FxTaskRunner;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.dialog.Dialogs;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.WindowOutside;
import org.pizhu.ui.main.ground.WindowServices;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.reader.PictureData;
import org.pizhu.ui.settings.SettingsModel;

/** The main window over a real library, used with a real mouse and keyboard. */
abstract class MainTest extends StyledFxTest {

  protected static final int WIDTH = 1360;
  protected static final int HEIGHT = 860;

  @TempDir protected Path folder;
  protected Library library;
  protected Workspace workspace;
  protected SettingsModel settings;
  protected Stage stage;
  protected final Answers answers = new Answers();
  protected final Outside outside = new Outside();
  protected final List<Throwable> failures = new ArrayList<>();
  private FxTaskRunner tasks;
  private MainWindow window;

  /** Answers for file choosers, given before they are asked for. */
  protected static final class Answers implements FileChoosers {
    protected List<Path> files = List.of();
    protected Optional<Path> path = Optional.empty();
    protected final List<String> asked = new ArrayList<>();

    @Override
    public List<Path> openFiles(String titleKey, List<Kind> kinds) {
      asked.add(titleKey);
      return files;
    }

    @Override
    public Optional<Path> openFile(String titleKey, List<Kind> kinds) {
      return path;
    }

    @Override
    public Optional<Path> folder(String titleKey) {
      return path;
    }

    @Override
    public Optional<Path> saveAs(String titleKey, String fileName, List<Kind> kinds) {
      return path;
    }
  }

  /** Notes what the window asks of the program around it. */
  protected static final class Outside implements WindowOutside {
    protected final List<String> asked = new ArrayList<>();

    @Override
    public void openLibrary(Path file) {
      asked.add("library " + file.getFileName());
    }

    @Override
    public void openAgain(Path file) {
      asked.add("again " + file.getFileName());
    }

    @Override
    public void openSample() {
      asked.add("sample");
    }

    @Override
    public void showReadable() {
      asked.add("readable");
    }

    @Override
    public void restore(Backup backup) {
      asked.add("restore " + backup.id());
    }

    @Override
    public void browse(URI address) {
      asked.add("browse " + address);
    }

    @Override
    public void showFile(Path file) {
      asked.add("show " + file.getFileName());
    }
  }

  /** Opens the window over a library; the seven stories of the seeds are in {@link Samples#seeds}. */
  protected void openWindow(Library opened, Language language) {
    library = opened;
    tasks = new FxTaskRunner();
    settings = new SettingsModel(startSettings(), folder.resolve("own-files"), changed -> { });
    stage = open(() -> build(language), WIDTH, HEIGHT);
    waitForStory();
  }

  /** Builds the window anew over the same library, as another language does. */
  protected void rebuild(Language language) {
    fxRun(() -> {
      window.close();
      stage.getScene().setRoot(build(language));
    });
    waitForStory();
  }

  private Parent build(Language language) {
    Messages messages = new Messages(language);
    WindowServices services = new WindowServices(
        messages, themes(), settings, new Dialogs(messages, themes(), () -> stage), answers, Clock.systemDefaultZone());
    workspace = new Workspace(library, tasks, failures::add);
    MainWindow built = new MainWindow(services, workspace, this::picture, outside);
    window = built;
    built.root().sceneProperty().addListener((observable, before, scene) -> {
      if (scene != null) {
        built.install(scene);
        built.start();
      }
    });
    return built.root();
  }

  private void waitForStory() {
    waitUntil("a story is open", () -> library.counts().stories() == 0 || workspace.open().get() != null);
    painted();
  }

  /** What is set when the window opens: who uses it is not new. */
  protected Settings startSettings() {
    return Settings.defaults(Samples.CREATOR).with(Settings.HINTS, "");
  }

  protected MainWindow window() {
    return window;
  }

  /** What the desks of the window stand on. */
  protected Ground ground() {
    return window.ground();
  }

  /** The desks of the window. */
  protected Desks desks() {
    return window.desks;
  }

  private Optional<PictureData> picture(String sha256) {
    return library.pictures().picture(sha256)
        .flatMap(picture -> library.pictures().bytes(sha256).map(bytes -> new PictureData(bytes, picture.mediaType())));
  }

  @AfterEach
  void closeLibrary() {
    if (tasks != null) {
      fxRun(window::close);
      tasks.close();
    }
    if (library != null) {
      library.close();
    }
    org.assertj.core.api.Assertions.assertThat(failures).isEmpty();
  }

  /** Does an act of the program, as its key or the palette would. */
  protected void act(String id) {
    fxRun(() -> ground().acts().bindings().ref(id).run());
  }

  protected WebView page() {
    return (WebView) fx(() -> stage.getScene().getRoot().lookup("WebView"));
  }

  /** Waits until all that was asked for is on the screen. */
  protected void painted() {
    settle();
    AtomicBoolean done = new AtomicBoolean();
    fxRun(() -> readerArea().reader().afterPaint(() -> done.set(true)));
    waitUntil("the page is painted", done::get);
  }

  private ReaderArea readerArea() {
    return (ReaderArea) stage.getScene().getRoot().lookup(".reader-area");
  }

  protected void openStory(long storyId) {
    fxRun(() -> workspace.open(storyId));
    waitUntil("story " + storyId + " is open",
        () -> workspace.open().get() != null && workspace.open().get().stored().id() == storyId);
    painted();
  }

  protected String text() {
    return fx(() -> workspace.open().get()).stored().story().text();
  }

  protected TextRange find(String quote) {
    int at = text().indexOf(quote);
    if (at < 0) {
      throw new AssertionError("The story has no «" + quote + "»");
    }
    return new TextRange(at, at + quote.length());
  }

  /** Where a part of a character is on the screen; 0 is its left edge, 1 its right. */
  protected Point2D point(int offset, double part) {
    String found = fx(() -> (String) page().getEngine().executeScript(
        "(() => { const box = pizhu.text.rects(" + offset + "," + (offset + 1) + ")[0];"
            + "return box.left + box.width * " + part + " + ' ' + (box.top + box.height / 2); })()"));
    String[] numbers = found.split(" ");
    return fx(() -> page().localToScreen(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
  }

  /** Drags the mouse over the words, with the button down and real movements. */
  protected void dragOver(String quote) {
    select(quote);
    waitUntil("the bar is at the selection", () -> bar().isVisible());
  }

  /** The same without waiting for the bar. */
  protected void select(String quote) {
    TextRange range = find(quote);
    robot.moveTo(point(range.start(), 0.1));
    settle();
    robot.press(MouseButton.PRIMARY)
        .moveTo(point((range.start() + range.end()) / 2, 0.5))
        .moveTo(point(range.end() - 1, 0.9));
    settle();
    robot.release(MouseButton.PRIMARY);
    painted();
  }

  protected Node bar() {
    return stage.getScene().getRoot().lookup(".selection-bar");
  }

  protected void clickText(String words) {
    robot.clickOn(point(find(words).start(), 0.5));
  }

  protected void waitForAnnotations(int count) {
    waitUntil(count + " annotations", () -> workspace.annotations().get().size() == count);
  }

  /** The lines of the menu that is open; none if none is. */
  protected List<MenuItem> menuItems() {
    return fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).filter(Window::isShowing)
        .flatMap(window -> ((ContextMenu) window).getItems().stream()).toList());
  }

  /** Presses the line of the menu with these words. */
  protected void chooseInMenu(String words) {
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    settle();
    robot.clickOn(fx(() -> {
      Node item = menuItems().stream().filter(one -> words.equals(one.getText())).findFirst().orElseThrow().getStyleableNode();
      Bounds bounds = item.localToScreen(item.getBoundsInLocal());
      return new Point2D(bounds.getMinX() + 30, bounds.getCenterY());
    }));
    waitUntil("the menu is closed", () -> menuItems().isEmpty());
  }
}
