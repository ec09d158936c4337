package org.pizhu.ui.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.ExportPlan.What;
import org.pizhu.model.Session;

/** Two choices, one below the other: of which kind, and which one of that kind. */
final class WhichNotes extends VBox {

  private final Messages messages;
  private final ExportOffer offer;
  private final Runnable changed;
  private final ComboBox<What> what = new ComboBox<>();
  private final ComboBox<String> one = new ComboBox<>();
  private final TextField words = new TextField();
  private final Map<String, String> sessions;

  /**
   * @param changed is called when another choice was made
   */
  WhichNotes(Messages messages, ExportOffer offer, Runnable changed) {
    this.messages = messages;
    this.offer = offer;
    this.changed = changed;
    sessions = offer.offers().sessions().stream()
        .collect(Collectors.toMap(session -> Long.toString(session.id()), Session::name));
    getStyleClass().add("which-notes");
    what.setMaxWidth(Double.MAX_VALUE);
    what.setId("export-what");
    what.setAccessibleText(messages.get("exportpanel.which"));
    for (What kind : What.values()) {
      if (offer.has(kind)) {
        what.getItems().add(kind);
      }
    }
    what.setVisibleRowCount(What.values().length);
    what.setConverter(new KindConverter());
    what.valueProperty().addListener((observable, before, chosen) -> chose(chosen));
    one.setMaxWidth(Double.MAX_VALUE);
    one.setId("export-one");
    one.setConverter(new NameConverter());
    one.setButtonCell(new NameCell());
    one.valueProperty().addListener(observable -> changed.run());
    words.setId("export-words");
    words.setPromptText(messages.get("search.prompt"));
    words.setAccessibleText(messages.get("exportpanel.what.search"));
    words.textProperty().addListener(observable -> changed.run());
    setFillWidth(true);
    VBox.setVgrow(this, Priority.NEVER);
    getChildren().add(what);
  }

  private void chose(What kind) {
    List<String> names = names(kind);
    if (!one.getItems().equals(names)) {
      one.getItems().setAll(names);
    }
    if (kind.needsWhich() && kind != What.SEARCH && (one.getValue() == null || !names.contains(one.getValue()))) {
      one.setValue(names.isEmpty() ? null : names.get(0));
    }
    one.setAccessibleText(messages.get("exportpanel.what." + kind.key(), 0));
    getChildren().setAll(what);
    if (kind == What.SEARCH) {
      getChildren().add(words);
    } else if (kind.needsWhich()) {
      getChildren().add(one);
    }
    changed.run();
  }

  private List<String> names(What kind) {
    return switch (kind) {
      case TAG -> offer.offers().tags();
      case COLLECTION -> offer.offers().collections();
      case SAVED -> offer.offers().searches();
      case SESSION -> offer.offers().sessions().stream().map(session -> Long.toString(session.id())).toList();
      default -> List.of();
    };
  }

  /** Chooses; what is not there is passed over for the first that is. */
  void choose(What kind, String which) {
    What there = what.getItems().contains(kind) ? kind : what.getItems().get(0);
    what.setValue(there);
    if (there == kind && kind == What.SEARCH) {
      words.setText(which);
    } else if (there == kind && kind.needsWhich() && one.getItems().contains(which)) {
      one.setValue(which);
    }
  }

  void begin() {
    what.requestFocus();
  }

  What what() {
    return Objects.requireNonNull(what.getValue());
  }

  String which() {
    if (what() == What.SEARCH) {
      return words.getText();
    }
    String chosen = one.getValue();
    return what().needsWhich() && chosen != null ? chosen : "";
  }

  private String name(String which) {
    return what.getValue() == What.SESSION ? sessions.getOrDefault(which, which) : which;
  }

  private final class KindConverter extends StringConverter<What> {
    @Override
    public String toString(@Nullable What kind) {
      return kind == null ? "" : messages.get("exportpanel.what." + kind.key(), offer.count(kind));
    }

    @Override
    public What fromString(String text) {
      return what();
    }
  }

  private final class NameConverter extends StringConverter<String> {
    @Override
    public String toString(@Nullable String which) {
      return which == null ? "" : name(which);
    }

    @Override
    public String fromString(String text) {
      return text;
    }
  }

  /** JavaFX leaves the chosen one as it was written for the kind before. */
  private final class NameCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String which, boolean empty) {
      super.updateItem(which, empty);
      setText(empty || which == null ? "" : name(which));
    }
  }
}
