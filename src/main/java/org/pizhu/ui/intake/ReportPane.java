package org.pizhu.ui.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.intake.IntakeReports;
import org.pizhu.model.IntakeCounts;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/** The report of an import: what was new, changed, known and doubtful, each with its place. A click or Enter opens the story. */
public final class ReportPane extends VBox {

  private final Messages messages;
  private final ReportListener listener;
  private final ReportWords words;
  private final ReportModel model;
  private final EllipsisLabel title = new EllipsisLabel();
  private final EllipsisLabel files = new EllipsisLabel();
  private final SegmentedTabs<Optional<IntakeKind>> tabs = new SegmentedTabs<>(Optional.empty());
  private final ComboBox<Optional<ProblemKind>> doubts = new ComboBox<>();
  private final ListView<Long> list;
  private final Button resume;
  private final IconButton earlier;
  private final IconButton later;
  private Optional<IntakeSummary> before = Optional.empty();
  private Optional<IntakeSummary> after = Optional.empty();
  private boolean isFilling;

  /**
   * @param messages the words
   * @param reports the reports
   * @param tasks does the work
   * @param clock says in which zone times are shown
   * @param listener hears what is wanted
   */
  public ReportPane(
      Messages messages, IntakeReports reports, TaskRunner tasks, Clock clock, ReportListener listener) {
    this.messages = messages;
    this.listener = listener;
    words = new ReportWords(messages, clock);
    model = new ReportModel(reports, tasks, listener::failed);
    list = new ListView<>(model.ids());
    resume = new Button(messages.get("report.resume"));
    earlier = new IconButton(Icons.LEFT, messages.get("report.earlier"), () -> before.ifPresent(this::go));
    later = new IconButton(Icons.RIGHT, messages.get("report.later"), () -> after.ifPresent(this::go));
    getStyleClass().addAll("panel", "report-pane");
    title.getStyleClass().add("panel-heading");
    files.getStyleClass().add("quiet");
    makeFilters();
    makeList();
    getChildren().addAll(head(), filters(), list, foot());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !doubts.isShowing()) {
        listener.closed();
        event.consume();
      }
    });
  }

  private HBox head() {
    IconButton close = new IconButton(Icons.CLOSE, messages.get("report.close"), "Esc", listener::closed);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(8, title, earlier, later, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox filters() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, tabs, space, doubts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox foot() {
    Button copy = new Button(messages.get("report.copy"), Icons.COPY.node());
    copy.setOnAction(event -> copy());
    Button save = new Button(messages.get("report.save"), Icons.EXPORT.node());
    save.setOnAction(event -> {
      IntakeSummary summary = model.summary();
      if (summary != null) {
        listener.save(summary, model.filter(), words);
      }
    });
    resume.setOnAction(event -> {
      IntakeSummary summary = model.summary();
      if (summary != null) {
        listener.resume(summary.id());
      }
    });
    for (Button button : List.of(resume, copy, save)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    HBox.setHgrow(files, Priority.ALWAYS);
    files.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(8, files, resume, copy, save);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void makeFilters() {
    tabs.add(Optional.empty(), messages.get("report.kind.all"));
    for (IntakeKind kind : IntakeKind.values()) {
      tabs.add(Optional.of(kind), words.kind(kind));
    }
    doubts.setAccessibleText(messages.get("report.doubts"));
    doubts.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable Optional<ProblemKind> kind) {
        return kind == null ? "" : label(kind);
      }

      @Override
      public Optional<ProblemKind> fromString(String name) {
        return Optional.empty();
      }
    });
    tabs.selectedProperty().addListener((observable, before, tab) -> {
      doubts.setVisible(isDoubts(tab));
      filter();
    });
    doubts.valueProperty().addListener((observable, before, kind) -> filter());
  }

  private String label(Optional<ProblemKind> kind) {
    IntakeSummary summary = Objects.requireNonNull(model.summary());
    return kind
        .map(one -> messages.get("report.doubt-count", words.doubt(one), summary.counts().doubts().getOrDefault(one, 0)))
        .orElseGet(() -> messages.get("report.doubts.all"));
  }

  private static boolean isDoubts(Optional<IntakeKind> tab) {
    return tab.equals(Optional.of(IntakeKind.DOUBT));
  }

  private void makeList() {
    list.getStyleClass().add("ruled-list");
    list.setAccessibleText(messages.get("report.name"));
    list.setPlaceholder(new EmptyState(Icons.CONFIRM, messages.get("report.none")));
    list.setCellFactory(view -> new ReportCell(model, words, this::open));
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open(list.getSelectionModel().getSelectedIndex());
        event.consume();
      }
    });
    model.versionProperty().addListener(observable -> list.refresh());
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  /**
   * Shows a report and takes the keyboard. The one that was shown last stays at the line where it was left.
   *
   * @param filter the lines that are listed first, if it is another one
   */
  public void show(IntakeSummary summary, IntakeFilter filter) {
    IntakeSummary before = model.summary();
    if (before == null || !before.equals(summary) || !filter.equals(IntakeFilter.ALL)) {
      fill(summary, filter);
    }
    besides();
    list.requestFocus();
  }

  /** Each lot of a watched folder is an import of its own, and each import has its report. */
  private void go(IntakeSummary other) {
    fill(other, IntakeFilter.ALL);
    besides();
  }

  private void besides() {
    model.besides((one, other) -> {
      before = one;
      after = other;
      if (one.isEmpty() && earlier.isFocused() || other.isEmpty() && later.isFocused()) {
        list.requestFocus();
      }
      earlier.setDisable(one.isEmpty());
      later.setDisable(other.isEmpty());
    });
  }

  private void fill(IntakeSummary summary, IntakeFilter filter) {
    isFilling = true;
    model.show(summary, filter);
    IntakeCounts counts = summary.counts();
    title.setText(words.title(summary));
    files.setText(words.files(summary));
    tabs.count(Optional.of(IntakeKind.NEW), counts.added());
    tabs.count(Optional.of(IntakeKind.CHANGED), counts.changed());
    tabs.count(Optional.of(IntakeKind.KNOWN), counts.known());
    tabs.count(Optional.of(IntakeKind.DOUBT), counts.doubtful());
    List<Optional<ProblemKind>> kinds = new ArrayList<>(List.of(Optional.empty()));
    counts.doubts().keySet().forEach(kind -> kinds.add(Optional.of(kind)));
    doubts.getItems().setAll(kinds);
    doubts.setValue(Optional.ofNullable(filter.doubt()));
    tabs.selectedProperty().set(Optional.ofNullable(filter.kind()));
    doubts.setVisible(isDoubts(tabs.selectedProperty().get()));
    offerHandled(counts.handled());
    boolean canGoOn = summary.state() == IntakeSummary.State.OPEN;
    resume.setVisible(canGoOn);
    resume.setManaged(canGoOn);
    isFilling = false;
    list.scrollTo(0);
  }

  /** Few imports bring anything but stories. */
  private void offerHandled(int handled) {
    if (handled > 0) {
      tabs.count(Optional.of(IntakeKind.HANDLED), handled);
    } else {
      tabs.uncount(Optional.of(IntakeKind.HANDLED));
    }
    tabs.offer(Optional.of(IntakeKind.HANDLED), handled > 0);
  }

  private void filter() {
    IntakeSummary summary = model.summary();
    if (!isFilling && summary != null) {
      Optional<IntakeKind> kind = tabs.selectedProperty().get();
      Optional<ProblemKind> doubt = doubts.getValue();
      model.show(summary, new IntakeFilter(
          kind.orElse(null), isDoubts(kind) && doubt != null ? doubt.orElse(null) : null));
      list.scrollTo(0);
    }
  }

  private void open(int index) {
    if (index >= 0 && index < model.ids().size()) {
      model.line(index).filter(IntakeLine::isThere).map(IntakeLine::storyId).ifPresent(listener::opened);
    }
  }

  private void copy() {
    int lines = model.ids().size();
    model.text(words, text -> {
      Copying.copy(text);
      listener.copied(lines);
    });
  }
}
