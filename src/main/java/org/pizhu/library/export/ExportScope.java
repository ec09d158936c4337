package org.pizhu.library.export;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.model.StoryQuery;

/** Which notes are exported, before a filter leaves only some of them. */
public sealed interface ExportScope {

  /** The notes of these stories, in this order; also of those that have none. */
  record Stories(List<Long> ids) implements ExportScope {
    public Stories {
      ids = List.copyOf(ids);
    }
  }

  /**
   * The notes of what a search finds, in its order.
   *
   * @param query words, filter and order
   */
  record Found(StoryQuery query) implements ExportScope {
    public Found {
      requireNonNull(query);
    }
  }

  /**
   * The notes of the stories of a collection and of those below it.
   *
   * @param id the number of the collection
   */
  record Collected(long id) implements ExportScope {}

  /**
   * The notes of all versions of a story, in their order; those of the story alone if it has no other version.
   *
   * @param storyId the number of one of them
   */
  record Versions(long storyId) implements ExportScope {}

  /**
   * The annotations that carry a tag or one below it, with their stories.
   *
   * @param tagId the id of the tag
   */
  record Tagged(String tagId) implements ExportScope {}

  /**
   * The annotations that were made in a session and are there, with their stories: those of its list in the order of the list, then others.
   *
   * @param id the number of the session
   */
  record InSession(long id) implements ExportScope {}

  /** These annotations, by story and place, with their stories; those that are not there are left out. */
  record Annotations(List<String> ids) implements ExportScope {
    public Annotations {
      ids = List.copyOf(ids);
    }
  }

  /** Every annotation of the library, with its story. */
  record Whole() implements ExportScope {}
}
