package org.pizhu.exporter.reference;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.words.Reference;

/** Writes references as text, each story once, whatever groups it stands in. */
abstract class ReferencesExporter implements Exporter {

  /** Writes one reference. */
  abstract void write(Reference reference, Writer out) throws IOException;

  @Override
  public final void write(ExportSet set, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Reference.Maker references = new Reference.Maker(set);
    for (ExportedStory story : set.stories()) {
      if (!references.isWritten(story)) {
        write(references.of(story), writer);
      }
    }
    writer.flush();
  }
}
