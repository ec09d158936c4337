package org.pizhu.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;

/** Everything in whose middle a program may be killed, or a disk become full. */
enum Works {
  ANNOTATING(() -> new ActsWork(ActsWork.Share.MOSTLY_ACTS), 50),
  UNDOING(() -> new ActsWork(ActsWork.Share.MOSTLY_UNDOING), 25),
  IMPORTING(ImportWork::new, 25),
  MERGING(MergeWork::new, 30),
  EXPORTING(ExportWork::new, 20),
  MIGRATING(MigrateWork::new, 20),
  BACKING_UP(BackupsWork::new, 30);

  private final Supplier<Work> made;
  private final int kills;

  Works(Supplier<Work> made, int kills) {
    this.made = made;
    this.kills = kills;
  }

  Work make() {
    return made.get();
  }

  /** How many of 200 kills are its. */
  int kills() {
    return kills;
  }

  /** The name in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Works until it is killed.
   *
   * @param arguments the name of the work, its folder, the seed
   */
  public static void main(String[] arguments) throws IOException {
    Work work = valueOf(arguments[0]).make();
    work.go(Path.of(arguments[1]), new Random(Long.parseLong(arguments[2])), System.out::println);
  }
}
