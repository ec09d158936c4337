package org.pizhu.store.keep;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.EditKind;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PictureLook;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TagColor;
import org.pizhu.model.WrittenDate;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.StandingStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.codec.ChangeCodec;
import org.pizhu.store.codec.TargetRows;
import org.pizhu.store.shelf.SearchStore;
import org.pizhu.store.story.MetadataStore;

/**
 * All rules for rows of a library, in the order in which they are mended: values that can be read, then trees and names, then rows that mean
 * something, then what repeats something else. What is put in the place of what can't be read can be told from what was: the beginning of 1970 for a
 * time, and an annotation that a person has to place.
 */
final class RowRules {

  private static final String NO_TIME = "1970-01-01T00:00:00Z";

  /** What {@code annotation.tags} repeats of the tags of an annotation. */
  private static final String TAGS_OF_ANNOTATION = "coalesce((SELECT group_concat(tag_id, ',') FROM "
      + "(SELECT tag_id FROM annotation_tag WHERE annotation_id = annotation.id ORDER BY tag_id)), '')";

  /** What no look into a picture gives. */
  private static final String NO_LOOK = "kind NOT IN (" + names(PictureLook.Kind.values()) + ") OR width < 0 OR height < 0";

  /** What {@code annotation.folded} repeats: of a figure without a caption the name of its file. */
  private static final String FOLDED =
      "fold(CASE WHEN exact = '' AND target_kind = 'FIGURE' THEN coalesce(file_name, '') ELSE exact END || char(10) || note)";

  /** The same as migrations made it, which left that name out. */
  private static final String FOLDED_BY_0012 = "fold(exact || char(10) || note)";

  /** By the first bytes; as what cameras give where these say nothing. */
  private static final String MEDIA_TYPE = "CASE WHEN substr(bytes, 1, 4) = x'89504e47' THEN 'image/png' "
      + "WHEN substr(bytes, 1, 3) = x'474946' THEN 'image/gif' WHEN substr(bytes, 9, 4) = x'57454250' THEN 'image/webp' "
      + "WHEN substr(bytes, 1, 2) = x'424d' THEN 'image/bmp' ELSE 'image/jpeg' END";

  private static final String SECOND_NAME = "EXISTS (SELECT 1 FROM tag AS other "
      + "WHERE other.parent IS tag.parent AND other.name = tag.name AND other.id < tag.id)";

  private static final String LEFT_OPEN = "NOT EXISTS (SELECT 1 FROM session_stretch WHERE session_id = session.id)";

  /** What lists show of what was set; what can't be read is set otherwise, too. */
  private static final String SET_OTHERWISE = """
      WITH entry AS (
        SELECT story_id, field, iif(json_valid(value), coalesce(value ->> 0, ''), NULL) AS value FROM story_metadata WHERE figure = '')
      SELECT id FROM story
      WHERE set_headline IS NOT (SELECT value FROM entry WHERE story_id = id AND field = 'HEADLINE')
        OR set_outlet IS NOT (SELECT value FROM entry WHERE story_id = id AND field = 'OUTLET')
        OR set_date IS NOT (SELECT value FROM entry WHERE story_id = id AND field = 'DATE')
      ORDER BY id
      """;

  /** Triggers keep it, which are away while a library is rescued. */
  private static final String SHOW_AS_SET = """
      UPDATE story SET
        set_headline = (SELECT coalesce(value ->> 0, '') FROM story_metadata WHERE story_id = id AND field = 'HEADLINE' AND figure = ''),
        set_outlet = (SELECT coalesce(value ->> 0, '') FROM story_metadata WHERE story_id = id AND field = 'OUTLET' AND figure = ''),
        set_date = (SELECT coalesce(value ->> 0, '') FROM story_metadata WHERE story_id = id AND field = 'DATE' AND figure = '')
      """;

  /** No key of the database guards what a person said. */
  private static final String NO_FAMILY = "chosen <> 0 AND NOT EXISTS (SELECT 1 FROM family WHERE id = chosen)";

  private static final List<RowRule> VALUES = List.of(
      ValueRule.set("annotation", "created", Instant::parse, NO_TIME),
      ValueRule.set("annotation", "modified", Instant::parse, NO_TIME),
      ValueRule.set("annotation", "color", HighlightColor::valueOf, HighlightColor.YELLOW.name()),
      ValueRule.set("annotation", "status", AnchorStatus::valueOf, AnchorStatus.AMBIGUOUS.name()),
      new ValueRule("annotation", "target_kind", TargetRows.Kind::valueOf, "UPDATE annotation SET "
          + "target_kind = CASE WHEN figure_number IS NULL THEN 'PASSAGE' ELSE 'FIGURE' END, status = 'AMBIGUOUS' WHERE target_kind = ?1"),
      ValueRule.clear("annotation", "region", FragmentSelector::parse),
      // Of a range that is none only the words are left, which a person can place again.
      StatedRule.set("annotation", "range_start", "range_start < 0 OR range_end < range_start OR range_end > " + Integer.MAX_VALUE,
          "range_start = 0, range_end = 0, status = 'ORPHAN'"),
      ValueRule.set("source", "imported", Instant::parse, NO_TIME),
      ValueRule.set("source", "charset", Charset::forName, "UTF-8"),
      StatedRule.set("source", "size", "size < 0", "size = 0"),
      RowRule.untold(ValueRule.set("edit", "made_at", Instant::parse, NO_TIME)),
      ValueRule.set("session", "started", Instant::parse, NO_TIME),
      ValueRule.set("bin", "deleted_at", Instant::parse, NO_TIME),
      ValueRule.set("intake", "begun", Instant::parse, NO_TIME),
      ValueRule.set("standing", "said_at", Instant::parse, NO_TIME),
      ValueRule.set("story_metadata", "made_at", Instant::parse, NO_TIME),
      ValueRule.clear("tag", "color", TagColor::valueOf),
      ValueRule.clear("session_story", "done", Instant::parse),
      // What was done can't be taken back any more: it stays done.
      RowRule.untold(ValueRule.drop("edit", "kind", EditKind::valueOf)),
      ValueRule.clear("session", "ended", Instant::parse),
      ValueRule.drop("session_stretch", "began", Instant::parse),
      ValueRule.drop("session_stretch", "until", Instant::parse));

  private static final List<RowRule> TREES_AND_NAMES = List.of(
      new RingRule("tag", "parent"),
      new RingRule("collection", "parent"),
      new RingRule("story", "earlier"),
      StatedRule.set("tag", "name", "name LIKE '%/%' OR name LIKE '%／%'", "name = replace(replace(name, '/', '\u2215'), '／', '\u2215')"),
      StatedRule.set("tag", "name", "trim(name) = ''", "name = '?'"),
      StatedRule.set("tag", "name", SECOND_NAME, "name = name || ' ' || id"),
      StatedRule.set("tag", "key", "key IS NOT NULL AND id NOT IN (SELECT min(id) FROM tag GROUP BY key)", "key = NULL"),
      StatedRule.set("collection", "name", "trim(name) = ''", "name = '?'"));

  private static final List<RowRule> ROWS = List.of(
      new ReadableRule("story_metadata", "value", "SELECT story_id, field, value, figure FROM story_metadata", MetadataStore::checked,
          "DELETE FROM story_metadata WHERE story_id = ?1 AND field = ?2 AND value = ?3 AND figure = ?4", 4),
      new StoryRule(ProblemKind.CHECK_METADATA, "story", "set_headline", SET_OTHERWISE, SHOW_AS_SET, true),
      new ReadableRule("saved_search", "query", SearchStore.SEARCHES, SearchStore::search, "DELETE FROM saved_search WHERE id = ?1", 1),
      new ReadableRule("bin", "annotation", "SELECT id, annotation FROM bin", row -> ChangeCodec.readAnnotation(row.getString(2)),
          "DELETE FROM bin WHERE id = ?1", 1),
      new ReadableRule("standing", "place", StandingStore.DECISIONS, StandingStore::decision,
          "DELETE FROM standing WHERE annotation_id = ?1 AND story_id = ?2", 2),
      new ReadingRule(),
      StatedRule.set("picture", "size", "size <> length(bytes)", "size = length(bytes)"),
      StatedRule.set("picture", "media_type", "media_type NOT GLOB 'image/[a-z0-9]*'", "media_type = " + MEDIA_TYPE),
      StatedRule.set("session", "place_offset", "place_offset < 0", "place_offset = 0"),
      StatedRule.set("session", "ended", "unixepoch(ended, 'subsec') < unixepoch(started, 'subsec')", "ended = started"),
      StatedRule.set("session_stretch", "until", "unixepoch(until, 'subsec') < unixepoch(began, 'subsec')", "until = began"),
      new StatedRule("session", "place_offset", "session_stretch", LEFT_OPEN, List.of("INSERT INTO session_stretch (session_id, number, began, until) "
          + "SELECT id, 1, started, started FROM session WHERE " + LEFT_OPEN)),
      new StoryRule(ProblemKind.CHECK_FAMILY, "family_story", "chosen",
          "SELECT story_id FROM family_story WHERE " + NO_FAMILY + " ORDER BY story_id",
          "UPDATE family_story SET chosen = NULL WHERE " + NO_FAMILY, false),
      StatedRule.set("edit", "undone", "undone NOT IN (0, 1)", "undone = 0"),
      new ActRule(),
      StatedRule.set("intake", "state", "state NOT IN ('OPEN', 'DONE', 'LEFT')", "state = 'DONE'"),
      StatedRule.set("intake_line", "arguments", "NOT json_valid(arguments)", "arguments = '[]'"));

  private static final List<RowRule> REPEATED = List.of(
      StatedRule.set("annotation", "folded", "folded NOT IN (" + FOLDED + ", " + FOLDED_BY_0012 + ")", "folded = " + FOLDED),
      // It is looked into again.
      StatedRule.drop("picture_look", "kind", NO_LOOK),
      StatedRule.set("annotation", "tags", "tags <> " + TAGS_OF_ANNOTATION, "tags = " + TAGS_OF_ANNOTATION));

  /** What another rule mends, or nothing has to. */
  private static final List<RowRule> TOLD = List.of(
      new TextRule("tag", "name"), new TextRule("tag", "description"), new TextRule("tag", "memo"),
      new TextRule("annotation", "exact"), new TextRule("annotation", "prefix"), new TextRule("annotation", "suffix"),
      new TextRule("annotation", "note"), new TextRule("annotation", "creator"),
      new TextRule("story_memo", "memo"), new TextRule("collection", "name"), new TextRule("saved_search", "name"),
      new TextRule("session", "name"), new TextRule("session", "annotator"),
      ReadableRule.told("tag", TagStore.TAGS, TagStore::tag),
      ReadableRule.told("annotation", AnnotationStore.BY_ID_FIRST, row -> AnnotationStore.annotation(row, 2)),
      ReadableRule.told("story", "SELECT id, date, month_day, set_date FROM story", RowRules::days));

  /** All of them. */
  static final List<RowRule> ALL = Stream.of(VALUES, TREES_AND_NAMES, ROWS, REPEATED, TOLD).flatMap(List::stream).toList();

  private RowRules() {}

  private static String names(Enum<?>[] values) {
    return Stream.of(values).map(value -> "'" + value.name() + "'").collect(Collectors.joining(", "));
  }

  /** The days of a story, which every list shows; they are mended by what the story says. */
  private static boolean days(ResultSet row) throws SQLException {
    for (int column = 2; column <= 4; column++) {
      String day = row.getString(column);
      if (day != null && !day.isEmpty()) {
        WrittenDate.parse(day).orElseThrow();
      }
    }
    return true;
  }
}
