package org.pizhu.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pizhu.model.BackupReason;

/**
 * Says which backups may go: of those older than a day only the last of each day stays, of those older than a month (31 days) the last of
 * each week, none that is older than a year (366 days); of the last day the last of each hour stays. The newest stays always, and so does what
 * a person asked for. What was made before an act stays as long as the day's would, whatever came after it. Then, while
 * the pieces take more than the limit, the oldest go.
 */
final class Thinning {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(31);
  private static final Duration YEAR = Duration.ofDays(366);

  private Thinning() {}

  /**
   * The backups that may go.
   *
   * @param all in any order
   * @param now the time of which «older» is meant
   * @param zone says when a day begins
   * @param limit the bytes that all pieces together may take
   * @return some of them, the oldest first
   */
  static List<Manifest> superfluous(List<Manifest> all, Instant now, ZoneId zone, long limit) {
    List<Manifest> newestFirst = all.stream()
        .sorted(Comparator.comparing((Manifest one) -> one.backup().at()).reversed()).toList();
    Set<String> taken = new HashSet<>();
    List<Manifest> kept = new ArrayList<>();
    for (Manifest one : newestFirst) {
      if (kept.isEmpty() || one.backup().reason() == BackupReason.ASKED || isLastOfItsTime(one, now, zone, taken)) {
        kept.add(one);
      }
    }
    fit(kept, limit);
    List<Manifest> gone = new ArrayList<>(newestFirst);
    gone.removeAll(kept);
    java.util.Collections.reverse(gone);
    return gone;
  }

  private static boolean isLastOfItsTime(Manifest one, Instant now, ZoneId zone, Set<String> taken) {
    Duration age = Duration.between(one.backup().at(), now);
    ZonedDateTime at = one.backup().at().atZone(zone);
    if (age.compareTo(YEAR) > 0) {
      return false;
    }
    boolean isBeforeAct = switch (one.backup().reason()) {
      case MIGRATION, MERGE, BULK, RESTORE -> true;
      case RHYTHM, CLOSING, ASKED -> false;
    };
    if (isBeforeAct && age.compareTo(MONTH) <= 0) {
      return true;
    }
    if (age.compareTo(DAY) <= 0) {
      return taken.add("hour " + at.truncatedTo(ChronoUnit.HOURS).toInstant());
    }
    if (age.compareTo(MONTH) <= 0) {
      return taken.add("day " + at.toLocalDate());
    }
    return taken.add("week " + at.get(IsoFields.WEEK_BASED_YEAR) + " " + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Takes away the oldest until the rest fits. */
  private static void fit(List<Manifest> newestFirst, long limit) {
    Map<String, Integer> users = new HashMap<>();
    long bytes = 0;
    for (Manifest one : newestFirst) {
      for (int i = 0; i < one.pieces().size(); i++) {
        if (users.merge(one.pieces().get(i), 1, Integer::sum) == 1) {
          bytes += one.length(i);
        }
      }
    }
    for (int oldest = newestFirst.size() - 1; oldest > 0 && bytes > limit; oldest--) {
      Manifest one = newestFirst.get(oldest);
      if (one.backup().reason() != BackupReason.ASKED) {
        for (int i = 0; i < one.pieces().size(); i++) {
          if (users.merge(one.pieces().get(i), -1, Integer::sum) == 0) {
            bytes -= one.length(i);
          }
        }
        newestFirst.remove(oldest);
      }
    }
  }
}
