package org.pizhu.library.annotation;

import java.util.List;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.TagNames;
import org.pizhu.model.Change;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StorySummary;
import org.pizhu.store.annotation.MemoStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.StoryStore;

/** What the archivist thinks about stories, in Markdown. Every act is one edit; when a method returns, what it did is on disk. */
public final class Memos {

  private final StoryStore stories;
  private final MemoStore memos;
  private final EditLog edits;

  /** The memos of one library. */
  public Memos(Database database, EditLog edits) {
    stories = new StoryStore(database);
    memos = new MemoStore(database);
    this.edits = edits;
  }

  /** The memo of a story; empty where there is none. */
  public String ofStory(long storyId) {
    return memos.ofStory(storyId);
  }

  /**
   * Replaces the memo of a story; empty takes it away.
   *
   * @throws PizhuException if there is no such story
   */
  public void change(long storyId, String memo) {
    StorySummary story = stories.summary(storyId)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, storyId)));
    String before = memos.ofStory(storyId);
    String after = TagNames.words(memo);
    if (!after.equals(before)) {
      edits.record(
          EditKind.CHANGE_STORY_MEMO, story.headline(), List.of(new Change.MemoChange(storyId, before, after)));
    }
  }
}
