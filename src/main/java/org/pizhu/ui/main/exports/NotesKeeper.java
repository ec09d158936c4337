package org.pizhu.ui.main.exports;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.export.NotesFolder;
import org.pizhu.model.LibraryFolders;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.dialog.ErrorText;
import org.pizhu.ui.export.NotesFolderListener;
import org.pizhu.ui.export.NotesFolderPanel;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;

/** Keeps a folder of notes up to date while the window is open, if that is wished: a little after each change, off the JavaFX thread. */
public final class NotesKeeper implements Room, NotesFolderListener {

  /** So long nothing must happen: whoever types a note is not followed word by word. */
  private static final Duration PAUSE = Duration.seconds(2);

  private final Ground ground;
  private final IntConsumer waits;
  private final Messages messages;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Set<Long> changed = new HashSet<>();
  private boolean allChanged;
  private boolean isUnderWay;
  private boolean isClosed;
  private @Nullable Path folder;
  private String state = "";
  private List<NotesFolder.Edited> edited = List.of();

  /**
   * @param waits hears how many files wait for an answer, as somebody has edited them
   */
  public NotesKeeper(Ground ground, IntConsumer waits) {
    this.ground = ground;
    this.waits = waits;
    messages = ground.services().messages();
    pause.setOnFinished(event -> update());
  }

  @Override
  public List<Act> acts() {
    return List.of(Act.of("library.notes-folder").does(this::show));
  }

  /** Goes on with the folder of the last time. */
  @Override
  public void start() {
    if (ground.workspace().isShown()) {
      return;
    }
    ground.workspace().longWork().onChange(this::heard);
    ground.workspace().remembered(LibraryFolders.NOTES_KEY, stored -> stored.filter(path -> !path.isEmpty()).map(Path::of).ifPresent(this::begin));
  }

  /** Shows which folder it is, and what is asked. */
  private void show() {
    ground.panels().show(new NotesFolderPanel(messages, folder == null ? "" : folder.toString(), state, edited, this));
  }

  private void begin(Path chosen) {
    folder = chosen;
    allChanged = true;
    // Not while the window is still busy with its first story.
    pause.playFromStart();
  }

  private void heard(LibraryChange change) {
    if (folder == null || isClosed) {
      return;
    }
    switch (change.kind()) {
      case READ, SHELF, SESSIONS, LOOKS, FAMILIES -> {
        return;
      }
      case STORIES_ADDED, STORIES_REMOVED -> allChanged = true;
      case ANNOTATIONS, METADATA, PICTURES, READINGS -> {
        changed.addAll(change.stories());
        // Tags are named in the notes of any story.
        allChanged |= change.stories().isEmpty();
      }
    }
    pause.playFromStart();
  }

  private void update() {
    Path now = folder;
    if (now == null || isClosed) {
      return;
    }
    if (isUnderWay) {
      pause.playFromStart();
      return;
    }
    if (!allChanged && changed.isEmpty()) {
      return;
    }
    // What waits for an answer is looked at again: it may have been settled in the folder itself.
    edited.forEach(one -> changed.add(one.storyId()));
    Set<Long> some = allChanged ? null : new HashSet<>(changed);
    changed.clear();
    allChanged = false;
    isUnderWay = true;
    ExportLanguage language = language();
    ground.workspace().longWork().follow(
        (library, work) -> library.export().folder().update(now, some, language, work),
        update -> updated(now, update), this::failed);
  }

  private ExportLanguage language() {
    return new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get);
  }

  private void updated(Path at, NotesFolder.Update update) {
    isUnderWay = false;
    if (!at.equals(folder)) {
      return;
    }
    boolean isMore = update.edited().size() > edited.size();
    waiting(update.edited());
    state = messages.get("notesfolder.state", update.current());
    if (isMore) {
      ground.toasts().show(messages.get("notesfolder.asked", edited.size()), messages.get("notesfolder.look"), this::show);
    }
  }

  /** A toast goes by; the question stays below, until it is answered. */
  private void waiting(List<NotesFolder.Edited> now) {
    edited = List.copyOf(now);
    waits.accept(edited.size());
  }

  private void failed(Throwable thrown) {
    isUnderWay = false;
    if (thrown instanceof CancellationException) {
      // The window has been closed meanwhile; the next one begins with all.
      return;
    }
    folder = null;
    waiting(List.of());
    state = messages.get("notesfolder.stopped", ErrorText.of(thrown, messages).sentence());
    ground.toasts().error(state, messages.get("notesfolder.look"), this::show);
  }

  @Override
  public void choose() {
    ground.panels().leave();
    ground.services().choosers().folder("main.notes-folder.title").ifPresent(chosen -> {
      ground.workspace().remember(LibraryFolders.NOTES_KEY, chosen.toAbsolutePath().toString());
      waiting(List.of());
      state = "";
      begin(chosen);
      ground.toasts().show(messages.get("notesfolder.begun", String.valueOf(chosen.getFileName())));
    });
  }

  @Override
  public void stop() {
    ground.panels().leave();
    ground.workspace().remember(LibraryFolders.NOTES_KEY, "");
    folder = null;
    state = "";
    waiting(List.of());
    ground.toasts().show(messages.get("notesfolder.ended"));
  }

  @Override
  public void answer(NotesFolder.Edited one, NotesFolder.Answer answer) {
    Path now = folder;
    if (now == null) {
      return;
    }
    ExportLanguage language = language();
    ground.workspace().longWork().follow((library, work) -> library.export().folder().answer(now, one, answer, language), kept -> {
      waiting(edited.stream().filter(other -> !other.equals(one)).toList());
      changed.add(one.storyId());
      pause.playFromStart();
      if (edited.isEmpty()) {
        ground.panels().leave();
        // What asked is gone with the question.
        ground.focusStory();
      } else {
        show();
      }
      String told = answer == NotesFolder.Answer.LEAVE ? "notesfolder.left" : "notesfolder.kept-beside";
      ground.toasts().show(kept.map(name -> messages.get(told, name)).orElseGet(() -> messages.get("notesfolder.gone", one.name())));
    }, this::failed);
  }

  @Override
  public void closed() {
    ground.panels().leave();
  }

  /** Ends with the window; goes on with the next one. */
  @Override
  public void close() {
    isClosed = true;
    pause.stop();
  }
}
