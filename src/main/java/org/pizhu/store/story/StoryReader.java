package org.pizhu.store.story;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.Story;

/** Reads a story again from the bytes that the library keeps of its source. */
@FunctionalInterface
public interface StoryReader {

  /**
   * What was read.
   *
   * @param contentSha256 what tells whether two stories are the same, as in {@link NewFragment}
   */
  record Read(Story story, String contentSha256) {}

  /**
   * Reads the story that a piece of a file holds, as the import did.
   *
   * @param charset the name of the file's encoding
   * @param fragment the piece, byte for byte
   * @return none if the piece holds no story
   */
  @Nullable Read read(String charset, byte[] fragment);
}
