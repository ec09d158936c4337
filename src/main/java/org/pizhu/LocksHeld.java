package org.pizhu;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.model.PizhuException;

/** Has the open library take back its locks, which a file dialog of the system may free. A library that was lost to another program is told of once. */
final class LocksHeld implements Runnable {

  private final Supplier<? extends @Nullable Library> library;
  private final Consumer<Throwable> failed;
  private @Nullable Library lost;

  /**
   * @param library gives the library that is open
   * @param failed is told if another program took it
   */
  LocksHeld(Supplier<? extends @Nullable Library> library, Consumer<Throwable> failed) {
    this.library = library;
    this.failed = failed;
  }

  @Override
  public void run() {
    Library open = library.get();
    if (open == null || open == lost) {
      return;
    }
    try {
      open.retakeLocks();
    } catch (PizhuException taken) {
      lost = open;
      failed.accept(taken);
    }
  }
}
