package org.pizhu.ui.main.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.pizhu.ui.control.PanelHost;

/** What covers the window, one panel at a time, and the reading mode, in which nothing but the story is shown. */
public final class Panels {

  private final PanelHost host = new PanelHost();
  private final List<Consumer<Boolean>> readers = new ArrayList<>();
  private boolean readingMode;

  /** Shows the panels. */
  public PanelHost host() {
    return host;
  }

  /** Whether a panel lies over the window, so that the letters are not for what is behind it. */
  public boolean isCovering() {
    return host.isShowing();
  }

  /** Shows a panel under a node, or puts it away if it is shown there. */
  public void show(Region panel, Node at) {
    leaveReadingMode();
    host.toggle(panel, at);
  }

  /** Shows a panel in the middle of the window. */
  public void show(Region panel) {
    leaveReadingMode();
    host.show(panel);
  }

  /** Asks something that must be answered, or given up by Esc, before anything else is shown. */
  public void ask(Region panel) {
    leaveReadingMode();
    host.ask(panel);
  }

  /** Does something that needs what is behind the panel, but takes no question away: it waits for the answer. */
  public void whenAnswered(Runnable act) {
    host.whenAnswered(act);
  }

  // The reading mode

  /** Tells whether the story is to be shown alone whenever that changes. */
  public void onReadingMode(Consumer<Boolean> reader) {
    readers.add(reader);
  }

  /** Shows the story alone, or all panes again. */
  public void toggleReadingMode() {
    readingMode = !readingMode;
    readers.forEach(reader -> reader.accept(readingMode));
  }

  /** Shows all panes again; says whether the story was shown alone. */
  public boolean leaveReadingMode() {
    boolean was = readingMode;
    if (was) {
      toggleReadingMode();
    }
    return was;
  }

  // Putting away

  /** Puts away what lies over the window, for an act that needs what is behind it. */
  public void leave() {
    host.hide();
  }

  /** Puts the panel away; says whether one was shown. */
  public boolean escape() {
    if (host.isShowing()) {
      host.hide();
      return true;
    }
    return false;
  }
}
