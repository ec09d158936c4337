package org.pizhu.exporter;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.office.Paper;
import org.pizhu.office.WordDocument;

/** Notes for word processors: see {@link WordDocument}. */
final class DocxExporter implements Exporter {

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    Wording wording = new Wording(set);
    try (Paper document = new WordDocument(out, PaperNotes.facts(set, wording))) {
      new PaperNotes(set, wording, document).write();
    }
  }
}
