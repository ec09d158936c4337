package org.pizhu.library.shelf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.model.Codebook;
import org.pizhu.model.NameLength;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.SessionSummary.TagUse;
import org.pizhu.model.SessionSummary;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.shelf.SessionStore;
import org.pizhu.store.story.StoryStore;

/**
 * Sessions: work on a list of stories. At most one is on; what is annotated meanwhile is of that session. When the program ends,
 * however it ends, no session is on any more, and the one that was is among the {@link #unfinished} ones, at the place where it was: it goes
 * on by {@link #resume}. When a method returns, what it did is on disk. What changes the session that is on does nothing while none is.
 */
public final class Sessions {

  private final SessionStore sessions;
  private final StoryStore stories;
  private final TagStore tags;
  private final LibraryListeners listeners;
  private final Clock clock;
  private final Supplier<String> annotator;
  private volatile @Nullable Long on;

  /** The sessions of one library, of the annotator who is asked for anew each time. */
  public Sessions(Database database, LibraryListeners listeners, Clock clock, Supplier<String> annotator) {
    sessions = new SessionStore(database);
    stories = new StoryStore(database);
    tags = new TagStore(database);
    this.listeners = listeners;
    this.clock = clock;
    this.annotator = annotator;
  }

  /**
   * Starts a session. One that is on has a break.
   *
   * @param storyIds its list, in the order in which they are to be read; one that is named twice counts once
   * @param name what it is called; not blank, at most {@link NameLength#MOST} characters
   * @throws PizhuException {@code SESSION_NEEDS_STORIES}, {@code STORY_NOT_FOUND}
   */
  public Session start(List<Long> storyIds, String name) {
    if (storyIds.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.SESSION_NEEDS_STORIES, name));
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("A session needs a name");
    }
    Set<Long> list = new LinkedHashSet<>(storyIds);
    Set<Long> unknown = new LinkedHashSet<>(list);
    stories.ids().forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, unknown.iterator().next()));
    }
    long id = sessions.start(NameLength.checked(name.strip()), annotator.get(), now(), List.copyOf(list));
    on = id;
    tell();
    return existing(id);
  }

  /** The session that is on. */
  public Optional<Session> current() {
    Long id = on;
    return id == null ? Optional.empty() : sessions.byId(id);
  }

  /** The number of the session that is on, without asking the database. */
  public @Nullable Long currentId() {
    return on;
  }

  /** Every session, the newest first. */
  public List<Session> all() {
    return sessions.all();
  }

  /** Those that were not ended, also the one that is on; the one that was worked on last first. */
  public List<Session> unfinished() {
    return sessions.unfinished();
  }

  /**
   * Remembers where the annotator is.
   *
   * @param storyId the story that is open, in the list or not
   * @param offset the start of the paragraph at the top, in UTF-16 units of its text
   */
  public void place(long storyId, int offset) {
    Long id = on;
    if (id != null) {
      sessions.place(id, new SessionPlace(storyId, offset), now());
    }
  }

  /** Notes that the annotator is at work, for the time that counts: see {@link Session#IDLE}. */
  public void tick() {
    Long id = on;
    if (id != null) {
      sessions.tick(id, now());
    }
  }

  /** Notes that a story is done; one that is not in the list is none of it. */
  public void done(long storyId) {
    Long id = on;
    if (id != null) {
      sessions.markDone(id, storyId, now());
      tell();
    }
  }

  /** Opens a story that was done again. */
  public void undone(long storyId) {
    Long id = on;
    if (id != null) {
      sessions.markOpen(id, storyId, now());
      tell();
    }
  }

  /**
   * The next story of the list that is not done.
   *
   * @param after the story behind which to look, then on from the top; if it is not in the list, from the top
   * @return never {@code after}; nothing if no other one is open
   */
  public Optional<Long> next(long after) {
    Long id = on;
    return id == null ? Optional.empty() : sessions.next(id, after);
  }

  /** Has a break: no session is on. */
  public void pause() {
    Long id = on;
    if (id != null) {
      sessions.tick(id, now());
      on = null;
      tell();
    }
  }

  /**
   * Goes on with a session after a break, or after the program had ended. Another one that is on has a break.
   *
   * @throws PizhuException {@code SESSION_NOT_FOUND}, {@code SESSION_ENDED} (argument: its name)
   */
  public Session resume(long id) {
    Session session = existing(id);
    if (session.isEnded()) {
      throw new PizhuException(Problem.of(ProblemKind.SESSION_ENDED, id, session.name()));
    }
    Long current = on;
    if (current == null || current != id) {
      sessions.resume(id, now());
      on = id;
      tell();
    }
    return existing(id);
  }

  /**
   * Ends a session, whether it is on or has a break. One that was ended stays as it is.
   *
   * @return what came of it
   * @throws PizhuException {@code SESSION_NOT_FOUND}
   */
  public SessionSummary end(long id) {
    if (!existing(id).isEnded()) {
      Long current = on;
      if (current != null && current == id) {
        sessions.tick(id, now());
        on = null;
      }
      sessions.end(id, now());
      tell();
    }
    return summary(id);
  }

  /**
   * Goes on with a session that was ended too early. One that was not ended goes on as after a break.
   *
   * @throws PizhuException {@code SESSION_NOT_FOUND}
   */
  public Session reopen(long id) {
    if (existing(id).isEnded()) {
      sessions.reopen(id);
    }
    return resume(id);
  }

  /**
   * What came of a session, or has so far.
   *
   * @throws PizhuException {@code SESSION_NOT_FOUND}
   */
  public SessionSummary summary(long id) {
    Session session = existing(id);
    Codebook codebook = tags.codebook();
    List<TagUse> used = sessions.tags(id).entrySet().stream()
        .filter(entry -> codebook.byId(entry.getKey()).isPresent())
        .map(entry -> new TagUse(codebook.path(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing(TagUse::annotations).reversed().thenComparing(TagUse::path))
        .toList();
    return new SessionSummary(
        session, sessions.stories(id), sessions.count(id), sessions.notes(id), used);
  }

  private Session existing(long id) {
    return sessions.byId(id).orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.SESSION_NOT_FOUND, id)));
  }

  private void tell() {
    listeners.tell(LibraryChange.Kind.SESSIONS, Set.of());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
