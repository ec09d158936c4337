package org.pizhu.importer.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.StorySource;
import org.pizhu.model.Problem;
import org.pizhu.model.Source;

/**
 * A piece of a file: a story with the separator that follows it, or bytes that are no story. All pieces of a file in order are the file
 * to the byte. Where stories don't stand in a file as they are, because they are packed or say half of what there is to know elsewhere, each
 * of them has a piece of its own with what was taken out, from which it can be read again.
 *
 * @param seq 0 for the first piece of the file; {@link Source#TAKEN_OUT} for the first that was taken out, whether these come before the
 *     others or after them
 * @param line the line that the piece begins in, 1 for the first
 * @param bytes the bytes of the file, never copied: don't change them
 * @param number the story's place among the stories of the file, 1 for the first; 0 where there is no story
 * @param story the story, not parsed yet; none where the piece is blank or part of a story that is too large
 * @param problems STORY_OVER_LIMIT at the last piece of a story that is not read; STORY_READ_AS and FILE_BAD_CHARACTERS at one that is not all
 *     in the encoding of the file
 */
public record Fragment(
    int seq, long line, byte[] bytes, int number, @Nullable StorySource story, List<Problem> problems) {

  public Fragment {
    requireNonNull(bytes);
    problems = List.copyOf(problems);
  }

  /** Whether it only carries what there is to say of the file at some place. */
  public boolean isNote() {
    return seq >= Source.TAKEN_OUT && story == null;
  }

  /**
   * {@link StorySource#contentSha256}.
   *
   * @throws IllegalStateException if there is no story
   */
  public String contentSha256() {
    if (story == null) {
      throw new IllegalStateException("Piece " + seq + " is no story");
    }
    return story.contentSha256();
  }
}
