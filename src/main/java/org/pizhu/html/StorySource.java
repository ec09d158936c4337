package org.pizhu.html;

import static java.util.Objects.requireNonNull;

/**
 * A story as its source gives it.
 *
 * @param file the name of the file, for problems
 * @param line the line of the file that holds the headline, 1 for the first; where there is no headline, the line where it
 *     should stand
 * @param headline the line of the headline as it stands; blank where there is none
 * @param body the lines of HTML after the headline, joined by {@code \n}; a figure's line counts in them
 */
public record StorySource(String file, long line, String headline, String body) {

  public StorySource {
    requireNonNull(file);
    requireNonNull(headline);
    requireNonNull(body);
  }
}
