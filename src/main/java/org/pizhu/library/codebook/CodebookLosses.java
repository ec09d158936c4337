package org.pizhu.library.codebook;

import java.util.ArrayList;
import java.util.List;
import org.pizhu.exporter.codebook.CodebookFormat;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.model.Codebook;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** What of the tags a format has no place for, so that whoever exports is told: a codebook of REFI-QDA has no keys and no memos. */
public final class CodebookLosses {

  private CodebookLosses() {}

  /** What an export in a format leaves out. */
  public static List<Problem> of(Codebook codebook, ExportFormat format) {
    return format == ExportFormat.QDC ? ofCodebook(codebook) : List.of();
  }

  /** What a file of tags leaves out. */
  public static List<Problem> of(Codebook codebook, CodebookFormat format) {
    return format == CodebookFormat.QDC ? ofCodebook(codebook) : List.of();
  }

  private static List<Problem> ofCodebook(Codebook codebook) {
    List<Problem> lost = new ArrayList<>();
    long memos = codebook.tags().stream().filter(tag -> !tag.memo().isEmpty()).count();
    if (memos > 0) {
      lost.add(Problem.of(ProblemKind.EXPORT_WITHOUT_MEMOS, "", memos));
    }
    long keys = codebook.tags().stream().filter(tag -> tag.key() != null).count();
    if (keys > 0) {
      lost.add(Problem.of(ProblemKind.EXPORT_WITHOUT_KEYS, "", keys));
    }
    return lost;
  }
}
