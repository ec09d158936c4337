package org.pizhu.ui.settings;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.FocusFrame;
import org.pizhu.ui.control.PanelParts;
import org.pizhu.ui.control.SavesAtOnce;

/** All settings: the sections at the left, the rows of one at the right; typing finds rows in all of them. */
public final class SettingsPanel extends VBox implements SavesAtOnce {

  private static final double WIDTH = 760;
  private static final double HEIGHT = 600;
  private static final double SECTIONS = 156;
  private static final double NAMES = 128;

  private final Messages messages;
  private final List<SettingsRow> rows;
  private final FilterField filter;
  private final ListView<SettingsSection> sections = new ListView<>();
  private final VBox shown = new VBox();
  private SettingsFinder finder;
  /** The row that had the keyboard before, until it is found. */
  private @Nullable String awaited;

  /**
   * @param messages the words
   * @param rows the settings, in their order; a section without any is not listed
   * @param close puts the panel away
   */
  public SettingsPanel(Messages messages, List<SettingsRow> rows, Runnable close) {
    this.messages = messages;
    this.rows = List.copyOf(rows);
    finder = new SettingsFinder(List.of(messages), null);
    filter = new FilterField(messages, messages.get("settingspanel.filter"));
    getStyleClass().addAll("panel", "settings-panel");
    setPrefSize(WIDTH, HEIGHT);
    HBox head = new PanelParts(messages).head("settingspanel.title", filter, "settingspanel.close", close);
    ScrollPane scroll = new ScrollPane(shown);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("settings-rows");
    shown.getStyleClass().add("rows");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    prepareSections();
    HBox body = new HBox(16, sections, scroll);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    filter.textProperty().addListener(observable -> {
      awaited = null;
      show();
    });
    filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN) {
        sections.requestFocus();
        event.consume();
      }
    });
    sections.getSelectionModel().selectFirst();
    show();
  }

  private void prepareSections() {
    sections.getStyleClass().addAll("edge-to-edge", "section-list", "settings-sections");
    FocusFrame.at(sections);
    sections.setMinWidth(SECTIONS);
    sections.setMaxWidth(SECTIONS);
    sections.setAccessibleText(messages.get("settingspanel.sections"));
    sections.getItems().setAll(rows.stream().map(SettingsRow::section).distinct().sorted().toList());
    sections.setCellFactory(view -> new ListCell<>() {
      @Override
      protected void updateItem(@Nullable SettingsSection section, boolean empty) {
        super.updateItem(section, empty);
        setText(section == null || empty ? null : messages.get(section.key()));
      }
    });
    sections.getSelectionModel().selectedItemProperty().addListener((observable, before, section) -> {
      if (section != null && !filter.getText().isBlank()) {
        filter.clear();
      } else if (section != null) {
        show();
      }
    });
  }

  /** From now on finds rows by more than their words in the language of the window. */
  public void findBy(SettingsFinder better) {
    finder = better;
    if (!filter.getText().isBlank()) {
      show();
      focusAwaited();
    }
  }

  /** Where one is in it. */
  public SettingsPlace place() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return new SettingsPlace(
        messages.language(), sections.getSelectionModel().getSelectedItem(), filter.getText(),
        rows.stream().filter(row -> holds(row.control(), owner)).map(SettingsRow::key).findFirst().orElse(null));
  }

  private static boolean holds(Node control, @Nullable Node owner) {
    Node node = owner;
    while (node != null && node != control) {
      node = node.getParent();
    }
    return node == control;
  }

  /** Shows a place of an earlier panel; the keyboard goes to the same setting, as soon as that is found by words of another language. */
  public void show(SettingsPlace place) {
    filter.setText(place.typed());
    if (place.section() != null) {
      sections.getSelectionModel().select(place.section());
    }
    awaited = place.key();
    focusAwaited();
  }

  private void focusAwaited() {
    rows.stream().filter(row -> row.key().equals(awaited) && row.control().getScene() != null).findFirst().ifPresent(row -> {
      row.control().requestFocus();
      awaited = null;
    });
  }

  private void show() {
    String typed = filter.getText();
    if (typed.isBlank()) {
      if (sections.getSelectionModel().isEmpty()) {
        sections.getSelectionModel().selectFirst();
        return;
      }
      SettingsSection section = sections.getSelectionModel().getSelectedItem();
      shown.getChildren().setAll(rows.stream().filter(row -> row.section() == section).map(this::row).toList());
      return;
    }
    sections.getSelectionModel().clearSelection();
    shown.getChildren().clear();
    SettingsSection last = null;
    for (SettingsRow row : rows.stream().filter(row -> finder.fits(row, typed)).toList()) {
      if (row.section() != last) {
        Label heading = new Label(messages.get(row.section().key()));
        heading.getStyleClass().add("panel-title");
        shown.getChildren().add(heading);
        last = row.section();
      }
      shown.getChildren().add(row(row));
    }
    if (shown.getChildren().isEmpty()) {
      Label none = new Label(messages.get("settingspanel.none", typed.strip()));
      none.getStyleClass().add("quiet");
      none.setWrapText(true);
      shown.getChildren().add(new StackPane(none));
    }
  }

  private Region row(SettingsRow row) {
    Node control = row.control();
    Label label = new Label(messages.get(row.key()));
    label.getStyleClass().add("panel-label");
    label.setLabelFor(control);
    label.setMinWidth(NAMES);
    label.setMaxWidth(NAMES);
    label.setWrapText(true);
    HBox line = new HBox(12, label, control);
    boolean isHigh = control instanceof VBox;
    line.setAlignment(isHigh ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
    HBox.setHgrow(control, Priority.ALWAYS);
    VBox whole = new VBox(4, line);
    if (messages.has(row.hintKey())) {
      Label hint = new Label(messages.get(row.hintKey()));
      hint.getStyleClass().add("quiet");
      hint.setWrapText(true);
      hint.setMinHeight(USE_PREF_SIZE);
      VBox.setMargin(hint, new Insets(0, 0, 0, NAMES + 12));
      whole.getChildren().add(hint);
    }
    return whole;
  }
}
