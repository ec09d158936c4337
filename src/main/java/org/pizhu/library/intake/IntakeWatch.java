package org.pizhu.library.intake;

/** Where an import says how far it is; for use by several threads. */
public final class IntakeWatch {

  private volatile IntakeStatus status = IntakeStatus.NONE;

  /** How far it is now. */
  public IntakeStatus status() {
    return status;
  }

  void set(IntakeStatus now) {
    status = now;
  }
}
