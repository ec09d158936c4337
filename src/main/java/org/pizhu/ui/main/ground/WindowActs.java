package org.pizhu.ui.main.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.Settings;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActKeys;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyNames;

/** What the window can do, and the keys for it. Panes may show an act before it is there; who listens to the keys comes last. */
public final class WindowActs {

  private final Acts all;
  private final Bindings bindings;
  private final ActKeys keys;
  private final List<Predicate<Act>> holders = new ArrayList<>();

  /**
   * @param covered whether something lies over the window, so that what is behind it is out of reach
   * @param held whether the keyboard is in something that keeps all letters for itself
   * @param refused hears why an act can't be done whose key was pressed for nothing else
   */
  WindowActs(WindowServices services, BooleanSupplier covered, BooleanSupplier held, Consumer<String> refused) {
    Messages messages = services.messages();
    all = new Acts(messages);
    bindings = new Bindings(
        all, new KeyNames(messages), changed -> services.settings().change(now -> now.with(Settings.KEYS, changed)));
    keys = new ActKeys(
        bindings, covered, act -> held.getAsBoolean() || holders.stream().anyMatch(holder -> holder.test(act)),
        act -> refused.accept(all.reason(act)));
  }

  /** All acts. */
  public Acts all() {
    return all;
  }

  /** Their keys. */
  public Bindings bindings() {
    return bindings;
  }

  /** What listens to the keyboard. */
  public ActKeys keys() {
    return keys;
  }

  /** Has something keep the letters of some acts for itself, as a comparison does while the keyboard is in it. */
  public void hold(Predicate<Act> holder) {
    holders.add(holder);
  }

  /** Listens to the keys of a scene. */
  public void install(Scene scene) {
    keys.install(scene);
  }

  /** Ends with the window. */
  public void close() {
    keys.uninstall();
  }
}
