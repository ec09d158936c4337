package org.pizhu.html;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.pizhu.text.Sha256;
import org.pizhu.model.PageFacts;

/**
 * A story as its source gives it.
 *
 * @param file the name of the file, for problems
 * @param line the line of the file that holds the headline, 1 for the first; where there is no headline, the line where it
 *     should stand
 * @param headline the line of the headline as it stands; blank where there is none
 * @param body the lines of HTML after the headline, joined by {@code \n}; a figure's line counts in them
 * @param page what the page says of the story that it was taken from; none where the source is no page
 * @param wrongDate what the page gives as the date of publication and the calendar doesn't have; none if it gives a right one or none
 * @param faulty whether the program failed on a part of the page, which is in the log
 */
public record StorySource(
    String file, long line, String headline, String body, @Nullable PageFacts page, @Nullable String wrongDate, boolean faulty) {

  public StorySource {
    requireNonNull(file);
    requireNonNull(headline);
    requireNonNull(body);
  }

  /**
   * What makes the story the same in another file, encoding or with other line ends: SHA-256 over headline, line feed and body in UTF-8.
   * Computed at each call.
   */
  public String contentSha256() {
    return Sha256.of(headline + "\n" + body);
  }

  /**
   * The same of a page that an archive has taken from the web.
   *
   * @param address where the page stood; none if nothing says it
   * @param captured when it was taken, by ISO 8601; none if the archive doesn't say it
   * @throws IllegalStateException if this is from no page
   */
  public StorySource taken(@Nullable String address, @Nullable String captured) {
    if (page == null) {
      throw new IllegalStateException("No page");
    }
    return new StorySource(file, line, headline, body, page.taken(address, captured), wrongDate, faulty);
  }

  /**
   * A story whose source gives no wrong date.
   *
   * @param line the line of the file that holds the headline, 1 for the first
   * @param page what the page says of it; null where the source is no page
   */
  public StorySource(String file, long line, String headline, String body, @Nullable PageFacts page) {
    this(file, line, headline, body, page, null, false);
  }

  /** A story that is not from a page. */
  public StorySource(String file, long line, String headline, String body) {
    this(file, line, headline, body, null);
  }
}
