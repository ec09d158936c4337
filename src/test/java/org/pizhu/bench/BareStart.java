package org.pizhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The floor of a start: a program with one bare WebView, which paints a story and says when. */
public final class BareStart {

  /** What it prints before the time. */
  static final String PAINTED = "Painted ";

  private BareStart() {}

  /**
   * Paints a story and stays.
   *
   * @param args a file with the HTML of a story
   */
  public static void main(String[] args) throws IOException {
    String html = Files.readString(Path.of(args[0]));
    Fx.start();
    BareView bare = BareView.open(800, 800);
    Fx.painted(painted -> bare.swap(html, painted));
    System.out.println(PAINTED + Instant.now());
  }
}
