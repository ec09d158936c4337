package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.annotation.HitAnnotations.Hit;
import org.pizhu.library.annotation.HitAnnotations.Hits;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.annotation.HitsModel.Row;
import org.pizhu.ui.control.ColorRow;
import org.pizhu.ui.control.LabelledRow;

/**
 * Shows all hits of a search before they are annotated: of the open story or of all results, each with a box to leave it out; with which tags
 * and in which colour. The space bar takes in or leaves out what is chosen in the list.
 */
public final class HitsPanel extends VBox implements TaskRunner.ProgressListener {

  /** Of the list and all below it whose height changes; the list gives way, so that the panel does not jump under the mouse. */
  private static final double BODY_HEIGHT = 362;
  private static final double LIST_LEAST = 96;

  /** Hears what is done in the panel. */
  public interface Listener {
    /** The hits of the open story are to be gathered, or of all results. */
    void gather(boolean ofAll);

    /** Hits are to be annotated. */
    void annotate(List<Hit> hits, HighlightColor color, List<String> tagPaths);

    /** The panel is to go away. */
    void closed();
  }

  private final Messages messages;
  private final Listener listener;
  private final ToggleGroup scopes = new ToggleGroup();
  private final ListView<Row> list = new ListView<>();
  private final Label status = new Label();
  private final Label count = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final TagField tags;
  private final ColorRow colors;
  private final Button annotate = new Button();
  private final List<String> paths = new ArrayList<>();
  private HighlightColor color = HighlightColor.YELLOW;
  private @Nullable HitsModel model;

  /**
   * @param messages the words
   * @param hints gives the keys of the colours
   * @param codebook gives the tags there are
   * @param hasStory whether a story is open that could be annotated alone
   * @param isOfAll whether all results are looked at first
   * @param listener hears what is done
   */
  public HitsPanel(
      Messages messages,
      KeyHints hints,
      Supplier<Codebook> codebook,
      boolean hasStory,
      boolean isOfAll,
      Listener listener) {
    this.messages = messages;
    this.listener = listener;
    getStyleClass().addAll("panel", "hits-panel");
    tags = new TagField(messages, codebook, new TagListener());
    colors = new ColorRow(messages, hints, this::color);
    color(color);
    Label heading = new Label(messages.get("annotatehits.title"));
    heading.getStyleClass().add("panel-heading");
    RadioButton ofAll = scope("annotatehits.all", true);
    RadioButton ofStory = scope("annotatehits.story", false);
    ofStory.setDisable(!hasStory);
    scopes.selectToggle(isOfAll ? ofAll : ofStory);
    prepareList();
    status.getStyleClass().add("quiet");
    status.setWrapText(true);
    status.setMinHeight(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(messages.get("annotatehits.gathering"));
    annotate.setText(messages.get("annotatehits.do"));
    annotate.getStyleClass().add("accent");
    annotate.setOnAction(event -> annotate());
    getChildren().addAll(
        heading, new HBox(16, ofAll, ofStory), body(), new LabelledRow(messages.get("annotatehits.color"), colors), foot());
  }

  private Node body() {
    LabelledRow tagged = new LabelledRow(messages.get("annotatehits.tags"), tags);
    tagged.setAlignment(Pos.BASELINE_LEFT);
    VBox body = new VBox(list, bar, status, tagged);
    body.spacingProperty().bind(spacingProperty());
    body.setPrefHeight(BODY_HEIGHT);
    return body;
  }

  private RadioButton scope(String key, boolean ofAll) {
    RadioButton button = new RadioButton(messages.get(key));
    button.setToggleGroup(scopes);
    button.setOnAction(event -> listener.gather(ofAll));
    return button;
  }

  private void prepareList() {
    list.getStyleClass().addAll("edge-to-edge", "hits-list");
    list.setMinHeight(LIST_LEAST);
    list.setPrefHeight(BODY_HEIGHT);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setAccessibleText(messages.get("annotatehits.list"));
    list.setPlaceholder(new StackPane());
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      Row row = list.getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.SPACE && row != null && model != null) {
        model.toggle(row);
        event.consume();
      }
    });
  }

  private Node foot() {
    count.setMinWidth(0);
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    Button close = new Button(messages.get("annotatehits.close"));
    close.setMinWidth(USE_PREF_SIZE);
    close.setCancelButton(true);
    close.setOnAction(event -> listener.closed());
    annotate.setMinWidth(USE_PREF_SIZE);
    HBox foot = new HBox(8, count, close, annotate);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  /** Shows that hits are being gathered. */
  public void gathering() {
    model = null;
    list.getItems().clear();
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    present(bar, true);
    status.setText(messages.get("annotatehits.gathering"));
    present(status, true);
    tell();
  }

  @Override
  public void progress(long done, long total, String detail) {
    bar.setProgress(total > 0 ? Math.min(1, (double) done / total) : ProgressBar.INDETERMINATE_PROGRESS);
  }

  /**
   * Shows the hits that were gathered.
   *
   * @param found those in the texts of stories
   * @param counted how many the list of results counts in the same stories, also in tags, notes and fields; 0 where it counts none
   */
  public void show(Hits found, long counted) {
    HitsModel shown = new HitsModel(found);
    model = shown;
    present(bar, false);
    String said = said(found, counted);
    status.setText(said);
    present(status, !said.isEmpty());
    list.setCellFactory(view -> new HitsCell(shown));
    list.getItems().setAll(shown.rows());
    shown.versionProperty().addListener(observable -> tell());
    tell();
    list.getSelectionModel().selectFirst();
    if (!tags.hasFocus()) {
      tags.input().requestFocus();
    }
  }

  /** What is to be known of them; empty for nothing. */
  private String said(Hits found, long counted) {
    if (found.hits().isEmpty()) {
      return messages.get("annotatehits.none");
    }
    if (!found.isAll()) {
      return messages.get("annotatehits.most", found.hits().size());
    }
    // Else nobody knows why there are fewer here than the list says.
    return counted > found.hits().size() ? messages.get("annotatehits.elsewhere", counted) : "";
  }

  private void tell() {
    int chosen = model == null ? 0 : model.count();
    count.setText(model == null || chosen == 0 ? "" : messages.get("annotatehits.count", chosen, model.stories()));
    annotate.setDisable(chosen == 0);
  }

  private void color(HighlightColor chosen) {
    color = chosen;
    colors.mark(chosen);
  }

  private void annotate() {
    if (model != null && model.count() > 0) {
      String typed = TagDraft.canonical(tags.textProperty().get());
      List<String> all = new ArrayList<>(paths);
      if (!typed.isEmpty() && !all.contains(typed)) {
        all.add(typed);
      }
      listener.annotate(model.chosen(), color, all);
    }
  }

  private static void present(Region node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }

  private final class TagListener implements TagField.Listener {
    @Override
    public void add(String path) {
      if (!paths.contains(path)) {
        paths.add(path);
      }
      tags.show(paths);
    }

    @Override
    public void remove(String path) {
      paths.remove(path);
      tags.show(paths);
    }

    @Override
    public void done() {
      annotate.requestFocus();
    }

    @Override
    public void committed() {
      HitsPanel.this.annotate();
    }

    @Override
    public void cancelled() {
      listener.closed();
    }
  }
}
