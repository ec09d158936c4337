package org.pizhu.importer.qdpx;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.notes.NoteValues;
import org.pizhu.importer.packed.PartNames;
import org.pizhu.importer.packed.ZipParts;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;

/** The files that a REFI-QDA project has beside its document. */
final class QdpxFiles {

  /** How the standard begins a path within the file, or to one outside, with a drive; some programs leave it out. */
  private static final Pattern SCHEME = Pattern.compile("^(?:(?:internal|relative|absolute|file):/*)?(?:[a-z]:)?/*", Pattern.CASE_INSENSITIVE);

  private static final String FOLDER = "sources/";

  private final ZipParts parts;
  private final List<Problem> problems;
  /** The names of the parts by themselves, without their folders and without either, in small letters; what several have leads to none. */
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param problems gets what can't be read
   */
  QdpxFiles(ZipParts parts, List<Problem> problems) {
    this.parts = parts;
    this.problems = problems;
    List<String> all = parts.names();
    all.forEach(part -> names.put(part.toLowerCase(Locale.ROOT), part));
    Map<String, List<String>> bare = all.stream().collect(Collectors.groupingBy(part -> bare(part.toLowerCase(Locale.ROOT))));
    bare.forEach((name, same) -> {
      if (same.size() == 1) {
        names.putIfAbsent(name, same.get(0));
      }
    });
  }

  private static String bare(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
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

  /** A file of the project; null if it has none of that name. Case doesn't count, nor the folder where the name is the only one. */
  byte @Nullable [] bytes(String path, int limit) {
    String wanted = SCHEME.matcher(path.strip().replace('\\', '/')).replaceFirst("").toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || PartNames.isOutside(wanted)) {
      return null;
    }
    return Stream.of(FOLDER + wanted, wanted, bare(wanted)).map(names::get).filter(Objects::nonNull).findFirst()
        .map(part -> parts.read(part, limit, problems::add)).orElse(null);
  }
}
