package org.pizhu.ui.picture;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Picture;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.theme.Icons;

/** A picture of the grid with its caption; a missing one is a dashed box, of a doubtful one it is said why. */
final class LedgerTile extends VBox {

  private static final double CAPTION = 20;
  private static final double SHAPE = 0.75;
  private static final double INSET = 6;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  private final LedgerWords words;
  private final Function<String, Optional<Image>> thumbnails;
  private final ImageView image = new ImageView();
  private final Label fault = new Label();
  private final StackPane frame = new StackPane(image, fault);
  private final EllipsisLabel caption = new EllipsisLabel();
  /** Held here, since pictures, which are kept for longer, hold it weakly. */
  private final InvalidationListener loaded = observable -> say();
  private @Nullable LedgerEntry entry;
  private @Nullable Image shown;

  LedgerTile(Messages messages, Function<String, Optional<Image>> thumbnails) {
    words = new LedgerWords(messages);
    this.thumbnails = thumbnails;
    getStyleClass().add("ledger-tile");
    setSpacing(2);
    frame.getStyleClass().add("thumbnail");
    image.setPreserveRatio(true);
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    fault.setGraphic(Icons.PICTURE.node());
    StackPane.setAlignment(fault, Pos.CENTER);
    caption.getStyleClass().add("quiet");
    getChildren().addAll(frame, caption);
  }

  /** How high a tile of a width is, in pixels. */
  static double height(double width) {
    return Math.rint(width * SHAPE) + CAPTION + 2;
  }

  /** Takes so many pixels from side to side. */
  void side(double width) {
    double high = Math.rint(width * SHAPE);
    frame.setMinSize(width, high);
    frame.setMaxSize(width, high);
    image.setFitWidth(width - INSET);
    image.setFitHeight(high - INSET);
    caption.setPrefWidth(width);
    caption.setMinHeight(CAPTION);
    setMaxWidth(width);
  }

  @Nullable LedgerEntry entry() {
    return entry;
  }

  /**
   * Shows a figure.
   *
   * @param now null while it is on its way
   */
  void show(@Nullable LedgerEntry now, boolean isSelected) {
    entry = now;
    pseudoClassStateChanged(SELECTED, isSelected);
    pseudoClassStateChanged(MISSING, now != null && now.isMissing());
    Picture picture = now == null ? null : now.picture();
    Image wanted = now == null || picture == null || !LedgerWords.isDecodable(now) ? null : thumbnails.apply(picture.sha256()).orElse(null);
    if (wanted != shown) {
      shown = wanted;
      image.setImage(wanted);
      if (wanted != null && wanted.getProgress() < 1) {
        wanted.progressProperty().addListener(new WeakInvalidationListener(loaded));
      }
    }
    caption.setText(now == null ? "" : now.caption().isEmpty() ? now.fileName() : now.caption());
    setAccessibleText(words.spoken(now));
    say();
  }

  /** In the place of a picture what is the matter with it; under one that is seen but doubtful a line. */
  private void say() {
    LedgerEntry now = entry;
    Image seen = shown;
    boolean isSeen = seen != null && !seen.isError();
    String said = now == null ? "" : words.fault(now);
    fault.setText(said);
    fault.setVisible(now != null && (!isSeen || !said.isEmpty()));
    fault.pseudoClassStateChanged(PseudoClass.getPseudoClass("line"), isSeen);
    fault.setGraphic(isSeen ? null : Icons.PICTURE.node());
    StackPane.setAlignment(fault, isSeen ? Pos.BOTTOM_CENTER : Pos.CENTER);
  }
}
