package org.pizhu.ui.picture;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.MissingPicture;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** Lists the figures of the whole library whose picture is not there. Enter or a double click opens the story at the figure. */
public final class MissingPicturesPane extends VBox {

  private final Messages messages;
  private final MissingPicturesListener listener;
  private final Label title = new Label();
  private final ListView<MissingPicture> list = new ListView<>();
  private final EmptyState none;

  public MissingPicturesPane(Messages messages, MissingPicturesListener listener) {
    this.messages = messages;
    this.listener = listener;
    getStyleClass().addAll("panel", "missing-pictures");
    title.getStyleClass().add("panel-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button find = new Button(messages.get("missing.find"), Icons.OPEN_FOLDER.node());
    find.setOnAction(event -> listener.findInFolder());
    IconButton close = new IconButton(Icons.CLOSE, messages.get("missing.close"), "Esc", listener::closed);
    HBox head = new HBox(8, title, space, find, close);
    head.setAlignment(Pos.CENTER_LEFT);
    none = new EmptyState(Icons.CONFIRM, messages.get("missing.none"));
    list.setPlaceholder(none);
    list.setCellFactory(view -> new Cell());
    list.accessibleTextProperty().bind(title.textProperty());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
  }

  /** Shows these and no others. */
  public void show(List<MissingPicture> missing) {
    title.setText(messages.get("missing.title", missing.size()));
    list.getItems().setAll(missing);
    list.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      open(list.getSelectionModel().getSelectedItem());
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      listener.closed();
      event.consume();
    }
  }

  private void open(@Nullable MissingPicture missing) {
    if (missing != null) {
      listener.opened(missing);
    }
  }

  /** File name and caption over the headline. */
  private final class Cell extends ListCell<MissingPicture> {
    private final EllipsisLabel name = new EllipsisLabel();
    private final EllipsisLabel caption = new EllipsisLabel();
    private final EllipsisLabel headline = new EllipsisLabel();
    private final VBox rows = new VBox(2, name, caption, headline);

    Cell() {
      getStyleClass().add("missing-cell");
      name.getStyleClass().add("mono");
      headline.getStyleClass().add("quiet");
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (event.getClickCount() == 2) {
          open(getItem());
        }
      });
    }

    @Override
    protected void updateItem(@Nullable MissingPicture missing, boolean empty) {
      super.updateItem(missing, empty);
      if (empty || missing == null) {
        setGraphic(null);
        return;
      }
      name.setText(missing.fileName());
      boolean said = !missing.caption().isEmpty();
      caption.setText(said ? missing.caption() : messages.get("missing.no-caption"));
      headline.setText(Objects.requireNonNull(missing.headline()));
      setGraphic(rows);
      setAccessibleText(missing.fileName() + " " + missing.caption() + " " + missing.headline());
    }
  }
}
