package org.pizhu.exporter.words;

import java.time.LocalDate;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.model.AnnotationGrouping;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.WrittenDate;

/** Says what the stories or annotations of a group have in common. */
public final class GroupTitles {

  private GroupTitles() {}

  /** A day as the language writes it. */
  public static String day(LocalDate day, ExportLanguage language) {
    return new Wording(language, Codebook.EMPTY).date(new WrittenDate(day));
  }

  /**
   * The title of a group.
   *
   * @param key what they have in common: the id of a tag, a day or a date by ISO 8601, an annotator, a colour; empty for nothing
   * @throws IllegalArgumentException if the groups are those of stories, which have their own headings
   */
  public static String of(AnnotationGrouping grouping, String key, Codebook codebook, ExportLanguage language) {
    Wording wording = new Wording(language, codebook);
    return switch (grouping) {
      case TAG -> codebook.byId(key).isPresent() ? codebook.path(key) : wording.get("export.group.untagged");
      case DAY -> wording.get("export.group.day", wording.date(new WrittenDate(LocalDate.parse(key))));
      case PUBLISHED -> WrittenDate.parse(key).map(wording::date).orElseGet(() -> wording.get("export.group.no-date"));
      case ANNOTATOR -> key.isBlank() ? wording.get("export.group.no-annotator") : key;
      case COLOR -> wording.get("color." + HighlightColor.valueOf(key).key());
      case NONE, STORY -> throw new IllegalArgumentException("Stories have headings of their own");
    };
  }
}
