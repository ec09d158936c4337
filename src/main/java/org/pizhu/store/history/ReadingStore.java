package org.pizhu.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.ReadingChange;
import org.pizhu.model.Change;
import org.pizhu.model.ReadingRef;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.Sql;
import org.pizhu.store.database.Written;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.story.ReadingRows;
import org.pizhu.store.story.StoryAgainstSource;
import org.pizhu.store.story.StoryReader;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/** Stories beside what their sources give when they are read again. What another reading takes the place of is kept. */
public final class ReadingStore {

  private final Database database;

  public ReadingStore(Database database) {
    this.database = database;
  }

  /** A story as its source gives it now, which is not as the library has it. */
  public record NewReading(long storyId, Story story) {}

  /**
   * Some stories that were read again.
   *
   * @param stories how many were looked at; 0 if there are no more
   * @param last the number of the last one
   * @param headline its headline
   * @param differing those that are read otherwise now
   * @param unreadable how many could not be read again, because the piece of the source or what is kept of the story is damaged
   */
  public record Page(int stories, long last, String headline, List<NewReading> differing, int unreadable) {
    public Page {
      differing = List.copyOf(differing);
    }
  }

  /**
   * What goes over into a new reading.
   *
   * @param pictures those of its figures, by their numbers
   * @param annotations those that have another place or count in another text, as they are then
   */
  public record Placed(Map<Integer, String> pictures, List<Annotation> annotations) {
    public Placed {
      pictures = Map.copyOf(pictures);
      annotations = List.copyOf(annotations);
    }
  }

  /** Finds what goes over into a new reading of a story. */
  @FunctionalInterface
  public interface Placing {

    /**
     * Finds pictures and annotations.
     *
     * @param before the story as it is
     * @param annotations all that it carries
     * @param read the new reading
     */
    Placed place(StoredStory before, List<Annotation> annotations, Story read);
  }

  /** How many stories there are, also those that were taken out: they can come back. */
  public long count() {
    return database.read(sql -> sql.number("SELECT count(*) FROM story"));
  }

  /**
   * Reads the next stories again, and changes nothing.
   *
   * @param after the number of the last one of the page before; 0 for the first page
   * @param count at most so many
   * @param progress when it is cancelled, the page ends
   */
  public Page page(long after, int count, StoryReader reader, Progress progress) {
    return database.read(sql -> {
      PageReader page = new PageReader(after, reader);
      sql.each(StoryAgainstSource.NEXT, row -> {
        page.look(row);
        return !progress.isCancelled();
      }, after, count);
      return page.result();
    });
  }

  /** Looks at one story after the other. */
  private static final class PageReader {
    private final StoryReader reader;
    private final List<NewReading> differing = new ArrayList<>();
    private int stories;
    private long last;
    private String headline = "";
    private int unreadable;

    PageReader(long after, StoryReader reader) {
      last = after;
      this.reader = reader;
    }

    void look(ResultSet row) throws SQLException {
      stories++;
      last = row.getLong("id");
      headline = row.getString("headline");
      byte[] piece = StoryAgainstSource.piece(row);
      StoryReader.Read read = piece == null || !StoryAgainstSource.isAsRead(row)
          ? null
          : reader.read(row.getString("charset"), piece);
      if (read == null) {
        unreadable++;
      } else if (!StoryAgainstSource.isKept(row, read.story())) {
        differing.add(new NewReading(last, read.story()));
      }
    }

    Page result() {
      return new Page(stories, last, headline, differing, unreadable);
    }
  }

  /** Tells what would go over into a new reading, and changes nothing. */
  public Placed preview(NewReading reading, Placing placing) {
    return database.read(sql -> placed(sql, reading, placing));
  }

  /**
   * Puts new readings into use in one transaction, as a part of an edit. The old ones are kept.
   *
   * @param placing is called inside the transaction, so that no annotation is missed that was made meanwhile; must not write
   * @return what was changed; nothing if there were no readings
   */
  public List<Change> replace(List<NewReading> readings, Placing placing, GrowingEdit edit) {
    Written<List<Change>> written = database.change(sql -> {
      List<ReadingRef> stored = new ArrayList<>();
      for (NewReading reading : readings) {
        Placed placed = placed(sql, reading, placing);
        stored.add(new ReadingRef(
            reading.storyId(),
            ReadingRows.insert(sql, reading.storyId(), reading.story(), placed.pictures(), placed.annotations())));
      }
      List<Change> changes = stored.isEmpty() ? List.of() : List.of(new ReadingChange(ReadingChange.Way.NEWER, stored));
      new Changes(database.file()).apply(sql, changes);
      return new Written<>(changes, edit.addLast(sql, changes));
    });
    edit.committed(written.edit());
    return written.result();
  }

  private static Placed placed(Sql sql, NewReading reading, Placing placing) throws SQLException {
    StoredStory before = StoryStore.kept(sql, reading.storyId())
        .orElseThrow(() -> new IllegalArgumentException("No story " + reading.storyId()));
    return placing.place(before, AnnotationStore.ofStory(sql, reading.storyId()), reading.story());
  }
}
