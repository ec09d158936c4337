package org.pizhu.exporter.qdpx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pizhu.file.Spool;

/** A source of a project under way: its parts come in any order and more than once, and are written in that of the schema. */
final class QdpxSource {

  /** The parts, in the order of the schema. */
  enum Part { HEAD, SELECTION, CODING, NOTE, VALUE }

  private final Spool spool;
  private final String element;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param spool keeps the parts
   * @param element the name of its element
   */
  QdpxSource(Spool spool, String element) {
    this.spool = spool;
    this.element = element;
  }

  private record Piece(Part part, long from, long to) {}

  void add(Part part, String xml) throws IOException {
    long from = spool.size();
    spool.write(xml.getBytes(StandardCharsets.UTF_8));
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).part() == part && pieces.get(last).to() == from) {
      pieces.set(last, new Piece(part, pieces.get(last).from(), spool.size()));
    } else {
      pieces.add(new Piece(part, from, spool.size()));
    }
  }

  void write(OutputStream out) throws IOException {
    for (Part part : Part.values()) {
      for (Piece piece : pieces) {
        if (piece.part() == part) {
          spool.copy(piece.from(), piece.to(), out);
        }
      }
    }
    out.write(("</" + element + ">\n").getBytes(StandardCharsets.UTF_8));
  }
}
