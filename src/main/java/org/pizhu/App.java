package org.pizhu;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupPlan;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.DesktopLook;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import org.pizhu.single.OneProgram;
import org.pizhu.task.FxTaskRunner;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.dialog.Dialogs;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.dialog.NativeFileChoosers;
import org.pizhu.ui.main.MainWindow;
import org.pizhu.ui.main.ground.WindowOutside;
import org.pizhu.ui.main.ground.WindowServices;
import org.pizhu.ui.main.keeping.OpeningFailed;
import org.pizhu.ui.main.keeping.RestoredNote;
import org.pizhu.ui.main.keeping.Waiting;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.settings.SettingsModel;
import org.pizhu.ui.theme.ThemeManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root of the window: builds every object once, in order, and holds the library that is open. */
public final class App implements WindowOutside {

  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final Clock CLOCK = Clock.systemDefaultZone();

  private final Opening opening;
  private final Exchange exchange;
  private final AnnotatorName annotator;
  private final SettingsFile settingsFile;
  private final SettingsModel settings;
  private final TaskRunner tasks;
  private final ThemeManager themes;
  private final WindowFrame frame;
  private final Stage stage;
  private final FileChoosers choosers;
  private final Desktop desktop;
  private final OneProgram program;
  private final Arrivals arrivals;
  private final Ending ending = new Ending(this::leaveWindow, this::endQuickly);
  private Messages messages;
  /** Set on the JavaFX thread; read by that of the ending too. */
  private volatile @Nullable Library library;
  private @Nullable MainWindow window;
  private boolean hasShown;
  private List<Path> brought = List.of();

  /** Built on the JavaFX thread, once the toolkit runs. */
  App(
      Environment environment, SettingsFile settingsFile, Settings loaded, AnnotatorName annotator, OneProgram program, Ahead ahead,
      WindowFrame frame) {
    this.settingsFile = settingsFile;
    this.frame = frame;
    stage = frame.stage();
    tasks = new FxTaskRunner();
    this.annotator = annotator;
    settings = new SettingsModel(loaded, environment.ownFiles(), this::save);
    opening = new Opening(environment, () -> settings.get(Settings.BACKUPS));
    exchange = new Exchange(this, tasks, opening, annotator);
    messages = ahead.messages();
    themes = new ThemeManager(ahead.fonts());
    themes.themeProperty().set(settings.theme());
    themes.install();
    tasks.start(progress -> DesktopLook.ask(), (done, total, detail) -> { }, settings::desktop, this::failed);
    choosers = new NativeFileChoosers(messages, () -> stage, new LocksHeld(() -> library, this::failed));
    desktop = new Desktop(tasks, this::failed);
    this.program = program;
    arrivals = new Arrivals(stage, this::open);
  }

  /**
   * Shows in the window a library as soon as it is open.
   *
   * @param files what to import into it then
   */
  void start(CompletableFuture<Library> first, List<Path> files) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> ending.unlessEnded(thrown, this::failed));
    stage.setOnCloseRequest(event -> ending.byPerson(frame::hide, work -> WindowFrame.lastly(
        work, thrown -> ending.unlessEnded(thrown, new Dialogs(messages, themes, () -> stage)::error)), this::close));
    ending.heed();
    settings.property().addListener((observable, before, now) -> {
      annotator.set(now.get(Settings.ANNOTATOR));
      if (library != null) {
        library.intake().setLimits(now.get(Settings.LIMITS));
        library.backups().plan(now.get(Settings.BACKUPS));
      }
      if (window == null) {
        speak();
      } else if (Launcher.language(now) != messages.language()) {
        window.whenFree(this::speak);
      }
    });
    stage.setTitle(messages.get("app.name"));
    StartTime.reached("look ready");
    brought = files;
    first.whenComplete((opened, thrown) -> Platform.runLater(() -> {
      if (opened == null) {
        showFailure(thrown);
      } else {
        opened(opened);
      }
      arrivals.ready();
    }));
    program.receive(arrivals);
  }

  /** Shows the first library, and imports into it what the program was started with. */
  void opened(Library first) {
    show(first);
    take(brought);
    brought = List.of();
  }

  /** Shows a library in the window. */
  void show(Library opened) {
    library = opened;
    opened.intake().setLimits(settings.get(Settings.LIMITS));
    build();
    Path file = exchange.fileOf(opened);
    settings.change(now -> (file.equals(opening.sample()) ? now : now.opened(file.toString())).with(Settings.LAST_LIBRARY, file.toString()));
  }

  /** Builds the window anew over the open library, in the language that holds. */
  private void build() {
    Library opened = java.util.Objects.requireNonNull(library);
    Dialogs dialogs = new Dialogs(messages, themes, () -> stage);
    WindowServices services = new WindowServices(messages, themes, settings, dialogs, choosers, CLOCK);
    Workspace workspace = new Workspace(opened, tasks, this::failed);
    boolean isFirst = !hasShown;
    hasShown = true;
    window = new MainWindow(services, workspace, sha256 -> PagePictures.of(opened, sha256, messages), this);
    StartTime.reached("window built");
    stage.getScene().setRoot(window.root());
    themes.style(stage.getScene());
    window.install(stage.getScene());
    stage.setTitle(exchange.title(messages, opened, window));
    if (isFirst) {
      StartTime.logFirst(workspace, window);
    }
    window.start();
    StartTime.reached("window begun");
  }

  private void speak() {
    Language language = Launcher.language(settings.property().get());
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

  /** Says what failed. That the library is damaged is met by much that one does: it is said in the window, once, and with what to do. */
  void failed(Throwable thrown) {
    if (window != null && thrown instanceof PizhuException known && known.problem().kind() == ProblemKind.LIBRARY_DAMAGED) {
      LOG.error("The library is damaged", thrown);
      RestoredNote.damaged(window.ground());
    } else {
      ending.unlessEnded(thrown, new Dialogs(messages, themes, () -> stage)::error);
    }
  }

  /** A library could not be opened: says why, and offers another one. The one that was open before stays open. */
  void showFailure(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    LOG.error("The library could not be opened", cause);
    if (window != null) {
      if (!exchange.offersCopy(cause, window, choosers)) {
        failed(cause);
      }
      return;
    }
    OpeningFailed pane = new OpeningFailed(messages, cause, choosers, this);
    root(pane);
    if (cause instanceof PizhuException known) {
      exchange.offer(pane, known.problem());
    }
  }

  private void root(Parent shown) {
    stage.getScene().setRoot(shown);
    themes.style(stage.getScene());
  }

  @Override
  public void restore(Backup backup) {
    exchange.goBack(backup, java.util.Objects.requireNonNull(library));
  }

  @Override
  public void showReadable() {
    exchange.showReadable(java.util.Objects.requireNonNull(library));
  }

  /** Shows that something is done that leaves nothing else to be done: the window over the library that was open goes. */
  Waiting waiting(String key) {
    if (window != null) {
      window.close();
    }
    window = null;
    library = null;
    Waiting waiting = new Waiting(messages.get(key));
    root(waiting);
    return waiting;
  }

  @Nullable MainWindow window() {
    return window;
  }

  @Override
  public void openLibrary(Path file) {
    replace(file, () -> opening.openFile(file, annotator), List.of());
  }

  @Override
  public void openAgain(Path file) {
    tasks.inOrder(progress -> Opening.missing(List.of(file)), missing -> {
      if (missing.isEmpty()) {
        openLibrary(file);
      } else {
        settings.change(now -> now.forgotten(file.toString()));
        Arrivals.tellMissing(new Dialogs(messages, themes, () -> stage), messages, missing);
      }
    }, this::failed);
  }

  @Override
  public void openSample() {
    replace(opening.sample(), () -> opening.openSample(annotator), List.of());
  }

  /** Opens what another start was asked for. */
  private void open(WindowArguments asked) {
    Path file = asked.sample() ? opening.sample() : asked.library();
    if (file == null && window != null) {
      take(asked.files());
    } else {
      replace(file, () -> opening.open(asked, settings.get(), annotator), asked.files());
    }
  }

  /**
   * Opens a library in the place of the one that is open, unless it is that.
   *
   * @param file the library; none if that is still to be found out
   * @param files what to import into it then
   */
  private void replace(@Nullable Path file, Supplier<Library> open, List<Path> files) {
    Library before = library;
    tasks.inOrder(progress -> before != null && file != null && Opening.isSame(before.file(), file) ? before : open.get(), opened -> {
      if (opened != before) {
        putInPlace(opened);
      }
      take(files);
    }, this::showFailure);
  }

  private void putInPlace(Library opened) {
    Library before = library;
    if (window != null) {
      window.close();
    }
    show(opened);
    if (before != null) {
      exchange.putAway(before);
    }
  }

  /** Imports files that the program was started with; says of which there are none. */
  private void take(List<Path> files) {
    tasks.inOrder(progress -> Opening.missing(files), missing -> {
      if (!missing.isEmpty()) {
        Arrivals.tellMissing(new Dialogs(messages, themes, () -> stage), messages, missing);
      }
      List<Path> there = files.stream().filter(file -> !missing.contains(file)).toList();
      if (window != null && !there.isEmpty()) {
        window.take(there);
      }
    }, this::failed);
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

  /** What is left to be done once the window has gone. */
  private void close() {
    tasks.close();
    // A start from here on is the program, and waits in its window for the library.
    leave(program::close);
    if (library != null) {
      library.close();
      opening.forgetRescued();
    }
  }

  /** Takes no more starts, and remembers where one was. */
  private void leaveWindow() {
    leave(program::stopReceiving);
    if (window != null) {
      window.close();
    }
    settings.change(now -> now.with(Settings.WINDOW, frame.place(now.get(Settings.WINDOW))));
  }

  /** What the system asks to end makes no backup: it would be killed in the middle of a large one. The next one comes by the clock. */
  private void endQuickly() {
    tasks.close();
    leave(program::close);
    Library open = library;
    if (open != null) {
      open.backups().plan(BackupPlan.ONLY_BEFORE_ACTS);
      open.close();
    }
  }

  private static void leave(Closeable part) {
    try {
      part.close();
    } catch (IOException failed) {
      LOG.warn("What tells later starts of this program could not be taken away", failed);
    }
  }
}
