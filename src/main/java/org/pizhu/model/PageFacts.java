package org.pizhu.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its story outside the story's text: in its head, beside the headline, below the text.
 *
 * @param address where the page stood on the web
 * @param outlet the outlet that the story is from, as the page names it
 * @param published when it was published, as the page gives it: a day or a day and a time by ISO 8601, without time zone
 * @param captured when it was taken from the web, where the source says so: an instant by ISO 8601
 * @param people who made it, as far as the text doesn't name them: authors, editors
 * @param site the site that the page is of, as it names itself; it is the outlet where nothing else names one, and no source
 * @param place the place that the story was sent from, as printed beside the headline
 * @param headlineCut whether the headline was cut before it came here, as the source says itself; pages don't cut theirs
 */
public record PageFacts(
    @Nullable String address,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String captured,
    List<Person> people,
    @Nullable String site,
    @Nullable String place,
    boolean headlineCut) {

  public PageFacts {
    people = List.copyOf(people);
  }

  /** What is said of a story that stands on no site. */
  public PageFacts(
      @Nullable String address, @Nullable String outlet, @Nullable String published, @Nullable String captured, List<Person> people) {
    this(address, outlet, published, captured, people, null, null, false);
  }

  /**
   * The same of a page that an archive has taken from an address.
   *
   * @param from the address; null or empty if the archive doesn't tell it
   */
  public PageFacts taken(@Nullable String from, @Nullable String when) {
    return new PageFacts(from == null || from.isEmpty() ? address : from, outlet, published, when, people, site, place, headlineCut);
  }
}
