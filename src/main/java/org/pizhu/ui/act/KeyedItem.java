package org.pizhu.ui.act;

import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** A line of a menu with the key beside it that does the same. The key is shown only: who owns the menu handles it, also while the menu is closed. */
public final class KeyedItem extends MenuItem {

  /**
   * @param words what it is called, as it stands
   * @param key none for a line without one
   * @param act what it does
   */
  public KeyedItem(String words, @Nullable KeyStroke key, Runnable act) {
    super(words);
    setMnemonicParsing(false);
    if (key != null) {
      setAccelerator(key.combination());
    }
    setOnAction(event -> act.run());
  }
}
