package org.pizhu.ui.intake;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How fast work goes and how long it will take, smoothed so that the numbers can be read. */
final class Pace {

  private static final double NANOS = 1e9;
  /** Shorter stretches jump too much. */
  private static final double STRETCH_SECONDS = 1;
  /** How much a new stretch weighs against all before. */
  private static final double WEIGHT = 0.25;
  /** After fewer stretches nothing is said of the time that is left. */
  private static final int ENOUGH = 3;

  private final LongSupplier nanoTime;
  private long last;
  private long lastDone;
  private long lastItems;
  private double speed;
  private double items;
  private int stretches;
  private long left = -1;

  Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    last = nanoTime.getAsLong();
  }

  /**
   * Hears how far the work is.
   *
   * @param done so much of it, in any unit
   * @param total of so much
   * @param counted so many items, in whose number the pace is told
   */
  void at(long done, long total, long counted) {
    long now = nanoTime.getAsLong();
    double seconds = (now - last) / NANOS;
    if (seconds < STRETCH_SECONDS) {
      return;
    }
    double weight = stretches == 0 ? 1 : WEIGHT;
    speed += weight * ((done - lastDone) / seconds - speed);
    items += weight * ((counted - lastItems) / seconds - items);
    stretches++;
    last = now;
    lastDone = done;
    lastItems = counted;
    left = speed > 0 && total > 0 ? (long) Math.ceil((total - done) / speed) : -1;
  }

  /** Items a second; 0 as long as that can't be said. */
  long itemsPerSecond() {
    return Math.round(items);
  }

  /** How many seconds the rest will take; nothing as long as that can't be said. */
  OptionalLong secondsLeft() {
    return stretches < ENOUGH || left < 0 ? OptionalLong.empty() : OptionalLong.of(left);
  }
}
