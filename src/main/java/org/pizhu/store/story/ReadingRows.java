package org.pizhu.store.story;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pizhu.json.JsonTree;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.ReadingChange.Way;
import org.pizhu.model.Change.ReadingChange;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.ReadingRef;
import org.pizhu.model.Story;
import org.pizhu.model.Target;
import org.pizhu.store.codec.HtmlColumn;
import org.pizhu.store.codec.StoryCodec;
import org.pizhu.store.database.Sql;
import org.pizhu.text.Sha256;

/** The readings of stories that are not in use, and their exchange with those that are; inside a transaction. */
public final class ReadingRows {

  private static final String INSERT = """
      INSERT INTO reading (
        story_id, holds, text_sha256, text, structure, html, headline, headline_cut, outlet, date, month_day, figures, places)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      RETURNING id
      """;

  /** Keeps what is in use, under the number with a minus. No row if the reading holds something else than it should. */
  private static final String KEEP = """
      INSERT INTO reading (
        id, story_id, holds, text_sha256, text, structure, html, headline, headline_cut, outlet, date, month_day, figures, places)
      SELECT -other.id, story.id, ?3, content.text_sha256, content.text, content.structure, content.html, story.headline,
        story.headline_cut, story.outlet, story.date, story.month_day,
        (SELECT json_group_array(json_array(number, file_name, caption, picture) ORDER BY number)
          FROM figure WHERE story_id = story.id),
        (SELECT json_group_array(
            json_array(annotation.id, range_start, range_end, annotation.text_sha256, status, figure_number) ORDER BY key)
          FROM json_each(other.places) JOIN annotation ON annotation.id = value ->> 0)
      FROM reading AS other
      JOIN story ON story.id = other.story_id
      JOIN story_content AS content ON content.story_id = story.id
      WHERE other.id = ?1 AND other.story_id = ?2 AND other.holds = ?4
      """;

  private static final String USE_COLUMNS = """
      UPDATE story SET headline = reading.headline, headline_cut = reading.headline_cut, outlet = reading.outlet,
        date = reading.date, month_day = reading.month_day, figures = json_array_length(reading.figures)
      FROM reading WHERE reading.id = ?1 AND story.id = reading.story_id
      """;

  private static final String USE_CONTENT = """
      UPDATE story_content SET text_sha256 = reading.text_sha256, text = reading.text, structure = reading.structure,
        html = reading.html
      FROM reading WHERE reading.id = ?1 AND story_content.story_id = reading.story_id
      """;

  private static final String USE_FIGURES = """
      INSERT INTO figure (story_id, number, file_name, caption, picture)
      SELECT story_id, value ->> 0, value ->> 1, value ->> 2, value ->> 3
      FROM reading JOIN json_each(reading.figures) WHERE reading.id = ?1
      """;

  private static final String USE_PLACES = """
      UPDATE annotation SET range_start = place.value ->> 1, range_end = place.value ->> 2,
        text_sha256 = place.value ->> 3, status = place.value ->> 4, figure_number = place.value ->> 5
      FROM reading JOIN json_each(reading.places) AS place
      WHERE reading.id = ?1 AND annotation.id = place.value ->> 0 AND annotation.story_id = reading.story_id
      """;

  private static final String PLACES = "SELECT json_array_length(places) FROM reading WHERE id = ?1";

  /** Places of annotations that are to be forgotten. */
  private static final String FORGET = """
      UPDATE reading SET places = (
        SELECT json_group_array(json(value) ORDER BY key) FROM json_each(places)
        WHERE value ->> 0 NOT IN (SELECT value FROM json_each(?1)))
      WHERE EXISTS (
        SELECT 1 FROM json_each(places) WHERE value ->> 0 IN (SELECT value FROM json_each(?1)))
      """;

  private ReadingRows() {}

  /**
   * Puts a reading beside the one in use.
   *
   * @param pictures those of its figures, by their numbers
   * @param annotations whose places change with it, as they are then
   * @return its number
   */
  public static long insert(
      Sql sql, long storyId, Story story, Map<Integer, String> pictures, List<Annotation> annotations) throws SQLException {
    StoryColumns columns = StoryColumns.of(story);
    return sql.number(
        INSERT,
        storyId,
        Way.NEWER.name(),
        Sha256.of(story.text()),
        story.text(),
        StoryCodec.structure(story),
        HtmlColumn.write(story.html(), story.text()),
        columns.headline(),
        columns.headlineCut(),
        columns.outlet(),
        columns.date(),
        columns.monthDay(),
        figures(story, pictures),
        places(annotations));
  }

  private static String figures(Story story, Map<Integer, String> pictures) {
    return JsonTree.write(json -> {
      json.writeStartArray();
      for (Figure figure : story.figures()) {
        json.writeStartArray();
        json.writeNumber(figure.number());
        json.writeString(figure.fileName());
        json.writeString(StoryColumns.caption(story, figure));
        json.writeString(pictures.get(figure.number()));
        json.writeEndArray();
      }
      json.writeEndArray();
    });
  }

  private static String places(List<Annotation> annotations) {
    return JsonTree.write(json -> {
      json.writeStartArray();
      for (Annotation annotation : annotations) {
        place(json, annotation.id(), annotation.target());
      }
      json.writeEndArray();
    });
  }

  private static void place(JsonGenerator json, String id, Target target) throws IOException {
    json.writeStartArray();
    json.writeString(id);
    json.writeNumber(target.range().start());
    json.writeNumber(target.range().end());
    json.writeString(target.textSha256());
    json.writeString(target.status().name());
    if (target instanceof FigureTarget figure) {
      json.writeNumber(figure.number());
    } else {
      json.writeNull();
    }
    json.writeEndArray();
  }

  /** Applies a change. Returns what is not as it says. */
  public static Optional<String> apply(Sql sql, ReadingChange change) throws SQLException {
    List<ReadingRef> readings = new ArrayList<>(change.readings());
    if (change.way() == Way.OLDER) {
      Collections.reverse(readings);
    }
    for (ReadingRef reading : readings) {
      if (!exchange(sql, reading, change.way())) {
        return Optional.of("reading " + reading.id() + " of story " + reading.storyId());
      }
    }
    return Optional.empty();
  }

  /** Puts a reading into use and keeps the one that was, under its number. Says whether all of it was as it should be. */
  private static boolean exchange(Sql sql, ReadingRef reading, Way way) throws SQLException {
    Way kept = way == Way.NEWER ? Way.OLDER : Way.NEWER;
    if (sql.update(KEEP, reading.id(), reading.storyId(), kept.name(), way.name()) != 1) {
      return false;
    }
    sql.update(USE_COLUMNS, reading.id());
    sql.update(USE_CONTENT, reading.id());
    sql.update("DELETE FROM figure WHERE story_id = ?1", reading.storyId());
    sql.update(USE_FIGURES, reading.id());
    if (sql.update(USE_PLACES, reading.id()) != sql.number(PLACES, reading.id())) {
      return false;
    }
    sql.update("DELETE FROM reading WHERE id = ?1", reading.id());
    return sql.update("UPDATE reading SET id = ?1 WHERE id = -?1", reading.id()) == 1;
  }

  /** Forgets where annotations stood that are gone for good. Texts stay. */
  public static void forget(Sql sql, Set<String> annotations) throws SQLException {
    sql.update(FORGET, JsonTree.array(annotations));
  }
}
