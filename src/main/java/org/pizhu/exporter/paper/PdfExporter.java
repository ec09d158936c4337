package org.pizhu.exporter.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.words.Wording;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.office.Paper;
import org.pizhu.pdf.NoFontException;
import org.pizhu.pdf.PdfDocument;
import org.pizhu.pdf.PdfFonts;

/** Notes as PDF: see {@link PdfDocument}. The same bytes on computers with the same fonts. */
public final class PdfExporter implements Exporter {

  private final Supplier<PdfFonts> fonts;

  /** Takes the fonts that are found once a document is written. */
  public PdfExporter(Supplier<PdfFonts> fonts) {
    this.fonts = fonts;
  }

  /**
   * {@inheritDoc}
   *
   * @throws PizhuException {@link ProblemKind#NO_FONT_FOR_PDF} if there is no font with Chinese that can be embedded
   */
  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    Wording wording = new Wording(set);
    try (Paper document = new PdfDocument(out, PaperNotes.facts(set, wording), fonts.get())) {
      new PaperNotes(set, wording, document).write();
    } catch (NoFontException e) {
      throw new PizhuException(Problem.of(ProblemKind.NO_FONT_FOR_PDF, ""), e);
    }
  }
}
