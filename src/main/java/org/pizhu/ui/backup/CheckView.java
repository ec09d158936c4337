package org.pizhu.ui.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.LibraryCounts;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.settings.Version;
import org.pizhu.task.Progress;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.theme.Icons;

/** The check of the library and its backups: what was found, each with a way to what it is about. */
final class CheckView extends VBox {

  private final Messages messages;
  private final Library library;
  private final TaskRunner tasks;
  private final ProgressStrip progress;
  private final BackupsListener listener;
  private final Label result = new Label();
  private final ListView<Problem> findings = new ListView<>();
  private final Button open;
  private final Button copy;
  private final Button run;
  private boolean busy;

  /** What a check came to. */
  private record Checked(List<Problem> problems, LibraryCounts counts, int backups, boolean isWhole) {}

  CheckView(Messages messages, Library library, TaskRunner tasks, ProgressStrip progress, BackupsListener listener) {
    super(10);
    this.messages = messages;
    this.library = library;
    this.tasks = tasks;
    this.progress = progress;
    this.listener = listener;
    result.setWrapText(true);
    result.setMinHeight(USE_PREF_SIZE);
    result.setText(messages.get("check.hint"));
    result.getStyleClass().add("quiet");
    run = button("check.run", this::start);
    open = button("check.open", this::openChosen);
    copy = button("check.copy", this::copy);
    list();
    FlowPane acts = new FlowPane(8, 8, copy, open, run);
    acts.setAlignment(Pos.CENTER_RIGHT);
    VBox.setVgrow(findings, Priority.ALWAYS);
    getChildren().addAll(result, findings, acts);
    showButtons();
  }

  private void list() {
    findings.getStyleClass().addAll("ruled-list", "check-findings");
    findings.setAccessibleText(messages.get("check.title"));
    findings.setPlaceholder(new EmptyState(Icons.SEARCH, messages.get("check.not-yet")));
    findings.setCellFactory(view -> new FindingCell());
    findings.getSelectionModel().selectedItemProperty().addListener(observable -> showButtons());
    findings.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        openChosen();
        event.consume();
      } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
        copy();
        event.consume();
      }
    });
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(messages.get(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  private void showButtons() {
    open.setDisable(findings.getSelectionModel().isEmpty());
    copy.setDisable(findings.getItems().isEmpty());
    run.setDisable(busy);
  }

  @Override
  public void requestFocus() {
    (findings.getItems().isEmpty() ? run : findings).requestFocus();
  }

  /** Begins to check. */
  void start() {
    busy = true;
    findings.getItems().clear();
    findings.setPlaceholder(new EmptyState(Icons.SEARCH, messages.get("check.running")));
    showButtons();
    TaskRunner.Running running = tasks.start(this::check, progress, this::show, thrown -> {
      ended();
      listener.failed(thrown);
    });
    if (busy) {
      progress.start(messages.get("check.running"), running::cancel);
    }
  }

  private Checked check(Progress work) {
    List<Problem> found = new ArrayList<>(library.check().run(Version.current(), work));
    int backups = 0;
    if (!work.isCancelled()) {
      found.addAll(library.backups().shelf().check(work));
      backups = library.backups().shelf().list().size();
    }
    return new Checked(found, library.counts(), backups, !work.isCancelled());
  }

  private void show(Checked checked) {
    ended();
    findings.getItems().setAll(checked.problems());
    findings.getSelectionModel().selectFirst();
    long wrong = checked.problems().stream().filter(problem -> problem.kind() != ProblemKind.CHECK_READ_EARLIER).count();
    String key = !checked.isWhole() ? "check.stopped" : wrong == 0 ? "check.sound" : "check.found";
    String said = messages.get(key, checked.counts().stories(), checked.counts().annotations(), checked.backups(), wrong);
    result.setText(said);
    findings.setPlaceholder(new EmptyState(
        Icons.CONFIRM, messages.get(checked.isWhole() ? "check.nothing" : "check.nothing-so-far")));
    showButtons();
    requestFocus();
  }

  private void ended() {
    busy = false;
    progress.finish();
    showButtons();
  }

  private void openChosen() {
    Problem chosen = findings.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      listener.opened(chosen);
    }
  }

  private void copy() {
    Copying.copy(result.getText() + "\n"
        + findings.getItems().stream().map(messages::problem).collect(Collectors.joining("\n")));
  }

  /** The sentence of a finding, whole. */
  private final class FindingCell extends ListCell<Problem> {

    FindingCell() {
      setWrapText(true);
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (event.getClickCount() == 2) {
          openChosen();
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      setText(empty || problem == null ? null : messages.problem(problem));
    }
  }
}
