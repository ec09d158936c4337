package org.pizhu.ui.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.HeadlineOffer;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryMetadata;
import org.pizhu.model.TextRange;
import org.pizhu.ui.Samples;
import org.pizhu.ui.StyledFxTest;

/** The fields of a story, corrected with a real keyboard and mouse. */
class MetadataPaneTest extends StyledFxTest implements MetadataListener {

  private final Messages messages = new Messages(Language.CHINESE);
  private final List<MetadataAct> acts = new ArrayList<>();
  private final List<Long> stories = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final List<Long> cut = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private MetadataPane pane;
  private Button elsewhere;
  private Stage stage;

  @Override
  public void change(long storyId, MetadataAct act) {
    stories.add(storyId);
    acts.add(act);
  }

  @Override
  public void shown(long storyId) {
    asked.add(storyId);
  }

  @Override
  public void headlineCut(long storyId) {
    cut.add(storyId);
  }

  @Override
  public void reveal(TextRange passage) {
    shown.add(passage.of(Samples.stored().story().text()));
  }

  @Override
  public void revealFigure(int figure) {
    shown.add("figure " + figure);
  }

  @BeforeEach
  void openPane() {
    stage = open(() -> {
      pane = new MetadataPane(messages, Clock.fixed(Samples.MORNING, ZoneId.of("Asia/Shanghai")), this);
      elsewhere = new Button("elsewhere");
      return new VBox(elsewhere, pane);
    }, 340, 720);
    fxRun(() -> {
      pane.setPrefHeight(680);
      pane.show(Samples.stored());
    });
    settle();
  }

  private static StoredStory corrected() {
    return corrected(MetadataField.OUTLET, "新报");
  }

  private static StoredStory corrected(MetadataField field, String words) {
    StoredStory stored = Samples.stored();
    MetadataEntry entry = new MetadataEntry(MetadataValue.Words.of(words), "王老师", Samples.MORNING);
    return new StoredStory(
        stored.id(), stored.number(), stored.source(), stored.story(), stored.pictures(), stored.read(),
        new StoryMetadata(Map.of(MetadataKey.of(field), entry)));
  }

  private Node focusOwner() {
    return fx(() -> stage.getScene().getFocusOwner());
  }

  /** Puts the keyboard onto a field, by keys. */
  private void choose(String name) {
    fxRun(pane::focusFields);
    for (int presses = 0; presses < 30 && !name.equals(chosen()); presses++) {
      robot.type(KeyCode.DOWN);
      settle();
    }
    assertThat(chosen()).isEqualTo(name);
  }

  private String chosen() {
    return fx(() -> {
      ListView<?> list = (ListView<?>) pane.lookup(".field-list");
      return list.getSelectionModel().getSelectedItem() instanceof FieldRow.Field field ? field.name() : "";
    });
  }

  private TextInputControl input() {
    waitUntil("a field is open", () -> stage.getScene().getFocusOwner() instanceof TextInputControl field && field.isEditable());
    return (TextInputControl) focusOwner();
  }

  private void write(String words) {
    TextInputControl input = input();
    fxRun(() -> {
      input.selectAll();
      input.replaceSelection(words);
    });
    settle();
  }

  private String fault() {
    return fx(() -> pane.lookup(".field-editor .fault") instanceof Label label && label.isVisible() ? label.getText() : "");
  }

  private boolean isEditing() {
    return fx(() -> pane.lookup(".field-editor") != null);
  }

  private static MetadataAct set(MetadataField field, String... words) {
    return MetadataAct.set(MetadataKey.of(field), new MetadataValue.Words(List.of(words)));
  }

  // By keys

  @Test
  void theWholeHeadlineIsAskedForOnceAndTakenByAKeyOrAClick() {
    StoredStory story = Samples.stored();
    assertThat(cut).containsExactly(story.id());
    fxRun(() -> pane.offer(story.id() + 1, new HeadlineOffer("另一篇的标题", null)));
    settle();
    assertThat(offered()).isEmpty();
    fxRun(() -> pane.offer(story.id(), new HeadlineOffer(story.shown().headline() + "纪实", null)));
    settle();
    assertThat(offered()).containsExactly("补全为“" + story.shown().headline() + "纪实”（据正文所载原标题）");
    fxRun(() -> pane.focusFields());
    robot.type(KeyCode.F);
    settle();
    MetadataAct act = MetadataAct.set(
        MetadataKey.of(MetadataField.HEADLINE), MetadataValue.Words.of(story.shown().headline() + "纪实"));
    assertThat(acts).containsExactly(act);
    robot.clickOn(fx(() -> pane.lookupAll(".field-offer").stream().filter(node -> isSeen(node)).findFirst().orElseThrow()));
    assertThat(acts).containsExactly(act, act);
    assertThat(cut).hasSize(1);
  }

  private List<String> offered() {
    return fx(() -> pane.lookupAll(".field-offer").stream()
        .filter(node -> isSeen(node)).map(node -> ((Labeled) node).getText()).toList());
  }

  @Test
  void aFieldIsCorrectedByKeysAndTheKeyboardComesBack() {
    choose("标题");
    robot.type(KeyCode.ENTER);
    assertThat(input().getText()).startsWith("【抗击疫情");
    robot.write("New");
    robot.type(KeyCode.ENTER);
    waitUntil("it is told", () -> !acts.isEmpty());
    assertThat(acts).containsExactly(set(MetadataField.HEADLINE, "New"));
    assertThat(stories).containsExactly(5L);
    assertThat(isEditing()).isFalse();
    assertThat(focusOwner()).isInstanceOf(ListView.class);
    robot.type(KeyCode.DOWN);
    settle();
    assertThat(chosen()).isEqualTo("来源");
  }

  @Test
  void escLeavesItAsItWas() {
    choose("来源");
    robot.type(KeyCode.E);
    input();
    robot.write("x");
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(acts).isEmpty();
    assertThat(isEditing()).isFalse();
    assertThat(focusOwner()).isInstanceOf(ListView.class);
  }

  @Test
  void aDateIsReadAsPeopleWriteItAndWhatIsNoneIsSaid() {
    choose("日期");
    robot.type(KeyCode.F2);
    write("昨天");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(fault()).contains("“昨天”不是日期");
    assertThat(acts).isEmpty();
    write("2020年3月");
    assertThat(fault()).isEmpty();
    robot.type(KeyCode.ENTER);
    waitUntil("it is told", () -> !acts.isEmpty());
    assertThat(acts).containsExactly(set(MetadataField.DATE, "2020-03"));
  }

  @Test
  void aDayWithoutItsYearIsOfferedAsPeopleWriteIt() {
    fxRun(() -> pane.show(corrected(MetadataField.DATE, "--03-05")));
    settle();
    choose("日期");
    robot.type(KeyCode.F2);
    assertThat(input().getText()).isEqualTo("3月5日");
    write("3月6日");
    robot.type(KeyCode.ENTER);
    waitUntil("it is told", () -> !acts.isEmpty());
    assertThat(acts).containsExactly(set(MetadataField.DATE, "--03-06"));
  }

  @Test
  void theTabKeyGoesFromTheWordsToTheButtons() {
    choose("来源");
    robot.type(KeyCode.ENTER);
    TextInputControl input = input();
    robot.type(KeyCode.END).type(KeyCode.TAB);
    settle();
    assertThat(input.getText()).isEqualTo("央广网河南分网");
    assertThat(((Labeled) focusOwner()).getText()).isEqualTo("取消");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(isEditing()).isFalse();
    assertThat(acts).isEmpty();
  }

  @Test
  void enterBelongsToTheInputMethodWhileItComposes() {
    choose("来源");
    robot.type(KeyCode.ENTER);
    TextInputControl input = input();
    fxRun(() -> Event.fireEvent(input, composed("xin bao", "")));
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(isEditing()).isTrue();
    fxRun(() -> Event.fireEvent(input, composed("", "新报")));
    robot.type(KeyCode.ENTER);
    waitUntil("it is told", () -> !acts.isEmpty());
    assertThat(acts).containsExactly(set(MetadataField.OUTLET, "新报"));
  }

  private static InputMethodEvent composed(String composing, String committed) {
    List<InputMethodTextRun> runs =
        composing.isEmpty() ? List.of() : List.of(new InputMethodTextRun(composing, InputMethodHighlight.UNSELECTED_RAW));
    return new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, 0);
  }

  @Test
  void whatChangesNothingIsNotTold() {
    choose("来源");
    robot.type(KeyCode.ENTER);
    input();
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(acts).isEmpty();
  }

  @Test
  void peopleHaveALineEach() {
    choose("署名");
    robot.type(KeyCode.ENTER);
    input();
    assertThat(fx(() -> pane.lookupAll(".person-line"))).hasSize(3);
    robot.clickOn("添加一人");
    settle();
    write("");
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    write("编辑");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(fault()).isEqualTo("还缺姓名。");
    fxRun(() -> ((TextInputControl) pane.lookupAll(".person-line").stream().skip(3).findFirst().orElseThrow()
        .lookupAll(".text-field").stream().skip(1).findFirst().orElseThrow()).requestFocus());
    write("李四");
    robot.type(KeyCode.ENTER);
    waitUntil("it is told", () -> !acts.isEmpty());
    List<Person> people = ((MetadataValue.People) acts.get(0).value()).people();
    assertThat(people).hasSize(4).endsWith(new Person("编辑", "李四", null)).startsWith(new Person("记者", "彭华", null));
  }

  @Test
  void aFieldIsAddedFromTheMenuWithALineForEachWord() {
    choose("标题");
    robot.type(KeyCode.INSERT);
    settle();
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    input();
    robot.write("a");
    robot.type(KeyCode.ENTER);
    robot.write("b");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil("it is told", () -> !acts.isEmpty());
    assertThat(acts).containsExactly(set(MetadataField.SUBJECT, "a", "b"));
  }

  @Test
  void whatWasSetIsPutBackByAKey() {
    choose("来源");
    robot.type(KeyCode.DELETE);
    settle();
    assertThat(acts).as("nothing was set").isEmpty();
    fxRun(() -> pane.show(corrected()));
    settle();
    choose("来源");
    robot.type(KeyCode.DELETE);
    settle();
    assertThat(acts).containsExactly(MetadataAct.asFound(MetadataKey.of(MetadataField.OUTLET)));
  }

  @Test
  void theSpaceBarShowsWhereAFieldWasFound() {
    choose("来源");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(shown).containsExactly("央广网河南分网3月5日消息");
  }

  // By the mouse

  @Test
  void aFieldIsCorrectedByTheMouseAndSavedWhenItIsLeft() {
    robot.clickOn(editButton("更正：来源"));
    write("新报");
    robot.clickOn(elsewhere);
    waitUntil("it is told", () -> !acts.isEmpty());
    assertThat(acts).containsExactly(set(MetadataField.OUTLET, "新报"));
  }

  private Node editButton(String name) {
    return fx(() -> pane.lookupAll(".field-edit").stream()
        .filter(node -> node.isVisible() && name.equals(node.getAccessibleText())).findFirst().orElseThrow());
  }

  @Test
  void theWordsItCameFromLeadThere() {
    Node link = fx(() -> pane.lookupAll(".field-evidence").stream()
        .filter(node -> node.isVisible() && ((Labeled) node).getText().contains("央广网河南分网3月5日消息")).findFirst().orElseThrow());
    robot.clickOn(link);
    settle();
    assertThat(shown).containsExactly("央广网河南分网3月5日消息");
  }

  @Test
  void anotherStoryDoesNotLoseWhatIsBeingWritten() {
    choose("来源");
    robot.type(KeyCode.ENTER);
    write("新报");
    fxRun(() -> pane.show(null));
    settle();
    assertThat(acts).containsExactly(set(MetadataField.OUTLET, "新报"));
    assertThat(isEditing()).isFalse();
  }

  @Test
  void showsWhereSomebodySpoke() {
    fxRun(pane::focusFields);
    for (int presses = 0; presses < 60 && !isOnFound(); presses++) {
      robot.type(KeyCode.DOWN);
      settle();
    }
    assertThat(isOnFound()).isTrue();
    FieldRow.Found found = fx(() -> (FieldRow.Found) ((ListView<?>) pane.lookup(".field-list")).getSelectionModel().getSelectedItem());
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(shown).containsExactly(found.value());
  }

  private boolean isOnFound() {
    return fx(() -> ((ListView<?>) pane.lookup(".field-list")).getSelectionModel().getSelectedItem() instanceof FieldRow.Found);
  }
}
