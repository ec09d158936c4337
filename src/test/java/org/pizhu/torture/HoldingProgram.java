package org.pizhu.torture;

import java.nio.file.Path;
import org.pizhu.library.Samples;
import org.pizhu.model.PizhuException;

/** Opens a library and keeps it open until it is killed; says so, or why it can't. */
final class HoldingProgram {

  private HoldingProgram() {}

  /**
   * Opens and waits.
   *
   * @param arguments the folder of the library
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      var library = Samples.empty(Path.of(arguments[0]));
      System.out.println("open");
      synchronized (library) {
        while (true) {
          library.wait();
        }
      }
    } catch (PizhuException refused) {
      System.out.println(refused.problem().kind());
    }
  }
}
