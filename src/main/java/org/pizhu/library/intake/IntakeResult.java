package org.pizhu.library.intake;

import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeSummary;

/**
 * What an import did.
 *
 * @param report what it did this time
 * @param whole what it came to with all the times before that were cut short
 */
public record IntakeResult(ImportReport report, IntakeSummary whole) {}
