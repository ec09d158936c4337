package org.pizhu.ui.reader;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page's script sees of Java: one method. Public only because WebKit calls it by reflection. */
public final class PageBridge {

  private static final Logger LOG = LoggerFactory.getLogger(PageBridge.class);

  private final Consumer<ReaderMessage.FromPage> receiver;

  PageBridge(Consumer<ReaderMessage.FromPage> receiver) {
    this.receiver = receiver;
  }

  /**
   * Takes a message of the page. Called on the JavaFX thread.
   *
   * @param json one of the messages of {@link ReaderMessage}
   */
  public void post(String json) {
    try {
      receiver.accept(ReaderCodec.read(json));
    } catch (RuntimeException e) {
      // Thrown on, it would reach the page's script as an object and be lost there.
      LOG.error("The reader could not deal with {}", json, e);
    }
  }
}
