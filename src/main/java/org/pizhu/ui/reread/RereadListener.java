package org.pizhu.ui.reread;

/** What can be done from the panel. */
public interface RereadListener {

  /** The stories are to be read again. */
  void reread();

  /** The panel is not needed any more; what it looks at is not either. */
  void closed();
}
