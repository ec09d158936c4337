package org.pizhu.ui.control;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;

/** What notes need of the library for their links. Called on the JavaFX thread. */
public interface NoteLinks {

  /** What is known of the target of a link. */
  enum State {
    /** It has been asked for. */
    UNKNOWN,
    THERE,
    GONE
  }

  /** A library without anything, for a control that stands alone. */
  NoteLinks NONE = new NoteLinks() {
    private final ReadOnlyIntegerProperty never = new ReadOnlyIntegerWrapper().getReadOnlyProperty();

    @Override
    public State state(NoteLink link) {
      return State.UNKNOWN;
    }

    @Override
    public ReadOnlyIntegerProperty changes() {
      return never;
    }

    @Override
    public void open(NoteLink link) {
      // There is nothing to open.
    }

    @Override
    public void browse(URI address) {
      // There is no window to ask in.
    }

    @Override
    public void offer(String words, Consumer<List<LinkPlace>> show) {
      show.accept(List.of());
    }
  };

  /** What is known of a target now; asks for it if that is nothing. */
  State state(NoteLink link);

  /** Changes each time that more, or something else, is known. */
  ReadOnlyIntegerProperty changes();

  /** Goes to the target of a link. */
  void open(NoteLink link);

  /** Opens an address outside, after a question. */
  void browse(URI address);

  /**
   * Looks for what can be linked to.
   *
   * @param words what its quote, its note or its headline has; blank for the nearest
   * @param show gets what was found, the nearest first
   */
  void offer(String words, Consumer<List<LinkPlace>> show);
}
