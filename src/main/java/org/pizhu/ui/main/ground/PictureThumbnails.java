package org.pizhu.ui.main.ground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import org.pizhu.ui.annotation.Thumbnails;
import org.pizhu.ui.reader.ReaderView;

/** Small copies of the library's pictures; those used last are kept. JavaFX loads them in the background. */
public final class PictureThumbnails implements Thumbnails {

  private final int pixels;
  private final Map<String, Image> images;

  private PictureThumbnails(int pixels, int kept) {
    this.pixels = pixels;
    images = new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
        boolean isTooMany = size() > kept;
        if (isTooMany) {
          // What was scrolled past need not be loaded to its end.
          eldest.getValue().cancel();
        }
        return isTooMany;
      }
    };
  }

  /** Large enough for a part of a picture to be made out: at most 0.6 MB each, and 60 of them. */
  public PictureThumbnails() {
    this(400, 60);
  }

  /** Small enough for many to be seen at once: at most 0.3 MB each, and 160 of them. */
  public static PictureThumbnails many() {
    return new PictureThumbnails(272, 160);
  }

  @Override
  public Optional<Image> picture(String sha256) {
    return Optional.of(images.computeIfAbsent(
        sha256, sha -> new Image(ReaderView.pictureAddress(sha), pixels, pixels, true, true, true)));
  }
}
