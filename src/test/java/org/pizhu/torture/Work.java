package org.pizhu.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Something that is done in a folder again and again until a kill or a full disk ends it, and what has to be there then. */
interface Work {

  /** Makes in an empty folder what is worked on; never disturbed. */
  void prepare(Path place) throws IOException;

  /**
   * Works without an end.
   *
   * @param confirm is told, as one line, what is on the disk for good each time that something is
   */
  void go(Path place, Random random, Consumer<String> confirm) throws IOException;

  /**
   * Looks at what is there after the end, whatever it was. The work can go on in the same folder then.
   *
   * @param confirmed what was told last
   * @return what was lost or is unsound, in words; nothing if all is well
   */
  List<String> look(Path place, String confirmed) throws IOException;

  /** How often a folder is gone on with before the next. */
  default int rounds() {
    return 10;
  }

  /** How long it is let work at most before it is killed, in milliseconds. */
  default int longest() {
    return 600;
  }
}
