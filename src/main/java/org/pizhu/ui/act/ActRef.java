package org.pizhu.ui.act;

/** An act as a button or a menu sees it. It may be asked before the act itself is there. */
public final class ActRef {

  private final String id;
  private final Acts acts;
  private final KeyHints hints;

  ActRef(String id, Acts acts, KeyHints hints) {
    this.id = id;
    this.acts = acts;
    this.hints = hints;
  }

  /** Its name: as the bundle has it, or its own if it comes from data. */
  public String name() {
    return acts.find(id).map(acts::name).orElseGet(() -> acts.name(id));
  }

  /** The key that it has now; empty if it has none. */
  public String key() {
    return hints.key(id);
  }

  /** The act itself; not before the window is built. */
  public Act act() {
    return acts.get(id);
  }

  public void run() {
    act().run();
  }
}
