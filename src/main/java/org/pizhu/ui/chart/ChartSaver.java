package org.pizhu.ui.chart;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.exporter.sheet.CsvWriter;
import org.pizhu.ui.theme.Palette;

/** Makes files of a chart: always on white, in the light colours, with its title. */
final class ChartSaver {

  /** Of a chart in a file, in pixels of a screen. */
  private static final double WIDTH = 960;
  private static final double HEIGHT = 440;

  private final Picture picture;
  private final ChartScene scene;
  private final String heading;

  /**
   * @param picture the chart
   * @param date of today, in words
   */
  ChartSaver(Picture picture, String date) {
    this.picture = picture;
    heading = picture.title();
    scene = picture.plot().layout(WIDTH, HEIGHT).titled(heading, picture.subject() + " · " + picture.note() + " · " + date);
  }

  /** Writes SVG; the stream stays open. */
  void svg(OutputStream out) throws IOException {
    new SvgWriter(scene, heading, Palette.onWhite()).write(out);
  }

  /** Paints it for PNG. */
  PngPainter png(String family) {
    return new PngPainter(scene, Palette.onWhite(), family);
  }

  /** Writes CSV; the stream stays open. */
  void csv(OutputStream out) throws IOException {
    ChartTable table = picture.plot().sheet();
    CsvWriter writer = new CsvWriter(out);
    writer.row(table.header());
    for (ChartTable.Row row : table.rows()) {
      writer.row(row.cells().stream().map(Object::toString).toList());
    }
    writer.end();
  }
}
