package org.pizhu.store.story;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.Story;

/**
 * A piece of a file that is being imported; all pieces in the order of {@code seq} are the file, but those from
 * {@link org.pizhu.model.Source#TAKEN_OUT} on, which were taken out of it.
 *
 * @param seq its place in the file, 0 or more, each once
 * @param bytes its bytes as the file has them
 * @param number the place of its story in the file, 1 for the first; 0 where the piece holds no story
 * @param contentSha256 what tells whether two stories are the same; nothing where the piece holds no story
 * @param story what was read; nothing where the piece holds no story or the story could not be read. Not looked at if
 *     the library has a story with this hash
 */
public record NewFragment(int seq, byte[] bytes, int number, @Nullable String contentSha256, @Nullable Story story) {

  public NewFragment {
    requireNonNull(bytes);
    if (story != null && contentSha256 == null) {
      throw new IllegalArgumentException("A story needs the hash of its content");
    }
  }
}
