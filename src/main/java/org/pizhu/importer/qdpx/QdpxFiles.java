package org.pizhu.importer.qdpx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.notes.NoteValues;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;

/** The files that a REFI-QDA project has beside its document. */
final class QdpxFiles {

  private static final String INTERNAL = "internal://";

  private final ZipParts parts;
  private final List<Problem> problems;

  /**
   * @param problems gets what can't be read
   */
  QdpxFiles(ZipParts parts, List<Problem> problems) {
    this.parts = parts;
    this.problems = problems;
  }

  /** The text of a source or a note, from the document or from a file of its own, without a byte order mark. */
  String body(QdpxItem item) {
    String path = item.get("plainTextPath");
    byte[] bytes = path.isEmpty() ? null : bytes(path, ImportLimits.DEFAULT.story());
    if (bytes == null) {
      return item.content;
    }
    Encodings encodings = new Encodings();
    encodings.add(bytes, bytes.length);
    String read = new String(bytes, encodings.charset() == null ? StandardCharsets.UTF_8 : encodings.charset());
    return NoteValues.clean(read.startsWith("\ufeff") ? read.substring(1) : read);
  }

  /** A file of the project; null if it has none of that name. Case doesn't count. */
  byte @Nullable [] bytes(String path, int limit) {
    String name = path.startsWith(INTERNAL) ? path.substring(INTERNAL.length()) : "";
    String wanted = name.replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    return parts.names().stream().filter(part -> part.toLowerCase(Locale.ROOT).equals("sources/" + wanted)).findFirst()
        .map(part -> parts.read(part, limit, problems::add)).orElse(null);
  }
}
