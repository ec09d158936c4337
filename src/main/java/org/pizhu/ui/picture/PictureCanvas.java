package org.pizhu.ui.picture;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FragmentSelector;

/** A picture that can be enlarged and moved, with frames over what of it is annotated. It is decoded in the background, no larger than it is shown. */
final class PictureCanvas extends Pane {

  /** What one step enlarges by. */
  static final double STEP = 1.25;
  private static final double LARGEST = 8;
  /** More pixels of a side are never decoded. */
  private static final double MOST = 6_000;
  private static final double WHOLE = 100;
  /** Frames around the whole picture lie in each other, so far apart; after the third they share a place. */
  private static final double FRAME = 4;
  private static final int MOST_FRAMES = 3;

  private final ImageView view = new ImageView();
  private final Pane marks = new Pane();
  private final Label words = new Label();
  private final String broken;
  /** What is to be shown, whether it can be or not. */
  private String asked = "";
  /** What is shown; empty if it can't be. */
  private String address = "";
  private double width;
  private double height;
  private double decoded;
  private double scale = 1;
  private double left;
  private double top;
  private boolean fits = true;
  private double pressedX;
  private double pressedY;

  /**
   * @param broken what is said of a picture that can't be shown
   */
  PictureCanvas(String broken) {
    this.broken = broken;
    getStyleClass().add("picture-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    marks.setMouseTransparent(true);
    words.getStyleClass().add("quiet");
    words.setTextAlignment(TextAlignment.CENTER);
    getChildren().addAll(view, marks, words);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(ScrollEvent.SCROLL, event -> {
      zoom(scale * Math.pow(STEP, Math.signum(event.getDeltaY())), event.getX(), event.getY());
      event.consume();
    });
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      requestFocus();
      pressedX = event.getX() - left;
      pressedY = event.getY() - top;
    });
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getClickCount() % 2 == 0 && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        toggle(event.getX(), event.getY());
      }
    });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moveTo(event.getX() - pressedX, event.getY() - pressedY));
  }

  /**
   * Shows a picture so that all of it is seen.
   *
   * @param pixelsWide its size; 0 where it is not known
   * @param said what is said in the place of one that may not be decoded, or is not there; empty to show it
   */
  void show(String shown, int pixelsWide, int pixelsHigh, String said, List<PictureContent.Mark> regions) {
    boolean isShowable = said.isEmpty();
    if (!shown.equals(asked)) {
      asked = shown;
      address = shown;
      width = pixelsWide;
      height = pixelsHigh;
      decoded = 0;
      fits = true;
      view.setImage(null);
      words.setText("");
    }
    if (!isShowable) {
      words.setText(said);
    }
    marks.getChildren().setAll(regions.stream().map(PictureCanvas::mark).toList());
    if (!isShowable) {
      address = "";
    }
    requestLayout();
  }

  private static Region mark(PictureContent.Mark mark) {
    Region region = new Region();
    region.getStyleClass().addAll("picture-mark", "hue-" + mark.color());
    region.setUserData(mark.region());
    // The pane of the marks would give it the size that it prefers, which is none.
    region.setManaged(false);
    return region;
  }

  // Enlarging

  /** Goes from all of it to its own pixels, the one under the pointer staying there, and back. */
  private void toggle(double x, double y) {
    if (fits && scale < 1) {
      zoom(1, x, y);
    } else if (fits) {
      zoom(2, x, y);
    } else {
      fit();
    }
  }

  /** Where a point of the picture is in this node, in parts of its width and height. */
  Point2D at(double x, double y) {
    return new Point2D(left + x * width * scale, top + y * height * scale);
  }

  double scale() {
    return scale;
  }

  /** Shows all of it. */
  void fit() {
    fits = true;
    requestLayout();
  }

  /** Enlarges about the middle; 1 is a pixel of the picture for a pixel of the window. */
  void zoom(double wanted) {
    zoom(wanted, getWidth() / 2, getHeight() / 2);
  }

  private void zoom(double wanted, double x, double y) {
    double before = scale;
    scale = Math.max(Math.min(fitting(), 1) / 4, Math.min(LARGEST, wanted));
    left = x - (x - left) * scale / before;
    top = y - (y - top) * scale / before;
    fits = false;
    requestLayout();
  }

  /** Moves what is seen by so many pixels of the window. */
  void pan(double x, double y) {
    moveTo(left + x, top + y);
  }

  private void moveTo(double x, double y) {
    left = x;
    top = y;
    requestLayout();
  }

  private double fitting() {
    return width <= 0 || height <= 0 ? 1 : Math.min(1, Math.min(getWidth() / width, getHeight() / height));
  }

  // Layout

  @Override
  protected void layoutChildren() {
    words.autosize();
    words.relocate(Math.rint((getWidth() - words.getWidth()) / 2), Math.rint((getHeight() - words.getHeight()) / 2));
    if (address.isEmpty() || getWidth() <= 0) {
      marks.setVisible(false);
      return;
    }
    if (fits) {
      scale = fitting();
    }
    double shownWide = width * scale;
    double shownHigh = height * scale;
    left = within(left, shownWide, getWidth());
    top = within(top, shownHigh, getHeight());
    decode(Math.max(shownWide, shownHigh));
    view.setFitWidth(shownWide);
    view.setFitHeight(shownHigh);
    view.relocate(left, top);
    marks.setVisible(view.getImage() != null);
    marks.resizeRelocate(left, top, shownWide, shownHigh);
    layoutMarks(shownWide, shownHigh);
  }

  private void layoutMarks(double shownWide, double shownHigh) {
    int frames = 0;
    for (Node mark : marks.getChildren()) {
      if (mark.getUserData() instanceof FragmentSelector region) {
        mark.resizeRelocate(
            region.x() * shownWide / WHOLE, region.y() * shownHigh / WHOLE,
            region.width() * shownWide / WHOLE, region.height() * shownHigh / WHOLE);
      } else {
        // Within the picture: beside it there may be no room.
        double in = Math.min(frames++, MOST_FRAMES - 1) * FRAME;
        mark.resizeRelocate(in, in, Math.max(0, shownWide - 2 * in), Math.max(0, shownHigh - 2 * in));
      }
    }
  }

  private static double within(double at, double shown, double room) {
    return Math.rint(shown <= room ? (room - shown) / 2 : Math.max(room - shown, Math.min(0, at)));
  }

  /** Decodes it again where more of it is to be seen than was decoded. */
  private void decode(double side) {
    double all = Math.max(width, height);
    double wanted = Math.min(MOST, all <= 0 ? MOST : Math.min(all, side * outputScale()));
    if (wanted <= decoded * 1.05) {
      return;
    }
    decoded = wanted > all / 2 ? Math.min(MOST, Math.max(all, wanted)) : wanted;
    String wantedNow = address;
    Image image = new Image(address, decoded, decoded, true, true, true);
    if (image.getProgress() >= 1) {
      loaded(wantedNow, image);
    } else {
      image.progressProperty().addListener((observable, before, now) -> {
        if (now.doubleValue() >= 1) {
          loaded(wantedNow, image);
        }
      });
    }
  }

  private double outputScale() {
    return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
  }

  private void loaded(String loading, Image image) {
    if (!loading.equals(address)) {
      return;
    }
    if (image.isError()) {
      words.setText(broken);
      address = "";
    } else {
      width = width > 0 ? width : image.getWidth();
      height = height > 0 ? height : image.getHeight();
      view.setImage(image);
    }
    requestLayout();
  }

  /** What is shown now; null while it is decoded. */
  @Nullable Image image() {
    return view.getImage();
  }
}
