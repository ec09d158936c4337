package org.pizhu;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.BackupShelf;
import org.pizhu.library.Library;
import org.pizhu.library.Rescue;
import org.pizhu.model.Backup;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
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
import org.pizhu.ui.main.RestoredNote;
import org.pizhu.ui.main.Waiting;
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
  private boolean hasShown;

  /** Built on the JavaFX thread, once the toolkit runs. */
  App(
      Environment environment, SettingsFile settingsFile, Settings loaded, AnnotatorName annotator, Stage stage) {
    this.settingsFile = settingsFile;
    this.stage = stage;
    tasks = new FxTaskRunner();
    this.annotator = annotator;
    settings = new SettingsModel(loaded, this::save);
    opening = new Opening(environment, () -> settings.get().backups());
    messages = new Messages(Launcher.language(loaded));
    themes = new ThemeManager(Fonts.ofSystem());
    themes.themeProperty().set(loaded.theme());
    themes.install();
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
    // The library opens while the toolkit starts: together they take most of the time to the first story.
    AnnotatorName annotator = new AnnotatorName(loaded.annotator());
    CompletableFuture<Library> library = CompletableFuture.supplyAsync(
        () -> new Opening(environment, loaded::backups).open(arguments, loaded, annotator));
    Platform.startup(() -> new App(environment, file, loaded, annotator, new Stage()).start(library));
  }

  void start(CompletableFuture<Library> first) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> failed(thrown));
    WindowPlace place = inSight(settings.get().window());
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
      annotator.set(now.annotator());
      if (library != null) {
        library.intake().setLimits(now.limits());
        library.backups().plan(now.backups());
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
    opened.intake().setLimits(settings.get().limits());
    build();
    settings.change(now -> now.withLastLibrary(opened.file().toString()));
  }

  /** Builds the window anew over the open library, in the language that holds. */
  private void build() {
    Library opened = java.util.Objects.requireNonNull(library);
    Dialogs dialogs = new Dialogs(messages, themes, () -> stage);
    WindowServices services = new WindowServices(messages, themes, settings, dialogs, choosers, CLOCK);
    Workspace workspace = new Workspace(opened, tasks, this::failed);
    boolean isFirst = !hasShown;
    hasShown = true;
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
    if (window != null && thrown instanceof PizhuException known && known.problem().kind() == ProblemKind.LIBRARY_DAMAGED) {
      RestoredNote.damaged(window);
    }
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
    root(pane);
    if (cause instanceof PizhuException known && BackupShelf.isDamage(known.problem())) {
      Path file = Path.of(known.problem().file());
      BackupShelf shelf = BackupShelf.of(file, settings.get().backups().folder());
      tasks.start(work -> shelf.list(), (done, total, detail) -> { }, backups -> pane.offer(
          backups.isEmpty() ? null : backups.get(0), CLOCK, backup -> exchange(shelf, backup, null), target -> rescue(file, target)),
          this::failed);
    }
  }

  private void root(Parent shown) {
    stage.getScene().setRoot(shown);
    themes.style(stage.getScene());
  }

  @Override
  public void restore(Backup backup) {
    Library now = java.util.Objects.requireNonNull(library);
    exchange(BackupShelf.of(now.file(), settings.get().backups().folder()), backup, now);
  }

  /** Puts a library back to a backup, and opens it; also if that failed, for then it is as it was. */
  private void exchange(BackupShelf shelf, Backup backup, @Nullable Library open) {
    Waiting waiting = waiting("backups.restoring");
    tasks.start(work -> {
      if (open != null) {
        open.close();
      }
      return shelf.restore(backup.id(), CLOCK, work);
    }, (done, total, detail) -> waiting.progress(done, total), restored -> reopen(shelf.library(), () ->
        RestoredNote.show(java.util.Objects.requireNonNull(window), restored.before(), this)), thrown -> {
      failed(thrown);
      reopen(shelf.library(), () -> { });
    });
  }

  /** Brings what can be read of a damaged library into another, and opens that. */
  private void rescue(Path damaged, Path target) {
    Waiting waiting = waiting("damaged.rescuing");
    tasks.start(
        work -> Rescue.run(damaged, target, work), (done, total, detail) -> waiting.progress(done, total),
        saved -> reopen(target, () -> RestoredNote.rescued(
            java.util.Objects.requireNonNull(window),
            messages.get("damaged.rescued", saved.stories(), saved.annotations(), saved.lost()))),
        this::showFailure);
  }

  private Waiting waiting(String key) {
    if (window != null) {
      window.close();
    }
    window = null;
    library = null;
    Waiting waiting = new Waiting(messages.get(key));
    root(waiting);
    return waiting;
  }

  private void reopen(Path file, Runnable then) {
    tasks.inOrder(progress -> opening.openFile(file, annotator), opened -> {
      show(opened);
      then.run();
    }, this::showFailure);
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
      settings.change(now -> now.withWindow(place(now.window())));
    }
    tasks.close();
    if (library != null) {
      // What is done at closing may take some seconds; nobody need look on.
      stage.hide();
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
