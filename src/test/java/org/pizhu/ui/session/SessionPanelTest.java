package org.pizhu.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.HandClock;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Session;
import org.pizhu.model.SessionPlace;
import org.pizhu.model.TextRange;
import org.pizhu.settings.Theme;
import org.pizhu.task.FxTaskRunner;
import org.pizhu.ui.StyledFxTest;
import org.pizhu.ui.session.SessionView.State;

/** The bar and the panel over a real library, by mouse and by keyboard. */
class SessionPanelTest extends StyledFxTest {

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final Messages messages = new Messages(Language.CHINESE);
  private final List<String> asked = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final AtomicReference<Optional<SessionPlace>> where = new AtomicReference<>(Optional.empty());
  private final FxTaskRunner tasks = new FxTaskRunner();
  private Library library;
  private SessionModel model;
  private SessionWatch watch;
  private SessionPanel panel;
  private SessionBar bar;
  private Stage stage;

  /** Notes what is asked of the window; opens nothing. */
  private final class Asked implements SessionListener {
    @Override
    public void openStory(long storyId) {
      asked.add("open " + storyId);
    }

    @Override
    public void workOn(long storyId) {
      asked.add("work on " + storyId);
    }

    @Override
    public void goOn(SessionPlace place) {
      asked.add("go on " + place.storyId() + " at " + place.offset());
    }

    @Override
    public void unread(Consumer<List<Long>> then) {
      then.accept(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L));
    }

    @Override
    public void next() {
      model.next(5, storyId -> asked.add("next " + storyId), () -> asked.add("all done"));
    }

    @Override
    public void finished() {
      asked.add("finished");
    }

    @Override
    public void exportSummary(Session session, ExportFormat format) {
      asked.add("summary of " + session.name() + " as " + format);
    }

    @Override
    public void exportNotes(Session session) {
      asked.add("notes of " + session.name());
    }
  }

  @BeforeEach
  void openPanel() {
    Samples.seeds(folder).close();
    library = Libraries.open(folder.resolve("test.pizhu"), clock, () -> Samples.CREATOR);
    stage = open(() -> {
      model = new SessionModel(library, tasks, failures::add);
      watch = new SessionWatch(model, where::get);
      bar = new SessionBar(messages, model, () -> asked.add("panel"));
      panel = new SessionPanel(messages, Clock.systemUTC(), model, new Asked(),
          () -> new SessionChoices(List.of(5L), List.of(5L, 2L, 7L), 7));
      VBox root = new VBox(16, bar, panel);
      root.setFillWidth(false);
      root.setPadding(new Insets(16));
      return root;
    }, 480, 560);
    fxRun(() -> {
      panel.getStyleClass().add("floating");
      watch.install(stage.getScene());
    });
    settle();
  }

  @AfterEach
  void closeLibrary() {
    fxRun(() -> {
      watch.close();
      themes().themeProperty().set(Theme.LIGHT);
    });
    tasks.close();
    library.close();
    assertThat(failures).isEmpty();
  }

  /** Leaves pictures for people to look at. */
  private void look(String name) {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      fxRun(() -> themes().themeProperty().set(theme));
      settle();
      screenshot(stage, Path.of("target", "session", name + "-" + theme.key() + ".png"));
    }
  }

  private <T extends Labeled> T labeled(Class<T> type, String words) {
    return fx(() -> stage.getScene().getRoot().lookupAll("*").stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(node -> words.equals(node.getText()))
        .findFirst().orElseThrow(() -> new AssertionError("Nothing says «" + words + "»")));
  }

  private void press(String key) {
    robot.clickOn(labeled(Button.class, messages.get(key)));
  }

  private void waitFor(State state) {
    waitUntil("the session is " + state, () -> model.view().get().state() == state);
    settle();
  }

  private void start() {
    press("session.start");
    waitFor(State.ON);
  }

  @Test
  void startsOnWhatTheListShowsUnderTheNameThatIsProposed() {
    assertThat(labeled(RadioButton.class, "列表当前所示的 3 篇").isSelected()).isTrue();
    look("start");
    start();
    assertThat(asked).containsExactly("work on 5");
    Session session = library.sessions().current().orElseThrow();
    assertThat(session.stories()).isEqualTo(3);
    assertThat(session.name()).endsWith("阅评");
    assertThat(bar.getAccessibleText()).contains(session.name(), "共 3 篇，已完成 0 篇");
  }

  @Test
  void startsOnAnotherListByKeyboardOnly() {
    fxRun(() -> labeled(RadioButton.class, "列表当前所示的 3 篇").requestFocus());
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.TAB);
    TextField name = (TextField) stage.getScene().getFocusOwner();
    fxRun(name::selectAll);
    robot.write("ab");
    robot.type(KeyCode.ENTER);
    waitFor(State.ON);
    assertThat(library.sessions().current().orElseThrow().name()).isEqualTo("ab");
    assertThat(library.sessions().current().orElseThrow().stories()).isEqualTo(7);
    assertThat(stage.getScene().getFocusOwner()).as("the keyboard stays in the panel").isNotNull();
    waitUntil("the focus is in the panel", () -> panel.isFocusWithin());
  }

  @Test
  void cannotStartWithoutAName() {
    TextField name = (TextField) panel.lookup(".text-field");
    fxRun(() -> name.setText("  "));
    assertThat(labeled(Button.class, messages.get("session.start")).isDisabled()).isTrue();
  }

  @Test
  void worksThroughTheListByKeyboard() {
    start();
    fxRun(() -> panel.lookup(".session-list").requestFocus());
    robot.type(KeyCode.SPACE);
    waitUntil("the first story is done", () -> library.sessions().current().orElseThrow().done() == 1);
    waitUntil("the list shows the open ones", () -> rows() == 2);
    robot.type(KeyCode.ENTER);
    assertThat(asked).containsExactly("work on 5", "open 2");
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.ENTER);
    assertThat(asked).endsWith("open 7");
    look("list");
  }

  private int rows() {
    return ((javafx.scene.control.ListView<?>) panel.lookup(".session-list")).getItems().size();
  }

  @Test
  void pausesAndGoesOnWhereItWas() {
    start();
    library.sessions().place(2, 40);
    press("session.pause");
    waitFor(State.BREAK);
    assertThat(bar.getAccessibleText()).contains("休息中");
    look("break");
    press("session.resume");
    waitFor(State.ON);
    assertThat(asked).containsExactly("work on 5", "go on 2 at 40");
  }

  @Test
  void endsWithTheSummaryInItsPlace() {
    start();
    library.annotator().annotate(5, new TextRange(0, 4), HighlightColor.YELLOW, List.of("话语/直接引语", "人物"), "记下");
    library.annotator().annotate(2, new TextRange(0, 4), HighlightColor.BLUE, List.of("人物"), "");
    clock.forward(Duration.ofMinutes(4));
    press("session.next");
    waitUntil("the next story is asked for", () -> asked.contains("next 2"));
    look("work");
    press("session.end");
    waitFor(State.ENDED);
    labeled(Labeled.class, "4分钟");
    labeled(Labeled.class, "共 3 篇，完成 1 篇，余 2 篇");
    labeled(Labeled.class, "共 2 条，其中 1 条有笔记");
    labeled(Labeled.class, "人物 2");
    look("summary");
    press("session.export.markdown");
    press("session.export.html");
    press("session.export.notes");
    String name = model.view().get().shown().session().name();
    assertThat(asked).endsWith(
        "summary of " + name + " as MARKDOWN", "summary of " + name + " as HTML", "notes of " + name);
    press("session.close");
    waitFor(State.NONE);
    labeled(Button.class, messages.get("session.start"));
  }

  @Test
  void notesThePlaceByItself() {
    start();
    where.set(Optional.of(new SessionPlace(7, 33)));
    waitUntil("the place is on disk", () -> library.sessions().current()
        .map(Session::place).filter(new SessionPlace(7, 33)::equals).isPresent());
    where.set(Optional.of(new SessionPlace(7, 60)));
    fxRun(watch::close);
    waitUntil("the last place is on disk", () -> library.sessions().current()
        .map(Session::place).filter(new SessionPlace(7, 60)::equals).isPresent());
  }

  @Test
  void barOpensThePanel() {
    robot.clickOn((Node) bar);
    assertThat(asked).containsExactly("panel");
  }
}
