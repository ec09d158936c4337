package org.pizhu.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pizhu.anchor.Anchor;
import org.pizhu.anchor.Reanchoring;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.store.CorrectionStore;
import org.pizhu.text.Sha256;

/**
 * Finds annotations of any earlier texts in the text of one story, each with the help of the text in which it stood last. One alignment
 * serves all annotations of a text.
 */
final class Relocation {

  private final CorrectionStore corrections;
  private final long storyId;
  private final String text;
  private final String textSha256;
  private final Map<String, Reanchoring> fromText = new HashMap<>();

  /**
   * @param corrections knows the earlier texts
   * @param storyId the story in which they are to be found
   * @param text its text
   */
  Relocation(CorrectionStore corrections, long storyId, String text) {
    this.corrections = corrections;
    this.storyId = storyId;
    this.text = text;
    textSha256 = Sha256.of(text);
  }

  /** The hash of the text in which they are looked for. */
  String textSha256() {
    return textSha256;
  }

  /** Annotations as they are in this story, in their order. Nobody looked at them, so none counts as changed by its annotator. */
  List<Annotation> relocated(List<Annotation> annotations) {
    List<Annotation> relocated = new ArrayList<>();
    annotations.forEach(one -> relocated.add(one.withTarget(target(one), one.modified())));
    return relocated;
  }

  /** Without a place, the last place and its text stay on record, so that a person can be shown where the annotation stood. */
  private Target target(Annotation annotation) {
    Target before = annotation.target();
    Anchor anchor = find(annotation);
    return anchor.range() == null
        ? new Target(storyId, before.quote(), before.position(), before.textSha256(), anchor.status())
        : new Target(storyId, before.quote(), new TextPositionSelector(anchor.range()), textSha256, anchor.status());
  }

  /** Where an annotation stands in this story, and where it might. */
  Anchor find(Annotation annotation) {
    Target target = annotation.target();
    // What has no place now stood surely in its text once, and its position is that place.
    Target last = new Target(
        target.storyId(), target.quote(), target.position(), target.textSha256(),
        target.status().hasPlace() ? target.status() : AnchorStatus.MOVED);
    return fromText.computeIfAbsent(target.textSha256(), sha256 -> reanchoring(annotation.storyId(), sha256))
        .anchor(last);
  }

  private Reanchoring reanchoring(long from, String sha256) {
    return corrections.text(from, sha256)
        .map(old -> Reanchoring.from(old, text))
        .orElseGet(() -> Reanchoring.in(text));
  }
}
