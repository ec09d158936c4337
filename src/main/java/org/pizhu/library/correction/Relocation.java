package org.pizhu.library.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.Candidate;
import org.pizhu.anchor.FigureAnchor;
import org.pizhu.anchor.FigureAnchorer;
import org.pizhu.anchor.Reanchoring;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.text.Sha256;

/**
 * Finds annotations of any earlier texts in one story: passages each with the help of the text in which it stood last, where one
 * alignment serves all of a text; figures by their pictures. What is about a story as a whole is about the one that corrects it then.
 */
public final class Relocation {

  private final CorrectionStore corrections;
  private final StoredStory stored;
  private final String text;
  private final String textSha256;
  private final Map<String, Reanchoring> fromText = new HashMap<>();

  /**
   * @param corrections knows the earlier texts
   * @param stored the story in which they are to be found
   */
  public Relocation(CorrectionStore corrections, StoredStory stored) {
    this.corrections = corrections;
    this.stored = stored;
    text = stored.story().text();
    textSha256 = Sha256.of(text);
  }

  /** The hash of the text in which they are looked for. */
  String textSha256() {
    return textSha256;
  }

  /** Annotations as they are in this story, in their order. Nobody looked at them, so none counts as changed by its annotator. */
  List<Annotation> relocated(List<Annotation> annotations) {
    List<Annotation> relocated = new ArrayList<>();
    annotations.forEach(one -> relocated.add(one.withTarget(target(one.target()), one.modified())));
    return relocated;
  }

  /**
   * An annotation of this very story as it is in its new reading. What has its place in the same text stays as it is; a figure that stands in
   * the new reading is followed even where a person has put the annotation on another one than it was made on.
   */
  Annotation reread(Annotation annotation, FigureHeirs heirs) {
    Target before = annotation.target();
    if (before instanceof FigureTarget figure) {
      Optional<Integer> heir = figure.status().hasPlace() ? heirs.of(figure.number()) : Optional.empty();
      return annotation.withTarget(
          heir.map(number -> followed(figure, number)).orElseGet(() -> target(figure)), annotation.modified());
    }
    return stays(before) ? annotation : annotation.withTarget(target(before), annotation.modified());
  }

  /** Whether it has its place in this very text. What lost it in another one has it back here. */
  private boolean stays(Target before) {
    return before.textSha256().equals(textSha256) && before.status().hasPlace();
  }

  /** An annotation of this very story that was away while the story may have got another text. */
  public Annotation restored(Annotation annotation) {
    Target before = annotation.target();
    return stays(before) && (!(before instanceof FigureTarget figure) || stands(figure))
        ? annotation
        : annotation.withTarget(target(before), annotation.modified());
  }

  private boolean stands(FigureTarget target) {
    return stored.figure(target.number())
        .filter(figure -> stored.story().placeOf(figure).equals(target.range()))
        .isPresent();
  }

  private FigureTarget followed(FigureTarget before, int number) {
    return at(before, number, number == before.number() ? before.status() : AnchorStatus.MOVED);
  }

  /** A target as it is in this story. */
  public Target target(Target before) {
    if (before instanceof PassageTarget passage) {
      return target(passage);
    }
    return before instanceof FigureTarget figure
        ? target(figure)
        : new StoryTarget(stored.id(), before.words(), textSha256);
  }

  /** Without a place, the last place and its text stay on record, so that a person can be shown where the annotation stood. */
  private PassageTarget target(PassageTarget before) {
    Anchor anchor = find(before);
    TextRange range = anchor.range();
    return range == null
        ? new PassageTarget(
            stored.id(), before.quote(), before.position(), before.textSha256(), anchor.status())
        : new PassageTarget(
            stored.id(), before.quote(), new TextPositionSelector(range), textSha256, anchor.status());
  }

  private FigureTarget target(FigureTarget before) {
    FigureAnchor anchor = FigureAnchorer.anchor(before.sought(), before.number(), stored);
    if (anchor.status().hasPlace()) {
      return at(before, anchor.numbers().get(0), anchor.status());
    }
    return new FigureTarget(
        stored.id(), before.figure(), before.number(), before.region(), before.position(), before.textSha256(),
        anchor.status());
  }

  private FigureTarget at(FigureTarget before, int number, AnchorStatus status) {
    return new FigureTarget(
        stored.id(), before.figure(), number, before.region(), new TextPositionSelector(place(number)), textSha256, status);
  }

  private TextRange place(int number) {
    return stored.story().placeOf(stored.figure(number).orElseThrow());
  }

  /** The places of this story's text where something may be that has none, the best first. */
  List<Candidate> candidates(Target target) {
    if (target instanceof PassageTarget passage) {
      return find(passage).candidates();
    }
    return target instanceof FigureTarget figure
        ? FigureAnchorer.anchor(figure.figure(), figure.number(), stored).numbers().stream()
            .map(number -> new Candidate(place(number), 1))
            .toList()
        : List.of();
  }

  private Anchor find(PassageTarget target) {
    // What has no place now stood surely in its text once, and its position is that place.
    PassageTarget last = new PassageTarget(
        target.storyId(), target.quote(), target.position(), target.textSha256(),
        target.status().hasPlace() ? target.status() : AnchorStatus.MOVED);
    return fromText.computeIfAbsent(target.textSha256(), sha256 -> reanchoring(target.storyId(), sha256))
        .anchor(last);
  }

  private Reanchoring reanchoring(long from, String sha256) {
    return corrections.text(from, sha256)
        .map(old -> Reanchoring.from(old, text))
        .orElseGet(() -> Reanchoring.in(text));
  }
}
