package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;
import org.pizhu.model.StoryQuery;
import org.pizhu.model.StoryVersion;
import org.pizhu.task.Progress;

/** The versions of stories in the window: in the list, in their tab, split and joined, with a real keyboard. */
class VersionsTest extends MainTest {

  @BeforeEach
  void openSeeds() {
    openWindow(Samples.seeds(folder), Language.CHINESE);
    openStory(2);
  }

  private List<Long> rows() {
    return fx(() -> desks().stories.model().folds().rows().ids().boxed().toList());
  }

  @SuppressWarnings("unchecked")
  private ListView<StoryVersion> versions() {
    return (ListView<StoryVersion>) stage.getScene().getRoot().lookup(".version-list");
  }

  private List<Long> shown() {
    return fx(() -> versions().isVisible() ? versions().getItems().stream().map(one -> one.story().id()).toList() : List.of());
  }

  private void showVersions() {
    fxRun(() -> desks().stories.pane().focusList());
    robot.type(KeyCode.V);
    waitUntil("the versions are there", () -> shown().size() == 3);
    waitUntil("they have the keyboard", () -> versions().isFocused());
  }

  private Node acts() {
    return stage.getScene().getRoot().lookup(".version-acts");
  }

  private boolean says(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node.isVisible() && Objects.requireNonNullElse(((Label) node).getText(), "").contains(words)));
  }

  @Test
  void theTabTellsWhatCameFirstAndHowAlikeTheyAre() {
    assertThat(rows()).containsExactly(1L, 2L, 5L, 6L, 7L);
    showVersions();
    // The third has no date.
    assertThat(shown()).containsExactly(2L, 4L, 3L);
    List<String> spoken = fx(() -> stage.getScene().getRoot().lookupAll(".version-cell").stream()
        .sorted(Comparator.comparingInt(cell -> ((IndexedCell<?>) cell).getIndex()))
        .map(Node::getAccessibleText).filter(Objects::nonNull).toList());
    assertThat(spoken).hasSize(3);
    assertThat(spoken.get(0)).contains("2020", "据图片文件名", "坚实的底盘", "湖北日报", "正在阅读");
    assertThat(spoken.get(2)).contains("日期未载", "导入", "相同 9");
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    waitUntil("the next version is open", () -> ground().workspace().openId() == 4);
    waitUntil("its row is there", () -> rows().size() == 7);
    assertThat(fx(() -> desks().stories.selected())).containsExactly(4L);
  }

  @Test
  void aVersionIsSplitOffAndBack() {
    showVersions();
    robot.type(KeyCode.DOWN).type(KeyCode.DELETE);
    waitUntil("it is split off", () -> library.families().all().equals(List.of(List.of(2L, 3L))));
    waitUntil("the tab follows", () -> shown().equals(List.of(2L, 3L)));
    waitUntil("the list follows", () -> rows().equals(List.of(1L, 2L, 4L, 5L, 6L, 7L)));
    assertThat(says("已将 1 篇报道从版本组中分出")).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is back", () -> library.families().all().equals(List.of(List.of(2L, 3L, 4L))));
    waitUntil("the list follows", () -> rows().equals(List.of(1L, 2L, 5L, 6L, 7L)));
    waitUntil("the tab follows", () -> shown().size() == 3);
  }

  @Test
  void theOpenStoryIsInSightInALargeFamily() {
    fxRun(() -> {
      stage.setHeight(460);
      desks().stories.pane().focusList();
    });
    openStory(1);
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
    waitUntil("all are versions", () -> library.families().all().stream().anyMatch(family -> family.size() == 7));
    long last = library.families().versions(1).get(6).story().id();
    openStory(last);
    fxRun(() -> desks().stories.pane().focusList());
    robot.type(KeyCode.V);
    waitUntil("the versions are there", () -> shown().size() == 7);
    waitUntil("the open one is in sight", () -> versions().lookupAll(".version-cell").stream()
        .anyMatch(cell -> cell.isVisible() && Objects.requireNonNullElse(cell.getAccessibleText(), "").contains("正在阅读")));
  }

  @Test
  void theTabSaysSoWhereNoStoryIsOpen() {
    showVersions();
    assertThat(fx(() -> acts().isVisible())).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("the stories are gone", () -> ground().workspace().openId() == 0);
    waitUntil("the tab follows", () -> shown().isEmpty() && !acts().isVisible());
    List<String> told = fx(() -> stage.getScene().getRoot().lookupAll(".versions-pane .empty-state").stream()
        .filter(Node::isVisible).map(state -> ((Label) state.lookup(".sentence")).getText()).toList());
    assertThat(told).containsExactly("没有打开的报道");
  }

  @Test
  void storiesThatAreSelectedAreJoinedWithTheOpenOne() {
    fxRun(() -> desks().stories.pane().select(6));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
    waitUntil("they are joined", () -> library.families().all().equals(List.of(List.of(2L, 3L, 4L, 6L))));
    waitUntil("the list follows", () -> rows().size() == 4 || rows().size() == 7);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is undone", () -> library.families().all().equals(List.of(List.of(2L, 3L, 4L))));
  }

  @Test
  void theListGoesByFamilyInASearchAndWithAFacet() {
    fxRun(() -> desks().stories.model().show(StoryQuery.ALL.with("family:yes")));
    waitUntil("they are found", () -> desks().stories.model().listing().size() == 3);
    assertThat(rows()).containsExactly(2L);
    fxRun(() -> desks().stories.model().show(StoryQuery.ALL.with("family:no")));
    waitUntil("the others are found", () -> rows().equals(List.of(1L, 5L, 6L, 7L)));
  }

  @Test
  void aCorrectionThatDiffersMuchIsNamedAndJoined() throws IOException {
    Path file = folder.resolve("draft.txt");
    for (String body : List.of("<p>县里的捐款箱前排起了长队，大家都说要出一份力。</p>", "<p>截至三月五日，共收到善款二百三十余万元，口罩六千只。</p>")) {
      Files.writeString(file, "全县党员踊跃捐款\n" + body + "\n*\n");
      library.storyImport().run(List.of(file), null, Progress.NONE);
    }
    openStory(9);
    fxRun(() -> desks().stories.pane().focusList());
    robot.type(KeyCode.V);
    waitUntil("the other draft is named", () -> stage.getScene().getRoot().lookupAll(".versions-pane .empty-state").stream()
        .anyMatch(state -> state.isVisible() && ((Label) state.lookup(".sentence")).getText().equals("另有一稿，文字相差较多")));
    robot.clickOn("两稿归为一组");
    waitUntil("they are versions", () -> library.families().all().contains(List.of(8L, 9L)));
    waitUntil("the tab follows", () -> shown().size() == 2);
  }
}
