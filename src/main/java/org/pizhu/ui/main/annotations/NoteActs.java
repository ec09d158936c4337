package org.pizhu.ui.main.annotations;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;
import org.pizhu.ui.annotation.NoteActions;
import org.pizhu.ui.annotation.NoteDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;

/** The links of notes and the memos of stories, over the workspace. */
public final class NoteActs implements NoteActions {

  private final Ground ground;
  private final Workspace workspace;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private final Map<NoteLink, State> known = new HashMap<>();
  private final Set<NoteLink> unasked = new HashSet<>();
  private @Nullable NoteDesk desk;
  /** The annotation that gets the focus as soon as its story is open. */
  private @Nullable String wanted;

  /**
   * @param ground what it stands on
   */
  public NoteActs(Ground ground) {
    this.ground = ground;
    workspace = ground.workspace();
  }

  /** Keeps a desk in step with the workspace. */
  public void serve(NoteDesk served) {
    desk = served;
    served.connect(this);
    workspace.open().subscribe(this::readMemo);
    // Each act changes what can be undone, whatever it was.
    workspace.nextUndo().subscribe(this::renew);
    workspace.annotations().subscribe(this::arrived);
  }

  // The memo

  private void readMemo() {
    long storyId = openId();
    NoteDesk served = desk;
    if (served == null) {
      return;
    }
    if (storyId == 0) {
      served.memo(null);
      return;
    }
    workspace.ask(library -> library.memos().ofStory(storyId), text -> {
      if (storyId == openId()) {
        served.memo(new NoteDesk.Memo(storyId, text));
      }
    });
  }

  private long openId() {
    OpenStory story = workspace.open().get();
    return story == null ? 0 : story.stored().id();
  }

  @Override
  public void changeMemo(long storyId, String memo) {
    workspace.act(library -> {
      library.memos().change(storyId, memo);
      return storyId;
    }, done -> { });
  }

  @Override
  public void dropped(Runnable save) {
    Messages messages = ground.services().messages();
    ground.toasts().show(messages.get("main.note.dropped"), messages.get("main.note.dropped.save"), save);
  }

  // What is known of targets

  private void renew() {
    readMemo();
    ask(Set.copyOf(known.keySet()));
  }

  @Override
  public State state(NoteLink link) {
    State state = known.get(link);
    if (state == null) {
      known.put(link, State.UNKNOWN);
      if (unasked.isEmpty()) {
        // Once for all links of all cards that are being shown.
        Platform.runLater(this::askNew);
      }
      unasked.add(link);
      return State.UNKNOWN;
    }
    return state;
  }

  private void askNew() {
    Set<NoteLink> links = Set.copyOf(unasked);
    unasked.clear();
    ask(links);
  }

  private void ask(Set<NoteLink> links) {
    workspace.ask(library -> links.isEmpty() ? links : library.links().there(links), there -> {
      links.forEach(link -> known.put(link, there.contains(link) ? State.THERE : State.GONE));
      changes.set(changes.get() + 1);
    });
  }

  @Override
  public ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  @Override
  public void offer(String words, Consumer<List<LinkPlace>> show) {
    long storyId = openId();
    String focused = workspace.focused().get();
    // Nobody links a note to its own annotation, which has the focus, but it may be the only one that a memo can mean.
    workspace.longWork().ask(library -> library.links().offers(words, storyId).stream()
        .sorted(Comparator.comparing(place -> place.link().id().equals(focused))).toList(), show);
  }

  @Override
  public void backlinks(NoteLink target, Consumer<List<LinkPlace>> show) {
    workspace.longWork().ask(library -> library.links().backlinks(target), show);
  }

  // Following

  @Override
  public void browse(URI address) {
    ground.outside().browse(address);
  }

  @Override
  public void open(NoteLink link) {
    workspace.ask(library -> library.links().story(link), story -> story.ifPresentOrElse(
        id -> open(link, id),
        () -> ground.toasts().show(ground.services().messages().get("notelink.not-there"))));
  }

  private void open(NoteLink link, long storyId) {
    String annotation = link.kind() == NoteLink.Kind.ANNOTATION ? link.id() : null;
    if (storyId == openId()) {
      if (annotation != null) {
        workspace.focus(annotation);
      }
      return;
    }
    wanted = annotation;
    ground.open(storyId);
  }

  private void arrived(List<Annotation> annotations) {
    String id = wanted;
    if (id != null && annotations.stream().anyMatch(annotation -> annotation.id().equals(id))) {
      wanted = null;
      workspace.focus(id);
    }
  }
}
