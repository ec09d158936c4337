package org.pizhu.store.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.PictureDoubt;
import org.pizhu.model.PictureLook;
import org.pizhu.store.database.HeadlineSql;

/** The queries of the ledger of pictures. All is said in SQL, so that a page of it costs what the page has, and counting reads one row. */
final class LedgerSql {

  /** The figure is in a story that is in the library. The partial index of those that are not answers it. */
  private static final String IN_LIBRARY = "NOT EXISTS (SELECT 1 FROM story AS gone WHERE gone.id = %s.story_id AND gone.removed = 1)";

  private static final String NAMED_TYPE = """
      CASE
        WHEN file_name LIKE '%.jpg' OR file_name LIKE '%.jpeg' OR file_name LIKE '%.jpe' OR file_name LIKE '%.jfif' THEN 'image/jpeg'
        WHEN file_name LIKE '%.png' THEN 'image/png'
        WHEN file_name LIKE '%.gif' THEN 'image/gif'
        WHEN file_name LIKE '%.webp' THEN 'image/webp'
        WHEN file_name LIKE '%.bmp' THEN 'image/bmp'
        ELSE look.media_type
      END""";

  private static final String OTHER_IN_VERSION = """
      figure.file_name <> '' AND EXISTS (
        SELECT 1 FROM family_story AS own
        JOIN family_story AS version ON version.family = own.family
        JOIN figure AS named ON named.story_id = version.story_id
        JOIN picture_look AS seen ON seen.sha256 = named.picture
        WHERE own.story_id = figure.story_id AND named.picture <> figure.picture
          AND lower(named.file_name) = lower(figure.file_name) AND differing_bits(seen.alike, look.alike) > %d AND %s)
      """.formatted(PictureLook.ALIKE, IN_LIBRARY.formatted("named"));

  private static final Map<PictureDoubt, String> DOUBTS = new EnumMap<>(Map.of(
      PictureDoubt.BROKEN, "look.kind = 'BROKEN'",
      PictureDoubt.ENDING, "look.media_type <> " + NAMED_TYPE,
      PictureDoubt.TINY, "look.width > 0 AND (look.width < %1$d OR look.height < %1$d)".formatted(PictureLook.TINY),
      PictureDoubt.PLAIN, "look.kind = 'PLAIN'",
      PictureDoubt.TOO_LARGE, "look.kind = 'TOO_LARGE'",
      PictureDoubt.OTHER_IN_VERSION, OTHER_IN_VERSION));

  private static final String SHARED = """
      (EXISTS (SELECT 1 FROM figure AS twin WHERE twin.picture = figure.picture
          AND (twin.story_id <> figure.story_id OR twin.number <> figure.number) AND %1$s)
        OR EXISTS (SELECT 1 FROM picture_alike JOIN figure AS twin ON twin.picture = picture_alike.other
          WHERE picture_alike.sha256 = figure.picture AND %1$s))
      """.formatted(IN_LIBRARY.formatted("twin"));

  private static final String PLACES =
      "(SELECT count(*) FROM figure AS twin WHERE twin.picture = figure.picture AND %s)".formatted(IN_LIBRARY.formatted("twin"));

  private static final String HAS_WORD = """
      (instr(lower(file_name), %1$s) > 0 OR instr(lower(caption), %1$s) > 0 OR instr(lower(shown_headline), %1$s) > 0
        OR EXISTS (SELECT 1 FROM story_metadata WHERE story_metadata.story_id = figure.story_id AND field = 'CAPTION'
          AND (figure = file_name OR substr(figure, 1, length(file_name) + 1) = file_name || char(10))
          AND instr(lower(value), %1$s) > 0))
      """;

  private static final String FIGURES = """
      FROM figure
      CROSS JOIN story ON story.id = figure.story_id AND story.removed = 0
      """;
  private static final String LOOKS = "LEFT JOIN picture_look AS look ON look.sha256 = figure.picture\n";
  private static final String PICTURES = "LEFT JOIN picture ON picture.sha256 = figure.picture\n" + LOOKS;
  private static final String ORDER = "ORDER BY figure.story_id, figure.number\n";

  private LedgerSql() {}

  /** The first parameter of the words of a query; those before it say where to begin. */
  static final int WORDS_FROM = 5;

  /** What a page tells of each figure. */
  private static String columns() {
    StringJoiner mask = new StringJoiner(" + ", "(", ")");
    DOUBTS.forEach((doubt, condition) -> mask.add("((%s) IS TRUE) * %d".formatted(condition, 1 << doubt.ordinal())));
    return """
        SELECT figure.story_id, figure.number, %s, file_name, caption,
          coalesce((SELECT family FROM family_story WHERE family_story.story_id = figure.story_id), 0),
          picture.sha256, picture.media_type, size, look.kind, look.width, look.height, look.alike,
        """.formatted(HeadlineSql.MARKED) + mask + ", " + PLACES + "\n";
  }

  /**
   * A page. ?1, ?2: story and number of the figure behind which it begins; ?3: how many more are passed over; ?4: how many it has at most;
   * from ?5 on: the words in small letters.
   */
  static String page(LedgerQuery query) {
    return columns() + FIGURES + PICTURES + where(query, "(figure.story_id, figure.number) > (?1, ?2)") + ORDER + "LIMIT ?4 OFFSET ?3";
  }

  /** The figures of one story. ?1: its number. */
  static String ofStory() {
    return columns() + FIGURES + PICTURES + where(LedgerQuery.ALL, "figure.story_id = ?1") + ORDER;
  }

  /** How many there are; with a place only those before it. ?1, ?2: its story and number; from ?5 on: the words. */
  static String count(LedgerQuery query, boolean isBefore) {
    return "SELECT count(*)\n" + FIGURES + (query.part() == LedgerPart.DOUBTFUL ? LOOKS : "")
        + where(query, isBefore ? "(figure.story_id, figure.number) < (?1, ?2)" : null);
  }

  private static String where(LedgerQuery query, @Nullable String place) {
    List<String> all = new ArrayList<>();
    if (place != null) {
      all.add(place);
    }
    all.add(switch (query.part()) {
      case ALL -> "(file_name <> '' OR figure.picture IS NOT NULL)";
      case MISSING -> "figure.picture IS NULL AND file_name <> ''";
      case PRESENT -> "figure.picture IS NOT NULL";
      case DOUBTFUL -> "figure.picture IS NOT NULL AND ((" + String.join(") OR (", DOUBTS.values()) + "))";
      case SHARED -> "figure.picture IS NOT NULL AND " + SHARED;
    });
    for (int i = 0; i < query.words().size(); i++) {
      all.add(HAS_WORD.formatted("?" + (WORDS_FROM + i)));
    }
    return "WHERE " + String.join("\n  AND ", all) + "\n";
  }
}
