package org.pizhu.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is set by hand. */
public final class HandClock extends Clock {

  private volatile Instant now = Samples.CLOCK.instant();

  /** Moves it on, or back by a negative time. */
  public void forward(Duration time) {
    now = now.plus(time);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Tests have one zone");
  }

  @Override
  public Instant instant() {
    return now;
  }
}
