package org.pizhu.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.Citations;
import org.pizhu.settings.Settings;

/** Where it is chosen how stories are cited: in a style that the program has, or in one of a file. */
final class CitationStyleRow extends HBox {

  private final Messages messages;
  private final SettingsModel settings;
  private final ComboBox<String> styles = new ComboBox<>();

  /**
   * @param file asks for a file of CSL and gives its path, once it is known that it can be followed
   */
  CitationStyleRow(Messages messages, SettingsModel settings, Consumer<Consumer<String>> file) {
    super(8);
    this.messages = messages;
    this.settings = settings;
    setAlignment(Pos.CENTER_LEFT);
    styles.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable String style) {
        return style == null ? "" : name(style);
      }

      @Override
      public String fromString(String name) {
        return name;
      }
    });
    styles.getStyleClass().add("citation-styles");
    styles.setMaxWidth(Double.MAX_VALUE);
    styles.setAccessibleText(messages.get("settingspanel.citation"));
    offer(settings.get(Settings.CITATION_STYLE));
    styles.valueProperty().addListener((observable, before, style) -> {
      if (style != null) {
        settings.change(now -> now.with(Settings.CITATION_STYLE, style));
      }
    });
    Button choose = new Button(messages.get("settingspanel.citation.file"));
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(event -> file.accept(this::offer));
    getChildren().addAll(styles, choose);
    setHgrow(styles, Priority.ALWAYS);
  }

  /** Offers the styles of the program and one of a file, if it is one, and chooses it. */
  private void offer(String style) {
    List<String> offered = new ArrayList<>(Citations.builtIn());
    if (!offered.contains(style)) {
      offered.add(style);
    }
    styles.getItems().setAll(offered);
    styles.setValue(style);
  }

  private String name(String style) {
    if (Citations.builtIn().contains(style)) {
      return messages.get("citation.style." + style);
    }
    int slash = Math.max(style.lastIndexOf('/'), style.lastIndexOf('\\'));
    return style.substring(slash + 1);
  }
}
