package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.agreement.Disagreement;
import org.pizhu.agreement.TagAgreement;
import org.pizhu.i18n.Language;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.task.Progress;
import org.pizhu.ui.FxTest;

/** Annotators compared in the window: the table, the places, settled by keys and by buttons, undone. */
class AgreementRoomTest extends MainTest {

  private String name = "甲";

  @BeforeEach
  void openSeeds() {
    Library seeds = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> name);
    seeds.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
    annotate(seeds, "甲", "社区作为防控的最前线", "主题/社区");
    annotate(seeds, "乙", "社区作为防控的最前线", "主题/社区");
    annotate(seeds, "甲", "坚实的底盘", "话语");
    annotate(seeds, "乙", "坚实的底盘——湖北", "话语");
    annotate(seeds, "甲", "蔡朝阳", "人物", "话语");
    openWindow(seeds, Language.CHINESE);
    openStory(5);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    waitUntil("they are compared", () -> table() != null && table().getItems().size() == 4 && places().getItems().size() == 2);
  }

  private void annotate(Library seeds, String who, String quote, String... tags) {
    name = who;
    int at = seeds.story(2).story().text().indexOf(quote);
    seeds.annotator().annotate(2, new TextRange(at, at + quote.length()), HighlightColor.GREEN, List.of(tags), "");
  }

  @SuppressWarnings("unchecked")
  private TableView<TagAgreement> table() {
    return (TableView<TagAgreement>) stage.getScene().getRoot().lookup(".agreement-table");
  }

  @SuppressWarnings("unchecked")
  private ListView<Disagreement> places() {
    return (ListView<Disagreement>) stage.getScene().getRoot().lookup(".agreement-places");
  }

  private List<Disagreement.Kind> kinds() {
    return fx(() -> places().getItems().stream().map(Disagreement::kind).toList());
  }

  @Test
  void thePlacesAreSettledByKeysOneByOne() {
    assertThat(kinds()).containsExactly(Disagreement.Kind.EDGES, Disagreement.Kind.MISSING);
    assertThat(fx(() -> places().isFocused())).isTrue();
    assertThat(fx(() -> places().getSelectionModel().getSelectedItem().sides().get(0).annotator())).isEqualTo("乙");
    robot.type(KeyCode.DIGIT1);
    waitUntil("one is settled", () -> places().getItems().size() == 1);
    assertThat(library.annotations(2)).extracting(one -> one.target().words()).contains("坚实的底盘——湖北").doesNotContain("坚实的底盘");
    robot.type(KeyCode.K);
    waitUntil("both are settled", () -> places().getItems().isEmpty());
    assertThat(library.annotations(2)).hasSize(4);
    fxRun(() -> workspace.edits().undo());
    waitUntil("it is open again", () -> places().getItems().size() == 1);
    fxRun(() -> workspace.edits().undo());
    waitUntil("both are open again", () -> places().getItems().size() == 2);
    assertThat(library.annotations(2)).hasSize(5);
  }

  @Test
  void tagsAreListedAsTheLanguageDoes() {
    assertThat(fx(() -> stage.getScene().getRoot().lookupAll(".agreement-places .label").stream().map(node -> ((Labeled) node).getText()).toList()))
        .contains("甲：蔡朝阳（人物、话语）");
  }

  @Test
  void oneGoesOnByKeysWhileAPlaceIsStillBeingSettled() {
    waitUntil("they have the keyboard", () -> places().isFocused());
    fxRun(() -> {
      press(KeyCode.DIGIT1);
      assertThat(places().getItems()).extracting(Disagreement::kind).containsExactly(Disagreement.Kind.MISSING);
      press(KeyCode.DIGIT1);
      assertThat(places().getItems()).isEmpty();
    });
    waitUntil("both are settled", () -> library.annotations(2).size() == 3);
    assertThat(library.annotations(2)).extracting(one -> one.target().words()).doesNotContain("蔡朝阳", "坚实的底盘");
    fxRun(() -> workspace.edits().undo());
    waitUntil("the last is open again", () -> places().getItems().size() == 1);
    assertThat(kinds()).containsExactly(Disagreement.Kind.MISSING);
  }

  private void press(KeyCode code) {
    places().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void theButtonsDoTheSame() {
    List<String> names = fx(() -> buttons().stream().map(Button::getText).toList());
    assertThat(names).containsExactly("采用乙的", "采用甲的", "都保留", "到原文");
    robot.clickOn(fx(() -> buttons().get(2)));
    waitUntil("one is settled", () -> places().getItems().size() == 1);
    assertThat(library.annotations(2)).hasSize(5);
    settle();
    assertThat(fx(() -> places().isFocused())).as("the next place is settled by a key").isTrue();
    robot.clickOn(fx(() -> buttons().get(0)));
    waitUntil("all is settled", () -> places().getItems().isEmpty() && buttons().isEmpty());
    assertThat(library.annotations(2)).hasSize(4);
  }

  private List<Button> buttons() {
    return stage.getScene().getRoot().lookupAll(".agreement-acts .button").stream().map(Button.class::cast).toList();
  }

  @Test
  void aTagShowsItsPlacesOnly() {
    fxRun(() -> {
      TableView<TagAgreement> table = table();
      table.getItems().stream().filter(row -> row.path().equals("人物")).forEach(table.getSelectionModel()::select);
    });
    waitUntil("one is left", () -> places().getItems().size() == 1);
    assertThat(kinds()).containsExactly(Disagreement.Kind.MISSING);
  }

  @Test
  void aPlaceIsOpenedInItsStory() {
    waitUntil("they have the keyboard", () -> places().isFocused());
    robot.type(KeyCode.ENTER);
    waitUntil("the story is open", () -> workspace.openId() == 2);
    waitUntil("the annotation has the focus", () -> workspace.focused().get() != null);
    assertThat(isShown(stage, "agreement-pane")).isFalse();
  }

  @Test
  void cardsSayWhoseTheyAreWhereThatIsSomebodyElse() {
    robot.type(KeyCode.ESCAPE);
    openStory(2);
    waitUntil("there are cards", () -> !whose().isEmpty());
    assertThat(whose()).containsOnly("甲", "乙");
    fxRun(() -> settings.change(now -> now.with(Settings.ANNOTATOR, "甲")));
    waitUntil("those of who uses the program say nothing", () -> whose().stream().allMatch("乙"::equals));
    assertThat(whose()).isNotEmpty();
  }

  private List<String> whose() {
    return fx(() -> stage.getScene().getRoot().lookupAll(".card .who").stream()
        .filter(FxTest::isSeen).map(who -> ((Label) who).getText()).toList());
  }

  @Test
  void escapePutsItAway() {
    robot.type(KeyCode.ESCAPE);
    waitUntil("it is gone", () -> !isShown(stage, "agreement-pane"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    waitUntil("it is there", () -> isShown(stage, "agreement-pane"));
  }

  @Test
  void nothingIsSaidToBeSettledWhereNobodyIsCompared() {
    MenuButton annotators = (MenuButton) fx(() -> stage.getScene().getRoot().lookup(".agreement-pane .menu-button"));
    fxRun(() -> annotators.getItems().stream().map(CheckMenuItem.class::cast).filter(item -> item.getText().equals("乙")).findFirst()
        .ifPresent(item -> {
          item.setSelected(false);
          item.fire();
        }));
    waitUntil("nobody is left to compare with", () -> table().getItems().isEmpty());
    settle();
    assertThat(labels()).contains("没有可比较的人").doesNotContain("没有待决的分歧", "没有分歧");
    assertThat(fx(() -> places().isVisible())).isFalse();
  }

  private List<String> labels() {
    return fx(() -> stage.getScene().getRoot().lookup(".agreement-pane").lookupAll(".label").stream()
        .filter(FxTest::isSeen).map(node -> ((Labeled) node).getText()).toList());
  }
}
