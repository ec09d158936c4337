package org.pizhu.library.notes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.Anchorer;
import org.pizhu.anchor.Describer;
import org.pizhu.anchor.FigureAnchor;
import org.pizhu.anchor.FigureAnchorer;
import org.pizhu.anchor.Reanchoring;
import org.pizhu.importer.notes.ForeignNote.ForeignStory;
import org.pizhu.importer.notes.ForeignNote;
import org.pizhu.importer.notes.ForeignTarget.Counting;
import org.pizhu.importer.notes.ForeignTarget;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.text.CodePointIndex;
import org.pizhu.text.Sha256;
import org.pizhu.text.WhiteSpace;

/**
 * Finds in one story what annotations from elsewhere are about: where they say the place in this very text, there; else by the text that they
 * bring, by their words and what stands around them. What can't be told is left to a person.
 */
final class ForeignPlaces {

  private static final TextPositionSelector NOWHERE = new TextPositionSelector(new TextRange(0, 0));

  private final StoredStory stored;
  private final List<String> texts;
  private final String text;
  private final String textSha256;
  private final CodePointIndex points;
  private final PictureStore sources;
  private final SelectedPlaces selected;
  private int ownText;
  private @Nullable Reanchoring fromOwn;

  /**
   * @param stored the story
   * @param texts those that the file brings
   * @param sources where the page and the pictures of the story are
   */
  ForeignPlaces(StoredStory stored, List<String> texts, PictureStore sources) {
    this.stored = stored;
    this.texts = texts;
    this.sources = sources;
    selected = new SelectedPlaces(stored, sources);
    text = stored.story().text();
    textSha256 = Sha256.of(text);
    points = new CodePointIndex(text);
  }

  /** What an annotation is about; none if it says nothing that could be looked for. */
  Optional<Target> target(ForeignNote note) {
    if (note.target() instanceof ForeignTarget.Passage passage) {
      return passage(note.story(), passage).map(target -> target);
    }
    if (note.target() instanceof ForeignTarget.Picture picture) {
      return Optional.of(picture(note.story(), picture));
    }
    if (note.target() instanceof ForeignTarget.Selected selection) {
      Optional<PassageTarget> found = selected.passage(selection.selector()).flatMap(passage -> passage(note.story(), passage));
      return found.isPresent() ? found.map(target -> target) : whole();
    }
    return whole();
  }

  private Optional<Target> whole() {
    return Optional.of(new StoryTarget(stored.id(), stored.story().headline(), textSha256));
  }

  private Optional<PassageTarget> passage(ForeignStory story, ForeignTarget.Passage passage) {
    boolean isThisText = story.textSha256().equals(textSha256);
    Optional<TextRange> said = range(points, text, passage);
    if (isThisText && said.isPresent()) {
      return Optional.of(here(passage, said.get()));
    }
    if (passage.exact().isEmpty()) {
      return ofOwnText(story, passage);
    }
    TextQuoteSelector quote = new TextQuoteSelector(passage.exact(), passage.prefix(), passage.suffix());
    ForeignTarget.LastPlace last = passage.last();
    if (isThisText && last != null) {
      TextRange stood = new TextRange(last.start(), last.end());
      return Optional.of(new PassageTarget(stored.id(), quote, new TextPositionSelector(stood), last.textSha256(), last.status()));
    }
    if (isThisText && !text.contains(passage.exact())) {
      // Of this very text Pizhu has said that it has no place for the words: that stays open for a person, and the words as they were.
      return Optional.of(new PassageTarget(stored.id(), quote, NOWHERE, textSha256, AnchorStatus.ORPHAN));
    }
    // A place in another program's text says nothing of this one.
    TextRange recorded = story.textSha256().isEmpty() ? null : said.orElse(null);
    Anchor anchor = Anchorer.anchor(text, quote, recorded);
    if (!anchor.status().hasPlace()) {
      Anchor folded = folded(quote);
      anchor = folded.status().hasPlace() ? folded : anchor;
    }
    TextRange range = anchor.range();
    Optional<PassageTarget> onPage = range != null || passage.also() == null ? Optional.empty()
        : selected.passage(passage.also()).flatMap(found -> passage(story, found)).filter(found -> found.status().hasPlace());
    if (onPage.isPresent() && withoutWhite(onPage.get().range().of(text)).equals(withoutWhite(passage.exact()))) {
      return onPage;
    }
    return Optional.of(range != null
        ? placed(quote, range, recorded == null ? AnchorStatus.ANCHORED : anchor.status())
        : new PassageTarget(
            stored.id(), quote, said.map(TextPositionSelector::new).orElse(NOWHERE), story.textSha256(), anchor.status()));
  }

  /**
   * A passage with its place. Where the words stand there, those around them are of this text: what another program gives is of a page as it lay
   * there, and would never be found around this place again. Words that are others here stay as they were.
   */
  private PassageTarget placed(TextQuoteSelector quote, TextRange range, AnchorStatus status) {
    PassageTarget described = Describer.describe(stored.id(), text, textSha256, range);
    if (!withoutWhite(quote.exact()).equals(withoutWhite(described.words()))) {
      return new PassageTarget(stored.id(), quote, described.position(), textSha256, AnchorStatus.MOVED);
    }
    boolean stands = Anchorer.places(text, quote).contains(range);
    return new PassageTarget(stored.id(), stands ? quote : described.quote(), described.position(), textSha256, status);
  }

  private static String withoutWhite(String words) {
    return WhiteSpace.fold(words).replace(" ", "");
  }

  /** The words as a story has them: other programs take them from a page as it lies there. */
  private Anchor folded(TextQuoteSelector quote) {
    String exact = WhiteSpace.fold(quote.exact()).strip();
    return exact.isEmpty()
        ? new Anchor(AnchorStatus.ORPHAN, null, List.of())
        : Anchorer.anchor(
            text, new TextQuoteSelector(exact, WhiteSpace.fold(quote.prefix()), WhiteSpace.fold(quote.suffix())), null);
  }

  private PassageTarget here(ForeignTarget.Passage passage, TextRange range) {
    PassageTarget described = Describer.describe(stored.id(), text, textSha256, range);
    if (passage.exact().isEmpty()) {
      return described;
    }
    // Only Pizhu names the text by its hash. What stood around the words when they were annotated is kept, also where that was another text.
    boolean isSame = withoutWhite(passage.exact()).equals(withoutWhite(described.words()));
    return new PassageTarget(
        stored.id(), new TextQuoteSelector(passage.exact(), passage.prefix(), passage.suffix()), described.position(), textSha256,
        isSame && !passage.moved() ? AnchorStatus.ANCHORED : AnchorStatus.MOVED);
  }

  private Optional<PassageTarget> ofOwnText(ForeignStory story, ForeignTarget.Passage passage) {
    String own = story.own() > 0 ? texts.get(story.own() - 1) : "";
    Optional<TextRange> range = range(new CodePointIndex(own), own, passage);
    if (range.isEmpty()) {
      return Optional.empty();
    }
    // Programs take white space at the ends of words along, even the end of a paragraph.
    TextRange words = stripped(range.get(), own);
    PassageTarget made = Describer.describe(stored.id(), own, words.isEmpty() ? range.get() : words);
    Reanchoring known = fromOwn;
    if (known == null || ownText != story.own()) {
      known = Reanchoring.from(own, text);
      fromOwn = known;
      ownText = story.own();
    }
    Anchor anchor = known.anchor(made);
    TextRange found = anchor.range();
    // Of a story that was made of this text the words are the same, and only white space in front of them may be gone.
    boolean same = found != null && withoutWhite(found.of(text)).equals(withoutWhite(made.words()));
    return Optional.of(found != null
        ? placed(made.quote(), found, same ? AnchorStatus.ANCHORED : anchor.status())
        : new PassageTarget(stored.id(), made.quote(), made.position(), made.textSha256(), anchor.status()));
  }

  private static TextRange stripped(TextRange range, String text) {
    int start = range.start();
    int end = range.end();
    while (end > start && WhiteSpace.isWhite(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && WhiteSpace.isWhite(text.charAt(start))) {
      start++;
    }
    return new TextRange(start, end);
  }

  private static Optional<TextRange> range(CodePointIndex index, String text, ForeignTarget.Passage passage) {
    if (passage.start() < 0 || passage.end() <= passage.start()) {
      return Optional.empty();
    }
    return passage.counting() == Counting.CODE_POINTS
        ? index.toUtf16(passage.start(), passage.end())
        : passage.end() > text.length() ? Optional.empty()
        : Optional.of(new TextRange((int) passage.start(), (int) passage.end()));
  }

  /** Whether the figure of that number has that picture. What it was called when it was annotated is kept then. */
  private boolean isHere(ForeignTarget.Picture picture) {
    String there = stored.pictures().get(picture.number());
    boolean saysAll = picture.caption() != null || picture.moved();
    return saysAll && !picture.fileName().isEmpty()
        && stored.figure(picture.number()).filter(figure -> figure.fileName().equals(picture.fileName())).isPresent()
        && (there == null || picture.pictureSha256() == null || there.equals(picture.pictureSha256()));
  }

  private FigureTarget picture(ForeignStory story, ForeignTarget.Picture picture) {
    FigureSelector made = new FigureSelector(
        picture.fileName(), picture.pictureSha256(), picture.caption() == null ? "" : picture.caption());
    if (story.textSha256().equals(textSha256) && isHere(picture)) {
      Figure figure = stored.figure(picture.number()).orElseThrow();
      return new FigureTarget(
          stored.id(), made, picture.number(), region(picture, picture.number()), new TextPositionSelector(stored.story().placeOf(figure)), textSha256,
          picture.moved() ? AnchorStatus.MOVED : AnchorStatus.ANCHORED);
    }
    FigureSelector sought = picture.region() == null && picture.pixels() == null ? made : new FigureSelector(made.fileName(), made.pictureSha256(), "");
    FigureAnchor anchor = FigureAnchorer.anchor(sought, picture.number(), stored);
    int number = anchor.status().hasPlace() ? anchor.numbers().get(0) : Math.max(1, picture.number());
    Optional<Figure> figure = stored.figure(number);
    FigureSelector kept = picture.caption() == null && anchor.status() == AnchorStatus.ANCHORED && figure.isPresent()
        ? new FigureSelector(made.fileName(), made.pictureSha256(), FigureSelector.of(stored, figure.get()).caption())
        : made;
    return new FigureTarget(
        stored.id(), kept, number, region(picture, number),
        anchor.status().hasPlace() && figure.isPresent() ? new TextPositionSelector(stored.story().placeOf(figure.get())) : NOWHERE,
        textSha256, anchor.status());
  }

  /** The rectangle of a figure. Of one that counts pixels nothing is known where the picture is not there. */
  private @Nullable FragmentSelector region(ForeignTarget.Picture picture, int number) {
    if (picture.pixels() == null || picture.region() != null) {
      return picture.region();
    }
    String sha256 = stored.pictures().get(number);
    byte[] bytes = sha256 == null ? null : sources.bytes(sha256).orElse(null);
    return bytes == null ? null : PictureRegions.of(picture.pixels(), bytes);
  }
}
