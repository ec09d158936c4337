package org.pizhu.ui.intake;

import org.pizhu.library.intake.IntakeReports;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeSummary;

/** Hears what is wanted in the report of an import. Called on the JavaFX thread. */
public interface ReportListener {

  /** A story is to be opened. */
  void opened(long storyId);

  /** The lines that are shown are to be written to a file. */
  void save(IntakeSummary summary, IntakeFilter filter, IntakeReports.Wording words);

  /** An import that was cut short is to go on. */
  void resume(long intake);

  /** Lines were copied. */
  void copied(int lines);

  /** Something failed; it is in the log already. */
  void failed(Throwable thrown);

  /** The pane is to go away. */
  void closed();
}
