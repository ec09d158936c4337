package org.pizhu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.theme.Icons;

class ControlsTest extends StyledFxTest {

  private static final String LONG = "上海四院援鄂医疗队前线护士日记——今年我在武汉过一个特别的元宵节，想念家里的汤圆，也想念你们每一个人的笑脸和声音。".repeat(3);

  private final Messages messages = new Messages(Language.ENGLISH);

  private static String shown(ClampedText text) {
    return text.lookup(".body") instanceof Text body ? body.getText() : "";
  }

  @Test
  void aFlowOfLongChipsFitsANarrowCard() {
    FlowPane flow = fx(() -> new FlowPane(new Chip(LONG, "×", () -> { }), new Chip(LONG)));
    open(() -> new VBox(flow), 240, 200);
    assertThat(fx(() -> flow.minWidth(-1))).isLessThan(200);
    assertThat(fx(() -> flow.getWidth())).isLessThanOrEqualTo(240);
  }

  @Test
  void clampedTextShowsTwoLinesAndAnEllipsis() {
    ClampedText text = fx(() -> new ClampedText(2));
    fxRun(() -> text.show(LONG));
    Stage stage = open(() -> new VBox(text), 300, 300);
    double two = fx(() -> text.getHeight());

    assertThat(text.clampedProperty().get()).isTrue();
    assertThat(shown(text)).isNotEmpty();
    assertThat(LONG).startsWith(shown(text));

    fxRun(() -> text.show("短标题"));
    fxRun(() -> stage.getScene().getRoot().layout());
    assertThat(text.clampedProperty().get()).isFalse();
    assertThat(shown(text)).isEqualTo("短标题");
    assertThat(fx(() -> text.getHeight())).isLessThan(two);
  }

  @Test
  void whatIsShownDependsOnTheWidthAlone() {
    String headline = "坚实的底盘——湖北战“疫”中的社区作为";
    ClampedText text = fx(() -> new ClampedText(2));
    fxRun(() -> text.show(headline));
    VBox box = fx(() -> new VBox(text));
    Stage stage = open(() -> new StackPane(box), 320, 300);
    for (int width : new int[] {279, 90, 194, 120, 195, 279, 194}) {
      fxRun(() -> {
        box.setMaxWidth(width);
        stage.getScene().getRoot().layout();
        // Measuring at other widths is not to change what is shown.
        text.prefHeight(400);
        text.prefHeight(60);
        stage.getScene().getRoot().layout();
      });
      assertThat(text.clampedProperty().get()).as("at " + width).isEqualTo(width <= 120);
      assertThat(shown(text).equals(headline)).as("at " + width).isEqualTo(width > 120);
    }
  }

  @Test
  void clampedTextNeverCutsACharacterInTwo() {
    ClampedText text = fx(() -> new ClampedText(1));
    open(() -> new VBox(text), 200, 100);
    for (int i = 0; i < 30; i++) {
      String shift = "a".repeat(i);
      fxRun(() -> {
        text.show(shift + "𠮷".repeat(60));
        text.getScene().getRoot().layout();
      });
      String shown = fx(() -> shown(text));
      assertThat(Character.isHighSurrogate(shown.charAt(shown.length() - 1))).isFalse();
    }
  }

  @Test
  void nothingBehindAPanelTakesTheKeyboardFromWhoeverWrites() {
    PanelHost host = fx(PanelHost::new);
    Button behind = fx(() -> new Button("behind"));
    TextField search = fx(TextField::new);
    TextField inPanel = fx(TextField::new);
    Stage stage = open(() -> new StackPane(new VBox(behind, search), host), 300, 200);
    fxRun(() -> {
      host.show(new VBox(inPanel));
      host.focusBehind(behind);
    });
    assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(inPanel);
    fxRun(host::hide);
    assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(behind);
    fxRun(() -> {
      search.requestFocus();
      host.focusBehind(behind);
    });
    assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(search);
  }

  @Test
  void escOnAButtonWithAMenuPutsThePaneAway() {
    PanelHost host = fx(PanelHost::new);
    MenuButton inPanel = fx(() -> new MenuButton("panel", null, new MenuItem("one")));
    FloatingPanes floating = fx(() -> new FloatingPanes(() -> {}));
    MenuButton inPane = fx(() -> new MenuButton("pane", null, new MenuItem("one")));
    VBox pane = fx(() -> new VBox(inPane));
    open(() -> new StackPane(floating, host), 300, 200);
    fxRun(() -> {
      floating.add(pane, () -> pane.setVisible(false));
      pane.setVisible(true);
      inPane.requestFocus();
    });
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(pane.isVisible()).isFalse();
    fxRun(() -> {
      host.show(new VBox(inPanel));
      inPanel.requestFocus();
      inPanel.show();
    });
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(host.isShowing()).as("the menu first").isTrue();
    assertThat(inPanel.isShowing()).isFalse();
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(host.isShowing()).isFalse();
  }

  @Test
  void aPressBesideDoesNotTakeAwayWhatWasTyped() {
    PanelHost host = fx(PanelHost::new);
    TextField field = fx(() -> new TextField("as it was"));
    FilterField filter = fx(() -> new FilterField(new Messages(Language.ENGLISH), "Filter"));
    Stage stage = open(() -> new StackPane(host), 300, 200);
    fxRun(() -> host.show(new VBox(filter, field)));
    fxRun(() -> filter.setText("sought"));
    pressBeside(stage);
    assertThat(host.isShowing()).as("with nothing but a filter typed").isFalse();
    fxRun(() -> host.show(new VBox(filter, field)));
    fxRun(() -> field.setText("typed"));
    pressBeside(stage);
    assertThat(host.isShowing()).as("with something typed").isTrue();
    fxRun(() -> field.setText("as it was"));
    pressBeside(stage);
    assertThat(host.isShowing()).as("with what was typed taken back").isFalse();
    class Settings extends VBox implements SavesAtOnce {}
    fxRun(() -> {
      Settings settings = new Settings();
      settings.getChildren().add(field);
      host.show(settings);
      field.setText("typed");
    });
    pressBeside(stage);
    assertThat(host.isShowing()).as("where it is saved").isFalse();
  }

  private void pressBeside(Stage stage) {
    settle();
    robot.clickOn(stage.getX() + 6, stage.getY() + stage.getHeight() - 6);
    settle();
  }

  @Test
  void enterOnAChoiceGoesOn() {
    PanelHost host = fx(PanelHost::new);
    List<String> done = new ArrayList<>();
    RadioButton first = fx(() -> new RadioButton("first"));
    Stage stage = open(() -> new StackPane(host), 300, 200);
    fxRun(() -> {
      Button start = new Button("Start");
      start.setDefaultButton(true);
      start.setOnAction(event -> done.add("start"));
      host.show(new VBox(first, new CheckBox("and"), start));
    });
    assertThat(fx(() -> stage.getScene().getFocusOwner())).isSameAs(first);
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(done).containsExactly("start");
    robot.type(KeyCode.TAB).type(KeyCode.ENTER);
    settle();
    assertThat(done).containsExactly("start", "start");
  }

  @Test
  void aLabelTellsTheWholeOnlyWhileItIsCut() throws InterruptedException {
    EllipsisLabel label = fx(() -> new EllipsisLabel(LONG));
    open(() -> new VBox(label), 200, 100);
    robot.moveTo(label);
    waitUntil("its tooltip is there", () -> tooltips().equals(List.of(LONG)));

    fxRun(() -> {
      label.setText("短");
      label.getScene().getRoot().layout();
    });
    waitUntil("its tooltip is gone", () -> tooltips().isEmpty());
    robot.moveBy(1, 0);
    Thread.sleep(1500);
    assertThat(fx(ControlsTest::tooltips)).isEmpty();
  }

  @Test
  void anAreaGrowsWithItsText() {
    GrowingTextArea area = fx(() -> new GrowingTextArea(2, 6));
    Stage stage = open(() -> new VBox(area), 200, 400);
    double empty = fx(() -> area.getHeight());

    fxRun(() -> area.setText("一\n二\n三\n四"));
    waitUntil("it is higher", () -> area.getHeight() > empty);
    double four = fx(() -> area.getHeight());
    fxRun(() -> area.setText("行\n".repeat(40)));
    waitUntil("it is higher still", () -> area.getHeight() > four);

    assertThat(fx(() -> area.getHeight())).isLessThan(empty * 3.2);
    assertThat(stage.isShowing()).isTrue();
    fxRun(() -> area.setText("一\n二\n三\n四"));
    waitUntil("it is as high as four lines again", () -> area.getHeight() == four);
    fxRun(() -> area.setText("一"));
    waitUntil("it is as low as it was", () -> area.getHeight() == empty);
  }

  @Test
  void whatEndsALineElsewhereEndsOneHere() {
    GrowingTextArea area = fx(() -> new GrowingTextArea(2, 6));
    open(() -> new VBox(area), 200, 200);
    fxRun(() -> area.replaceSelection("一\r二\r\n三\u2028四\u2029五\u0085六\n七\r\r八"));
    assertThat(area.getText()).isEqualTo("一\n二\n三\n四\n五\n六\n七\n\n八");
    fxRun(area::undo);
    assertThat(area.getText()).isEmpty();
  }

  @Test
  void arrowsGoFromTabToTab() {
    SegmentedTabs<String> tabs = fx(() -> new SegmentedTabs<>("a").add("a", "All").add("b", "Unread"));
    open(() -> new VBox(tabs), 300, 100);
    fxRun(() -> tabs.count("b", 4));
    robot.clickOn("All");
    robot.clickOn("All");
    assertThat(tabs.selectedProperty().get()).isEqualTo("a");

    robot.type(KeyCode.RIGHT);
    settle();

    assertThat(tabs.selectedProperty().get()).isEqualTo("b");
    ToggleButton unread = (ToggleButton) tabs.getChildren().get(1);
    assertThat(unread.isSelected()).isTrue();
    assertThat(unread.isFocused()).isTrue();
    assertThat(unread.getAccessibleText()).isEqualTo("Unread 4");
  }

  @Test
  void aFilterIsEmptiedByEscape() {
    FilterField field = fx(() -> new FilterField(messages, "Filter"));
    open(() -> new VBox(field), 300, 100);
    robot.clickOn(field).write("abc");
    assertThat(field.getText()).isEqualTo("abc");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(field.getText()).isEmpty();
  }

  @Test
  void anIconSaysWhatItDoes() {
    IconButton button = fx(() -> new IconButton(Icons.UNDO, "Undo", "Ctrl+Z", () -> { }));
    assertThat(button.getAccessibleText()).isEqualTo("Undo");
    assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("Undo  Ctrl+Z");
  }

  /** What the tooltips on the screen tell. */
  private static List<String> tooltips() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Tooltip && window.isShowing())
        .map(window -> ((Tooltip) window).getText())
        .toList();
  }

  @Test
  void progressTellsTheRateAndCanBeStopped() {
    AtomicLong now = new AtomicLong();
    ProgressStrip strip = fx(() -> new ProgressStrip(messages, now::get));
    List<String> stopped = new ArrayList<>();
    open(() -> new VBox(strip), 500, 100);
    assertThat(strip.isVisible()).isFalse();

    fxRun(() -> strip.start("Importing", () -> stopped.add("x")));
    now.set(2_000_000_000L);
    fxRun(() -> strip.progress(3000, 10_000, "news.txt"));
    settle();
    assertThat(labels(strip)).contains("Importing: news.txt", "3,000 · 1,500/s");

    Button cancel = (Button) strip.lookup(".icon-button");
    robot.clickOn(cancel);
    settle();
    assertThat(stopped).containsExactly("x");
    assertThat(cancel.isDisabled()).isTrue();
    fxRun(() -> strip.show("Importing 3 of 4", 0.5, "12 stories"));
    settle();
    assertThat(labels(strip)).as("it goes on stopping").contains("Importing: stopping...", "12 stories");

    fxRun(strip::finish);
    assertThat(strip.isVisible()).isFalse();
  }

  private static List<String> labels(Parent parent) {
    return fx(() -> parent.lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList());
  }

  @Test
  void anEmptyStateInANarrowPlacePutsItsButtonsUnderEachOther() {
    EmptyState empty = fx(() -> new EmptyState(Icons.STORY, "This library has no stories yet")
        .hint("Drop story files anywhere in the window, import them, or look at the sample first.")
        .action("Import...", () -> { }).action("Import a folder...", () -> { }).action("Open the sample", () -> { }));
    Stage stage = open(() -> new StackPane(empty), 260, 400);
    fxRun(() -> stage.getScene().getRoot().layout());
    List<Node> parts = fx(() -> Stream.of(".label", ".button").flatMap(kind -> empty.lookupAll(kind).stream()).toList());
    assertThat(parts).hasSizeGreaterThan(4);
    for (Node part : parts) {
      Point2D left = fx(() -> part.localToScene(0, 0));
      double right = fx(() -> part.localToScene(part.getLayoutBounds().getWidth(), 0).getX());
      assertThat(left.getX()).isNotNegative();
      assertThat(right).isLessThanOrEqualTo(260);
    }
    fxRun(() -> stage.setWidth(800));
    settle();
    assertThat(fx(() -> empty.lookupAll(".button").stream().map(button -> button.localToScene(0, 0).getY()).distinct().count())).isEqualTo(1);
  }

  @Test
  void aLabelIsDrawnRightlyWheneverItsTextChanges() {
    EllipsisLabel label = fx(() -> new EllipsisLabel("\u2067引文\u2069"));
    assertThat(label.getText()).isEqualTo("\u200B引文\u200B");
    fxRun(() -> label.setText("家庭\u200D组合"));
    assertThat(label.getText()).isEqualTo("家庭\u200B组合");
    fxRun(() -> label.setText("平常的字\t在此"));
    assertThat(label.getText()).isEqualTo("平常的字\t在此");
    fxRun(() -> label.setText(null));
    assertThat(label.getText()).isNull();
  }
}
