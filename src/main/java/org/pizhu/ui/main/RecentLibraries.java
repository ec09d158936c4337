package org.pizhu.ui.main;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import org.pizhu.settings.Environment;
import org.pizhu.settings.Settings;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActGroup;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.main.ground.ActMenu;
import org.pizhu.ui.main.ground.Ground;

/** The libraries that were open before, an act each: in the menu of what can be opened, and in the palette. */
final class RecentLibraries implements ActGroup {

  /** The group of these acts. */
  static final String GROUP = "recent";

  private final Ground ground;

  RecentLibraries(Ground ground) {
    this.ground = ground;
  }

  @Override
  public List<Act> acts() {
    List<Path> files = files();
    return files.stream().map(file -> Act.of(GROUP + "." + file, label(file, files)).fixed().does(() -> ground.outside().openAgain(file))).toList();
  }

  /** All but the open one, the last one first. */
  private List<Path> files() {
    Path open = ground.workspace().file();
    return ground.services().settings().get(Settings.RECENT_LIBRARIES).stream().map(Path::of).filter(file -> !file.equals(open)).toList();
  }

  /** Its name without the ending, and its folder where another has the same name. */
  private static String label(Path file, List<Path> all) {
    String name = Environment.nameOf(file);
    boolean isAlone = all.stream().filter(other -> Environment.nameOf(other).equals(name)).count() < 2;
    return isAlone ? name : name + " – " + file.getParent();
  }

  /** Forgets them all, but for the open one. */
  Act forget() {
    return Act.of("library.forget-recent").when(() -> !files().isEmpty(), "act.needs.recent").does(() -> {
      ground.services().settings().change(now -> {
        Settings fewer = now;
        for (Path file : files()) {
          fewer = fewer.forgotten(file.toString());
        }
        return fewer;
      });
      ground.acts().all().changed();
    });
  }

  /** The menu of them within another; greyed where there is none. */
  Menu menu(Bindings bindings) {
    Acts all = ground.acts().all();
    List<String> entries = new ArrayList<>(acts().stream().map(Act::id).toList());
    entries.add(ActMenu.LINE);
    entries.add("library.forget-recent");
    Menu menu = ActMenu.within(bindings, all.group(GROUP), entries);
    menu.setDisable(files().isEmpty());
    return menu;
  }
}
