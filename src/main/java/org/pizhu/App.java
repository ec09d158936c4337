package org.pizhu;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.settings.DesktopLook;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import org.pizhu.settings.WindowPlace;
import org.pizhu.task.FxTaskRunner;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.dialog.Dialogs;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.dialog.NativeFileChoosers;
import org.pizhu.ui.main.MainWindow;
import org.pizhu.ui.main.OpeningFailed;
import org.pizhu.ui.main.WindowOutside;
import org.pizhu.ui.main.WindowServices;
import org.pizhu.ui.main.Workspace;
import org.pizhu.ui.reader.PictureData;
import org.pizhu.ui.settings.SettingsModel;
import org.pizhu.ui.theme.Fonts;
import org.pizhu.ui.theme.ThemeManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root of the window: builds every object once, in order, and holds the library that is open. */
public final class App implements WindowOutside {

  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final Clock CLOCK = Clock.systemDefaultZone();
  private static final Duration STANDING = Duration.millis(500);
  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 560;

  private final Opening opening;
  private final AnnotatorName annotator;
  private final SettingsFile settingsFile;
  private final SettingsModel settings;
  private final TaskRunner tasks;
  private final ThemeManager themes;
  private final Stage stage;
  private final FileChoosers choosers;
  private final Desktop desktop;
  private Messages messages;
  private @Nullable Library library;
  private @Nullable MainWindow window;

  /** Built on the JavaFX thread, once the toolkit runs. */
  App(
      Environment environment, SettingsFile settingsFile, Settings loaded, AnnotatorName annotator, Stage stage) {
    this.settingsFile = settingsFile;
    this.stage = stage;
    tasks = new FxTaskRunner();
    this.annotator = annotator;
    opening = new Opening(environment);
    settings = new SettingsModel(loaded, this::save);
    messages = new Messages(Launcher.language(loaded));
    themes = new ThemeManager(Fonts.ofSystem());
    themes.themeProperty().set(settings.theme());
    themes.install();
    tasks.start(progress -> DesktopLook.ask(), (done, total, detail) -> { }, settings::desktop, this::failed);
    choosers = new NativeFileChoosers(messages, () -> stage);
    desktop = new Desktop(tasks, this::failed);
  }

  /**
   * Opens the window. Returns when the toolkit runs; the program ends when the window is closed.
   *
   * @param arguments how the window was asked to open
   */
  static void open(WindowArguments arguments) {
    Renderer.choose();
    Environment environment = Environment.ofProcess();
    SettingsFile file = new SettingsFile(environment.settingsFile(), Settings.defaults(environment.user()));
    Settings loaded = file.load();
    scale(loaded.get(Settings.SCALE));
    // The library opens while the toolkit starts: together they take most of the time to the first story.
    AnnotatorName annotator = new AnnotatorName(loaded.get(Settings.ANNOTATOR));
    CompletableFuture<Library> library = CompletableFuture.supplyAsync(
        () -> new Opening(environment).open(arguments, loaded, annotator));
    Platform.startup(() -> new App(environment, file, loaded, annotator, new Stage()).start(library));
  }

  /** Has JavaFX draw all windows larger than the desktop would; it reads that before it starts. What the user set there stays. */
  private static void scale(int percent) {
    for (String system : new String[] {"glass.gtk.uiScale", "glass.win.uiScale"}) {
      if (percent > 100 && System.getProperty(system) == null) {
        System.setProperty(system, percent + "%");
      }
    }
  }

  void start(CompletableFuture<Library> first) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> failed(thrown));
    WindowPlace place = inSight(settings.get(Settings.WINDOW));
    Scene scene = new Scene(new StackPane());
    themes.style(scene);
    stage.setScene(scene);
    if (!Double.isNaN(place.x())) {
      stage.setX(place.x());
      stage.setY(place.y());
    }
    if (place.maximized()) {
      stage.setMaximized(true);
    }
    for (String size : new String[] {"16", "32", "48", "128", "256"}) {
      stage.getIcons().add(new Image("/org/pizhu/icons/pizhu-" + size + ".png"));
    }
    stage.setOnCloseRequest(event -> close());
    settings.property().addListener((observable, before, now) -> {
      annotator.set(now.get(Settings.ANNOTATOR));
      if (library != null) {
        library.intake().setLimits(now.get(Settings.LIMITS));
      }
      speak(now);
    });
    stage.setTitle(messages.get("app.name"));
    showAt(place.width(), place.height());
    first.whenComplete((opened, thrown) -> Platform.runLater(() -> {
      if (opened == null) {
        showFailure(thrown);
      } else {
        show(opened);
      }
    }));
  }

  private static WindowPlace inSight(WindowPlace place) {
    // Where nothing is remembered, NaN intersects with no screen.
    Screen screen = Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).stream()
        .findFirst().orElse(Screen.getPrimary());
    Rectangle2D area = screen.getVisualBounds();
    return place.within(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
  }

  /**
   * Shows the window. Under some window managers GTK takes the least size for the first size, so the least size is the wanted one until the
   * window stands.
   */
  private void showAt(double width, double height) {
    stage.setWidth(width);
    stage.setHeight(height);
    stage.setMinWidth(width);
    stage.setMinHeight(height);
    stage.show();
    PauseTransition standing = new PauseTransition(STANDING);
    standing.setOnFinished(event -> {
      stage.setMinWidth(LEAST_WIDTH);
      stage.setMinHeight(LEAST_HEIGHT);
    });
    standing.play();
  }

  private void show(Library opened) {
    library = opened;
    opened.intake().setLimits(settings.get(Settings.LIMITS));
    build();
    settings.change(now -> now.with(Settings.LAST_LIBRARY, opened.file().toString()));
  }

  /** Builds the window anew over the open library, in the language that holds. */
  private void build() {
    Library opened = java.util.Objects.requireNonNull(library);
    Dialogs dialogs = new Dialogs(messages, themes, () -> stage);
    WindowServices services = new WindowServices(messages, themes, settings, dialogs, choosers, CLOCK);
    Workspace workspace = new Workspace(opened, tasks, dialogs::error);
    boolean isFirst = window == null;
    window = new MainWindow(services, workspace, sha256 -> picture(opened, sha256), this);
    stage.getScene().setRoot(window.root());
    themes.style(stage.getScene());
    window.install(stage.getScene());
    stage.setTitle(messages.get("main.title", opened.file().getFileName()));
    if (isFirst) {
      StartTime.logFirst(workspace, window);
    }
    window.start();
  }

  private static java.util.Optional<PictureData> picture(Library opened, String sha256) {
    return opened.pictures().picture(sha256)
        .flatMap(picture -> opened.pictures().bytes(sha256)
            .map(bytes -> new PictureData(bytes, picture.mediaType())));
  }

  private void speak(Settings now) {
    Language language = Launcher.language(now);
    if (language != messages.language()) {
      messages = new Messages(language);
      if (window != null) {
        window.close();
        build();
      }
    }
  }

  private void save(Settings changed) {
    tasks.inOrder(progress -> {
      settingsFile.save(changed);
      return changed;
    }, saved -> { }, this::failed);
  }

  private void failed(Throwable thrown) {
    new Dialogs(messages, themes, () -> stage).error(thrown);
  }

  /** A library could not be opened: says why, and offers another one. The one that was open before stays open. */
  private void showFailure(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    LOG.error("The library could not be opened", cause);
    if (window != null) {
      failed(cause);
      return;
    }
    OpeningFailed pane = new OpeningFailed(messages, cause, choosers, this);
    stage.getScene().setRoot(pane);
    themes.style(stage.getScene());
  }

  @Override
  public void openLibrary(Path file) {
    replace(() -> opening.openFile(file, annotator));
  }

  @Override
  public void openSample() {
    replace(() -> opening.openSample(annotator));
  }

  private void replace(java.util.function.Supplier<Library> open) {
    tasks.inOrder(progress -> open.get(), opened -> {
      Library before = library;
      if (window != null) {
        window.close();
      }
      show(opened);
      if (before != null) {
        tasks.inOrder(progress -> {
          before.close();
          return before;
        }, closed -> { }, this::failed);
      }
    }, this::showFailure);
  }

  @Override
  public void browse(URI address) {
    Dialogs dialogs = new Dialogs(messages, themes, () -> stage);
    if (dialogs.confirm(org.pizhu.ui.dialog.Confirmation.of(
        "main.link.title", "main.link.text", "main.link.open", address))) {
      desktop.open(address.toString());
    }
  }

  @Override
  public void showFile(Path file) {
    desktop.open(file.toString());
  }

  private void close() {
    if (window != null) {
      window.close();
    }
    if (!stage.isFullScreen()) {
      settings.change(now -> now.with(Settings.WINDOW, place(now.get(Settings.WINDOW))));
    }
    tasks.close();
    if (library != null) {
      library.close();
    }
  }

  private WindowPlace place(WindowPlace before) {
    return stage.isMaximized()
        ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
        : new WindowPlace(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
  }
}
