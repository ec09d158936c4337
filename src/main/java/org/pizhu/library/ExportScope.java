package org.pizhu.library;

import java.util.List;

/** Which notes are exported. */
public sealed interface ExportScope {

  /** The notes of these stories, in this order; also of those that have none. */
  record Stories(List<Long> ids) implements ExportScope {
    public Stories {
      ids = List.copyOf(ids);
    }
  }

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
