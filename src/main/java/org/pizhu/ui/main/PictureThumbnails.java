package org.pizhu.ui.main;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import org.pizhu.ui.annotation.Thumbnails;
import org.pizhu.ui.reader.ReaderView;

/** Small copies of the library's pictures; those used last are kept. JavaFX loads them in the background. */
final class PictureThumbnails implements Thumbnails {

  /** Large enough for a part of a picture to be made out, small enough for many: at most 0.6 MB each. */
  private static final int PIXELS = 400;
  private static final int KEPT = 60;

  private final Map<String, Image> images = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
      return size() > KEPT;
    }
  };

  @Override
  public Optional<Image> picture(String sha256) {
    return Optional.of(images.computeIfAbsent(
        sha256, sha -> new Image(ReaderView.pictureAddress(sha), PIXELS, PIXELS, true, true, true)));
  }
}
