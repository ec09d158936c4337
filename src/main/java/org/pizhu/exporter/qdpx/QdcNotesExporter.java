package org.pizhu.exporter.qdpx;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.exporter.codebook.QdcExporter;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Of all that is exported only the codebook, as {@link QdcExporter} writes it. */
public final class QdcNotesExporter implements Exporter {

  /**
   * Writes the codebook.
   *
   * @throws PizhuException {@code CODEBOOK_NOTHING_TO_WRITE} if there are no tags: the format has no form for that
   */
  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    if (set.codebook().tags().isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.CODEBOOK_NOTHING_TO_WRITE, ""));
    }
    new QdcExporter().write(set.codebook(), out);
  }
}
