package org.pizhu.cli;

/** What a command ends with. */
final class ExitCode {

  /** All went well. */
  static final int OK = 0;
  /** Something was found, or could not be done; standard error says what. */
  static final int FINDING = 1;
  /** The command was used wrongly. */
  static final int WRONG_USE = 2;

  private ExitCode() {}
}
