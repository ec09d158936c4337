package org.pizhu.ui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;
import org.pizhu.ui.Samples;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.act.KeyHints;

class AnnotationsPaneTest extends StyledFxTest {

  private final Messages messages = new Messages(Language.CHINESE);
  private final Recorded recorded = new Recorded();
  private final AnnotationsModel model = new AnnotationsModel(recorded, new NoLibrary());
  private final Label fields = new Label("fields");
  private final List<@Nullable StoredStory> shown = new ArrayList<>();
  private AnnotationsPane pane;
  private Stage stage;

  @BeforeEach
  void openPane() {
    stage = open(() -> {
      model.codebookProperty().set(Samples.CODEBOOK);
      model.show(Samples.stored(), Samples.annotations());
      pane = new AnnotationsPane(
          messages, KeyHints.NONE, model, Clock.fixed(Samples.MORNING, ZoneId.of("Asia/Shanghai")), fields, shown::add);
      return new HBox(pane);
    }, 340, 640);
    fxRun(() -> pane.setPrefWidth(332));
    settle();
  }

  private void focus(String id) {
    fxRun(() -> model.focus(id));
    fxRun(() -> pane.focusList());
    settle();
  }

  private TextInputControl input(String styleClass) {
    waitUntil("a field is open", () -> focusOwner() instanceof TextInputControl);
    TextInputControl input = (TextInputControl) focusOwner();
    assertThat(input.getStyleClass()).contains(styleClass);
    return input;
  }

  private Node focusOwner() {
    return stage.getScene().getFocusOwner();
  }

  private CardCell cell(String id) {
    return stage.getScene().getRoot().lookupAll(".card-cell").stream()
        .map(CardCell.class::cast)
        .filter(cell -> cell.isVisible() && cell.card() != null && cell.card().id().equals(id))
        .findFirst().orElseThrow();
  }

  @Test
  void withoutAStoryNothingIsSaidOfItsAnnotations() {
    AnnotationsModel none = new AnnotationsModel(recorded, new NoLibrary());
    AnnotationsPane empty = fx(() -> new AnnotationsPane(messages, KeyHints.NONE, none, Clock.systemUTC(), new Region(), shown::add));
    fxRun(() -> stage.getScene().setRoot(new HBox(empty)));
    settle();
    assertThat(empty.lookupAll(".empty-state")).isNotEmpty().noneMatch(Node::isVisible);
    assertThat(empty.lookupAll(".segment .count")).isEmpty();

    fxRun(() -> none.show(Samples.stored(), List.of()));
    settle();
    assertThat(empty.lookupAll(".empty-state")).filteredOn(Node::isVisible).hasSize(1);
  }

  /** A key can be taken off an act: the sentence says nothing of keys then, rather than having gaps. */
  @Test
  void theHintHasNoGapsWhereAnActHasNoKey() {
    AnnotationsModel none = new AnnotationsModel(recorded, new NoLibrary());
    KeyHints some = act -> act.equals("annotation.tag") ? "" : "K";
    AnnotationsPane empty = fx(() -> new AnnotationsPane(messages, some, none, Clock.systemUTC(), new Region(), shown::add));
    fxRun(() -> stage.getScene().setRoot(new HBox(empty)));
    fxRun(() -> none.show(Samples.stored(), List.of()));
    settle();
    assertThat(empty.lookupAll(".empty-state .hint")).extracting(hint -> ((Label) hint).getText())
        .contains(messages.get("annotation.empty.hint.bar"));
  }

  @Test
  void aClickPutsTheFocusOnACard() {
    robot.clickOn(cell("a3"));
    assertThat(recorded.acts).containsExactly("focused a3");
    assertThat(model.focusedProperty().get().id()).isEqualTo("a3");
  }

  @Test
  void arrowsGoFromCardToCard() {
    focus("a1");
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.END, KeyCode.HOME);
    settle();
    assertThat(recorded.acts).containsExactly("focused a2", "focused a3", "focused a2", "focused a4", "focused a1");
  }

  @Test
  void keysOfTheFocusedCard() {
    focus("a1");
    robot.type(KeyCode.B);
    robot.type(KeyCode.BACK_SPACE);
    settle();
    // B is an act of the window, which is not here; the pane must not have it as well.
    assertThat(recorded.acts).containsExactly("delete a1");
  }

  @Test
  void ctrlCCopiesTheQuote() {
    focus("a1");
    robot.push(KeyCode.CONTROL, KeyCode.C);
    settle();
    String copied = fx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).isEqualTo(model.focusedProperty().get().annotation().target().words()).isNotEmpty();
  }

  @Test
  void aNoteIsWrittenInTheCardAndSavedByCtrlEnter() {
    focus("a1");
    fxRun(pane::editNote);
    TextInputControl note = input("note-editor");
    robot.write("第一行");
    robot.type(KeyCode.ENTER);
    robot.write("第二行");
    assertThat(note.getText()).isEqualTo("第一行\n第二行");

    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();

    assertThat(recorded.acts).containsExactly("note a1 第一行\n第二行");
    assertThat(model.editingProperty().get()).isNull();
    assertThat(focusOwner().getStyleClass()).contains("card-list");
  }

  @Test
  void aNoteIsSavedWhenTheKeyboardGoesElsewhere() {
    focus("a1");
    robot.type(KeyCode.ENTER);
    input("note-editor");
    robot.write("随手");
    robot.clickOn(".filter-field");
    settle();

    assertThat(recorded.acts).containsExactly("note a1 随手");
    assertThat(focusOwner().getStyleClass()).contains("filter-field");
  }

  @Test
  void escapeLeavesTheNoteAsItWas() {
    focus("a2");
    fxRun(pane::editNote);
    input("note-editor");
    robot.write("不要");
    robot.type(KeyCode.ESCAPE);
    settle();

    assertThat(recorded.acts).isEmpty();
    assertThat(model.editingProperty().get()).isNull();
  }

  @Test
  void anUpdateThatMovesTheCardLosesNoLetter() {
    focus("a3");
    fxRun(pane::editNote);
    input("note-editor");
    robot.write("前");
    fxRun(() -> {
      List<Annotation> more = new ArrayList<>(Samples.annotations());
      more.add(Samples.annotation("b1", "央广网", HighlightColor.BLUE, "新的", AnchorStatus.ANCHORED));
      more.add(Samples.annotation("b2", "记者", HighlightColor.BLUE, "新的", AnchorStatus.ANCHORED));
      model.annotations(more);
    });
    settle();
    TextInputControl note = input("note-editor");
    robot.write("后");

    assertThat(note.getText()).isEqualTo("前后");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("note a3 前后");
  }

  @Test
  void aTagIsFoundByTypingAndTheLastOneGoesByBackspace() {
    focus("a1");
    fxRun(pane::editTags);
    TextInputControl field = input("text-field");
    assertThat(field.getText()).isEmpty();
    robot.write("引语");
    robot.type(KeyCode.ENTER);
    robot.write("新");
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.BACK_SPACE);
    robot.type(KeyCode.ENTER);
    settle();

    assertThat(recorded.acts).containsExactly(
        "retag a1 [来源, 话语/直接引语]", "retag a1 [来源, 话语/直接引语, 新]", "retag a1 [来源, 话语/直接引语]");
    assertThat(model.editingProperty().get()).isNull();
  }

  @Test
  void arrowsChooseAmongTheOffers() {
    focus("a1");
    fxRun(pane::editTags);
    input("text-field");
    robot.write("引语");
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.ENTER);
    settle();

    assertThat(recorded.acts).containsExactly("retag a1 [来源, 引语]");
  }

  @Test
  void enterBelongsToTheInputMethodWhileItComposes() {
    focus("a1");
    fxRun(pane::editTags);
    TextInputControl field = input("text-field");
    fxRun(() -> Event.fireEvent(field, composed("ren wu", "")));
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).isEmpty();

    fxRun(() -> Event.fireEvent(field, composed("", "人物")));
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(recorded.acts).containsExactly("retag a1 [来源, 人物]");
  }

  private static InputMethodEvent composed(String composed, String committed) {
    List<InputMethodTextRun> runs = composed.isEmpty()
        ? List.of()
        : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    return new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length());
  }

  @Test
  void aButtonOfTheCardDoesWhatItSays() {
    focus("a2");
    Node delete = cell("a2").lookupAll(".icon-button").stream()
        .filter(node -> "删除".equals(node.getAccessibleText())).findFirst().orElseThrow();
    robot.clickOn(delete);
    assertThat(recorded.acts).containsExactly("delete a2");
  }

  @Test
  void aFocusFromOutsideScrollsAmongAThousandCards() {
    List<Annotation> many = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      many.add(Samples.annotation(
          "m" + i, ("引文 " + i + "。").repeat(1 + i % 12), HighlightColor.BLUE, "笔记。".repeat(i % 40),
          AnchorStatus.ANCHORED));
    }
    fxRun(() -> model.show(Samples.stored(), many));
    for (String id : List.of("m700", "m3", "m1199", "m0", "m431")) {
      fxRun(() -> model.focus(id));
      waitUntil(id + " is in sight", () -> isInSight(id));
    }

    assertThat(recorded.acts).isEmpty();
    assertThat(stage.getScene().getRoot().lookupAll(".card-cell").size()).isLessThan(40);
  }

  @Test
  void ofAVeryLongNoteMoreIsShownAtRequestUntilItEnds() {
    String words = IntStream.rangeClosed(1, 450).mapToObj(line -> "- 第" + line + "行").collect(Collectors.joining("\n"));
    fxRun(() -> model.show(Samples.stored(), List.of(
        Samples.annotation("long", "央广网", HighlightColor.BLUE, words, AnchorStatus.ANCHORED),
        Samples.annotation("short", "记者", HighlightColor.BLUE, "短", AnchorStatus.ANCHORED))));
    waitUntil("the card is there", () -> noteLines() > 0);
    assertThat(fx(this::noteLines)).as("a card beside the one in focus").isLessThan(7);
    assertThat(fx(this::more).isVisible()).isFalse();
    focus("long");
    for (int times = 0; times < 2; times++) {
      waitUntil("there is a way to more", () -> more().isVisible());
      long before = fx(this::noteLines);
      assertThat(before).isBetween(150L, 449L);
      fxRun(() -> more().requestFocus());
      robot.type(KeyCode.SPACE);
      waitUntil("there are more", () -> noteLines() > before);
    }
    waitUntil("all of it", () -> noteLines() == 450 && !more().isVisible());
    assertThat(focusOwner().getStyleClass()).contains("card-list");
    fxRun(() -> model.focus("short"));
    waitUntil("few lines again", () -> noteLines() < 7);
    assertThat(fx(this::more).isVisible()).isFalse();
  }

  private Node more() {
    return cell("long").lookup(".note-more");
  }

  /** How many lines of the long note are seen. */
  private long noteLines() {
    return cell("long").lookupAll(".markdown-row").stream().filter(Node::isVisible).count();
  }

  private boolean isInSight(String id) {
    Bounds seen = pane.localToScene(pane.getLayoutBounds());
    return stage.getScene().getRoot().lookupAll(".card-cell").stream().anyMatch(node ->
        node instanceof CardCell cell && cell.isVisible() && cell.card() != null && cell.card().id().equals(id)
            && seen.contains(cell.localToScene(cell.getLayoutBounds())));
  }

  @Test
  void theStorysOwnFieldsAreShownOnceTheyAreInSight() {
    assertThat(shown).isEmpty();
    assertThat(fields.getParent().isVisible()).isFalse();
    robot.clickOn("本篇");
    settle();
    assertThat(shown).containsExactly(Samples.stored());
    assertThat(fields.getParent().isVisible()).isTrue();
  }
}
