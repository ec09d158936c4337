package org.pizhu.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Standing.State;
import org.pizhu.model.Standing;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.ui.standing.CarriedNote;

/** Annotations of other versions in the window: seen in the text and the pane, decided by keys and mouse, undone. */
class StandingsDeskTest extends MainTest {

  private static final String PASSAGE = "社区工作";

  private Annotation passage;
  private Annotation headline;

  @BeforeEach
  void openSeeds() {
    Library seeds = Samples.seeds(folder);
    String text = seeds.story(2).story().text();
    int at = text.indexOf(PASSAGE);
    passage = seeds.annotator().annotate(
        2, new TextRange(at, at + PASSAGE.length()), HighlightColor.GREEN, List.of("社区"), "**三个**版本都有");
    headline = seeds.annotator().annotate(
        2, new TextRange(0, seeds.story(2).story().headline().length()), HighlightColor.PINK, List.of(), "");
    openWindow(seeds, Language.CHINESE);
    openStory(4);
    waitUntil("they are there", () -> items().size() == 2);
    painted();
  }

  @SuppressWarnings("unchecked")
  private ListView<CarriedNote> list() {
    return (ListView<CarriedNote>) stage.getScene().getRoot().lookup(".standing-list");
  }

  private List<CarriedNote> items() {
    return list().isVisible() ? List.copyOf(list().getItems()) : List.of();
  }

  private Standing standing(Annotation of) {
    return library.standings().of(of.id(), workspace.openId()).orElseThrow();
  }

  private String inPage() {
    return fx(() -> (String) page().getEngine().executeScript("JSON.stringify(pizhu.carried.counts())"));
  }

  private Set<String> texts(String styleClass) {
    return fx(() -> list().lookupAll("." + styleClass).stream().map(node -> ((Text) node).getText()).collect(Collectors.toSet()));
  }

  private boolean says(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node.isVisible() && String.valueOf(((Label) node).getText()).contains(words)));
  }

  private void choose(Annotation annotation) {
    robot.push(KeyCode.ALT, KeyCode.O);
    waitUntil("they have the keyboard", () -> list().isFocused());
    robot.type(KeyCode.HOME);
    if (!fx(() -> list().getSelectionModel().getSelectedItem()).id().equals(annotation.id())) {
      robot.type(KeyCode.DOWN);
    }
    waitUntil("it is chosen", () -> list().getSelectionModel().getSelectedItem().id().equals(annotation.id()));
    painted();
  }

  @Test
  void theyAreToldFromTheStorysOwn() {
    assertThat(inPage()).contains("\"all\":2").contains("\"drawn\":2");
    assertThat(workspace.annotations().get()).isEmpty();
    assertThat(says("来自湖北日报")).isTrue();
    assertThat(texts("gone")).isNotEmpty();
    assertThat(texts("come")).isNotEmpty();
    choose(passage);
    assertThat(inPage()).contains("来自湖北日报");
    List<String> spoken = fx(() -> list().lookupAll(".standing-cell").stream()
        .map(Node::getAccessibleText).filter(words -> words != null).toList());
    assertThat(spoken).anyMatch(words -> words.startsWith("原文在此, 来自湖北日报") && words.contains("三个版本都有"));
    assertThat(spoken).anyMatch(words -> words.startsWith("文字有异") && words.contains("此处为：湖北战"));
    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
      fxRun(() -> settings.change(now -> now.with(Settings.THEME, theme)));
      painted();
      screenshot(stage, Path.of("target", "screenshots", "standings-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }
  }

  /** Two cards are higher than the rows that are asked for before they are laid out. */
  @Test
  void noCardIsCutAndTheActsStandOnOneLine() {
    waitUntil("the list is as high as its cards", () -> {
      double cards = list().lookupAll(".standing-cell").stream()
          .filter(cell -> cell.isVisible() && !((ListCell<?>) cell).isEmpty()).mapToDouble(cell -> cell.getLayoutBounds().getHeight()).sum();
      return cards > 0 && Math.abs(list().getHeight() - cards) < 2;
    });
    List<Double> lines = fx(() -> stage.getScene().getRoot().lookupAll(".standing-act").stream()
        .filter(Node::isVisible).map(Node::getLayoutY).distinct().toList());
    assertThat(lines).hasSize(1);
  }

  @Test
  void aClickInTheTextChoosesAndKeysDecide() {
    clickText("坚实的底盘");
    waitUntil("it is chosen", () -> {
      CarriedNote chosen = list().getSelectionModel().getSelectedItem();
      return chosen != null && chosen.id().equals(headline.id());
    });
    robot.push(KeyCode.ALT, KeyCode.Y);
    waitUntil("it is accepted", () -> standing(headline).isDecided());
    waitUntil("the card says so", () -> items().stream().anyMatch(note -> note.standing().isDecided()));
    assertThat(says("已认可")).isTrue();
    robot.push(KeyCode.ALT, KeyCode.N);
    waitUntil("it is ruled out", () -> standing(headline).state() == State.ABSENT);
    waitUntil("its line is gone", () -> inPage().contains("\"all\":1"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitUntil("it is as accepted", () -> standing(headline).state() == State.CHANGED && standing(headline).isDecided());
    waitUntil("the pane follows", () -> items().stream().filter(note -> note.standing().isDecided()).count() == 1);
    robot.push(KeyCode.ALT, KeyCode.U);
    waitUntil("it is as found", () -> standing(headline).decision() == null);
  }

  @Test
  void aPlaceIsChosenAnew() {
    choose(headline);
    robot.push(KeyCode.ALT, KeyCode.B);
    waitUntil("it says what is wanting", () -> says("请先在报道中选中文字"));
    dragOver("坚实的底盘");
    robot.push(KeyCode.ALT, KeyCode.B);
    waitUntil("it is placed", () -> standing(headline).isDecided());
    assertThat(standing(headline).words()).isEqualTo("坚实的底盘");
    assertThat(library.annotations(4)).isEmpty();
    waitUntil("the bar is gone", () -> !bar().isVisible());
  }

  @Test
  void anAnnotationOfTheStorysOwnTakesTheKeys() {
    choose(headline);
    fxRun(() -> Annotating.passage(workspace, find("蔡朝阳"), HighlightColor.BLUE, List.of(), ""));
    waitForAnnotations(1);
    waitUntil("it has the focus", () -> workspace.focused().get() != null);
    waitUntil("the other has left it", () -> list().getSelectionModel().isEmpty());
    robot.push(KeyCode.ALT, KeyCode.N);
    settle();
    assertThat(standing(headline).decision()).isNull();
  }

  @Test
  void oneGoesToWhereItWasMade() {
    choose(passage);
    robot.push(KeyCode.ALT, KeyCode.G);
    waitUntil("its version is open", () -> workspace.openId() == 2);
    waitUntil("it has the focus there", () -> passage.id().equals(workspace.focused().get()));
    waitUntil("nothing is carried there", () -> items().isEmpty());
  }

  @Test
  void theyArePutAwayAndThatIsRemembered() {
    choose(passage);
    robot.push(KeyCode.ALT, KeyCode.H);
    waitUntil("they are put away", () -> items().isEmpty());
    assertThat(fx(() -> stage.getScene().getFocusOwner().getStyleClass().contains("standings-head"))).isTrue();
    waitUntil("in the text as well", () -> inPage().contains("\"all\":0"));
    assertThat(says("其他版本的批注")).as("there is still a line that tells of them").isTrue();
    waitUntil("it is remembered", () -> library.remembered("standings.shown").equals(Optional.of("false")));
    openStory(3);
    assertThat(inPage()).contains("\"all\":0");
    robot.push(KeyCode.ALT, KeyCode.O);
    waitUntil("they are shown again", () -> items().size() == 2);
  }

  @Test
  void theVersionsTellHowTheyStand() {
    fxRun(() -> desks().stories.pane().focusList());
    robot.type(KeyCode.V);
    waitUntil("the numbers are there", () -> says("他版批注：1 在 · 1 异文"));
    screenshot(stage, Path.of("target", "screenshots", "standings-versions.png"));
  }

  /** The button that was pressed is no longer there: the keyboard goes back to the list, not to the button beside it. */
  @Test
  void afterADecisionByTheMouseTheKeyboardIsOnTheList() {
    choose(headline);
    robot.clickOn(button("认可"));
    waitUntil("it is accepted", () -> standing(headline).isDecided());
    waitUntil("the act that takes it back stands in its place", () -> isShown("重新判定") && !isShown("认可"));
    waitUntil("the keyboard is on the list", () -> list().isFocused());
    robot.clickOn(button("重新判定"));
    waitUntil("it is as found", () -> standing(headline).decision() == null);
    waitUntil("it can be accepted again", () -> isShown("认可") && !isShown("重新判定"));
    waitUntil("the keyboard is on the list again", () -> list().isFocused());
  }

  @Test
  void aKeyThatFindsNothingToDoSaysWhatItWaitsFor() {
    openStory(1);
    robot.push(KeyCode.ALT, KeyCode.O);
    waitUntil("it is said", () -> says("这篇报道的其他版本没有批注"));
  }

  private Button button(String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll(".standing-act").stream().map(Button.class::cast)
        .filter(button -> button.getText().equals(words)).findFirst().orElseThrow());
  }

  private boolean isShown(String words) {
    return fx(() -> button(words).isVisible());
  }
}
