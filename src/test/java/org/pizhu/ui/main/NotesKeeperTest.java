package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;

/** A folder of notes is kept up to date while one works, and files that somebody has edited in it are asked for. */
class NotesKeeperTest extends MainTest {

  private Path notes;

  private List<String> texts(String selector) {
    return fx(() -> stage.getScene().getRoot().lookupAll(selector).stream()
        .filter(node -> node instanceof Labeled && node.getScene() != null && node.isVisible())
        .map(node -> ((Labeled) node).getText()).toList());
  }

  private List<Path> files() {
    try (Stream<Path> found = Files.list(notes)) {
      return found.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Node lookup(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private void begin() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(2);
    notes = folder.resolve("笔记");
    answers.path = Optional.of(notes);
    act("library.notes-folder");
    waitUntil("the panel is there", () -> lookup(".notes-folder-panel") != null);
    settle();
    robot.clickOn("选择文件夹…");
    annotate("社区作为防控的最前线", 1);
    waitUntil("the notes are in the folder", () -> notes.toFile().isDirectory() && files().size() == 1);
  }

  private void annotate(String words, int count) {
    dragOver(words);
    robot.type(KeyCode.DIGIT1);
    waitForAnnotations(count);
  }

  private Path edited() throws IOException {
    begin();
    Path file = files().get(0);
    Files.writeString(file, content(file) + "我手写的一行\n");
    annotate("抗击疫情有两个阵地", 2);
    waitUntil("the question stays below", () -> texts(".status-notes").equals(List.of("1 个批注文件待处理")));
    assertThat(content(file)).endsWith("我手写的一行\n").doesNotContain("抗击疫情有两个阵地");
    return file;
  }

  private void answer(String words) {
    robot.clickOn(".status-notes");
    waitUntil("it is asked", () -> lookup(".edited-files") != null);
    settle();
    assertThat(texts(".notes-folder-panel .label")).contains("0 个文件均为最新");
    robot.clickOn(words);
    waitUntil("it is answered", () -> lookup(".edited-files") == null && texts(".status-notes").isEmpty());
    waitUntil("the keyboard is in the story", () -> page().isFocused());
  }

  @Test
  void whatWasEditedIsKeptBesideTheNotes() throws IOException {
    Path file = edited();
    answer("写入新版，另存我的改动");
    assertThat(files()).hasSize(2);
    assertThat(content(file)).contains("抗击疫情有两个阵地").doesNotContain("我手写的一行");
    Path mine = files().stream().filter(one -> !one.equals(file)).findFirst().orElseThrow();
    assertThat(content(mine)).endsWith("我手写的一行\n");
    waitUntil("it is told where", () -> texts(".toast .label").contains("新版已写入；您的改动另存为“" + mine.getFileName() + "”。"));
  }

  @Test
  void whatWasEditedIsLeft() throws IOException {
    Path file = edited();
    answer("保留我的文件");
    annotate("坚实的底盘", 3);
    waitUntil("nothing is asked any more", () -> texts(".status-notes").isEmpty());
    assertThat(files()).containsExactly(file);
    assertThat(content(file)).endsWith("我手写的一行\n").doesNotContain("坚实的底盘**");
  }

  @Test
  void whatIsSettledInTheFolderItselfIsAskedForNoMore() throws IOException {
    Path file = edited();
    Files.delete(file);
    annotate("坚实的底盘", 3);
    waitUntil("nothing is asked any more", () -> texts(".status-notes").isEmpty());
    waitUntil("the notes are there again", () -> Files.exists(file));
    assertThat(content(file)).contains("抗击疫情有两个阵地");
  }
}
