package org.pizhu.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Tag;
import org.pizhu.model.Target;
import org.pizhu.model.TextRange;

/** How far annotators agree on each tag. */
public final class TagAgreements {

  private final List<CodedStory> stories;
  private final List<String> annotators;
  private final AgreementUnit unit;
  private final Stretches allStretches = new Stretches();
  private @Nullable CodedContinuum all;

  /**
   * @param stories those that two of the annotators at least have worked on; the others have not rated it
   * @param annotators at least two
   * @param unit what is rated
   */
  public TagAgreements(List<CodedStory> stories, List<String> annotators, AgreementUnit unit) {
    this.stories = List.copyOf(stories);
    this.annotators = List.copyOf(annotators);
    this.unit = unit;
  }

  /**
   * The agreement on a tag. An annotation with a tag below it counts for it as well.
   *
   * @param tag one of the codebook
   */
  public TagAgreement of(Tag tag, Codebook codebook) {
    Set<String> subtree = new HashSet<>(codebook.subtree(tag.id()));
    List<int[]> units = new ArrayList<>();
    List<List<TextRange>> passages = new ArrayList<>();
    annotators.forEach(name -> passages.add(new ArrayList<>()));
    long length = 0;
    int number = 0;
    for (CodedStory story : stories) {
      List<Annotation> tagged = tagged(story, subtree::contains);
      number += tagged.size();
      boolean[] raters = raters(story);
      units.addAll(unit == AgreementUnit.STORY ? List.of(ofStory(tagged, raters)) : ofBlocks(story, tagged, raters));
      if (isRatedByAll(raters)) {
        addPassages(story, tagged, passages, length);
        // The stories stand one behind the other, with a gap that no passage can cross.
        length += story.length() + 1L;
      }
    }
    Ratings ratings = new Ratings(annotators.size(), units);
    boolean isPair = annotators.size() == 2;
    return new TagAgreement(tag.id(), codebook.path(tag.id()), number,
        (int) units.stream().filter(one -> Ratings.rated(one) > 1).count(),
        orNull(Coefficients.share(ratings)),
        isPair ? orNull(Coefficients.cohen(ratings)) : null,
        isPair ? null : orNull(Coefficients.fleiss(ratings)),
        orNull(Coefficients.alpha(ratings)),
        length == 0 ? null : orNull(Unitizing.alpha(passages, length)), all().single(allStretches.with(subtree)), family(subtree));
  }

  private static List<Annotation> tagged(CodedStory story, Predicate<String> isCounted) {
    return story.annotations().stream().filter(one -> one.tags().stream().anyMatch(isCounted)).toList();
  }

  /**
   * The agreement on passages with any of some tags, to the character, over the stories that all have worked on. What is told apart are sets of
   * tags, as a passage may have several.
   *
   * @param tags those that count; passages with none of them are no different from text without any
   */
  public UnitizingFamily family(Set<String> tags) {
    return continuum(tags::contains, new Stretches()).agreement();
  }

  /** What was made with whatever tags; all tags are measured by it. */
  private CodedContinuum all() {
    CodedContinuum known = all;
    if (known == null) {
      known = continuum(tag -> true, allStretches);
      all = known;
    }
    return known;
  }

  private CodedContinuum continuum(Predicate<String> isCounted, Stretches stretches) {
    CodedContinuum continuum = new CodedContinuum(annotators.size());
    for (CodedStory story : stories) {
      if (isRatedByAll(raters(story))) {
        List<List<Stretches.Tagged>> passages = new ArrayList<>();
        annotators.forEach(name -> passages.add(new ArrayList<>()));
        forPassages(story, tagged(story, isCounted), (rater, place, annotation) -> passages.get(rater).add(new Stretches.Tagged(
            place, annotation.tags().stream().filter(isCounted).collect(Collectors.toUnmodifiableSet()))));
        continuum.add(passages.stream().map(stretches::of).toList(), story.length());
      }
    }
    return continuum;
  }

  /** What is done with a passage of one of the annotators. */
  private interface PassageTaker {
    void take(int rater, TextRange place, Annotation annotation);
  }

  private void forPassages(CodedStory story, List<Annotation> tagged, PassageTaker taker) {
    Set<String> wanted = tagged.stream().map(Annotation::id).collect(Collectors.toSet());
    for (int i = 0; i < story.annotations().size(); i++) {
      Annotation annotation = story.annotations().get(i);
      int rater = annotators.indexOf(annotation.creator());
      boolean isPassage = isInText(annotation.target()) && !(annotation.target() instanceof FigureTarget);
      if (rater >= 0 && isPassage && wanted.contains(annotation.id())) {
        taker.take(rater, story.places().get(i), annotation);
      }
    }
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private boolean[] raters(CodedStory story) {
    boolean[] raters = new boolean[annotators.size()];
    story.annotators().forEach(name -> {
      int rater = annotators.indexOf(name);
      if (rater >= 0) {
        raters[rater] = true;
      }
    });
    return raters;
  }

  private static boolean isRatedByAll(boolean[] raters) {
    for (boolean rated : raters) {
      if (!rated) {
        return false;
      }
    }
    return true;
  }

  private int[] ofStory(List<Annotation> tagged, boolean[] raters) {
    int[] values = unrated(raters);
    tagged.forEach(annotation -> rate(values, annotation));
    return values;
  }

  private List<int[]> ofBlocks(CodedStory story, List<Annotation> tagged, boolean[] raters) {
    List<int[]> units = new ArrayList<>();
    for (TextRange block : story.blocks()) {
      int[] values = unrated(raters);
      for (Annotation annotation : tagged) {
        TextRange range = annotation.target().range();
        if (isInText(annotation.target()) && range.start() < block.end() && block.start() < range.end()) {
          rate(values, annotation);
        }
      }
      units.add(values);
    }
    return units;
  }

  private static boolean isInText(Target target) {
    return target.status().hasPlace() && !(target instanceof StoryTarget);
  }

  private static int[] unrated(boolean[] raters) {
    int[] values = new int[raters.length];
    for (int i = 0; i < raters.length; i++) {
      values[i] = raters[i] ? 0 : Ratings.MISSING;
    }
    return values;
  }

  private void rate(int[] values, Annotation annotation) {
    int rater = annotators.indexOf(annotation.creator());
    if (rater >= 0) {
      values[rater] = 1;
    }
  }

  private void addPassages(CodedStory story, List<Annotation> tagged, List<List<TextRange>> passages, long before) {
    int at = Math.toIntExact(before);
    forPassages(story, tagged, (rater, place, annotation) ->
        passages.get(rater).add(new TextRange(at + place.start(), at + place.end())));
  }
}
