package org.pizhu.ui.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Side;
import org.pizhu.diff.StoryDiff;
import org.pizhu.library.Library;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Standing;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StorySummary;
import org.pizhu.model.StoryVersion;

/**
 * Two stories that are compared, and what is known of them.
 *
 * @param first the one from which one looks
 * @param second the one with which it is compared
 * @param diff what is different
 * @param firstAnnotations those of the first, in the order of its text
 * @param secondAnnotations those of the second
 * @param firstCarried annotations of other versions that stand in the text of the first
 * @param secondCarried those that stand in the text of the second
 * @param codebook the tags
 * @param versions the stories of the family of the first in the order of their evidence; it alone if it has none
 */
record CompareContent(
    StoredStory first,
    StoredStory second,
    StoryDiff diff,
    List<Annotation> firstAnnotations,
    List<Annotation> secondAnnotations,
    List<Standing> firstCarried,
    List<Standing> secondCarried,
    Codebook codebook,
    List<StorySummary> versions) {

  CompareContent {
    requireNonNull(diff);
    firstAnnotations = List.copyOf(firstAnnotations);
    secondAnnotations = List.copyOf(secondAnnotations);
    firstCarried = List.copyOf(firstCarried);
    secondCarried = List.copyOf(secondCarried);
    requireNonNull(codebook);
    versions = List.copyOf(versions);
  }

  /**
   * Reads and compares; takes some milliseconds for usual stories, up to a second for very long ones.
   *
   * @param before what was known of the same two before, whose comparison holds as long as their texts do
   * @return none if the library has one of the two no more
   */
  static Optional<CompareContent> read(Library library, long firstId, long secondId, @Nullable CompareContent before) {
    if (library.summary(firstId).isEmpty() || library.summary(secondId).isEmpty()) {
      return Optional.empty();
    }
    StoredStory first = library.story(firstId);
    StoredStory second = library.story(secondId);
    boolean isKnown = before != null && before.first.story().equals(first.story()) && before.second.story().equals(second.story());
    return Optional.of(new CompareContent(
        first, second,
        isKnown ? requireNonNull(before).diff : StoryDiff.between(first.story(), second.story()),
        library.annotations(firstId), library.annotations(secondId),
        carried(library, firstId), carried(library, secondId), library.codebook(),
        library.families().versions(firstId).stream().map(StoryVersion::story).toList()));
  }

  private static List<Standing> carried(Library library, long storyId) {
    return library.standings().in(storyId).stream().filter(standing -> standing.place() instanceof PassageTarget).toList();
  }

  StoredStory story(Side side) {
    return side == Side.FIRST ? first : second;
  }

  List<Annotation> annotations(Side side) {
    return side == Side.FIRST ? firstAnnotations : secondAnnotations;
  }

  List<Standing> carried(Side side) {
    return side == Side.FIRST ? firstCarried : secondCarried;
  }

  String text(Side side) {
    return story(side).story().text();
  }
}
