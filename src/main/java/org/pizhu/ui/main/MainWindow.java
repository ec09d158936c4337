package org.pizhu.ui.main;

import java.net.URI;
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
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnnotationFilter;
import org.pizhu.model.AnnotationScope;
import org.pizhu.settings.Settings;
import org.pizhu.ui.annotation.AnnotationsModel;
import org.pizhu.ui.annotation.AnnotationsPane;
import org.pizhu.ui.codebook.CodebookPane;
import org.pizhu.ui.control.FloatingPanes;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.ToastHost;
import org.pizhu.ui.reader.PictureSource;

/** The window over one library: puts the panes together and carries what one of them does to the others. */
public final class MainWindow {

  private static final String LAYOUT = "layout";
  private static final Duration READ_AFTER = Duration.seconds(1.5);

  private final WindowServices services;
  private final Messages messages;
  private final Workspace workspace;
  private final WindowOutside outside;
  private final StackPane root = new StackPane();
  private final StoryDesk stories;
  private final ShelfRoom shelf;
  private final HitDesk hits;
  private final NoteActs noteActs;
  private final ReaderArea reader;
  private final CorrectionActs corrections;
  private final MetadataDesk metadata;
  private final VersionsDesk versions;
  private final AnnotationsPane notes;
  private final CodebookPane tags;
  private final AnnotationDesk annotationDesk;
  private final NotesFollower notesFollower;
  private final Panes panes;
  private final TopBar top;
  private final StatusBar status;
  private final IndexKeeper index;
  private final ToastHost toasts;
  private final LibraryActs libraryActs;
  private final IntakeRoom intake;
  private final Rooms rooms;
  private final MainActs acts;
  private final SessionDesk sessions;
  private final Panels panels;
  private final FloatingPanes floating = new FloatingPanes(() -> reader().reader().requestFocus());
  private final PauseTransition readLater = new PauseTransition(READ_AFTER);
  private final VBox head = new VBox();
  private boolean hasBegun;
  private Subscription settingsHeard = Subscription.EMPTY;

  /**
   * @param services what every window needs
   * @param workspace the library that it shows
   * @param pictures the library's pictures
   * @param outside the program around it
   */
  public MainWindow(WindowServices services, Workspace workspace, PictureSource pictures, WindowOutside outside) {
    this.services = services;
    this.messages = services.messages();
    this.workspace = workspace;
    this.outside = outside;
    toasts = new ToastHost(messages);
    ProgressStrip progress = new ProgressStrip(messages);
    libraryActs = new LibraryActs(services, workspace, outside, progress, toasts);
    intake = new IntakeRoom(this, progress);
    panels = new Panels(this);
    rooms = new Rooms(this, outside, intake);
    acts = new MainActs(this, rooms);
    stories = new StoryDesk(this);
    shelf = new ShelfRoom(this);
    noteActs = new NoteActs(this, outside::browse);
    reader = new ReaderArea(messages, acts.bindings(), workspace, pictures, noteActs, new FromReader());
    hits = new HitDesk(this);
    corrections = new CorrectionActs(this);
    annotationDesk = new AnnotationDesk(this);
    AnnotationsModel notesModel = annotationDesk.model();
    notesModel.thumbnails(new PictureThumbnails());
    noteActs.serve(notesModel.noteDesk());
    metadata = new MetadataDesk(this);
    notes = new AnnotationsPane(messages, acts.bindings(), notesModel, services.clock(), metadata.pane(), metadata.pane()::show);
    versions = new VersionsDesk(this, notes);
    tags = new TagActs(this).pane();
    tags.dropOn(reader);
    notes.addTags(messages.get("codebook.name"), tags);
    notesFollower = new NotesFollower(workspace, notesModel, this::afterPaint);
    panes = new Panes(shelf.pane(), stories.pane(), versions.compare().over(hits.over(corrections.over(reader))), notes,
        layout -> workspace.remember(LAYOUT, layout.format()));
    annotationDesk.show(notes);
    sessions = new SessionDesk(this);
    top = new TopBar(messages, acts.bindings(), sessions.bar());
    status = new StatusBar(messages, progress, acts.bindings());
    index = new IndexKeeper(workspace.longWork(), status);
    putTogether();
    followWorkspace();
    followSettings();
  }

  private void putTogether() {
    head.getChildren().setAll(top);
    BorderPane frame = new BorderPane(panes, head, null, panels.help().over(status), null);
    floating.add(panels.pictures().ledger(), panels.pictures()::closed);
    floating.add(corrections.tray(), corrections::closed);
    panels.host().leaveFree(status);
    root.getChildren().addAll(frame, floating, panels.host(), toasts);
    root.getStyleClass().add("main-window");
    WindowDrop.install(root, services.messages().get("main.drop"), this::take);
  }

  /** Shows something over everything else, below the bar at the top. */
  void above(Node banner) {
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
    acts.install(scene);
    sessions.install(scene);
  }

  /** Loads the library's list and opens what was open last. */
  public void start() {
    // First what leads to the story.
    sessions.start(workspace::start);
    annotationDesk.start();
    stories.start();
    workspace.remembered(LAYOUT, layout -> {
      layout.map(PaneLayout::parse).ifPresent(panes::layout);
      shelf.start();
    });
    rooms.start();
  }

  /** Builds the window anew, once nothing is under way in it. */
  public void whenFree(Runnable rebuild) {
    libraryActs.whenFree(rebuild);
  }

  /** Runs an action once what the reader was asked to show is on the screen. */
  public void afterPaint(Runnable action) {
    reader.reader().afterPaint(action);
  }

  /** Ends the window: saves what is being written, remembers where one is, and hears of nothing any more. */
  public void close() {
    // What is being written anywhere is saved when the keyboard leaves it. With the window itself it leaves too late: nothing is saved any more then.
    if (root.getScene() != null && root.getScene().getFocusOwner() instanceof TextInputControl) {
      root.requestFocus();
    }
    reader.keep();
    leave();
    sessions.close();
    index.close();
    rooms.close();
    annotationDesk.close();
    metadata.close();
    versions.close();
    stories.close();
    acts.close();
    readLater.stop();
    settingsHeard.unsubscribe();
    workspace.close();
  }

  /** Opens a story, and remembers where the open one was left. */
  void open(long storyId) {
    // In this order: the story need not wait until the place in the one that is still open is on disk.
    workspace.open(storyId);
    leave();
  }

  /** Remembers where one is, before another story or library opens. */
  void leave() {
    OpenStory story = workspace.open().get();
    if (story != null) {
      workspace.leaveAt(story.stored().id(), reader.place());
    }
    panes.keepWidths();
  }

  // What the workspace says

  private void followWorkspace() {
    status.library(workspace.file(), workspace.isShown());
    status.onUnplaced(corrections::showUnplaced);
    workspace.afterPaint(this::afterPaint);
    workspace.open().subscribe(this::showStory);
    workspace.counts().subscribe(status::counts);
    workspace.counts().subscribe((before, now) -> {
      if (!hasBegun && now.stories() == 0 && before.stories() != 0) {
        // The keyboard begins where one does, not at the first button of the window.
        panels.host().focusBehind(reader.lookup(".empty-library .button"));
      }
    });
    workspace.busy().subscribe(status::busy);
    workspace.nextUndo().subscribe(top::nextUndo);
    workspace.nextRedo().subscribe(top::nextRedo);
    workspace.codebook().subscribe(tags -> acts.all().changed());
  }

  private void showStory(@Nullable OpenStory story) {
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
    stories.opened(story);
    panels.help().storyOpened();
    if (!hasBegun) {
      hasBegun = true;
      panels.host().focusBehind(reader.reader().stop());
    }
    if (!story.stored().read()) {
      readLater.setOnFinished(event -> workspace.markRead(storyId));
      readLater.playFromStart();
    }
  }

  private void followSettings() {
    acts.bindings().onChange(notes::showKeys);
    settingsHeard = services.settings().property().subscribe(now -> acts.bindings().load(now.get(Settings.KEYS)))
        .and(LookFollower.follow(services, reader.reader(), status));
  }

  // For the acts of the window

  /** Shows a file in the system's way. */
  void show(Path file) {
    outside.showFile(file);
  }

  WindowServices services() {
    return services;
  }

  Workspace workspace() {
    return workspace;
  }

  ReaderArea reader() {
    return reader;
  }

  /** The list of stories. */
  StoryDesk stories() {
    return stories;
  }

  /** Collections, saved searches and facets beside the list. */
  ShelfRoom shelf() {
    return shelf;
  }

  /** The hits of what is searched for. */
  HitDesk hits() {
    return hits;
  }

  /** The stories selected in the list. */
  List<Long> selected() {
    return stories.pane().selection();
  }

  ToastHost toasts() {
    return toasts;
  }

  TopBar top() {
    return top;
  }

  StatusBar status() {
    return status;
  }

  /** What floats over the panes while one works on. */
  FloatingPanes floating() {
    return floating;
  }

  Panels panels() {
    return panels;
  }

  CodebookPane tags() {
    return tags;
  }

  MainActs acts() {
    return acts;
  }

  CorrectionActs corrections() {
    return corrections;
  }

  /** The annotations, as they are now. */
  AnnotationsPane notes() {
    notesFollower.now();
    return notes;
  }

  /** The metadata of stories. */
  MetadataDesk metadata() {
    return metadata;
  }

  /** The versions of the open story. */
  VersionsDesk versions() {
    return versions;
  }

  /** What notes need of the library. */
  NoteActs noteActs() {
    return noteActs;
  }

  /** The list of annotations, of the open story and of others. */
  AnnotationDesk annotationDesk() {
    return annotationDesk;
  }

  /**
   * Shows annotations in their pane.
   *
   * @param scope among which to look
   * @param filter which of them
   */
  public void showAnnotations(AnnotationScope scope, AnnotationFilter filter) {
    annotationDesk.showAnnotations(scope, filter);
  }

  Panes panes() {
    return panes;
  }

  SessionDesk sessions() {
    return sessions;
  }

  LibraryActs libraryActs() {
    return libraryActs;
  }

  /** What is done in the reader. */
  private final class FromReader implements ReaderArea.Outside {
    @Override
    public void openLink(URI link) {
      outside.browse(link);
    }

    @Override
    public void findPictures() {
      panels.pictures().findInFolder();
    }

    @Override
    public void viewPicture(int figure) {
      panels.pictures().view().showOpen(figure);
    }
  }
}
