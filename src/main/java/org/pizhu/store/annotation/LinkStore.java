package org.pizhu.store.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pizhu.json.JsonTree;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;
import org.pizhu.store.database.Database;

/** Finds what notes link to, and what they can link to. The links themselves stand in the notes: nothing is kept of them beside. */
public final class LinkStore {

  private static final String THERE = """
      SELECT 0, id FROM annotation WHERE id IN (SELECT value FROM json_each(?1))
      UNION ALL
      SELECT 1, id FROM story WHERE removed = 0 AND id IN (SELECT CAST(value AS INTEGER) FROM json_each(?2))
      """;

  private static final String LINKING_ANNOTATIONS = """
      SELECT annotation.id, CASE WHEN exact = '' THEN shown_headline ELSE exact END, shown_headline, note
      FROM annotation JOIN story ON story.id = annotation.story_id
      WHERE removed = 0 AND instr(note, '[[') > 0 AND instr(note, ?1) > 0
      ORDER BY annotation.story_id, range_start
      """;

  private static final String LINKING_STORIES = """
      SELECT story.id, shown_headline, memo FROM story_memo JOIN story ON story.id = story_memo.story_id
      WHERE removed = 0 AND instr(memo, ?1) > 0
      ORDER BY story.id
      """;

  private final Database database;

  public LinkStore(Database database) {
    this.database = database;
  }

  /** Those of the targets that are in the library. */
  public Set<NoteLink> there(Collection<NoteLink> targets) {
    String annotations = ids(targets, NoteLink.Kind.ANNOTATION);
    String stories = ids(targets, NoteLink.Kind.STORY);
    return database.read(sql -> new HashSet<>(sql.list(
        THERE,
        row -> row.getInt(1) == 0
            ? NoteLink.toAnnotation(row.getString(2))
            : NoteLink.toStory(row.getLong(2)),
        annotations, stories)));
  }

  private static String ids(Collection<NoteLink> links, NoteLink.Kind kind) {
    return JsonTree.array(links.stream().filter(link -> link.kind() == kind).map(NoteLink::id).toList());
  }

  /**
   * What can be linked to, by words of quote, note and headline that must all be there. In quote and note script, width and case don't
   * count, in headlines the case of ASCII letters doesn't.
   *
   * @param typed words parted by white space; blank finds all
   * @param storyId the story whose annotations come first, in the order of its text; those of others follow, first those that have all
   *     words themselves, the newest first
   * @param most how many annotations at most
   * @param mostStories how many stories at most, which come last, the newest first
   */
  public List<LinkPlace> find(String typed, long storyId, int most, int mostStories) {
    return database.read(sql -> new LinkSearch(sql, typed, storyId).find(most, mostStories));
  }

  static LinkPlace annotation(ResultSet row) throws SQLException {
    return new LinkPlace(NoteLink.toAnnotation(row.getString(1)), row.getString(2), row.getString(3));
  }

  static LinkPlace story(ResultSet row) throws SQLException {
    return new LinkPlace(NoteLink.toStory(row.getLong(1)), row.getString(2), "");
  }

  /**
   * A note or memo that may link to something.
   *
   * @param place the annotation with the note, or the story with the memo
   * @param text the note or memo
   */
  public record Candidate(LinkPlace place, String text) {}

  /**
   * The notes and memos that have some words, such as the beginning of a link; whether they are a link there, in code or not, is for the reader of the text.
   *
   * @param words as they are written, case counts
   */
  public List<Candidate> having(String words) {
    return database.read(sql -> {
      List<Candidate> found = new ArrayList<>(sql.list(
          LINKING_ANNOTATIONS, row -> new Candidate(annotation(row), row.getString(4)), words));
      found.addAll(sql.list(LINKING_STORIES, row -> new Candidate(story(row), row.getString(3)), words));
      return found;
    });
  }
}
