package org.pizhu.library.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.Anchorer;
import org.pizhu.anchor.Candidate;
import org.pizhu.anchor.Describer;
import org.pizhu.anchor.Reanchoring;
import org.pizhu.diff.StoryDiff;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Standing.State;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.Likeness;
import org.pizhu.text.Sha256;

/**
 * Finds where the annotations of one version of a story stand in another. Passages go by the alignment of both texts as wholes, and what
 * that doesn't find by the comparison of their blocks; a headline goes to the headline, a caption to a caption unless the comparison says
 * otherwise, a picture to the same picture by its bytes. What can't be told is asked, never guessed. What is done once for two texts is
 * done once for all annotations. For one thread at a time.
 */
final class Carrier {

  /** What stands in the place of a quote and has less than that in common with it may be about something else. */
  private static final double LIKE = 0.5;

  /** In the place of a quote so much more may stand at the most, as a multiple of its length. */
  private static final int LONGER = 3;

  /** More places than these nobody looks through. */
  private static final int CANDIDATES = 8;

  private final StoredStory home;
  private final StoredStory other;
  private final String homeSha256;
  private final String text;
  private final String textSha256;
  private @Nullable Reanchoring reanchoring;
  private @Nullable StoryDiff diff;

  /**
   * @param home the version on which the annotations were made
   * @param other the one in which they are looked for
   */
  Carrier(StoredStory home, StoredStory other) {
    this.home = home;
    this.other = other;
    homeSha256 = Sha256.of(home.story().text());
    text = other.story().text();
    textSha256 = Sha256.of(text);
  }

  /**
   * How an annotation stands in the other version; see {@link org.pizhu.model.Standing}.
   *
   * @param place null where the state has none
   * @param candidates empty unless a person is asked
   */
  record Found(State state, @Nullable Target place, List<TextRange> candidates) {

    private static final Found ABSENT = new Found(State.ABSENT, null, List.of());

    private static Found asked(List<TextRange> candidates) {
      return new Found(State.ASK, null, candidates.stream().distinct().limit(CANDIDATES).toList());
    }
  }

  /** Finds an annotation of the home version. */
  Found find(Annotation annotation) {
    Target target = annotation.target();
    if (target instanceof PassageTarget passage) {
      return passage(passage);
    }
    if (target instanceof FigureTarget figure) {
      return figure(figure);
    }
    String headline = other.story().headline();
    return new Found(
        headline.equals(target.words()) ? State.CARRIED : State.CHANGED,
        new StoryTarget(other.id(), headline, textSha256), List.of());
  }

  // Passages

  private Found passage(PassageTarget target) {
    boolean isPlaced = target.status().hasPlace() && target.textSha256().equals(homeSha256);
    if (isPlaced && isInHeadline(target.range()) && !other.story().headline().isEmpty()) {
      return headline(target);
    }
    Anchor anchor = isPlaced ? whole().anchor(target) : Anchorer.anchor(text, target.quote(), null);
    TextRange range = anchor.range();
    if (range != null) {
      return isPlaced && !belongs(target.range(), range) ? askedIn(List.of(range)) : stands(target, range);
    }
    if (anchor.status() == AnchorStatus.AMBIGUOUS) {
      return askedIn(anchor.candidates().stream().map(Candidate::range).toList());
    }
    return isPlaced ? replaced(target) : Found.ABSENT;
  }

  private Reanchoring whole() {
    Reanchoring known = reanchoring;
    if (known == null) {
      known = Reanchoring.from(home.story().text(), text);
      reanchoring = known;
    }
    return known;
  }

  private StoryDiff diff() {
    StoryDiff known = diff;
    if (known == null) {
      known = StoryDiff.between(home.story(), other.story());
      diff = known;
    }
    return known;
  }

  private Found stands(PassageTarget target, TextRange range) {
    PassageTarget place = Describer.describe(other.id(), text, textSha256, range);
    return new Found(place.words().equals(target.words()) ? State.CARRIED : State.CHANGED, place, List.of());
  }

  /** Places in the text that may be meant, without the breaks at their ends that nobody means. */
  private Found askedIn(List<TextRange> ranges) {
    return Found.asked(ranges.stream().map(this::stripped).filter(range -> !range.isEmpty()).toList());
  }

  private TextRange stripped(TextRange range) {
    int start = range.start();
    int end = range.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }

  private boolean isInHeadline(TextRange range) {
    return range.end() <= home.story().headline().length();
  }

  /** A headline goes to the headline, whatever stands elsewhere. */
  private Found headline(PassageTarget target) {
    String before = home.story().headline();
    String now = other.story().headline();
    String words = target.range().of(before);
    if (words.strip().equals(before.strip())) {
      return stands(target, new TextRange(0, now.length()));
    }
    List<TextRange> there = Anchorer.places(now, words);
    if (there.size() == 1 && Anchorer.places(before, words).size() == 1) {
      return stands(target, there.get(0));
    }
    Anchor anchor = Reanchoring.from(before, now).anchor(Describer.describe(home.id(), before, target.range()));
    TextRange range = anchor.range();
    if (range != null) {
      return stands(target, range);
    }
    return there.isEmpty() && anchor.status() == AnchorStatus.ORPHAN ? replaced(target) : askedIn(there.isEmpty()
        ? anchor.candidates().stream().map(Candidate::range).toList()
        : there);
  }

  /** What stands in the place of a quote that is not there, by the comparison of the blocks. */
  private Found replaced(PassageTarget target) {
    List<TextRange> images = diff().imageOf(target.range()).stream()
        .filter(image -> !image.of(text).isBlank())
        .filter(image -> belongs(target.range(), image))
        .toList();
    if (images.isEmpty()) {
      return Found.ABSENT;
    }
    TextRange image = new TextRange(
        images.stream().mapToInt(TextRange::start).min().orElseThrow(),
        images.stream().mapToInt(TextRange::end).max().orElseThrow());
    if (images.size() > 1 && image.length() > LONGER * target.words().length()) {
      return askedIn(images);
    }
    return Likeness.of(target.words(), image.of(text)) >= LIKE ? stands(target, image) : askedIn(List.of(image));
  }

  /** Whether a place is of the kind that the passage is of: headline, caption, or body; or in a block that the passage's own became. */
  private boolean belongs(TextRange at, TextRange range) {
    return kind(home.story(), at) == kind(other.story(), range) || isPaired(at, range);
  }

  private static BlockKind kind(Story story, TextRange at) {
    Block block = story.blocks().stream().filter(one -> at.start() <= one.range().end()).findFirst()
        .orElse(story.blocks().get(story.blocks().size() - 1));
    return block.kind().isBody() ? BlockKind.PARAGRAPH : block.kind();
  }

  private boolean isPaired(TextRange at, TextRange range) {
    return diff().rows().stream().anyMatch(row ->
            row.before() != null && row.after() != null
                && row.first().range().overlaps(at) && row.second().range().overlaps(range))
        || diff().moves().stream().anyMatch(move -> move.before().overlaps(at) && move.after().overlaps(range));
  }

  // Figures

  private Found figure(FigureTarget target) {
    FigureSelector made = now(target);
    String picture = made.pictureSha256();
    List<Figure> same = figures(figure -> picture != null && picture.equals(other.pictures().get(figure.number())));
    if (same.size() > 1) {
      List<Figure> captioned = same.stream().filter(figure -> caption(figure).equals(made.caption())).toList();
      same = captioned.size() == 1 ? captioned : same;
    }
    if (!same.isEmpty()) {
      return same.size() == 1 ? stands(target, same.get(0), ofSamePicture(target, made, same.get(0))) : asked(same);
    }
    List<Figure> named =
        figures(figure -> !made.fileName().isEmpty() && figure.fileName().equals(made.fileName()));
    List<Figure> captioned = figures(figure -> !made.caption().isEmpty() && caption(figure).equals(made.caption()));
    if (named.size() == 1 && caption(named.get(0)).equals(made.caption())) {
      boolean isOther = picture != null && other.pictures().containsKey(named.get(0).number());
      return stands(target, named.get(0), isOther ? State.CHANGED : State.CARRIED);
    }
    if (named.isEmpty() && captioned.size() == 1) {
      return stands(target, captioned.get(0), State.CHANGED);
    }
    List<Figure> possible = new ArrayList<>(named);
    possible.addAll(captioned);
    return possible.isEmpty() ? Found.ABSENT : asked(possible);
  }

  /** The same picture under other words may say something else: both are to be seen. What is said of a rectangle is said of the picture. */
  private State ofSamePicture(FigureTarget target, FigureSelector made, Figure there) {
    return target.region() != null || FigureSelector.of(other, there).isCaptionedAs(made) ? State.CARRIED : State.CHANGED;
  }

  /**
   * Whether a figure of the other version shows the picture that an annotation is about; where one of the two pictures is missing, by the
   * names of their files.
   *
   * @param of what the annotation is about
   * @param place the figure there
   */
  boolean isSamePicture(Target of, Target place) {
    if (!(of instanceof FigureTarget target) || !(place instanceof FigureTarget there)) {
      return false;
    }
    FigureSelector made = now(target);
    String picture = made.pictureSha256();
    String pictureThere = there.figure().pictureSha256();
    return picture == null || pictureThere == null
        ? !made.fileName().isEmpty() && made.fileName().equals(there.figure().fileName())
        : picture.equals(pictureThere);
  }

  /** The figure as it is in its own version now; as it was where it is not there any more. */
  private FigureSelector now(FigureTarget target) {
    return target.status().hasPlace()
        ? home.figure(target.number()).map(figure -> FigureSelector.of(home, figure)).orElse(target.figure())
        : target.figure();
  }

  private List<Figure> figures(Predicate<Figure> condition) {
    return other.story().figures().stream().filter(condition).sorted(Comparator.comparingInt(Figure::number)).toList();
  }

  private String caption(Figure figure) {
    return FigureSelector.of(other, figure).caption();
  }

  private Found asked(List<Figure> figures) {
    return Found.asked(figures.stream().map(other.story()::placeOf).toList());
  }

  private Found stands(FigureTarget target, Figure figure, State state) {
    return new Found(state, new FigureTarget(
        other.id(), FigureSelector.of(other, figure), figure.number(), target.region(),
        new TextPositionSelector(other.story().placeOf(figure)), textSha256, AnchorStatus.ANCHORED), List.of());
  }
}
