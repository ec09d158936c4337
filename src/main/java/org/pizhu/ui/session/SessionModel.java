package org.pizhu.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.library.Library;
import org.pizhu.library.shelf.Sessions;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.session.SessionView.State;

/**
 * The model of the session that the window shows. Every method is called on the JavaFX thread; the work goes through the task runner, in
 * order with all other edits, and the view changes when it is done, that is, when it is on disk.
 */
public final class SessionModel {

  private final Library library;
  private final Sessions sessions;
  private final TaskRunner tasks;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<SessionView> view = new ReadOnlyObjectWrapper<>(SessionView.NONE);

  /**
   * @param library the open library
   * @param tasks does the work
   * @param failed hears of each failure, on the JavaFX thread
   */
  public SessionModel(Library library, TaskRunner tasks, Consumer<Throwable> failed) {
    this.library = library;
    this.sessions = library.sessions();
    this.tasks = tasks;
    this.failed = failed;
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<SessionView> view() {
    return view.getReadOnlyProperty();
  }

  public boolean isOn() {
    return view.get().state() == State.ON;
  }

  /** The number of the session that is shown; 0 for none. */
  private long id() {
    SessionSummary summary = view.get().summary();
    return summary == null ? 0 : summary.session().id();
  }

  /**
   * Shows the session that was worked on last and not ended, if there is one: as it is when the library is opened.
   *
   * @param loaded gets what is shown then
   */
  public void load(Consumer<SessionView> loaded) {
    tasks.inOrder(progress -> unfinished(), found -> {
      view.set(found);
      loaded.accept(found);
    }, failed);
  }

  private SessionView unfinished() {
    Optional<Session> on = sessions.current();
    return on.or(() -> sessions.unfinished().stream().findFirst())
        .map(session -> new SessionView(on.isPresent() ? State.ON : State.BREAK, sessions.summary(session.id())))
        .orElse(SessionView.NONE);
  }

  /**
   * Starts a session.
   *
   * @param storyIds its list; not empty
   * @param name not blank
   * @param open gets the first story of the list
   */
  public void start(List<Long> storyIds, String name, Consumer<Long> open) {
    List<Long> list = List.copyOf(storyIds);
    tasks.inOrder(progress -> sessions.summary(sessions.start(list, name).id()), summary -> {
      view.set(new SessionView(State.ON, summary));
      open.accept(list.get(0));
    }, failed);
  }

  /**
   * Goes on after a break.
   *
   * @param at gets the place where the annotator was, if any is known
   */
  public void resume(Consumer<SessionPlace> at) {
    if (view.get().state() == State.BREAK) {
      goOn(sessions::resume, at);
    }
  }

  /**
   * Goes on with the session whose summary is shown, since it was ended too early.
   *
   * @param at gets the place where the annotator was, if any is known
   */
  public void reopen(Consumer<SessionPlace> at) {
    if (view.get().state() == State.ENDED) {
      goOn(sessions::reopen, at);
    }
  }

  private void goOn(LongFunction<Session> how, Consumer<SessionPlace> at) {
    long id = id();
    tasks.inOrder(progress -> sessions.summary(how.apply(id).id()), summary -> {
      view.set(new SessionView(State.ON, summary));
      SessionPlace place = summary.session().place();
      if (place != null) {
        at.accept(place);
      }
    }, failed);
  }

  /** Has a break. */
  public void pause() {
    long id = id();
    if (isOn()) {
      tasks.inOrder(progress -> {
        sessions.pause();
        return sessions.summary(id);
      }, summary -> view.set(new SessionView(State.BREAK, summary)), failed);
    }
  }

  /** Ends the session; its summary is shown until {@link #close}. */
  public void end() {
    long id = id();
    if (isOn() || view.get().state() == State.BREAK) {
      tasks.inOrder(
          progress -> sessions.end(id), summary -> view.set(new SessionView(State.ENDED, summary)), failed);
    }
  }

  /** Puts the summary of an ended session away: another one that was not ended is shown, or none. */
  public void close() {
    load(shown -> { });
  }

  /** Lets another session be started beside one that has a break. That one is shown again when the other has ended. */
  public void setAside() {
    if (view.get().state() == State.BREAK) {
      view.set(SessionView.NONE);
    }
  }

  /**
   * The story that is open is done: on to the next open one of the list.
   *
   * @param storyId the story that is open, in the list or not; 0 for none
   * @param open gets the next one
   * @param none is called if there is no other open one
   */
  public void next(long storyId, Consumer<Long> open, Runnable none) {
    long id = id();
    if (isOn()) {
      tasks.inOrder(progress -> {
        sessions.done(storyId);
        return new Step(sessions.next(storyId).orElse(null), sessions.summary(id));
      }, step -> {
        show(step.summary());
        if (step.next() == null) {
          none.run();
        } else {
          open.accept(step.next());
        }
      }, failed);
    }
  }

  private record Step(@Nullable Long next, SessionSummary summary) {}

  /** Marks a story of the list as done, or opens it again. */
  public void toggle(SessionStory story) {
    change(() -> {
      if (story.isDone()) {
        sessions.undone(story.storyId());
      } else {
        sessions.done(story.storyId());
      }
    });
  }

  /** Remembers where one is; what is shown does not change by that. */
  public void place(SessionPlace place) {
    if (isOn()) {
      tasks.inOrder(progress -> {
        sessions.place(place.storyId(), place.offset());
        return place;
      }, done -> { }, failed);
    }
  }

  /** Notes that the annotator is at work. */
  public void alive() {
    change(sessions::tick);
  }

  /** Reads again what came of the session so far. */
  public void refresh() {
    long id = id();
    if (id != 0) {
      tasks.inOrder(progress -> sessions.summary(id), this::show, failed);
    }
  }

  private void change(Runnable work) {
    long id = id();
    if (isOn()) {
      tasks.inOrder(progress -> {
        work.run();
        return sessions.summary(id);
      }, this::show, failed);
    }
  }

  /** What was asked for before may come when another session is shown. */
  private void show(SessionSummary summary) {
    if (summary.session().id() == id()) {
      view.set(new SessionView(view.get().state(), summary));
    }
  }

  /**
   * Writes the summary of the session that is shown.
   *
   * @param written gets the file
   */
  public void export(ExportFormat format, ExportLanguage language, Path file, Consumer<Path> written) {
    long id = id();
    tasks.inOrder(progress -> {
      library.sessionExport().write(id, format, language, file);
      return file;
    }, written, failed);
  }
}
