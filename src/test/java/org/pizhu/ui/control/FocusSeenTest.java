package org.pizhu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pizhu.settings.Theme;
import org.pizhu.ui.StyledFxTest;

/** Controls that have the keyboard look otherwise than without it, in all themes. */
class FocusSeenTest extends StyledFxTest {

  /** Fewer pixels than this are a corner, and no frame. */
  private static final int LEAST = 60;

  static Stream<Arguments> controls() {
    return Stream.of(
        Arguments.of("a flat button", "panel", (Supplier<Node>) () -> styled(new Button("批量著录"), "flat", "small")),
        Arguments.of("a list without a chosen row", "panel", (Supplier<Node>) () -> list("edge-to-edge", "card-list")),
        Arguments.of("sections of which none is chosen", "panel", (Supplier<Node>) () -> list("edge-to-edge", "section-list")),
        Arguments.of("the first rows of a table", "columns-panel", (Supplier<Node>) TableView::new));
  }

  private static Node styled(Node node, String... classes) {
    node.getStyleClass().addAll(classes);
    return node;
  }

  private static Node list(String... classes) {
    ListView<String> list = new ListView<>();
    list.getItems().setAll("甲", "乙");
    FocusFrame.at(list);
    return styled(list, classes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("controls")
  void theKeyboardIsSeen(String name, String room, Supplier<Node> made) {
    Node node = fx(made::get);
    Button other = fx(() -> new Button("别的"));
    open(() -> (VBox) styled(new VBox(20, other, node), room), 300, 400);
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.SEPIA)) {
      fxRun(() -> themes().themeProperty().set(theme));
      fxRun(other::requestFocus);
      WritableImage without = picture(node);
      fxRun(node::requestFocus);
      assertThat(differing(without, picture(node))).as("%s in the theme %s", name, theme).isGreaterThan(LEAST);
    }
  }

  private WritableImage picture(Node node) {
    settle();
    return fx(() -> node.snapshot(null, null));
  }

  private static int differing(WritableImage one, WritableImage other) {
    PixelReader before = one.getPixelReader();
    PixelReader after = other.getPixelReader();
    int count = 0;
    for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
      for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
        Color was = before.getColor(x, y);
        count += was.equals(after.getColor(x, y)) ? 0 : 1;
      }
    }
    return count;
  }
}
