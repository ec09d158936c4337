package org.pizhu.exporter.paper;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.words.Wording;
import org.pizhu.office.Paper;
import org.pizhu.office.WordDocument;

/** Notes for word processors: see {@link WordDocument}. */
public final class DocxExporter implements Exporter {

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    Wording wording = new Wording(set);
    try (Paper document = new WordDocument(out, PaperNotes.facts(set, wording))) {
      new PaperNotes(set, wording, document).write();
    }
  }
}
