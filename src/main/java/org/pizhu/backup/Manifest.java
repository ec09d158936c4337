package org.pizhu.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupCounts;
import org.pizhu.model.BackupReason;
import org.pizhu.text.Sha256;

/**
 * The list of a backup: what it is, and the pieces of the file in their order. As text it is lines of a name and a value, then one piece a
 * line, then the hash of all lines before; so one that was cut off or changed is told from one that is whole.
 *
 * @param backup what it is
 * @param sha256 the hash of the whole file
 * @param pieceSize the bytes of each piece but the last
 * @param pieces the hashes of the pieces, in order
 */
record Manifest(Backup backup, String sha256, int pieceSize, List<String> pieces) {

  private static final String FIRST = "pizhu-backup 1";
  private static final String LAST = "end";
  private static final int HASH = 64;

  Manifest {
    pieces = List.copyOf(pieces);
  }

  /** The bytes of a piece, by its place in the list. */
  int length(int place) {
    return place + 1 < pieces.size() ? pieceSize : (int) (backup.size() - (long) pieceSize * (pieces.size() - 1));
  }

  /** The same with how it was checked. */
  Manifest withCheck(Backup.Check check) {
    return new Manifest(
        new Backup(backup.id(), backup.at(), backup.reason(), backup.schema(), backup.size(), backup.added(), backup.counts(), check),
        sha256, pieceSize, pieces);
  }

  /** The list as text. */
  String format() {
    BackupCounts counts = backup.counts();
    List<String> lines = new ArrayList<>(List.of(
        FIRST,
        "at " + backup.at(),
        "reason " + backup.reason(),
        "schema " + backup.schema(),
        "size " + backup.size(),
        "added " + backup.added(),
        "stories " + counts.stories(),
        "annotations " + counts.annotations(),
        "tags " + counts.tags(),
        "sources " + counts.sources(),
        "pictures " + counts.pictures(),
        "check " + backup.check(),
        "sha256 " + sha256,
        "piece-size " + pieceSize));
    lines.addAll(pieces);
    String text = String.join("\n", lines) + "\n";
    return text + LAST + " " + Sha256.of(text) + "\n";
  }

  /**
   * Reads a list.
   *
   * @param id the id of its backup
   * @param bytes the list as text in UTF-8
   * @return nothing if it isn't whole
   */
  static Optional<Manifest> parse(String id, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.lastIndexOf(LAST + " ");
    if (!text.startsWith(FIRST + "\n") || end < 0
        || !text.substring(end).strip().equals(LAST + " " + Sha256.of(text.substring(0, end)))) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    List<String> pieces = new ArrayList<>();
    for (String line : text.substring(0, end).split("\n")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        values.put(line.substring(0, space), line.substring(space + 1));
      } else if (line.length() == HASH) {
        pieces.add(line);
      }
    }
    try {
      return Optional.of(new Manifest(backup(id, values), values.getOrDefault("sha256", ""), (int) number(values, "piece-size"), pieces));
    } catch (IllegalArgumentException | java.time.DateTimeException notKnown) {
      // Whole, as its hash says, but by a later version with words that this one doesn't know.
      return Optional.empty();
    }
  }

  private static Backup backup(String id, Map<String, String> values) {
    return new Backup(
        id,
        Instant.parse(values.getOrDefault("at", "")),
        BackupReason.valueOf(values.getOrDefault("reason", "")),
        (int) number(values, "schema"),
        number(values, "size"),
        number(values, "added"),
        new BackupCounts(number(values, "stories"), number(values, "annotations"), number(values, "tags"), number(values, "sources"),
            number(values, "pictures")),
        Backup.Check.valueOf(values.getOrDefault("check", "")));
  }

  private static long number(Map<String, String> values, String name) {
    return Long.parseLong(values.getOrDefault(name, ""));
  }
}
