package org.pizhu.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.model.Backup;
import org.pizhu.model.BackupCounts;
import org.pizhu.model.BackupReason;
import org.pizhu.text.Sha256;

class ThinningTest {

  /** A Saturday. */
  private static final Instant NOW = Instant.parse("2026-11-28T20:30:00Z");

  /** A backup of two pieces, the first of which all have. */
  private static Manifest backup(String at, BackupReason reason) {
    Backup what = new Backup(at, Instant.parse(at), reason, 19, 15, 5, new BackupCounts(1, 1, 1, 1, 1), Backup.Check.OPENED);
    return new Manifest(what, Sha256.of(at), 10, List.of(Sha256.of("common"), Sha256.of(at)));
  }

  private static List<String> gone(List<Manifest> all, ZoneId zone, long limit) {
    return Thinning.superfluous(all, NOW, zone, limit).stream().map(one -> one.backup().id()).toList();
  }

  private static List<Manifest> all(String backups) {
    return Arrays.stream(backups.split(" ")).map(one -> {
      String[] parts = one.split("=");
      return backup(parts[0], parts.length > 1 ? BackupReason.valueOf(parts[1]) : BackupReason.RHYTHM);
    }).toList();
  }

  /** What there is, then what goes; 2026-11-27T20:30 is a day ago, 2026-10-28T20:30 31 days, 2025-11-27T20:30 366 days. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(nullValues = "none", textBlock = """
      one in each hour,        2026-11-28T20:10:00Z 2026-11-28T19:50:00Z 2026-11-28T18:10:00Z, none
      the last of an hour,     2026-11-28T20:20:00Z 2026-11-28T19:50:00Z 2026-11-28T19:10:00Z, 2026-11-28T19:10:00Z
      any order,               2026-11-28T19:10:00Z 2026-11-28T20:20:00Z 2026-11-28T19:50:00Z, 2026-11-28T19:10:00Z
      the last of a day,       2026-11-28T20:20:00Z 2026-11-26T19:50:00Z 2026-11-26T09:10:00Z, 2026-11-26T09:10:00Z
      a day each,              2026-11-28T20:20:00Z 2026-11-26T19:50:00Z 2026-11-25T09:10:00Z, none
      the last of a week,      2026-11-28T20:20:00Z 2026-10-25T19:50:00Z 2026-10-19T09:10:00Z, 2026-10-19T09:10:00Z
      a week each,             2026-11-28T20:20:00Z 2026-10-19T19:50:00Z 2026-10-18T09:10:00Z, none
      weeks of two years,      2026-11-28T20:20:00Z 2026-01-01T09:00:00Z 2025-12-29T09:00:00Z, 2025-12-29T09:00:00Z
      older than a year,       2026-11-28T20:20:00Z 2025-11-27T20:29:00Z, 2025-11-27T20:29:00Z
      a year old,              2026-11-28T20:20:00Z 2025-11-27T20:31:00Z, none
      the newest stays,        2020-01-01T09:00:00Z 2019-01-01T09:00:00Z, 2019-01-01T09:00:00Z
      before acts,             2026-11-28T20:20:00Z 2026-11-20T09:10:00Z 2026-11-20T09:05:00Z=MERGE 2026-11-20T09:04:00Z=BULK, none
      before acts long ago,    2026-11-28T20:20:00Z 2026-10-20T09:10:00Z 2026-10-20T09:05:00Z=MERGE, 2026-10-20T09:05:00Z
      by hand,                 2026-11-28T20:20:00Z 2019-01-01T09:00:00Z=ASKED, none
      of the future,           2026-11-29T20:20:00Z 2026-11-28T20:20:00Z, none
      """)
  void keepsTheLastOfEachHourDayAndWeek(String name, String backups, String gone) {
    assertThat(gone(all(backups), ZoneOffset.UTC, Long.MAX_VALUE)).as(name)
        .containsExactlyElementsOf(gone == null ? List.of() : List.of(gone.split(" ")));
  }

  @Test
  void daysAreThoseOfTheArchive() {
    List<Manifest> all = all("2026-11-28T20:20:00Z 2026-11-25T17:00:00Z 2026-11-25T15:00:00Z");
    assertThat(gone(all, ZoneOffset.UTC, Long.MAX_VALUE)).containsExactly("2026-11-25T15:00:00Z");
    assertThat(gone(all, ZoneId.of("Asia/Shanghai"), Long.MAX_VALUE)).as("one before midnight, one after").isEmpty();
  }

  /** The common piece has 10 bytes, the other of each 5. */
  @ParameterizedTest
  @CsvSource({"25, 0", "24, 1", "20, 1", "19, 2", "1, 2"})
  void theOldestGoWhileTooMuchIsTaken(long limit, int gone) {
    List<Manifest> all = all("2026-11-28T20:20:00Z 2026-11-27T09:00:00Z 2026-11-26T09:00:00Z");
    assertThat(gone(all, ZoneOffset.UTC, limit)).containsExactlyElementsOf(
        List.of("2026-11-26T09:00:00Z", "2026-11-27T09:00:00Z").subList(0, gone));
  }

  @Test
  void whatWasMadeByHandStaysWhateverItTakes() {
    List<Manifest> all = all("2026-11-28T20:20:00Z 2026-11-27T09:00:00Z 2026-11-26T09:00:00Z=ASKED");
    assertThat(gone(all, ZoneOffset.UTC, 1)).containsExactly("2026-11-27T09:00:00Z");
  }

  @Test
  void aListIsReadAsItWasWritten() {
    Manifest manifest = backup("2026-11-28T20:20:00Z", BackupReason.ASKED);
    byte[] bytes = manifest.format().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Manifest.parse("2026-11-28T20:20:00Z", bytes)).contains(manifest);
    for (int cut = 0; cut < bytes.length - 1; cut++) {
      assertThat(Manifest.parse("x", Arrays.copyOf(bytes, cut))).as("cut at %d", cut).isEmpty();
    }
    for (int at = 0; at < bytes.length - 1; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      assertThat(Manifest.parse("x", changed)).as("changed at %d", at).isEmpty();
    }
  }
}
