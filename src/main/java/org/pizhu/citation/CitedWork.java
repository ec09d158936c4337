package org.pizhu.citation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.StoredStory;
import org.pizhu.model.WrittenDate;

/**
 * What a citation says of a work, in whatever style.
 *
 * @param kind what it is
 * @param names who made it, in order; may be empty
 * @param title one line; not blank
 * @param container the newspaper, the journal or the site
 * @param date when it was published, as exactly as it is known
 * @param part where in the newspaper or journal it stands
 * @param address where it stands on the web
 * @param accessed the day on which it was seen or captured there
 * @param doi its Digital Object Identifier, without {@code doi:}
 */
public record CitedWork(
    WorkKind kind,
    List<CitedName> names,
    String title,
    @Nullable String container,
    @Nullable WrittenDate date,
    CitedPart part,
    @Nullable String address,
    @Nullable LocalDate accessed,
    @Nullable String doi) {

  public CitedWork {
    requireNonNull(kind);
    requireNonNull(part);
    names = List.copyOf(names);
    if (title.isBlank()) {
      throw new IllegalArgumentException("A work needs a title");
    }
  }

  /**
   * What is cited of a story: what an archivist has set, else what was found.
   *
   * @param untitled stands for the headline of a story that has none
   * @param zone in which an instant becomes a day
   */
  public static CitedWork of(StoredStory story, String untitled, ZoneId zone) {
    return new WorkReader(story, zone).read(untitled);
  }

  /** Whether it is on the web. */
  boolean isOnline() {
    return address != null || doi != null || kind == WorkKind.PAGE;
  }
}
