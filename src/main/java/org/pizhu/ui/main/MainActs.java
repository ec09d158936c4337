package org.pizhu.ui.main;

import javafx.scene.Scene;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.Settings;
import org.pizhu.ui.act.ActKeys;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyNames;

/** What the window can do: the acts of all rooms in the order in which they are listed, those of the tags, and the keys they have. */
final class MainActs {

  private final Acts acts;
  private final Bindings bindings;
  private final ActKeys keys;

  MainActs(MainWindow window, Rooms rooms) {
    Messages messages = window.services().messages();
    acts = new Acts(messages);
    bindings = new Bindings(
        acts,
        new KeyNames(messages),
        changed -> window.services().settings().change(now -> now.with(Settings.KEYS, changed)));
    keys = new ActKeys(bindings, () -> window.panels().isCovering(),
        act -> window.floating().hasKeyboard() || window.versions().compare().holds(act),
        act -> window.toasts().show(acts.reason(act)));
    rooms.addTo(acts);
    acts.addFromData(new TagGroup(window)::acts);
  }

  Acts all() {
    return acts;
  }

  Bindings bindings() {
    return bindings;
  }

  ActKeys keys() {
    return keys;
  }

  /** Listens to the keys of a scene. */
  void install(Scene scene) {
    keys.install(scene);
  }

  /** Ends with the window. */
  void close() {
    keys.uninstall();
  }
}
