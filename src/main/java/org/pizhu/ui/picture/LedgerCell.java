package org.pizhu.ui.picture;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Picture;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.theme.Icons;

/** A figure of the ledger: its picture in small, its state and file name, its caption, the headline of its story. */
final class LedgerCell extends ListCell<Integer> {

  /** Its height in pixels, so that the list need not measure those that are not in sight. */
  static final double CELL_HEIGHT = 78;

  private static final double WIDTH = 84;
  private static final double HEIGHT = 60;
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final LedgerWords words;
  private final LedgerModel model;
  private final Function<String, Optional<Image>> thumbnails;
  private final ImageView image = new ImageView();
  private final StackPane frame = new StackPane(Icons.PICTURE.node(), image);
  private final EllipsisLabel state = new EllipsisLabel();
  private final EllipsisLabel caption = new EllipsisLabel();
  private final EllipsisLabel headline = new EllipsisLabel();
  private final HBox row;
  /** Held here, since the model holds it weakly. */
  private final InvalidationListener arrived = observable -> show();

  LedgerCell(Messages messages, LedgerModel model, Function<String, Optional<Image>> thumbnails, LedgerListener listener) {
    words = new LedgerWords(messages);
    this.model = model;
    this.thumbnails = thumbnails;
    getStyleClass().add("ledger-cell");
    state.getStyleClass().add("state");
    headline.getStyleClass().add("quiet");
    image.setFitWidth(WIDTH);
    image.setFitHeight(HEIGHT);
    image.setPreserveRatio(true);
    frame.getStyleClass().add("thumbnail");
    frame.setMinSize(WIDTH, HEIGHT);
    frame.setMaxSize(WIDTH, HEIGHT);
    VBox text = new VBox(3, caption, state, headline);
    text.setAlignment(Pos.CENTER_LEFT);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    row = new HBox(12, frame, text);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      LedgerEntry entry = entry();
      if (event.getClickCount() == 2 && entry != null) {
        listener.opened(entry);
      }
    });
    FileDrop.on(this, () -> entry() != null, file -> Optional.ofNullable(entry()).ifPresent(entry -> listener.dropped(entry, file)));
    model.versionProperty().addListener(new WeakInvalidationListener(arrived));
  }

  private @Nullable LedgerEntry entry() {
    Integer place = getItem();
    return isEmpty() || place == null ? null : model.entry(place);
  }

  @Override
  protected void updateItem(@Nullable Integer place, boolean empty) {
    super.updateItem(place, empty);
    show();
  }

  private void show() {
    LedgerEntry entry = entry();
    if (entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Picture picture = entry.picture();
    image.setImage(picture == null || !LedgerWords.isDecodable(entry) ? null : thumbnails.apply(picture.sha256()).orElse(null));
    state.setText(words.state(entry));
    state.pseudoClassStateChanged(WRONG, entry.isMissing() || entry.isDoubtful());
    caption.setText(words.caption(entry));
    headline.setText(entry.headline());
    setGraphic(row);
    setAccessibleText(words.spoken(entry));
  }
}
