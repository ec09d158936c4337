package org.pizhu.ui.main;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.pizhu.settings.Settings;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.annotation.AnnotationsPane;
import org.pizhu.ui.control.PressesThrough;
import org.pizhu.ui.main.annotations.TagGroup;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.PaneLayout;
import org.pizhu.ui.main.ground.Panes;
import org.pizhu.ui.main.ground.WindowOutside;
import org.pizhu.ui.main.ground.WindowServices;
import org.pizhu.ui.main.intake.IntakeRoom;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.reader.PictureSource;

/** The window over one library: puts the panes of the desks together, and begins and ends with what it shows. */
public final class MainWindow {

  private static final String LAYOUT = "layout";
  private static final Duration READ_AFTER = Duration.seconds(1.5);

  private final Ground ground;
  private final Workspace workspace;
  /** Open to this package, as the desks themselves are. */
  final Desks desks;
  private final IntakeRoom intake;
  private final Rooms rooms;
  private final StackPane root = new StackPane();
  private final VBox head = new VBox();
  private final Panes panes;
  private final TopBar top;
  private final IndexKeeper index;
  private final IdleMemory memory = new IdleMemory();
  private final PauseTransition readLater = new PauseTransition(READ_AFTER);
  private boolean hasBegun;
  private Subscription settingsHeard = Subscription.EMPTY;
  private Subscription pressesHeard = Subscription.EMPTY;

  /**
   * @param services what every window needs
   * @param workspace the library that it shows
   * @param pictures the library's pictures
   * @param outside the program around it
   */
  public MainWindow(WindowServices services, Workspace workspace, PictureSource pictures, WindowOutside outside) {
    this.workspace = workspace;
    ground = new Ground(services, workspace, outside);
    desks = new Desks(ground, pictures);
    intake = new IntakeRoom(ground, desks.status::watched);
    rooms = new Rooms(ground, desks, intake);
    rooms.addTo(ground.acts().all());
    ground.acts().all().addFromData(new TagGroup(ground, desks.reader, desks.annotations)::acts);
    RecentLibraries recent = new RecentLibraries(ground);
    ground.acts().all().addFromData(recent::acts);
    panes = new Panes(
        desks.shelf.pane(), desks.stories.pane(), desks.compare.over(desks.hits.over(desks.corrections.over(desks.reader))),
        desks.annotations.pane(), layout -> workspace.remember(LAYOUT, layout.format()));
    ground.panes(panes);
    ground.onLeave(panes::keepWidths);
    top = new TopBar(services.messages(), ground.acts().bindings(), recent::menu, desks.sessions.bar());
    index = new IndexKeeper(workspace.longWork(), desks.status);
    putTogether();
    followWorkspace();
    followSettings();
  }

  private void putTogether() {
    head.getChildren().setAll(top);
    BorderPane frame = new BorderPane(panes, head, null, desks.help.over(desks.status), null);
    ground.floating().add(desks.pictures.ledger(), desks.pictures::closed);
    ground.floating().add(desks.corrections.tray(), desks.corrections::closed);
    ground.panels().host().leaveFree(desks.status);
    ground.panels().onReadingMode(this::reading);
    root.getChildren().addAll(frame, ground.floating(), ground.panels().host(), ground.toasts());
    root.getStyleClass().add("main-window");
    WindowDrop.install(root, ground.services().messages().get("main.drop"), this::take);
  }

  private void reading(boolean alone) {
    panes.reading(alone);
    for (Node bar : List.of(top, desks.status)) {
      bar.setVisible(!alone);
      bar.setManaged(!alone);
    }
  }

  /** What the desks stand on, for what is said over the window from outside. */
  public Ground ground() {
    return ground;
  }

  /** Shows something over everything else, below the bar at the top. */
  public void above(Node banner) {
    head.getChildren().setAll(top, banner);
  }

  /** Imports files and folders, such as were dropped on the window or given to the program. */
  public void take(List<Path> files) {
    intake.take(files);
  }

  public Parent root() {
    return root;
  }

  /** Takes the keys of a scene, once the window's root is in it. */
  public void install(Scene scene) {
    ground.acts().install(scene);
    desks.sessions.install(scene);
    memory.install(scene);
    pressesHeard = PressesThrough.install(scene);
  }

  /** Loads the library's list and opens what was open last. */
  public void start() {
    // First what leads to the story.
    desks.sessions.start(workspace::start);
    desks.annotations.start();
    desks.stories.start();
    workspace.remembered(LAYOUT, layout -> {
      layout.map(PaneLayout::parse).ifPresent(panes::layout);
      desks.shelf.start();
    });
    rooms.start();
  }

  /** Builds the window anew, once nothing is under way in it. */
  public void whenFree(Runnable rebuild) {
    ground.longActs().whenFree(rebuild);
  }

  /** Runs an action once what the reader was asked to show is on the screen. */
  public void afterPaint(Runnable action) {
    ground.afterPaint(action);
  }

  /** Ends the window: saves what is being written, remembers where one is, and hears of nothing any more. */
  public void close() {
    // What is being written anywhere is saved when the keyboard leaves it. With the window itself it leaves too late: nothing is saved any more then.
    if (root.getScene() != null && root.getScene().getFocusOwner() instanceof TextInputControl) {
      root.requestFocus();
    }
    desks.reader.keep();
    ground.leave();
    desks.sessions.close();
    index.close();
    memory.close();
    pressesHeard.unsubscribe();
    rooms.close();
    desks.close();
    ground.acts().close();
    readLater.stop();
    settingsHeard.unsubscribe();
    workspace.close();
  }

  // What the workspace says

  private void followWorkspace() {
    StatusBar status = desks.status;
    status.library(workspace.file(), workspace.isShown());
    status.onUnplaced(desks.corrections::showUnplaced);
    workspace.open().subscribe(this::showStory);
    workspace.counts().subscribe(status::counts);
    workspace.counts().subscribe((before, now) -> {
      if (!hasBegun && now.stories() == 0 && before.stories() != 0) {
        // The keyboard begins where one does, not at the first button of the window.
        ground.panels().host().focusBehind(desks.reader.lookup(".empty-library .button"));
      }
    });
    workspace.busy().subscribe(status::busy);
    workspace.nextUndo().subscribe(top::nextUndo);
    workspace.nextRedo().subscribe(top::nextRedo);
    workspace.codebook().subscribe(tags -> ground.acts().all().changed());
  }

  private void showStory(@Nullable OpenStory story) {
    memory.touched();
    boolean isAnew = story != null && story.place() < 0;
    if (!isAnew) {
      readLater.stop();
    }
    top.title(story == null ? null : story.stored().shown());
    if (story == null || isAnew) {
      // The one that is open is shown anew, as when an import ends: the time after which it counts as read goes on.
      return;
    }
    long storyId = story.stored().id();
    desks.stories.opened(story);
    desks.help.storyOpened();
    if (!hasBegun) {
      hasBegun = true;
      ground.panels().host().focusBehind(desks.reader.reader().stop());
    }
    if (!story.stored().read()) {
      readLater.setOnFinished(event -> workspace.markRead(storyId));
      readLater.playFromStart();
    }
  }

  private void followSettings() {
    WindowServices services = ground.services();
    Bindings bindings = ground.acts().bindings();
    AnnotationsPane notes = desks.annotations.pane();
    notes.showKeys();
    bindings.onChange(notes::showKeys);
    settingsHeard = services.settings().property().subscribe(now -> bindings.load(now.get(Settings.KEYS)))
        .and(LookFollower.follow(services, desks.reader.reader(), desks.status));
  }
}
