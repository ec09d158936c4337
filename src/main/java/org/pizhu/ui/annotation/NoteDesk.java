package org.pizhu.ui.annotation;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;

/** The links of notes and the memo of the open story, as the pane shows them; plain properties, no screen. Without actions it knows nothing. */
public final class NoteDesk implements NoteActions {

  /**
   * The memo of a story.
   *
   * @param storyId the story
   * @param text Markdown; empty where there is none
   */
  public record Memo(long storyId, String text) {}

  private final ReadOnlyObjectWrapper<@Nullable Memo> memo = new ReadOnlyObjectWrapper<>(this, "memo");
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private @Nullable NoteActions actions;

  /** Connects it with the library. */
  public void connect(NoteActions library) {
    actions = library;
    library.changes().addListener(observable -> changes.set(library.changes().get()));
  }

  /** The memo of the story that is shown; none while none is known. */
  ReadOnlyObjectProperty<@Nullable Memo> memoProperty() {
    return memo.getReadOnlyProperty();
  }

  /** Shows the memo of a story, or that none is known. */
  public void memo(@Nullable Memo known) {
    memo.set(known);
  }

  @Override
  public void changeMemo(long storyId, String text) {
    if (actions != null) {
      actions.changeMemo(storyId, text);
    }
  }

  @Override
  public void dropped(Runnable save) {
    if (actions != null) {
      actions.dropped(save);
    }
  }

  @Override
  public void backlinks(NoteLink target, Consumer<List<LinkPlace>> show) {
    if (actions != null) {
      actions.backlinks(target, show);
    }
  }

  @Override
  public State state(NoteLink link) {
    return actions == null ? State.UNKNOWN : actions.state(link);
  }

  @Override
  public ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  @Override
  public void open(NoteLink link) {
    if (actions != null) {
      actions.open(link);
    }
  }

  @Override
  public void browse(URI address) {
    if (actions != null) {
      actions.browse(address);
    }
  }

  @Override
  public void offer(String words, Consumer<List<LinkPlace>> show) {
    if (actions != null) {
      actions.offer(words, show);
    }
  }
}
