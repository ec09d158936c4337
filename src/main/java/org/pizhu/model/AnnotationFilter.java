package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which annotations one wants to see: those that satisfy every part. A part that is empty is satisfied by all.
 *
 * @param text words, each of which stands in the quote or in the note; script, width and case don't count
 * @param tags the ids of tags; an annotation satisfies one by carrying it or a tag below it
 * @param tagMatch whether it must satisfy all of them or one
 * @param colors one of these
 * @param annotators the names of those who made it: one of these
 * @param sessions the sessions that it was made in: one of these
 * @param made the days on which it was made, in the zone of the archivist
 * @param published the days on which its story was published; where the story has none in full, it is not among them
 * @param statuses one of these
 * @param within a part of the text that it must overlap, UTF-16 units; only of use for one story
 * @param share a share of the text of its story that it must overlap, whatever the story
 */
public record AnnotationFilter(
    String text,
    Set<String> tags,
    TagMatch tagMatch,
    Set<HighlightColor> colors,
    Set<String> annotators,
    Set<Long> sessions,
    Days made,
    Days published,
    Set<AnchorStatus> statuses,
    @Nullable TextRange within,
    @Nullable Share share) {

  /** Lets everything through. */
  public static final AnnotationFilter NONE = new AnnotationFilter(
      "", Set.of(), TagMatch.ALL, Set.of(), Set.of(), Set.of(), Days.ANY, Days.ANY, Set.of(), null, null);

  public AnnotationFilter {
    requireNonNull(text);
    tags = Set.copyOf(tags);
    requireNonNull(tagMatch);
    colors = Set.copyOf(colors);
    annotators = Set.copyOf(annotators);
    sessions = Set.copyOf(sessions);
    requireNonNull(made);
    requireNonNull(published);
    statuses = Set.copyOf(statuses);
  }

  /** How several tags count. {@code NONE}: only annotations that carry no tag at all, whatever tags are named. */
  public enum TagMatch { ALL, ANY, NONE }

  /**
   * A stretch of days.
   *
   * @param first the first day; null for no beginning
   * @param last the last day, itself in it; null for no end
   */
  public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    /** Any day, known or not. */
    public static final Days ANY = new Days(null, null);
  }

  /**
   * One of several parts of equal length into which each text is cut, as {@link PositionProfile#range} does.
   *
   * @param part from 0
   * @param parts how many there are
   */
  public record Share(int part, int parts) {
    public Share {
      if (part < 0 || part >= parts) {
        throw new IllegalArgumentException("Part " + part + " of " + parts);
      }
    }
  }

  /** The order of what is found. */
  public enum Sort {
    /** By story, and by place in it. */
    PLACE,
    /** What was made last first. */
    NEWEST,
    /** By the path of its first tag in the order of the codebook, without a tag last. */
    TAG
  }

  /** The same with other words; empty lets any through. */
  public AnnotationFilter withText(String words) {
    return new AnnotationFilter(
        words, tags, tagMatch, colors, annotators, sessions, made, published, statuses, within, share);
  }

  /** The same with other tags, by their ids; with none any are let through, but for {@link TagMatch#NONE}. */
  public AnnotationFilter withTags(Set<String> ids, TagMatch match) {
    return new AnnotationFilter(text, ids, match, colors, annotators, sessions, made, published, statuses, within, share);
  }

  /** The same with other colours; none lets any through. */
  public AnnotationFilter withColors(Set<HighlightColor> some) {
    return new AnnotationFilter(text, tags, tagMatch, some, annotators, sessions, made, published, statuses, within, share);
  }

  /** The same with other annotators; none lets any through. */
  public AnnotationFilter withAnnotators(Set<String> names) {
    return new AnnotationFilter(text, tags, tagMatch, colors, names, sessions, made, published, statuses, within, share);
  }

  /** The same with other sessions, by their numbers; none lets any through. */
  public AnnotationFilter withSessions(Set<Long> ids) {
    return new AnnotationFilter(text, tags, tagMatch, colors, annotators, ids, made, published, statuses, within, share);
  }

  /** The same with other days on which they were made. */
  public AnnotationFilter withMade(Days days) {
    return new AnnotationFilter(text, tags, tagMatch, colors, annotators, sessions, days, published, statuses, within, share);
  }

  /** The same with other days on which their stories were published. */
  public AnnotationFilter withPublished(Days days) {
    return new AnnotationFilter(text, tags, tagMatch, colors, annotators, sessions, made, days, statuses, within, share);
  }

  /** The same with other statuses; none lets any through. */
  public AnnotationFilter withStatuses(Set<AnchorStatus> some) {
    return new AnnotationFilter(text, tags, tagMatch, colors, annotators, sessions, made, published, some, within, share);
  }

  /** The same with another part of the text, UTF-16 units; null for all of it. */
  public AnnotationFilter within(@Nullable TextRange part) {
    return new AnnotationFilter(text, tags, tagMatch, colors, annotators, sessions, made, published, statuses, part, share);
  }

  /** The same with another share of each text; null for all of it. */
  public AnnotationFilter withShare(@Nullable Share part) {
    return new AnnotationFilter(
        text, tags, tagMatch, colors, annotators, sessions, made, published, statuses, within, part);
  }
}
