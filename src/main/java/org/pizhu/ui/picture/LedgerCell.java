package org.pizhu.ui.picture;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureDoubt;
import org.pizhu.model.PictureLook;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.theme.Icons;

/** A figure of the ledger: its picture in small, its state and file name, its caption, the headline of its story. */
final class LedgerCell extends ListCell<LedgerEntry> {

  private static final double WIDTH = 84;
  private static final double HEIGHT = 60;
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Messages messages;
  private final Function<String, Optional<Image>> thumbnails;
  private final LedgerListener listener;
  private final ImageView image = new ImageView();
  private final StackPane frame = new StackPane(Icons.PICTURE.node(), image);
  private final EllipsisLabel state = new EllipsisLabel();
  private final EllipsisLabel caption = new EllipsisLabel();
  private final EllipsisLabel headline = new EllipsisLabel();
  private final HBox row;

  LedgerCell(Messages messages, Function<String, Optional<Image>> thumbnails, LedgerListener listener) {
    this.messages = messages;
    this.thumbnails = thumbnails;
    this.listener = listener;
    getStyleClass().add("ledger-cell");
    state.getStyleClass().add("state");
    headline.getStyleClass().add("quiet");
    image.setFitWidth(WIDTH);
    image.setFitHeight(HEIGHT);
    image.setPreserveRatio(true);
    frame.getStyleClass().add("thumbnail");
    frame.setMinSize(WIDTH, HEIGHT);
    frame.setMaxSize(WIDTH, HEIGHT);
    VBox words = new VBox(3, caption, state, headline);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(12, frame, words);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && getItem() != null) {
        listener.opened(getItem());
      }
    });
    takeDrops();
  }

  private void takeDrops() {
    setOnDragOver(event -> {
      if (file(event).isPresent()) {
        event.acceptTransferModes(TransferMode.COPY);
        pseudoClassStateChanged(OVER, true);
        event.consume();
      }
    });
    setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
    setOnDragDropped(event -> {
      Optional<Path> file = file(event);
      file.ifPresent(dropped -> listener.dropped(getItem(), dropped));
      event.setDropCompleted(file.isPresent());
      event.consume();
    });
  }

  private Optional<Path> file(DragEvent event) {
    List<File> files = event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
    return getItem() == null || files.size() != 1 ? Optional.empty() : Optional.of(files.get(0).toPath());
  }

  @Override
  protected void updateItem(@Nullable LedgerEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Picture picture = entry.picture();
    image.setImage(picture == null || !isDecodable(entry) ? null : thumbnails.apply(picture.sha256()).orElse(null));
    state.setText(state(entry));
    state.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), entry.isMissing() || entry.isDoubtful());
    caption.setText(entry.caption().isEmpty() ? messages.get("missing.no-caption") : entry.caption());
    headline.setText(entry.headline());
    setGraphic(row);
    setAccessibleText(entry.caption() + " " + state.getText() + " " + entry.headline());
  }

  private static boolean isDecodable(LedgerEntry entry) {
    PictureLook look = entry.look();
    return look == null || look.kind() != PictureLook.Kind.TOO_LARGE;
  }

  /** Missing or what is doubtful, the size, where else it stands, the name of the file. */
  private String state(LedgerEntry entry) {
    List<String> parts = new ArrayList<>();
    if (entry.isMissing()) {
      parts.add(messages.get("ledger.missing"));
    }
    for (PictureDoubt doubt : entry.doubtsInOrder()) {
      parts.add(messages.get("ledger.doubt." + doubt.key()));
    }
    PictureLook look = entry.look();
    if (look != null && look.width() > 0) {
      parts.add(look.width() + "×" + look.height());
    }
    if (!entry.same().isEmpty()) {
      parts.add(messages.get("ledger.same", entry.same().size() - 1));
    }
    if (!entry.alike().isEmpty()) {
      parts.add(messages.get("ledger.alike", entry.alike().size()));
    }
    if (!entry.fileName().isEmpty()) {
      parts.add(entry.fileName());
    }
    return String.join(" · ", parts);
  }
}
