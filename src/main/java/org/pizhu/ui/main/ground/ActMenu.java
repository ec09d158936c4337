package org.pizhu.ui.main.ground;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.pizhu.ui.act.ActRef;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyedItem;

/** Menus of acts, each with the key that it has now. */
public final class ActMenu {

  /** In the place of an act: a line. */
  public static final String LINE = "";

  private ActMenu() {}

  /**
   * Makes a menu; to be made when it is opened, as keys and what is possible change.
   *
   * @param ids the acts and the lines between them; what is not possible now is greyed
   */
  public static ContextMenu of(Bindings bindings, String... ids) {
    ContextMenu menu = new ContextMenu();
    for (String id : ids) {
      menu.getItems().add(entry(bindings, id));
    }
    return menu;
  }

  /**
   * Makes a menu within a menu.
   *
   * @param name what it is called
   * @param ids as for {@link #of}
   */
  public static Menu within(Bindings bindings, String name, List<String> ids) {
    Menu menu = new Menu(name);
    menu.setMnemonicParsing(false);
    ids.forEach(id -> menu.getItems().add(entry(bindings, id)));
    return menu;
  }

  private static MenuItem entry(Bindings bindings, String id) {
    return id.equals(LINE) ? new SeparatorMenuItem() : item(bindings, id);
  }

  private static MenuItem item(Bindings bindings, String id) {
    ActRef act = bindings.ref(id);
    MenuItem item = new KeyedItem(act.name(), bindings.keys(act.act()).stream().findFirst().orElse(null), act::run);
    item.setDisable(!act.act().isPossible());
    return item;
  }
}
