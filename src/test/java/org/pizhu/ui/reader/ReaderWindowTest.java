package org.pizhu.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.web.WebView;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;
import org.pizhu.settings.ReaderFont;
import org.pizhu.settings.Theme;

/** The reader as a part of its window: menu, focus, language, calls that come before the page. */
class ReaderWindowTest extends ReaderTest {

  @Test
  void whoShowsTheMenuHearsWhatIsUnderThePointer() {
    List<ReaderPoint> asked = new CopyOnWriteArrayList<>();
    StoredStory story = Stories.baofeng().stored(1);
    show(story, List.of());
    fxRun(() -> reader.onMenu((point, x, y) -> asked.add(point)));
    drag(range("俺刚").start(), range("吃完").end() - 1);
    robot.moveTo(middle(range("刚吃").start()));
    robot.clickOn(MouseButton.SECONDARY);
    settle();
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    settle();
    robot.moveTo(middle(range("近日").start()));
    robot.clickOn(MouseButton.SECONDARY);
    settle();
    assertThat(asked).containsExactly(new ReaderPoint(true, 0, null), new ReaderPoint(true, 0, null), new ReaderPoint(false, 0, null));
    assertThat(fx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList())).as("WebKit's own").isEmpty();
  }

  @Test
  void theSelectionStaysWhenAnotherControlTakesTheFocus() {
    Button other = fx(() -> {
      Button button = new Button("note");
      window.setBottom(button);
      return button;
    });
    show(Stories.baofeng().stored(1), List.of());
    drag(range("俺刚").start(), range("吃完").end() - 1);
    fxRun(other::requestFocus);
    painted();
    assertThat(fx(() -> reader.selection())).contains(range("俺刚吃完"));
    assertThat(heard.cleared).isZero();
    assertThat(script("document.documentElement.classList.contains('focused')")).isEqualTo(false);
    fxRun(reader::requestFocus);
    assertThat(script("document.documentElement.classList.contains('focused')")).isEqualTo(true);
  }

  @Test
  void whatAnArchivistSetsIsShownAndTheRestStays() {
    StoredStory stored = Stories.baofeng().stored(1);
    Annotation annotation = Stories.annotation(stored, "俺刚吃完饭", HighlightColor.GREEN);
    show(stored, List.of(annotation));
    fxRun(() -> reader.activate(annotation.id(), Scroll.STAY));
    fxRun(() -> reader.metadata(Stories.outlet("新报")));
    painted();
    assertThat(script("document.querySelector('[data-field=outlet]').textContent").toString()).contains("新报");
    assertThat(script("CSS.highlights.get('green').size")).isEqualTo(1);
    assertThat(script("CSS.highlights.get('active').size")).isEqualTo(1);
    assertThat(script("pizhu.text.all()")).isEqualTo(stored.story().text());
  }

  /** Lines of Chinese are even then: WebKit widens no ideograph. */
  @ParameterizedTest
  @CsvSource({"560, 16", "703, 16", "811, 19", "1099, 14", "1280, 16", "700, 32"})
  void aLineHoldsWholeCharacters(int width, int size) {
    fxRun(() -> stage.setWidth(width));
    fxRun(() -> reader.appearance(new ReaderAppearance(Theme.LIGHT, ReaderFont.SERIF, size, 195, 40, false)));
    show(Stories.baofeng().stored(1), List.of());
    settle();
    double characters = number("parseFloat(getComputedStyle(document.getElementById('page')).width)") / size;
    assertThat(characters).isCloseTo(Math.rint(characters), within(0.001)).isBetween(8.0, 40.0);
    // No more than one is given away, and nothing stands out on the right.
    double beside = 2 * number("parseFloat(getComputedStyle(document.getElementById('page')).paddingLeft)");
    double room = number("document.documentElement.clientWidth") - beside;
    assertThat(characters).isGreaterThanOrEqualTo(Math.min(40, Math.floor(room / size) - 1));
    assertThat(number("document.documentElement.scrollWidth")).isEqualTo(number("document.documentElement.clientWidth"));
  }

  private double number(String code) {
    return ((Number) script(code)).doubleValue();
  }

  @Test
  void whatIsAskedForBeforeThePageIsThereAppears() {
    StoredStory stored = Stories.baofeng().stored(1);
    Annotation annotation = Stories.annotation(stored, "俺刚吃完饭", HighlightColor.GREEN);
    fxRun(() -> {
      ReaderView early = new ReaderView(new Messages(Language.CHINESE), PictureSource.NONE, heard);
      early.show(stored, List.of(), ReaderPlace.TOP);
      early.annotations(List.of(annotation));
      early.activate(annotation.id(), Scroll.INTO_VIEW);
      early.pictures(Map.of());
      assertThat(early.selection()).isEmpty();
      assertThat(early.place()).isEqualTo(ReaderPlace.TOP);
      assertThat(early.extendActive(Edge.END, TextUnit.CHARACTER, 1)).isTrue();
      window.setCenter(early.node());
      reader = early;
      web = (WebView) early.node().lookup("WebView");
    });
    painted();
    assertThat(script("pizhu.text.all()")).isEqualTo(stored.story().text());
    assertThat(script("CSS.highlights.get('active').size")).isEqualTo(1);
    assertThat(heard.boundaries).containsKey(annotation.id());
  }

  @Test
  void anEmptyReaderSaysWhatToDo() {
    fxRun(reader::showEmpty);
    painted();
    assertThat(script("document.querySelector('.empty').textContent")).isEqualTo("在左侧列表中选一篇报道");
    robot.clickOn(onScreen("document.querySelector('.empty')"));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    robot.push(KeyCode.DOWN);
    painted();
    assertThat(heard.selections).isEmpty();
  }

  @Test
  void aButtonOfThePageIsPressedFromTheKeyboard() {
    show(Stories.baofeng().stored(1), List.of());
    fxRun(reader::requestFocus);
    script("document.querySelector('figure button').focus()");
    robot.push(KeyCode.ENTER);
    painted();
    robot.push(KeyCode.SPACE);
    painted();
    assertThat(heard.finds).containsExactly(1, 1);
  }
}
