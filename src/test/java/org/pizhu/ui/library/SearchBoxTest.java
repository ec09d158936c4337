package org.pizhu.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.query.QueryError;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.control.PanelHost;

class SearchBoxTest extends StyledFxTest {

  private final Messages messages = new Messages(Language.CHINESE);
  private final SearchBoxModel model = new SearchBoxModel(messages);
  private final PanelHost panels = fx(PanelHost::new);
  private final List<String> heard = new ArrayList<>();
  private SearchBox box;
  private Stage stage;

  @BeforeEach
  void openBox() {
    model.names(new SearchNames(List.of("疫情", "疫苗"), List.of("央广网"), List.of(), List.of(), null));
    stage = open(() -> {
      box = new SearchBox(messages, model, new SearchBoxListener() {
        @Override
        public void entered() {
          heard.add("entered");
        }

        @Override
        public void left() {
          heard.add("left");
        }

        @Override
        public void panel(Region panel, Node under) {
          panels.toggle(panel, under);
        }
      });
      return new StackPane(new VBox(box), panels);
    }, 560, 640);
    fxRun(box::focus);
  }

  private TextField field() {
    return (TextField) box.lookup(".filter-field");
  }

  private List<Node> offers() {
    return ((VBox) box.lookup(".suggestions")).getChildren();
  }

  private Label told() {
    return (Label) box.lookup(".search-error");
  }

  private Region place() {
    return (Region) box.lookup(".error-place");
  }

  private void type(String text) {
    text.chars().forEach(c -> robot.type(c == ':' ? KeyCode.SEMICOLON : KeyCode.getKeyCode(Character.toString(c).toUpperCase(java.util.Locale.ROOT))));
    settle();
  }

  @Test
  void theArrowChoosesAnOfferAndEnterTakesIt() {
    type("ta");
    waitUntil("the field is offered", () -> offers().size() == 1);
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    settle();
    assertThat(model.typedProperty().get()).isEqualTo("tag:");

    waitUntil("the tags are offered", () -> offers().size() == 2);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    settle();

    assertThat(model.typedProperty().get()).isEqualTo("tag:疫苗 ");
    assertThat(model.wordsProperty().get()).isEqualTo("tag:疫苗 ");
    assertThat(offers()).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void tabTakesTheFirstOfferAndEnterWithoutAChoiceGoesOn() {
    type("outl");
    waitUntil("the field is offered", () -> offers().size() == 1);
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(heard).containsExactly("entered");
    assertThat(model.typedProperty().get()).isEqualTo("outl");

    type("e");
    waitUntil("the field is offered", () -> offers().size() == 1);
    robot.type(KeyCode.TAB);
    settle();
    assertThat(model.typedProperty().get()).isEqualTo("outlet:");
    assertThat(field().getCaretPosition()).isEqualTo(7);
  }

  @Test
  void saysWhatIsPossibleAndWhatTheListShowsMeanwhile() {
    fxRun(() -> field().setText("上海"));
    fxRun(() -> field().setText("有：图谱 "));
    waitUntil("it is explained", told()::isVisible);
    assertThat(told().getText()).isEqualTo("“has:”后面不能写“图谱”。可写图片、笔记、标签、批注、备忘、日期、署名、版本。列表仍是“上海”的结果。");
    fxRun(() -> field().setText(""));
    fxRun(() -> field().setText("is:new "));
    waitUntil("it is explained", told()::isVisible);
    assertThat(told().getText()).isEqualTo("“is:”后面不能写“new”。可写unread、read、starred、todo。");
    fxRun(() -> model.typedProperty().set("武汉"));
    fxRun(() -> model.failed(new QueryError(QueryError.Kind.BRACKET_OPEN, 0, 1, List.of())));
    assertThat(told().getText()).as("what failed was searched for itself").doesNotContain("仍是");
  }

  @Test
  void anOfferIsTypedWhereTheCaretIs() {
    fxRun(() -> {
      field().setText("武汉 ta 捐款");
      field().positionCaret(5);
    });
    waitUntil("the field is offered", () -> offers().size() == 1);
    robot.clickOn(offers().get(0));
    settle();
    assertThat(model.typedProperty().get()).isEqualTo("武汉 tag: 捐款");
    assertThat(field().getCaretPosition()).isEqualTo(7);
  }

  @Test
  void escPutsTheOffersAwayThenEmptiesTheBox() {
    type("ta");
    waitUntil("the field is offered", () -> offers().size() == 1);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(offers()).isEmpty();
    assertThat(model.typedProperty().get()).isEqualTo("ta");
    robot.type(KeyCode.DOWN);
    assertThat(heard).containsExactly("left");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(model.typedProperty().get()).isEmpty();
  }

  @Test
  void anErrorIsExplainedWithItsPlaceUnderlined() {
    fxRun(() -> field().setText("武汉 headlin:捐款 党员"));
    settle();
    assertThat(told().isVisible()).isTrue();
    assertThat(told().getText()).contains("headlin");
    waitUntil("its place is underlined", () -> place().isVisible() && place().getWidth() > 20);
    double right = fx(() -> place().getBoundsInParent().getMaxX());
    assertThat(right).isLessThan(field().getWidth() - 60);
    robot.type(KeyCode.ENTER);
    assertThat(heard).isEmpty();

    fxRun(() -> field().setText("武汉"));
    settle();
    assertThat(told().isVisible()).isFalse();
    waitUntil("nothing is underlined", () -> !place().isVisible());
  }

  @Test
  void whatIsHalfTypedIsExplainedLater() {
    fxRun(() -> field().setText("武汉 OR"));
    assertThat(fx(() -> told().isVisible())).isFalse();
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(told().isVisible()).as("Enter asks").isTrue();
    assertThat(heard).isEmpty();

    fxRun(() -> field().setText("武汉 \"捐"));
    assertThat(fx(() -> told().isVisible())).isFalse();
    waitUntil("it is explained after a while", () -> told().isVisible());
  }

  @Test
  void theSwitchAndTheHelpAreReachedByTab() {
    robot.type(KeyCode.TAB);
    settle();
    assertThat(stage.getScene().getFocusOwner()).isInstanceOf(ToggleButton.class);
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(model.regexProperty().get()).isTrue();

    robot.type(KeyCode.TAB, KeyCode.ENTER);
    settle();
    assertThat(panels.isShowing()).isTrue();
    assertThat(panels.lookup(".search-help").lookupAll(".example")).hasSize(12);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(panels.isShowing()).isFalse();
  }
}
