package org.pizhu.ui.intake;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.SourcePage;
import org.pizhu.ui.control.FilterField;

/** Lists the pages of an archive before it is imported, so that one chooses. All are chosen at first. */
public final class PagesPanel extends VBox {

  private final Messages messages;
  private final PageChoices choices;
  private final ListView<SourcePage> list = new ListView<>();
  private final CheckBox all = new CheckBox();
  private final Button take = new Button();

  /**
   * @param messages the words
   * @param name the name of the archive
   * @param pages its pages, in their order
   * @param listener hears what is chosen
   */
  public PagesPanel(Messages messages, String name, List<SourcePage> pages, ChoiceListener listener) {
    this.messages = messages;
    choices = new PageChoices(pages);
    getStyleClass().addAll("panel", "pages-panel");
    Label heading = new Label(messages.get("pages.title"));
    heading.getStyleClass().add("panel-heading");
    Label about = new Label(messages.get("pages.about", name, pages.size()));
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    FilterField filter = new FilterField(messages, messages.get("pages.filter"));
    filter.textProperty().addListener((observable, before, typed) -> {
      list.getItems().setAll(choices.filter(typed));
      changed();
    });
    all.setText(messages.get("pages.all"));
    all.setOnAction(event -> {
      choices.setListed(all.isSelected());
      changed();
    });
    list.setAccessibleText(messages.get("pages.list"));
    list.setPlaceholder(new Label(messages.get("pages.none")));
    list.setCellFactory(view -> new PageCell(messages, choices, this::toggle));
    list.getItems().setAll(pages);
    list.getSelectionModel().selectFirst();
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(list, Priority.ALWAYS);
    take.setDefaultButton(true);
    take.getStyleClass().add("accent");
    take.setOnAction(event -> listener.chosen(choices.choice()));
    Button cancel = new Button(messages.get("pages.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> listener.cancelled());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, all, space, cancel, take);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(heading, about, filter, list, row);
    changed();
  }

  /** Space is for the box of the page that is selected. */
  private void onKey(KeyEvent event) {
    SourcePage page = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && page != null) {
      toggle(page);
      event.consume();
    }
  }

  private void toggle(SourcePage page) {
    choices.toggle(page);
    changed();
  }

  private void changed() {
    long chosen = choices.chosenOfListed();
    all.setIndeterminate(chosen > 0 && chosen < choices.listed().size());
    all.setSelected(chosen > 0 && chosen == choices.listed().size());
    all.setDisable(choices.listed().isEmpty());
    take.setText(messages.get("pages.import", choices.count()));
    take.setDisable(choices.count() == 0);
    list.refresh();
  }
}
