package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;

/** The palette, the sheet of keys, and keys that are changed, in the window and with a real keyboard. */
class KeysTest extends MainTest {

  private Node lookup(String selector) {
    return fx(() -> stage.getScene().getRoot().lookup(selector));
  }

  private Node focused() {
    return fx(() -> stage.getScene().getFocusOwner());
  }

  private ListView<?> list(String selector) {
    waitUntil(selector + " is shown", () -> stage.getScene().getRoot().lookup(selector) != null);
    return (ListView<?>) lookup(selector);
  }

  private List<String> lines(String cell) {
    settle();
    return fx(() -> stage.getScene().getRoot().lookupAll(cell).stream()
        .filter(node -> node.isVisible() && node.getAccessibleText() != null)
        .map(Node::getAccessibleText).toList());
  }

  private void openPalette() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette has the keyboard", () -> focusedIsIn(".palette"));
  }

  private boolean focusedIsIn(String selector) {
    for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(selector.substring(1))) {
        return true;
      }
    }
    return false;
  }

  private List<Act> acts() {
    return fx(() -> ground().acts().all().all());
  }

  // The registry

  @Test
  void noKeyIsGivenTwiceAndEveryNameIsUsed() {
    openWindow(Samples.empty(folder), Language.ENGLISH);
    Map<KeyStroke, Act> holders = new HashMap<>();
    for (Act act : acts()) {
      for (KeyStroke key : act.defaults()) {
        Act other = holders.put(key, act);
        // Enter takes the place that is being chosen; else it shows the picture that is selected. Never both at once.
        boolean isEnter = key.equals(KeyStroke.of(KeyCode.ENTER)) && act.id().equals("reader.view-picture");
        assertThat(other == null || isEnter && other.id().equals("annotation.set-boundaries")).as(key + " of " + act + " and " + other).isTrue();
      }
    }
    Set<String> known = acts().stream().map(act -> "act." + act.id()).collect(Collectors.toCollection(HashSet::new));
    known.addAll(fx(() -> ground().acts().all().notes().stream().map(note -> "act." + note.id()).toList()));
    assertThat(new Messages(Language.ENGLISH).keys().stream()
        .filter(key -> key.startsWith("act.") && !key.matches("act\\.(group|needs|key)\\..*"))
        .map(key -> key.replaceFirst("^act\\.also\\.", "act.")))
        .isSubsetOf(known);
  }

  @Test
  void aTooltipTellsTheKeyThatHolds() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    assertThat(help("Export notes")).isEqualTo("Export notes  Ctrl+E");
    fxRun(() -> settings.change(now -> now.with(Settings.KEYS, Map.of("library.export", "SHORTCUT+J"))));
    assertThat(help("Export notes")).isEqualTo("Export notes  Ctrl+J");
    robot.push(KeyCode.CONTROL, KeyCode.J);
    waitUntil("the panel is there", () -> stage.getScene().getRoot().lookup(".panel .accent") != null);
    robot.type(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    settle();
    assertThat(lookup(".panel .accent")).isNull();
  }

  private Object help(String name) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".icon-button").stream()
        .filter(node -> name.equals(node.getAccessibleText()))
        .findFirst().orElseThrow()
        .queryAccessibleAttribute(AccessibleAttribute.HELP));
  }

  @Test
  void theLetterOfAnActIsNotTypedIntoTheList() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    fxRun(() -> desks().stories.pane().focusList());
    robot.type(KeyCode.U);
    settle();
    assertThat(focused()).isNotInstanceOf(TextInputControl.class);
    robot.type(KeyCode.S);
    settle();
    assertThat(focused()).isInstanceOf(TextInputControl.class);
    assertThat(((TextInputControl) focused()).getText()).isEqualToIgnoringCase("s");
  }

  @Test
  void anEmptySearchLeavesUndoToTheWindowAndOneWithWordsKeepsIt() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    fxRun(() -> Annotating.passage(workspace, find("彭华"), HighlightColor.BLUE, List.of(), ""));
    waitForAnnotations(1);
    fxRun(() -> desks().stories.pane().focusSearch());
    robot.type(KeyCode.S);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertThat(library.annotations(5)).hasSize(1);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    waitUntil("the letter is there again", () -> focused() instanceof TextInputControl field && field.getLength() == 1);
    robot.type(KeyCode.ESCAPE);
    waitUntil("the search is empty", () -> focused() instanceof TextInputControl field && field.getLength() == 0);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitForAnnotations(0);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    waitForAnnotations(1);
  }

  @Test
  void aWindowThatIsClosedHearsNoKeyAnyMore() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    fxRun(() -> window().close());
    robot.push(KeyCode.CONTROL, KeyCode.K);
    settle();
    assertThat(lookup(".palette")).isNull();
  }

  // The palette

  @Test
  void anActIsFoundByItsReadingAndDone() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openPalette();
    assertThat(lines(".palette-cell")).hasSizeGreaterThan(8);
    robot.write("shense");
    waitUntil("the readings are loaded", () -> stage.getScene().getRoot().lookupAll(".palette-cell").stream()
        .anyMatch(node -> node.isVisible() && String.valueOf(node.getAccessibleText()).startsWith("深色")));
    robot.type(KeyCode.ENTER);
    waitUntil("it is dark", () -> settings.get(Settings.THEME) == Theme.DARK);
    assertThat(lookup(".palette")).isNull();
    assertThat(library.remembered("acts.recent")).contains("window.dark");
    openPalette();
    assertThat(fx(() -> list(".palette-list").getItems().get(0).toString())).contains("深色");
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is put away", () -> lookup(".palette") == null);
  }

  @Test
  void escapePutsThePaletteAwayWhateverIsTyped() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openPalette();
    robot.write("abc");
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is put away", () -> lookup(".palette") == null);
    openPalette();
    assertThat(lines(".palette-cell")).hasSizeGreaterThan(8);
  }

  @Test
  void aStoryIsFoundByItsHeadline() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openPalette();
    robot.write("宝丰在行动");
    waitUntil("one line", () -> list(".palette-list").getItems().size() == 1);
    robot.type(KeyCode.ENTER);
    waitUntil("story 5 is open", () -> workspace.open().get().stored().id() == 5);
  }

  @Test
  void theArrowsGoRoundAndWhatCannotBeDoneSaysWhy() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    openPalette();
    robot.type(KeyCode.UP);
    ListView<?> list = list(".palette-list");
    assertThat(fx(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(fx(() -> list.getItems().size() - 1));
    assertThat(fx(() -> list.getSelectionModel().getSelectedItem().toString())).contains("Start a session first");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(lookup(".palette")).isNotNull();
    robot.type(KeyCode.DOWN);
    assertThat(fx(() -> list.getSelectionModel().getSelectedIndex())).isZero();
  }

  @Test
  void aTagOfTheLibraryGoesToTheSelection() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    fxRun(() -> Annotating.passage(workspace, find("彭华"), HighlightColor.BLUE, List.of("人物/记者"), ""));
    waitForAnnotations(1);
    fxRun(() -> workspace.focus(null));
    dragOver("龚群保");
    openPalette();
    robot.write("jizhe");
    waitUntil("the tag is found", () -> list(".palette-list").getItems().stream()
        .anyMatch(entry -> entry.toString().contains("人物/记者")));
    robot.type(KeyCode.ENTER);
    waitForAnnotations(2);
    assertThat(library.annotations(5)).allSatisfy(annotation ->
        assertThat(annotation.tags()).extracting(library.codebook()::path).containsExactly("人物/记者"));
  }

  @Test
  void theKeyOfATagGivesItAndStandsOnTheSheet() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(5);
    fxRun(() -> Annotating.passage(workspace, find("彭华"), HighlightColor.BLUE, List.of("记者"), ""));
    waitForAnnotations(1);
    library.codebookEditor().bindKey(library.codebook().byPath("记者").orElseThrow().id(), "x");
    fxRun(() -> workspace.edits().recolor(workspace.annotations().get().get(0).id(), HighlightColor.PINK));
    waitUntil("the window knows the key", () -> !ground().acts().bindings().acts(KeyStroke.of(KeyCode.X)).isEmpty());
    fxRun(() -> workspace.focus(null));
    dragOver("龚群保");
    robot.type(KeyCode.X);
    waitForAnnotations(2);
    assertThat(library.annotations(5)).allSatisfy(annotation -> assertThat(annotation.tags()).hasSize(1));
    robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    assertThat(fx(() -> list(".key-list").getItems().toString())).contains("记者, keys=X");
  }

  // The sheet

  @Test
  void aKeyIsChangedAndTakenFromWhoHasItAndGivenBack() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    waitUntil("the sheet has the keyboard", () -> focusedIsIn(".key-sheet"));
    robot.write("导出批注");
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.I);
    waitUntil("it asks", () -> focusedButton().contains("导出批注"));
    assertThat(settings.get(Settings.KEYS)).isEmpty();
    robot.type(KeyCode.SPACE);
    waitUntil("it is changed", () -> settings.get(Settings.KEYS).equals(
        Map.of("library.export", "SHORTCUT+I", "library.import", "")));
    // Given back by Backspace, and the import has its key again.
    robot.type(KeyCode.BACK_SPACE);
    waitUntil("it has its own key", () -> !settings.get(Settings.KEYS).containsKey("library.export"));
    robot.type(KeyCode.DELETE);
    waitUntil("it has none", () -> "".equals(settings.get(Settings.KEYS).get("library.export")));
    Node all = fx(() -> stage.getScene().getRoot().lookupAll(".button").stream()
        .filter(node -> node instanceof Button button && "全部恢复默认".equals(button.getText())).findFirst().orElseThrow());
    robot.clickOn(all);
    waitUntil("all is as at first", () -> settings.get(Settings.KEYS).isEmpty());
    robot.type(KeyCode.ESCAPE);
    waitUntil("the sheet is gone", () -> lookup(".key-sheet") == null);
  }

  private String focusedButton() {
    return stage.getScene().getFocusOwner() instanceof Button button ? String.valueOf(button.getText()) : "";
  }

  @Test
  void aKeyForWritingCannotBeTakenAndEscLeavesAllAsItIs() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    waitUntil("the sheet has the keyboard", () -> focusedIsIn(".key-sheet"));
    robot.write("write a note");
    settle();
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    settle();
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(lookup(".key-sheet")).isNotNull();
    robot.type(KeyCode.ENTER);
    robot.push(KeyCode.SHIFT, KeyCode.LEFT);
    settle();
    assertThat(fx(() -> ((javafx.scene.control.Label) lookup(".told")).getText())).contains("Shift+←");
    assertThat(settings.get(Settings.KEYS)).isEmpty();
    robot.type(KeyCode.ENTER).type(KeyCode.Z);
    waitUntil("it is changed", () -> settings.get(Settings.KEYS).equals(Map.of("annotation.note", "Z")));
    robot.type(KeyCode.ESCAPE);
    openStory(5);
    dragOver("龚群保");
    robot.type(KeyCode.Z);
    waitUntil("a note can be written", () -> focused() instanceof TextInputControl);
    assertThat(((TextInputControl) focused()).getText()).isEmpty();
  }

  @Test
  void everyActAndItsKeyIsOnTheSheet() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    robot.push(KeyCode.SHIFT, KeyCode.SLASH);
    ListView<?> sheet = list(".key-list");
    String rows = fx(() -> sheet.getItems().toString());
    acts().forEach(act -> assertThat(rows).contains("act=" + act.id()));
    robot.write("ctrl+e");
    settle();
    assertThat(fx(() -> sheet.getItems().toString())).contains("library.export").doesNotContain("library.import");
  }

  @Test
  void aKeyClosesTheProgramAsItsFrameDoes() {
    openWindow(Samples.seeds(folder), Language.ENGLISH);
    List<String> asked = new ArrayList<>();
    fxRun(() -> stage.setOnCloseRequest(event -> {
      asked.add("close");
      event.consume();
    }));
    openPalette();
    robot.write("quit");
    waitUntil("it is found by a word that others use", () -> lines(".palette-cell").stream().anyMatch(line -> line.startsWith("Close the program")));
    robot.type(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    waitUntil("the frame is asked", () -> asked.equals(List.of("close")));
    asked.clear();
    fxRun(() -> {
      Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Q, false, true, false, false));
      asked.add("the key is done");
    });
    waitUntil("the frame is asked once more", () -> asked.size() == 2);
    assertThat(asked).as("never within the key").containsExactly("the key is done", "close");
  }
}
