package org.pizhu.ui.annotation;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.Target;
import org.pizhu.ui.control.ClampedText;
import org.pizhu.ui.control.TargetWords;

/** What a card is about: the words of a passage; of a figure its picture, or the part of it, and the caption; of a story the headline. */
final class CardQuote extends HBox {

  private static final double PICTURE_WIDTH = 72;
  private static final double PICTURE_HEIGHT = 54;
  private static final int LINES = 3;
  private static final int LINES_IN_FOCUS = 8;

  private final Messages messages;
  private final Thumbnails thumbnails;
  private final ImageView picture = new ImageView();
  private final StackPane frame = new StackPane(picture);
  private final Label kind = new Label();
  private final ClampedText words = new ClampedText(LINES);
  /** Held here, because the picture holds it weakly: pictures outlive cards. */
  private final InvalidationListener onLoading = observable -> showPicture();
  private final WeakInvalidationListener weakOnLoading = new WeakInvalidationListener(onLoading);
  private @Nullable Target shown;
  private @Nullable Image image;

  CardQuote(Messages messages, Thumbnails thumbnails) {
    this.messages = messages;
    this.thumbnails = thumbnails;
    getStyleClass().add("card-quote");
    setSpacing(10);
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    frame.getStyleClass().add("thumbnail");
    frame.setAlignment(Pos.CENTER);
    frame.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
    frame.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
    kind.getStyleClass().add("target-kind");
    words.getStyleClass().addAll("quote", "serif");
    VBox text = new VBox(2, kind, words);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(frame, text);
  }

  /**
   * Shows what an annotation is about.
   *
   * @param inFocus whether there is room for more of it
   */
  void show(Target target, boolean inFocus) {
    words.maxLinesProperty().set(inFocus ? LINES_IN_FOCUS : LINES);
    words.show(target.words().replace('\n', ' '));
    present(words, !target.words().isEmpty());
    kind.setText(TargetWords.kind(messages, target));
    present(kind, !kind.getText().isEmpty());
    if (!target.equals(shown)) {
      shown = target;
      load(target);
    }
  }

  private void load(Target target) {
    if (image != null) {
      image.progressProperty().removeListener(weakOnLoading);
    }
    String sha256 = target instanceof FigureTarget figure ? figure.figure().pictureSha256() : null;
    image = sha256 == null ? null : thumbnails.picture(sha256).orElse(null);
    if (image != null && image.getProgress() < 1) {
      image.progressProperty().addListener(weakOnLoading);
    }
    showPicture();
  }

  private void showPicture() {
    Image now = image;
    boolean isThere = now != null && !now.isError();
    present(frame, isThere);
    picture.setImage(isThere ? now : null);
    if (now != null && isThere && now.getProgress() >= 1 && shown instanceof FigureTarget figure) {
      cut(now, figure.region());
    }
  }

  /** Shows a part of a picture, as large as there is room. */
  private void cut(Image now, @Nullable FragmentSelector region) {
    double width = now.getWidth() / 100;
    double height = now.getHeight() / 100;
    Rectangle2D part = region == null
        ? new Rectangle2D(0, 0, now.getWidth(), now.getHeight())
        : new Rectangle2D(
            region.x() * width, region.y() * height, region.width() * width, region.height() * height);
    picture.setViewport(part);
    picture.setFitWidth(PICTURE_WIDTH);
    picture.setFitHeight(PICTURE_HEIGHT);
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
