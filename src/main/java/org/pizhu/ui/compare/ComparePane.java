package org.pizhu.ui.compare;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Side;
import org.pizhu.diff.StoryDiff;
import org.pizhu.exporter.report.DiffReport;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.Annotation;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.ClampedText;

/** Two stories with all that is different between them. */
public final class ComparePane extends BorderPane {

  private static final Duration PATIENCE = Duration.millis(400);
  /** What one goes to comes into sight so far from the upper edge, as a part of the height. */
  private static final double UPPER = 0.28;
  private static final int SUMMARY_LINES = 2;

  private final CompareModel model;
  private final CompareListener listener;
  private final ListView<CompareRow> list = new ListView<>();
  private final DiffMap map;
  private final CompareBar bar;
  private final ClampedText summary = new ClampedText(SUMMARY_LINES);
  private final HBox heads;
  private final CompareHead firstHead;
  private final CompareHead secondHead;
  private final VBox waiting;
  private final PauseTransition late = new PauseTransition(PATIENCE);
  private @Nullable VirtualFlow<?> flow;

  /**
   * @param messages the words
   * @param library whose stories they are
   * @param tasks does the reading and comparing
   * @param bindings gives the acts of the buttons
   * @param thumbnails gives small pictures by their SHA-256, of those that the library has
   * @param listener hears of what is done
   */
  public ComparePane(
      Messages messages, Library library, TaskRunner tasks, Bindings bindings,
      Function<String, Optional<Image>> thumbnails, CompareListener listener) {
    this.listener = listener;
    model = new CompareModel(messages, library, tasks, listener);
    CompareWords words = model.words();
    bar = new CompareBar(model, bindings, listener);
    map = new DiffMap(words.get("compare.map"), row -> scrollTo(row, 0));
    WholeMarks wholes = new WholeMarks(words, one -> listener.openAnnotation(one.storyId(), one.id()));
    firstHead = new CompareHead(words, Side.FIRST, wholes, id -> model.compare(id, model.secondId()));
    secondHead = new CompareHead(words, Side.SECOND, wholes, id -> model.compare(model.firstId(), id));
    heads = new HBox(firstHead, secondHead);
    heads.getStyleClass().add("compare-heads");
    for (CompareHead head : List.of(firstHead, secondHead)) {
      HBox.setHgrow(head, Priority.ALWAYS);
      head.setPrefWidth(0);
    }
    summary.getStyleClass().add("compare-summary");
    waiting = waiting(words);
    getStyleClass().add("compare-pane");
    list.getStyleClass().addAll("edge-to-edge", "compare-list");
    CellBox.Outside outside = new CellBox.Outside(thumbnails, this::lead, mark ->
        listener.openAnnotation(mark.annotation().storyId(), mark.annotation().id()), wholes);
    list.setCellFactory(view -> new RowCell(model, outside));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    new Selecting(model, list, listener).install();
    setTop(new VBox(bar, summary, heads));
    StackPane middle = new StackPane(list, waiting);
    setCenter(middle);
    setRight(map);
    follow();
  }

  private VBox waiting(CompareWords words) {
    Button stop = new Button(words.get("compare.stop"));
    stop.setOnAction(event -> listener.closed());
    VBox box = new VBox(12, new Label(words.get("compare.waiting")), stop);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("compare-waiting");
    box.setVisible(false);
    return box;
  }

  private void follow() {
    model.sheet().addListener((observable, before, sheet) -> show(before, sheet));
    model.current().addListener(observable -> told());
    late.setOnFinished(event -> waiting.setVisible(model.busy().get()));
    model.busy().addListener((observable, before, busy) -> {
      if (busy) {
        late.playFromStart();
      } else {
        late.stop();
        waiting.setVisible(false);
      }
    });
    list.skinProperty().addListener(observable -> Platform.runLater(this::watchScrolling));
  }

  private void watchScrolling() {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
      flow = found;
      found.positionProperty().addListener(observable -> inSight());
      found.heightProperty().addListener(observable -> inSight());
      inSight();
    }
  }

  private void inSight() {
    VirtualFlow<?> found = flow;
    if (found != null && found.getFirstVisibleCell() != null && found.getLastVisibleCell() != null) {
      map.sight(found.getFirstVisibleCell().getIndex(), found.getLastVisibleCell().getIndex());
    }
  }

  // What is shown

  /** The keys of the list itself. */
  public static List<KeyNote> keys() {
    return List.of(
        new KeyNote("compare.open", "Enter"), new KeyNote("compare.copy", "Ctrl+C"), new KeyNote("compare.annotate", "1  2  3  4"));
  }

  /** Takes over how comparisons were looked at the last time. */
  public void begin(CompareOptions options) {
    model.begin(options);
  }

  /**
   * Compares two stories of the library.
   *
   * @param firstId the number of the one from which one looks
   * @param secondId the number of the other
   */
  public void compare(long firstId, long secondId) {
    model.compare(firstId, secondId);
    list.requestFocus();
  }

  /** Compares the same two again, after something was done in the library. */
  public void refresh() {
    model.refresh();
  }

  /** Shows nothing any more, and waits for nothing. */
  public void clear() {
    model.clear();
  }

  /** Whether it is about a story. */
  public boolean isAbout(long storyId) {
    return model.firstId() == storyId || model.secondId() == storyId;
  }

  /** The size of the text, in pixels. */
  public void size(int pixels) {
    list.setStyle("-fx-font-size: " + pixels + "px;");
  }

  /** The passage that is selected; none where nothing is, or what is no passage of one story. */
  public Optional<PickedPassage> picked() {
    CompareSheet sheet = model.sheet().get();
    return Optional.ofNullable(model.pick().get()).filter(pick -> sheet != null)
        .flatMap(pick -> PickedPassage.of(Objects.requireNonNull(sheet), pick));
  }

  /** Selects no text any more; says whether any was selected. */
  public boolean unselect() {
    return model.unpick();
  }

  /** Puts the keyboard into it. */
  public void focusList() {
    list.requestFocus();
  }

  /** All that a document of it is written from; none while there is nothing to write. */
  public Optional<DiffReport> report(String library, ExportLanguage language, Instant now) {
    CompareSheet sheet = model.sheet().get();
    if (sheet == null) {
      return Optional.empty();
    }
    StoryDiff diff = sheet.content().diff();
    return Optional.of(
        new DiffReport(diff, sheet.content().first(), sheet.content().second(), library, language, now));
  }

  private void show(@Nullable CompareSheet before, @Nullable CompareSheet sheet) {
    heads.setVisible(sheet != null);
    if (sheet == null) {
      list.getItems().clear();
      map.show(null);
      summary.show("");
      told();
      return;
    }
    int source = topSource(before);
    firstHead.show(sheet.content());
    secondHead.show(sheet.content());
    summary.show(sheet.summary());
    map.show(sheet);
    list.getItems().setAll(sheet.rows());
    told();
    int top = 0;
    while (top + 1 < sheet.rows().size() && sheet.rows().get(top).source() < source) {
      top++;
    }
    list.getSelectionModel().clearAndSelect(top);
    list.scrollTo(top);
    Platform.runLater(this::inSight);
  }

  /** The row of the comparison that is uppermost; 0 if another comparison was shown. */
  private int topSource(@Nullable CompareSheet before) {
    VirtualFlow<?> found = flow;
    int top = found == null || found.getFirstVisibleCell() == null ? 0 : found.getFirstVisibleCell().getIndex();
    return before == null || top >= before.rows().size() ? 0 : before.rows().get(top).source();
  }

  private void told() {
    CompareSheet sheet = model.sheet().get();
    int all = sheet == null ? 0 : sheet.spots().size();
    int number = model.number();
    bar.position(number, all);
    String name = model.words().get("compare.name");
    list.setAccessibleText(sheet == null
        ? name
        : model.spot().map(spot -> model.words().spoken(sheet.content(), spot, number, all)).orElse(name + ", " + sheet.summary()));
  }

  // Going

  /** Goes to the next difference, or with -1 to the one before; says whether there is any. */
  public boolean step(int by) {
    Optional<Spot> spot = model.go(by, list.getSelectionModel().getSelectedIndex());
    spot.ifPresent(found -> reveal(found.row()));
    return spot.isPresent();
  }

  /** Goes to the other place of what was moved, if such a difference is in focus; says whether one is. */
  public boolean otherPlace() {
    Optional<Spot> move = model.spot().filter(Spot::isMove);
    move.ifPresent(spot -> lead(spot.id()));
    return move.isPresent();
  }

  /** Shows the first annotation of the row in the reader of its story; says whether there is one. */
  public boolean openAnnotation() {
    CompareSheet sheet = model.sheet().get();
    CompareRow row = list.getSelectionModel().getSelectedItem();
    Optional<Annotation> first = sheet == null || row == null
        ? Optional.empty()
        : row.cells().stream().flatMap(cell -> annotations(sheet.content(), cell)).findFirst();
    first.ifPresent(found -> listener.openAnnotation(found.storyId(), found.id()));
    return first.isPresent();
  }

  private static Stream<Annotation> annotations(CompareContent content, CompareCell cell) {
    return Stream.concat(
        cell.figures().stream().flatMap(shown -> WholeMarks.of(content, shown).stream()),
        MarkRun.of(content, cell).stream().map(MarkRun::annotation));
  }

  /** Compares with the next version of the family, or with -1 the one before; says whether there is one. */
  public boolean stepVersion(int by) {
    return model.step(by);
  }

  /** Looks from the other side. */
  public void swap() {
    model.swap();
  }

  /** Shows both in one text, or side by side again. */
  public void toggleOneText() {
    model.look(now -> now.withOneText(!now.isOneText()));
  }

  /** Leaves out what is only formatting or punctuation, or shows it again. */
  public void toggleWordingOnly() {
    model.look(now -> now.withWordingOnly(!now.isWordingOnly()));
  }

  /** Puts long stretches that are the same away, or shows them again. */
  public void toggleFolded() {
    model.look(now -> now.withFolded(!now.isFolded()));
  }

  private void lead(int id) {
    CompareSheet sheet = model.sheet().get();
    Optional<Spot> spot = sheet == null ? Optional.empty() : sheet.spot(id);
    spot.ifPresent(move -> {
      int at = list.getSelectionModel().getSelectedIndex();
      boolean isFocused = model.current().get() == id;
      model.focus(id);
      // From the one place to the other; from anywhere else to the first of what was not in focus yet.
      reveal(at == move.row() && isFocused || firstInSight(move) ? move.otherRow() : move.row());
      list.requestFocus();
    });
  }

  private boolean firstInSight(Spot move) {
    VirtualFlow<?> found = flow;
    return found != null && found.getVisibleCell(move.row()) != null && found.getVisibleCell(move.otherRow()) == null;
  }

  private void reveal(int row) {
    list.getSelectionModel().clearAndSelect(row);
    VirtualFlow<?> found = flow;
    if (found == null) {
      list.scrollTo(row);
      return;
    }
    list.layout();
    if (found.getVisibleCell(row) instanceof RowCell cell && isWhole(found, cell)) {
      return;
    }
    scrollTo(row, UPPER);
  }

  /** Whether the difference in focus is in sight with something around it. */
  private static boolean isWhole(VirtualFlow<?> found, RowCell cell) {
    double y = cell.getLayoutY() + cell.focusY();
    return y >= 0 && y < found.getHeight() * (1 - UPPER);
  }

  private void scrollTo(int row, double part) {
    VirtualFlow<?> found = flow;
    if (found == null || row < 0 || row >= list.getItems().size()) {
      return;
    }
    found.scrollToTop(row);
    list.layout();
    if (part > 0 && found.getVisibleCell(row) instanceof RowCell cell) {
      found.scrollPixels(cell.getLayoutY() + cell.focusY() - found.getHeight() * part);
    }
    inSight();
  }

  private void onKey(KeyEvent event) {
    CompareRow row = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && event.getTarget() == list && row != null) {
      if (row.isFold()) {
        model.open(row);
      } else {
        otherPlace();
      }
      event.consume();
    }
  }
}
