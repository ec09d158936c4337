package org.pizhu.ui.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.Metadata;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.FieldWords;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.control.LabelledRow;

/** Sets a field for many stories, once it has been told how many of them will change. Ctrl+Enter does it from anywhere in the panel. */
public final class ManyPanel extends VBox implements TaskRunner.ProgressListener {

  /** What is typed in one go is looked at once. */
  private static final Duration TYPED = Duration.millis(250);

  /** What can be chosen to be done. */
  private enum Choice { SET, ADD, NONE, AS_FOUND }

  /** Hears what is done in the panel. */
  public interface Listener {
    /** It is to be told what an act would come to. */
    void preview(MetadataAct act);

    /** An act is to be done. */
    void apply(MetadataAct act);

    /** The panel is to go away. */
    void closed();
  }

  private final Messages messages;
  private final FieldWords words;
  private final Listener listener;
  private final ComboBox<MetadataField> fields = new ComboBox<>();
  private final ToggleGroup ways = new ToggleGroup();
  private final RadioButton set;
  private final RadioButton add;
  private final RadioButton none;
  private final RadioButton asFound;
  private final VBox place = new VBox();
  private final Label hint = new Label();
  private final Label outcome = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button apply = new Button();
  private final PauseTransition typed = new PauseTransition(TYPED);
  private ValueEditor editor;
  private @Nullable MetadataAct previewed;

  /**
   * @param messages the words
   * @param stories how many stories it is about
   * @param listener hears what is done
   */
  public ManyPanel(Messages messages, int stories, Listener listener) {
    this.messages = messages;
    this.listener = listener;
    words = new FieldWords(messages);
    getStyleClass().addAll("panel", "many-panel");
    Label heading = new Label(messages.get("metadata.many.title", stories));
    heading.getStyleClass().add("panel-heading");
    set = way("metadata.many.set", Choice.SET);
    add = way("metadata.many.add", Choice.ADD);
    none = way("metadata.many.none", Choice.NONE);
    asFound = way("metadata.many.as-found", Choice.AS_FOUND);
    ways.selectToggle(set);
    prepareFields();
    hint.getStyleClass().add("quiet");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(messages.get("metadata.many.counting"));
    for (Label line : List.of(hint, outcome)) {
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
    }
    typed.setOnFinished(event -> preview());
    apply.setText(messages.get("metadata.many.do"));
    apply.getStyleClass().add("accent");
    apply.setOnAction(event -> apply());
    editor = ValueEditor.of(messages, MetadataField.OUTLET);
    getChildren().addAll(
        heading, new LabelledRow(messages.get("metadata.many.field"), fields), new HBox(16, set, add, none, asFound), place, hint, bar, outcome, foot());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean isWritten = Focus.isIn(editor) && !editor.hasLines() && !(event.getTarget() instanceof ButtonBase);
      if (event.getCode() == KeyCode.ENTER && !editor.isComposing() && (event.isShortcutDown() || isWritten)) {
        apply();
        event.consume();
      }
    });
    fields.getSelectionModel().select(MetadataField.OUTLET);
    chosen();
  }

  private void prepareFields() {
    fields.getItems().setAll(Arrays.stream(MetadataField.values()).filter(field -> !field.isOfFigure()).toList());
    fields.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable MetadataField field) {
        return field == null ? "" : words.name(field);
      }

      @Override
      public MetadataField fromString(String name) {
        throw new UnsupportedOperationException("The names are not written");
      }
    });
    fields.setAccessibleText(messages.get("metadata.many.field"));
    fields.setMaxWidth(Double.MAX_VALUE);
    fields.setOnAction(event -> chosen());
  }

  private RadioButton way(String key, Choice way) {
    RadioButton button = new RadioButton(messages.get(key));
    button.setToggleGroup(ways);
    button.setUserData(way);
    button.setOnAction(event -> showWay());
    return button;
  }

  private Node foot() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button(messages.get("metadata.cancel"));
    close.setCancelButton(true);
    close.setOnAction(event -> listener.closed());
    HBox foot = new HBox(8, gap, close, apply);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  /** Shows the editor of the field that was chosen. */
  private void chosen() {
    MetadataField field = fields.getValue();
    editor = ValueEditor.of(messages, field);
    editor.versionProperty().addListener(observable -> later());
    place.getChildren().setAll(List.of(editor));
    add.setDisable(!field.isRepeatable());
    none.setDisable(field.isAdded());
    if (((RadioButton) ways.getSelectedToggle()).isDisabled()) {
      ways.selectToggle(set);
    }
    asFound.setText(messages.get(field.isAdded() ? "metadata.many.remove" : "metadata.many.as-found"));
    showWay();
  }

  private Choice way() {
    return (Choice) ways.getSelectedToggle().getUserData();
  }

  private boolean isWritten() {
    return way() == Choice.SET || way() == Choice.ADD;
  }

  private void showWay() {
    present(place, isWritten());
    hint.setText(editor.hint());
    present(hint, isWritten() && !editor.hint().isEmpty());
    later();
  }

  private void later() {
    previewed = null;
    apply.setDisable(true);
    outcome.setText(isWritten() ? editor.fault() : "");
    present(bar, false);
    typed.playFromStart();
  }

  /** The act that is written; nothing while that is none. An empty line is not meant to take something from many stories. */
  private Optional<MetadataAct> act() {
    MetadataKey key = MetadataKey.of(fields.getValue());
    Optional<MetadataValue> written = editor.value().filter(value -> !value.isEmpty());
    return switch (way()) {
      case SET -> written.map(value -> MetadataAct.set(key, value));
      case ADD -> written.map(value -> MetadataAct.add(key, value));
      case NONE -> Optional.of(MetadataAct.set(key, key.field().none()));
      case AS_FOUND -> Optional.of(MetadataAct.asFound(key));
    };
  }

  private void preview() {
    act().ifPresent(act -> {
      previewed = act;
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      present(bar, true);
      outcome.setText(messages.get("metadata.many.counting"));
      listener.preview(act);
    });
  }

  @Override
  public void progress(long done, long total, String detail) {
    bar.setProgress(total > 0 ? Math.min(1, (double) done / total) : ProgressBar.INDETERMINATE_PROGRESS);
  }

  /** Shows what an act would come to. */
  public void show(MetadataAct act, Metadata.Preview preview) {
    if (!act.equals(previewed)) {
      return;
    }
    present(bar, false);
    apply.setDisable(preview.changing() == 0);
    String changing = preview.changing() == 0
        ? messages.get("metadata.many.nothing")
        : messages.get("metadata.many.changing", preview.changing(), preview.stories());
    outcome.setText(preview.corrected() == 0 || preview.changing() == 0
        ? changing
        : messages.get("metadata.many.corrected", changing, preview.corrected()));
  }

  private void apply() {
    MetadataAct act = previewed;
    if (act != null && !apply.isDisabled()) {
      typed.stop();
      listener.apply(act);
    }
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
