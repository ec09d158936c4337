package org.pizhu.exporter.sheet;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Wording;
import org.pizhu.office.Workbook;

/** Annotations as a workbook: see {@link AnnotationTable} and {@link Workbook}. */
public final class XlsxExporter implements Exporter {

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    AnnotationTable table = new AnnotationTable(set);
    Wording wording = new Wording(set);
    Workbook.Facts facts = new Workbook.Facts(
        PlainText.oneLine(set.header().title()), set.header().by(), set.header().at(), wording.get("export.table.sheet"),
        wording.get("export.table.cut"));
    Workbook workbook = new Workbook(
        out, facts, table.columns().stream().map(column -> new Workbook.Column(column.title(), column.width())).toList());
    table.write(cells -> workbook.row(cells.stream().map(XlsxExporter::clean).toList()));
    workbook.end();
  }

  private static Object clean(Object cell) {
    return cell instanceof String text ? PlainText.clean(text) : cell;
  }
}
