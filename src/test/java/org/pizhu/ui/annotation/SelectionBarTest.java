package org.pizhu.ui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.Samples;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.control.NoteLinks;

class SelectionBarTest extends StyledFxTest {

  private final Heard heard = new Heard();
  private final TextArea reader = new TextArea("正文");
  private SelectionBar bar;
  private Stage stage;

  @BeforeEach
  void openBar() {
    stage = open(() -> {
      bar = new SelectionBar(new Messages(Language.CHINESE), KeyHints.NONE, () -> Samples.CODEBOOK, NoteLinks.NONE, heard);
      reader.setEditable(false);
      reader.resize(600, 400);
      reader.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
        switch (event.getCode()) {
          case DIGIT3 -> bar.highlight(HighlightColor.BLUE);
          case T -> bar.openTag();
          case N -> bar.openNote();
          case ESCAPE -> bar.dismiss();
          default -> {
            return;
          }
        }
        event.consume();
      });
      return new Pane(reader, bar);
    }, 600, 400);
    fxRun(reader::requestFocus);
    show(100, 100);
  }

  private void show(double x, double y) {
    fxRun(() -> {
      Bounds readerOnScreen = reader.localToScreen(new BoundingBox(0, 0, 600, 400));
      Bounds selection = reader.localToScreen(new BoundingBox(x, y, 120, 20));
      bar.showAt(selection, readerOnScreen);
    });
    settle();
  }

  @Test
  void leavesTheKeyboardToTheReader() {
    assertThat(bar.isVisible()).isTrue();
    assertThat(reader.isFocused()).isTrue();
    assertThat(bar.getLayoutX()).isEqualTo(100);
    assertThat(bar.getLayoutY()).isEqualTo(128);
  }

  @Test
  void digitsHighlight() {
    robot.type(KeyCode.DIGIT3);
    settle();
    assertThat(heard.told).containsExactly("highlight blue");
    assertThat(bar.isVisible()).isFalse();
    assertThat(bar.color()).isEqualTo(HighlightColor.BLUE);
  }

  @Test
  void aClickOnAColourHighlightsAndLeavesTheKeyboard() {
    robot.clickOn(bar.lookup(".hue-pink"));
    settle();
    assertThat(heard.told).containsExactly("highlight pink");
    assertThat(reader.isFocused()).isTrue();
  }

  @Test
  void tagsInTheColourUsedLast() {
    fxRun(() -> bar.color(HighlightColor.GREEN));
    robot.type(KeyCode.T);
    waitUntil("the field has the keyboard", () -> !reader.isFocused());
    robot.write("党员");
    robot.type(KeyCode.ENTER);
    robot.write("新");
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(heard.told).containsExactly("tag green [人物/党员, 新]");
  }

  @Test
  void aNoteWithItsTags() {
    robot.type(KeyCode.N);
    waitUntil("the field has the keyboard", () -> !reader.isFocused());
    robot.write("一");
    robot.type(KeyCode.ENTER);
    robot.write("二");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(heard.told).containsExactly("note yellow 一\n二 []");
    assertThat(reader.getText()).isEqualTo("正文");
  }

  @Test
  void withAFieldOpenAColourIsOnlyChosen() {
    robot.type(KeyCode.N);
    waitUntil("the field has the keyboard", () -> !reader.isFocused());
    robot.write("甲");
    robot.clickOn(bar.lookup(".hue-blue"));
    assertThat(heard.told).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(heard.told).containsExactly("note blue 甲 []");
  }

  @Test
  void escapePutsItAway() {
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(heard.told).containsExactly("dismissed");
    assertThat(bar.isVisible()).isFalse();
  }

  @Test
  void escapeTellsWhatWasWritten() {
    robot.type(KeyCode.N);
    waitUntil("the field has the keyboard", () -> !reader.isFocused());
    robot.write("待核");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(heard.told).containsExactly("dismissed 待核");
    assertThat(fx(bar::draft)).isEmpty();
  }

  @Test
  void growsAwayFromTheSelectionWhereThereIsNoRoom() {
    fxRun(bar::hide);
    show(100, 300);
    assertThat(bar.getLayoutY()).isEqualTo(328);

    robot.type(KeyCode.N);
    waitUntil("the field has the keyboard", () -> !reader.isFocused());
    waitUntil("the bar stands above", () -> bar.getLayoutY() + bar.getHeight() <= 300);

    assertThat(bar.getLayoutY() + bar.getHeight()).isEqualTo(292);
  }

  private static final class Heard implements SelectionBarListener {
    final List<String> told = new ArrayList<>();

    @Override
    public void highlight(HighlightColor color) {
      told.add("highlight " + color.key());
    }

    @Override
    public void tag(HighlightColor color, List<String> paths) {
      told.add("tag " + color.key() + " " + paths);
    }

    @Override
    public void note(HighlightColor color, String note, List<String> paths) {
      told.add("note " + color.key() + " " + note + " " + paths);
    }

    @Override
    public void dismissed(Optional<SelectionBar.Draft> dropped) {
      told.add("dismissed" + dropped.map(draft -> " " + draft.note()).orElse(""));
    }
  }
}
