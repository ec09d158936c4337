package org.pizhu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Chooses what JavaFX paints with. Without a graphics card it would load OpenGL all the same, with a renderer in software of 50 MB behind it,
 * refuse that, and fall back: all for nothing, at each start.
 */
public final class Renderer {

  /** What JavaFX reads before it starts: the renderers to try, in order. */
  private static final String ORDER = "prism.order";

  /** Whether JavaFX keeps pictures of backgrounds: 8 MB of them, which a graphics card would hold, and which save the processor nothing. */
  private static final String NO_REGION_CACHE = "prism.disableRegionCaching";

  /** Where Linux shows graphics cards: the kernel's own drivers, that of Nvidia, and that of Windows around Linux. */
  private static final List<String> CARDS = List.of("dri", "nvidiactl", "dxg");

  private Renderer() {}

  /** Spares JavaFX the search for a card where there is none. What the user set stays. */
  public static void choose() {
    boolean linux = System.getProperty("os.name").equals("Linux");
    if (linux && System.getProperty(ORDER) == null && !hasCard(Path.of("/dev"))) {
      System.setProperty(ORDER, "sw");
      System.setProperty(NO_REGION_CACHE, "true");
    }
  }

  /** Whether a folder of devices shows a graphics card. */
  static boolean hasCard(Path devices) {
    return CARDS.stream().anyMatch(card -> Files.exists(devices.resolve(card)));
  }
}
