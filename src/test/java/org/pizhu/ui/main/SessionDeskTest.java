package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.session.SessionBar;

/** A session in the whole window, from its start to its summary, and over the end of the program. */
class SessionDeskTest extends MainTest {

  private SessionBar sessionBar() {
    return (SessionBar) fx(() -> stage.getScene().getRoot().lookup(".session-bar"));
  }

  private void press(String words) {
    robot.clickOn(labeled(Button.class, words));
    settle();
  }

  private <T extends Labeled> T labeled(Class<T> type, String words) {
    waitUntil("something says " + words, () -> find(type, words).isPresent());
    return fx(() -> find(type, words)).orElseThrow();
  }

  private <T extends Labeled> Optional<T> find(Class<T> type, String words) {
    return stage.getScene().getRoot().lookupAll("*").stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(node -> words.equals(node.getText()))
        .findFirst();
  }

  private Session session() {
    return library.sessions().all().get(0);
  }

  private void waitForStory(long id) {
    waitUntil("story " + id + " is open", () -> {
      OpenStory open = workspace.open().get();
      return open != null && open.stored().id() == id;
    });
    painted();
  }

  /** Pictures for people to look at. */
  private void look(String name) {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      painted();
      screenshot(stage, Path.of("target", "session", "window-" + name + "-" + theme.key() + ".png"));
    }
    fxRun(() -> settings.change(now -> now.with(Settings.THEME, Theme.LIGHT)));
  }

  private void start(String name) {
    robot.clickOn(sessionBar());
    robot.clickOn(labeled(RadioButton.class, "全部未读，7 篇"));
    TextField field = (TextField) fx(() -> stage.getScene().getRoot().lookup(".session-panel .text-field"));
    fxRun(() -> field.setText(name));
    look("start-" + name.length());
    press("开始会话");
    waitUntil("a session is on", () -> library.sessions().current().isPresent());
  }

  @Test
  void goesThroughAListAndEndsWithTheSummary() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    start("灾情报道第一批");
    waitForStory(1);
    dragOver(text().substring(30, 36));
    robot.type(KeyCode.DIGIT1);
    waitForAnnotations(1);
    robot.clickOn(sessionBar());
    press("完成，下一篇");
    waitForStory(2);
    assertThat(session().done()).isEqualTo(1);
    robot.clickOn(sessionBar());
    waitUntil("the panel is there", () -> find(Button.class, "结束").isPresent());
    look("work");
    press("结束");
    labeled(Labeled.class, "共 7 篇，完成 1 篇，余 6 篇");
    labeled(Labeled.class, "共 1 条");
    look("summary");
    press("继续这次会话");
    waitUntil("it is on", () -> !session().isEnded() && fx(() -> sessionBar().getAccessibleText()).contains("灾情报道第一批"));
    waitForStory(2);
    robot.clickOn(sessionBar());
    waitUntil("the panel is there", () -> find(Button.class, "结束").isPresent());
    press("结束");
    Path summary = folder.resolve("小结.md");
    answers.path = Optional.of(summary);
    press("小结（Markdown）…");
    waitUntil("the summary is written", () -> summary.toFile().length() > 0);
    assertThat(summary).content().startsWith("# 会话小结：灾情报道第一批");
    Path notes = folder.resolve("批注.md");
    answers.path = Optional.of(notes);
    press("批注…");
    waitUntil("the notes are written", () -> notes.toFile().length() > 0);
    assertThat(notes).content().contains("会话“灾情报道第一批”的批注", "共1篇报道，1条批注");
    press("完成");
    waitUntil("the panel is away", () -> !ground().panels().isCovering());
    assertThat(fx(() -> sessionBar().getAccessibleText())).contains("开始会话");
    assertThat(session().isEnded()).isTrue();
  }

  @Test
  void goesThroughASessionByKeyboardOnly() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    robot.type(KeyCode.F8);
    settle();
    assertThat(library.sessions().all()).as("nothing to go on with").isEmpty();
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    waitUntil("the panel has the keyboard", () -> focus() instanceof RadioButton);
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.TAB);
    waitUntil("the name has the keyboard", () -> focus() instanceof TextField);
    robot.type(KeyCode.ENTER);
    waitForStory(1);
    waitUntil("the panel is away", () -> !ground().panels().isCovering());
    for (long next = 2; next <= 7; next++) {
      robot.type(KeyCode.F8);
      waitForStory(next);
    }
    robot.type(KeyCode.F8);
    waitUntil("all is done", () -> session().open() == 0);
    waitUntil("what is done is read", () -> workspace.counts().get().unread() == 0);
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    waitUntil("the panel has the keyboard", () -> focus() != null && ground().panels().isCovering());
    for (int presses = 0; presses < 8 && !isAt("结束"); presses++) {
      robot.type(KeyCode.TAB);
      settle();
    }
    assertThat(fx(() -> focus().getStyleClass())).as("nothing is left but to end it").contains("accent");
    robot.type(KeyCode.SPACE);
    waitUntil("it has ended", () -> session().isEnded());
    labeled(Labeled.class, "共 7 篇，完成 7 篇，余 0 篇");
    robot.type(KeyCode.ESCAPE);
    waitUntil("the panel is away", () -> !ground().panels().isCovering());
  }

  @Test
  void theKeyboardIsInTheStoryAfterASearchThatMadeTheList() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    fxRun(() -> ((TextField) focus()).setText("党员"));
    waitUntil("it is found", () -> desks().stories.shown().size() < 7);
    robot.push(KeyCode.SHIFT, KeyCode.F8);
    waitUntil("the panel has the keyboard", () -> focus() instanceof RadioButton);
    robot.type(KeyCode.ENTER);
    waitUntil("a session is on", () -> library.sessions().current().isPresent());
    waitUntil("the story has the keyboard", () -> focus() == desks().reader.reader().stop());
    robot.push(KeyCode.CONTROL, KeyCode.L);
    waitUntil("the field has it", () -> focus() instanceof TextField);
    robot.type(KeyCode.F8);
    waitUntil("one is done", () -> session().done() == 1);
    waitUntil("the story has the keyboard again", () -> focus() == desks().reader.reader().stop());
  }

  private Node focus() {
    return stage.getScene().getFocusOwner();
  }

  private boolean isAt(String words) {
    return fx(() -> focus() instanceof Button button && words.equals(button.getText()));
  }

  @Test
  void opensAtThePlaceOfASessionThatWasCutOff() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    start("断电");
    waitForStory(1);
    openStory(2);
    int paragraph = fx(() -> workspace.open().get()).stored().story().blocks().get(12).range().start();
    waitUntil("the place is on disk", () -> session().place() != null && session().place().storyId() == 2);
    closeLibrary();
    fxRun(stage::hide);
    try (Library cut = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> Samples.CREATOR)) {
      // As the last second before the cut left it; the window had no time to remember its own place.
      cut.sessions().resume(1);
      cut.sessions().place(2, paragraph);
      cut.remember("place.2", "0");
      cut.remember("story", "5");
    }
    openWindow(Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> Samples.CREATOR), Language.CHINESE);
    waitForStory(2);
    assertThat(fx(() -> workspace.open().get()).place()).isEqualTo(paragraph);
    assertThat(sessionBar().getAccessibleText()).contains("断电", "休息中");
    assertThat(library.sessions().current()).isEmpty();
    labeled(Labeled.class, "会话“断电”尚未结束：共 7 篇，已完成 0 篇。");
    look("offer");
    press("继续");
    waitUntil("it goes on", () -> library.sessions().current().isPresent());
    waitUntil("the place is still that one",
        () -> new SessionPlace(2, paragraph).equals(session().place()));
    assertThat(library.sessions().unfinished()).extracting(Session::name).isEqualTo(List.of("断电"));
  }
}
