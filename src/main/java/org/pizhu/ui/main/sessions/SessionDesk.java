package org.pizhu.ui.main.sessions;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.SessionStory;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryQuery;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.exports.ExportDesk;
import org.pizhu.ui.main.ground.FileNames;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.stories.StoryDesk;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.session.SessionBar;
import org.pizhu.ui.session.SessionChoices;
import org.pizhu.ui.session.SessionListener;
import org.pizhu.ui.session.SessionModel;
import org.pizhu.ui.session.SessionPanel;
import org.pizhu.ui.session.SessionView;
import org.pizhu.ui.session.SessionWatch;

/** The session in the window: its bar, its panel, its place in the reader, and the acts on it. */
public final class SessionDesk implements SessionListener {

  private final Ground ground;
  private final ReaderArea reader;
  private final StoryDesk storyDesk;
  private final ExportDesk exports;
  private final Messages messages;
  private final Workspace workspace;
  private final SessionModel model;
  private final SessionBar bar;
  private final SessionPanel panel;
  private final SessionWatch watch;
  private List<Long> unread = List.of();

  /**
   * @param ground what it stands on
   * @param model the session that is shown
   * @param reader the story, and what is selected in it
   * @param storyDesk the list of stories
   * @param exports what is exported
   */
  public SessionDesk(Ground ground, SessionModel model, ReaderArea reader, StoryDesk storyDesk, ExportDesk exports) {
    this.ground = ground;
    this.reader = reader;
    this.storyDesk = storyDesk;
    this.exports = exports;
    messages = ground.services().messages();
    workspace = ground.workspace();
    this.model = model;
    bar = new SessionBar(messages, model, this::showPanel);
    panel = new SessionPanel(messages, ground.services().clock(), model, this, this::choices);
    watch = new SessionWatch(model, this::place);
  }

  /** For the upper edge of the window. */
  public SessionBar bar() {
    return bar;
  }

  /** Hears in a scene whether somebody is there. */
  public void install(Scene scene) {
    watch.install(scene);
  }

  /**
   * Looks for a session that was not ended, and offers to go on with it. Its place is newer than the one that the window remembers when it
   * is closed, which after a power cut it was not.
   *
   * @param open opens the window at the place that is remembered
   */
  public void start(Runnable open) {
    model.load(view -> {
      if (view.summary() != null) {
        offer(view.shown().session());
      }
      open.run();
    });
  }

  private void offer(Session session) {
    SessionPlace place = session.place();
    if (place != null) {
      workspace.remember(Workspace.LAST_STORY, Long.toString(place.storyId()));
      workspace.leaveAt(place.storyId(), place.offset());
    }
    // What is only shown can't be gone on with.
    if (!workspace.isShown()) {
      ground.toasts().show(
          messages.get("session.unfinished", session.name(), session.stories(), session.done()),
          messages.get("session.resume"),
          this::resume);
    }
  }

  /** Ends with the window. */
  public void close() {
    watch.close();
  }

  private Optional<SessionPlace> place() {
    OpenStory story = workspace.open().get();
    return story == null
        ? Optional.empty()
        : Optional.of(new SessionPlace(story.stored().id(), Math.max(0, reader.place())));
  }

  private SessionChoices choices() {
    return new SessionChoices(
        storyDesk.selected(), storyDesk.shown(), Math.max(0, workspace.counts().get().unread()));
  }

  /** Those that are offered are those of when the panel is opened: meanwhile the open story may count as read. */
  private void lookForUnread() {
    StoryFilter filter = StoryFilter.NONE.with(StoryFacet.MARK, Set.of("UNREAD"));
    workspace.ask(
        library -> library.lists().listing(StoryQuery.ALL.with(filter)).ids().boxed().toList(), found -> unread = found);
  }

  @Override
  public void unread(Consumer<List<Long>> then) {
    // What was asked for before this has been answered by then.
    workspace.ask(library -> library, now -> then.accept(unread));
  }

  // Acts

  boolean isOn() {
    return model.isOn();
  }

  boolean hasBreak() {
    return model.view().get().state() == SessionView.State.BREAK;
  }

  /** The work list of the session that is on or has a break; empty if there is none. */
  public List<Long> workList() {
    return isOn() || hasBreak()
        ? model.view().get().shown().stories().stream().map(SessionStory::storyId).toList()
        : List.of();
  }

  /** Opens the panel under the bar, or puts it away: starting a session, its list, its summary. */
  void showPanel() {
    if (model.view().get().state() == SessionView.State.NONE) {
      lookForUnread();
    }
    panel.refresh();
    ground.panels().show(panel, bar);
  }

  /** Ends the session, and shows its summary. */
  void end() {
    if (model.view().get().state() != SessionView.State.NONE) {
      model.end();
      if (!ground.panels().isCovering()) {
        showPanel();
      }
    }
  }

  void pause() {
    model.pause();
  }

  /** Goes on with the session that has a break, where it was. */
  void resume() {
    model.resume(this::goOn);
  }

  /** The open story is done: on to the next open one of the list. Goes on with a session that has a break first. */
  @Override
  public void next() {
    if (model.view().get().state() == SessionView.State.BREAK) {
      resume();
      return;
    }
    OpenStory story = workspace.open().get();
    if (story != null && !story.stored().read()) {
      // Who says that a story is done has read it, however short it was open.
      workspace.markRead(story.stored().id());
    }
    model.next(
        story == null ? 0 : story.stored().id(),
        this::openStory,
        () -> ground.toasts().show(messages.get("session.none-open"), messages.get("session.end"), this::end));
  }

  @Override
  public void openStory(long storyId) {
    ground.open(storyId);
    read();
  }

  /** Who begins, or goes on to a story, reads: the next key is for the story, and not for the field of the search that made the list. */
  private void read() {
    ground.panels().leave();
    ground.focusStory();
  }

  @Override
  public void workOn(long storyId) {
    openStory(storyId);
  }

  @Override
  public void goOn(SessionPlace place) {
    OpenStory story = workspace.open().get();
    if (story == null || story.stored().id() != place.storyId()) {
      ground.leave();
      openAt(place);
    }
    read();
  }

  private void openAt(SessionPlace place) {
    workspace.leaveAt(place.storyId(), place.offset());
    workspace.open(place.storyId());
  }

  @Override
  public void finished() {
    ground.panels().leave();
  }

  @Override
  public void exportSummary(Session session, ExportFormat format) {
    String name = FileNames.of(messages.get("session.result", session.name())) + "." + format.extension();
    Kind kind = Kind.of("exportpanel.format." + format.key(), "*." + format.extension());
    ExportLanguage language = new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get);
    ground.services().choosers().saveAs("session.export.title", name, List.of(kind)).ifPresent(
        file -> model.export(format, language, file, ground.longActs()::written));
  }

  @Override
  public void exportNotes(Session session) {
    exports.write(ExportPlan.What.SESSION, Long.toString(session.id()));
  }
}
