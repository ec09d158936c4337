package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.settings.Settings;

/** The libraries that were open before, in the menu and in the palette, with a real mouse and keyboard. */
class RecentLibrariesTest extends MainTest {

  private final Settings usual = super.startSettings();
  private Settings start = usual;

  @Override
  protected Settings startSettings() {
    return start;
  }

  /** The names of those that were opened, the last one last. */
  private void opened(String... names) {
    start = usual;
    for (String name : names) {
      start = start.opened(folder.resolve(name).toString());
    }
  }

  private Menu recent() {
    robot.clickOn(stage.getScene().getRoot().lookupAll(".icon-button").stream()
        .filter(node -> "导入或打开".equals(node.getAccessibleText())).findFirst().orElseThrow());
    waitUntil("the menu is open", () -> !menuItems().isEmpty());
    settle();
    return fx(() -> (Menu) menuItems().stream().filter(Menu.class::isInstance).findFirst().orElseThrow());
  }

  private Point2D middle(MenuItem item) {
    return fx(() -> {
      Node node = item.getStyleableNode();
      Bounds bounds = node.localToScreen(node.getBoundsInLocal());
      return new Point2D(bounds.getMinX() + 40, bounds.getCenterY());
    });
  }

  private List<String> names(Menu menu) {
    return fx(() -> menu.getItems().stream().map(MenuItem::getText).filter(text -> text != null).toList());
  }

  @Test
  void theMenuHasThemWithTheLastOneFirstAndOpensOne() {
    opened("一.pizhu", "甲/案.pizhu", "乙/案.pizhu");
    openWindow(Samples.seeds(folder), Language.CHINESE);
    fxRun(() -> settings.change(now -> now.opened(library.file().toString())));
    Menu menu = recent();
    assertThat(names(menu)).as("the open one is not among them, and like names have their folder")
        .containsExactly("案 – " + folder.resolve("乙"), "案 – " + folder.resolve("甲"), "一", "清空此列表");
    robot.clickOn(middle(menu));
    waitUntil("the menu within is open", () -> menu.isShowing() && menu.getItems().get(2).getStyleableNode() != null);
    settle();
    Point2D there = middle(menu.getItems().get(2));
    // Straight in: another line of the menu on the way would close it.
    robot.moveTo(new Point2D(there.getX(), middle(menu).getY()));
    robot.clickOn(there);
    waitUntil("it is asked for", () -> outside.asked.equals(List.of("again 一.pizhu")));
  }

  @Test
  void thePaletteFindsOneByItsName() {
    opened("塌陷事故.pizhu");
    openWindow(Samples.empty(folder), Language.CHINESE);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette is open", () -> stage.getScene().getRoot().lookup(".palette") != null);
    settle();
    robot.write("taxian");
    settle();
    robot.type(KeyCode.ENTER);
    waitUntil("it is asked for", () -> outside.asked.equals(List.of("again 塌陷事故.pizhu")));
  }

  @Test
  void theListIsClearedAndThenGreyed() {
    opened("一.pizhu", "二.pizhu");
    openWindow(Samples.empty(folder), Language.CHINESE);
    act("library.forget-recent");
    assertThat(fx(() -> settings.get(Settings.RECENT_LIBRARIES))).isEmpty();
    assertThat(recent().isDisable()).isTrue();
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void theLastEightAreKeptEachOnce() {
    opened("1", "2", "3", "4", "5", "6", "7", "8", "9", "3");
    assertThat(start.get(Settings.RECENT_LIBRARIES)).containsExactly(
        List.of("3", "9", "8", "7", "6", "5", "4", "2").stream().map(folder::resolve).map(Path::toString).toArray(String[]::new));
    assertThat(start.forgotten(folder.resolve("9").toString()).get(Settings.RECENT_LIBRARIES)).hasSize(7);
  }
}
