package org.pizhu.exporter.codebook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.pizhu.exporter.sheet.CsvWriter;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;

/** A codebook as a table, as {@link CsvWriter} writes it. Paths say the names: Taguette takes no table that says them twice. */
final class CodebookCsvExporter implements CodebookExporter {

  private static final List<String> HEADER = List.of("path", "colour", "description", "key", "memo");

  @Override
  public void write(Codebook codebook, OutputStream out) throws IOException {
    CsvWriter table = new CsvWriter(out);
    table.row(HEADER);
    for (Tag tag : codebook.tags()) {
      table.row(List.of(
          codebook.path(tag.id()),
          tag.color() == null ? "" : tag.color().key(),
          tag.description(),
          tag.key() == null ? "" : tag.key(),
          tag.memo()));
    }
    table.end();
  }
}
