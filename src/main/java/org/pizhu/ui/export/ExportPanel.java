package org.pizhu.ui.export;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.ExportFormat;
import org.pizhu.i18n.Messages;
import org.pizhu.library.ExportScope;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.SegmentedTabs;

/** Asks which notes are exported and in which format. */
public final class ExportPanel extends VBox {

  private final ToggleGroup scopes = new ToggleGroup();
  private final RadioButton story;
  private final RadioButton selection;
  private final RadioButton listed;
  private final RadioButton tagged;
  private final RadioButton whole;
  private final ComboBox<Tag> tag = new ComboBox<>();
  private final SegmentedTabs<ExportFormat> format;
  private final Button export = new Button();
  private final Messages messages;
  private @Nullable Long openStory;
  private List<Long> selected = List.of();
  private Supplier<List<String>> shown = List::of;

  /**
   * @param messages the words
   * @param last the format of the last export
   * @param chosen gets the choice
   */
  public ExportPanel(Messages messages, ExportFormat last, Consumer<ExportChoice> chosen) {
    this.messages = messages;
    getStyleClass().add("panel");
    story = scope("exportpanel.story");
    selection = scope("exportpanel.selection");
    listed = scope("exportpanel.listed");
    tagged = scope("exportpanel.tagged");
    whole = scope("exportpanel.whole");
    tag.setMaxWidth(Double.MAX_VALUE);
    tag.setAccessibleText(messages.get("exportpanel.tag"));
    tag.disableProperty().bind(tagged.selectedProperty().not());
    format = new SegmentedTabs<>(last);
    for (ExportFormat one : ExportFormat.values()) {
      format.add(one, messages.get("exportpanel.format." + one.key()));
    }
    export.setText(messages.get("exportpanel.export"));
    export.setDefaultButton(true);
    export.getStyleClass().add("accent");
    export.setOnAction(event -> chosen.accept(choice()));
    getChildren().addAll(
        title("exportpanel.which"), story, selection, listed, tagged, tag, whole, title("exportpanel.format"), format, export);
  }

  private RadioButton scope(String key) {
    RadioButton button = new RadioButton(messages.get(key, 0));
    button.setToggleGroup(scopes);
    return button;
  }

  private Label title(String key) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("panel-title");
    return label;
  }

  /**
   * Shows what can be exported now.
   *
   * @param open the open story, if there is one
   * @param chosen the stories selected in the list
   * @param number how many annotations the list of annotations shows
   * @param annotations gives their ids
   * @param codebook the tags
   */
  public void offer(
      @Nullable Long open, List<Long> chosen, int number, Supplier<List<String>> annotations, Codebook codebook) {
    openStory = open;
    selected = List.copyOf(chosen);
    shown = annotations;
    listed.setText(messages.get("exportpanel.listed", number));
    listed.setDisable(number == 0);
    story.setDisable(open == null);
    selection.setText(messages.get("exportpanel.selection", chosen.size()));
    selection.setDisable(chosen.size() < 2);
    tag.setConverter(new PathConverter(codebook));
    tag.getItems().setAll(codebook.tags());
    tagged.setDisable(codebook.tags().isEmpty());
    if (!codebook.tags().isEmpty()) {
      tag.getSelectionModel().selectFirst();
    }
    RadioButton first = chosen.size() > 1 ? selection : open != null ? story : whole;
    first.setSelected(true);
  }

  private ExportChoice choice() {
    return new ExportChoice(scope(), format.selectedProperty().get());
  }

  private ExportScope scope() {
    if (story.isSelected() && openStory != null) {
      return new ExportScope.Stories(List.of(openStory));
    }
    if (selection.isSelected()) {
      return new ExportScope.Stories(selected);
    }
    if (listed.isSelected()) {
      return new ExportScope.Annotations(shown.get());
    }
    return tagged.isSelected()
        ? new ExportScope.Tagged(Objects.requireNonNull(tag.getValue()).id())
        : new ExportScope.Whole();
  }

  /** Shows tags by their paths. */
  private static final class PathConverter extends StringConverter<Tag> {
    private final Codebook codebook;

    PathConverter(Codebook codebook) {
      this.codebook = codebook;
    }

    @Override
    public String toString(@Nullable Tag shown) {
      return shown == null ? "" : codebook.path(shown.id());
    }

    @Override
    public @Nullable Tag fromString(String path) {
      return codebook.byPath(path).orElse(null);
    }
  }
}
