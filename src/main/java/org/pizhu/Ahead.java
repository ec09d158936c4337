package org.pizhu;

import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.Settings;
import org.pizhu.ui.theme.Fonts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the thread of the window needs before the first story is shown, and another can do meanwhile: the one that started the toolkit has nothing
 * to do any more.
 */
final class Ahead {

  private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);

  private static final String OF_WEBKIT = "javafx/scene/web/WebView.class";
  private static final String IN_JAR = "jar:";

  private final Settings settings;
  private final CompletableFuture<Messages> messages = new CompletableFuture<>();
  private final CompletableFuture<Fonts> fonts = new CompletableFuture<>();

  Ahead(Settings settings) {
    this.settings = settings;
  }

  /** Does all of it on this thread. To be called once the toolkit starts, which knows the fonts. */
  void run() {
    messages.completeAsync(() -> new Messages(Launcher.language(settings)), Runnable::run);
    fonts.completeAsync(Fonts::ofSystem, Runnable::run);
    StartTime.reached("fonts found");
    loadWebKit();
    StartTime.reached("WebKit loaded");
  }

  /** The words in the language of the settings; waits for them. */
  Messages messages() {
    return messages.join();
  }

  /** The fonts of this system; waits for them. */
  Fonts fonts() {
    return fonts.join();
  }

  /**
   * Loads the native library of WebKit where it lies unpacked beside its jar, as in the packages: binding its 90 MB takes a while. JavaFX finds it
   * loaded then, as by the same class loader; where it lies in the jar only, JavaFX unpacks it itself.
   */
  private static void loadWebKit() {
    // jar:file:…/javafx-web.jar!/javafx/…: the class path names only the jar of the program where that names its libraries.
    Optional.ofNullable(Ahead.class.getClassLoader().getResource(OF_WEBKIT))
        .map(URL::toString)
        .filter(place -> place.startsWith(IN_JAR))
        .map(place -> Path.of(URI.create(place.substring(IN_JAR.length(), place.indexOf('!')))))
        .map(jar -> jar.resolveSibling(System.mapLibraryName("jfxwebkit")))
        .filter(Files::exists)
        .ifPresent(Ahead::load);
  }

  private static void load(Path library) {
    try {
      System.load(library.toString());
    } catch (UnsatisfiedLinkError failed) {
      LOG.warn("{} could not be loaded ahead", library, failed);
    }
  }
}
