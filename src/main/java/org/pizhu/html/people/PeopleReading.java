package org.pizhu.html.people;

import java.util.List;
import org.pizhu.model.Byline;

/**
 * Whom a line or a bracket names, as {@link PeopleGrammar} read it.
 *
 * @param people in reading order, without those who made pictures only
 * @param pictured those whom a verb of pictures closes («摄», «供图»), in reading order
 * @param complete whether every word was understood and somebody was named
 * @param end where the last word ends that was understood, a UTF-16 offset into the text
 * @param reported whether that word says that the named reported («报道»)
 * @param openRole whether the last role names nobody yet
 */
public record PeopleReading(List<Byline> people, List<Byline> pictured, boolean complete, int end, boolean reported, boolean openRole) {

  /** Whether the line names who made a picture, and nobody else. */
  public boolean photo() {
    return people.isEmpty() && !pictured.isEmpty();
  }
}
