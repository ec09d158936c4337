package org.pizhu.library.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.codebook.TagPaths;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.AnnotationChange;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Target;
import org.pizhu.model.TextRange;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.StoryStore;
import org.pizhu.text.CodePoints;

/**
 * Makes, changes and deletes annotations. Every act is one edit: one transaction, one notification, one step of undo. When a method
 * returns, what it did is on disk.
 */
public final class Annotator {

  private final Targets targets;
  private final AnnotationStore annotations;
  private final TagStore tags;
  private final EditLog edits;

  /** Annotates in one library. */
  public Annotator(Database database, EditLog edits) {
    targets = new Targets(new StoryStore(database));
    annotations = new AnnotationStore(database);
    tags = new TagStore(database);
    this.edits = edits;
  }

  /**
   * Highlights a passage, with tags and a note if there are any.
   *
   * @param storyId the story
   * @param passage a range of its text
   * @param color the colour
   * @param tagPaths tags by path; those that don't exist are made
   * @param note the note; empty for none
   * @return the new annotation
   * @throws PizhuException if the passage holds nothing but white space, or there is no such story
   */
  public Annotation annotate(
      long storyId, TextRange passage, HighlightColor color, List<String> tagPaths, String note) {
    PassageTarget target = targets.passage(storyId, passage);
    boolean bare = note.isBlank() && tagPaths.isEmpty();
    return make(bare ? EditKind.HIGHLIGHT : EditKind.ANNOTATE, target, color, tagPaths, note);
  }

  /**
   * Annotates a figure of a story, or a rectangle in its picture.
   *
   * @param figure the figure's number
   * @param region the rectangle; null for the whole figure
   * @throws PizhuException if there is no such story or figure, or a rectangle is asked for where the library has no picture
   */
  public Annotation annotateFigure(
      long storyId,
      int figure,
      @Nullable FragmentSelector region,
      HighlightColor color,
      List<String> tagPaths,
      String note) {
    FigureTarget target = targets.figure(storyId, figure, region);
    return make(EditKind.ANNOTATE_FIGURE, target, color, tagPaths, note);
  }

  /**
   * Annotates a story as a whole.
   *
   * @throws PizhuException if there is no such story
   */
  public Annotation annotateStory(long storyId, HighlightColor color, List<String> tagPaths, String note) {
    return make(EditKind.ANNOTATE_STORY, targets.story(storyId), color, tagPaths, note);
  }

  private Annotation make(
      EditKind kind, Target target, HighlightColor color, List<String> tagPaths, String note) {
    TagPaths paths = new TagPaths(tags.codebook(), tagPaths);
    Instant now = edits.now();
    Annotation made = new Annotation(
        UUID.randomUUID().toString(), target, color, kept(note), paths.ids(), edits.creator(), now, now);
    return record(kind, paths.changes(), null, made);
  }

  /** Gives an annotation another colour. */
  public Annotation recolor(String id, HighlightColor color) {
    Annotation before = existing(id);
    return before.color() == color
        ? before
        : record(EditKind.RECOLOR, List.of(), before, before.withColor(color, edits.now()));
  }

  /**
   * Gives an annotation these tags and no others.
   *
   * @param tagPaths tags by path; those that don't exist are made
   */
  public Annotation retag(String id, List<String> tagPaths) {
    Annotation before = existing(id);
    TagPaths paths = new TagPaths(tags.codebook(), tagPaths);
    return before.tags().equals(paths.ids())
        ? before
        : record(EditKind.RETAG, paths.changes(), before, before.withTags(paths.ids(), edits.now()));
  }

  /** Replaces the note; an empty one takes it away. */
  public Annotation changeNote(String id, String note) {
    Annotation before = existing(id);
    String after = kept(note);
    return before.note().equals(after)
        ? before
        : record(EditKind.CHANGE_NOTE, List.of(), before, before.withNote(after, edits.now()));
  }

  /** A note as it is kept: nothing empty around it, and nothing that can't be stored. */
  private static String kept(String note) {
    return CodePoints.wellFormed(note.strip());
  }

  /**
   * Moves an annotation to another passage of its story; its quote becomes that of the new passage. One that had lost its place is only
   * put there: see {@link #attach}.
   *
   * @throws PizhuException if the passage holds nothing but white space, or there is no such annotation of a passage
   */
  public Annotation changeBoundaries(String id, TextRange passage) {
    Annotation before = existing(id);
    if (!(before.target() instanceof PassageTarget)) {
      throw new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, id));
    }
    return before.target().status().hasPlace()
        ? retarget(EditKind.CHANGE_BOUNDARIES, before, targets.passage(before.storyId(), passage))
        : attach(id, passage);
  }

  /**
   * Gives an annotation of a figure another rectangle.
   *
   * @param region the rectangle; null for the whole figure
   * @throws PizhuException if there is no such annotation of a figure, or the library doesn't have the picture
   */
  public Annotation changeRegion(String id, @Nullable FragmentSelector region) {
    Annotation before = existing(id);
    if (!(before.target() instanceof FigureTarget target)) {
      throw new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, id));
    }
    if (region != null && target.status().hasPlace()) {
      targets.figure(before.storyId(), target.number(), region);
    }
    return retarget(EditKind.CHANGE_REGION, before, target.withRegion(region));
  }

  /**
   * Puts an annotation in the place that a person found for it; what it quotes stays as it was made.
   *
   * @param id the annotation, with a place or without
   * @param passage a range of its story's text; for an annotation of a figure the place of the figure, or a part of its caption
   * @throws PizhuException if the passage holds nothing but white space, no figure or several stand there, or there is no such annotation
   */
  public Annotation attach(String id, TextRange passage) {
    return attach(id, existing(id).storyId(), passage);
  }

  /**
   * Puts an annotation in the place that a person found for it in this or another story; what it quotes stays as it was made.
   *
   * @param id the annotation, with a place or without
   * @param storyId the story in which it is from now on
   * @param passage a range of that story's text; for an annotation of a figure the place of the figure, or a part of its caption
   * @throws PizhuException if the passage holds nothing but white space, no figure or several stand there, or there is no such annotation or story
   */
  public Annotation attach(String id, long storyId, TextRange passage) {
    Annotation before = existing(id);
    if (before.target() instanceof PassageTarget target) {
      return retarget(EditKind.ATTACH, before, targets.moved(target, storyId, passage));
    }
    if (before.target() instanceof FigureTarget target) {
      return retarget(EditKind.ATTACH, before, targets.moved(target, storyId, targets.figureAt(storyId, passage)));
    }
    throw new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, id));
  }

  /**
   * Puts an annotation of a figure at the figure that a person found for it; what it says of the figure stays as it was made.
   *
   * @throws PizhuException if there is no such figure, or no such annotation of a figure
   */
  public Annotation attachFigure(String id, int figure) {
    Annotation before = existing(id);
    if (!(before.target() instanceof FigureTarget target)) {
      throw new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, id));
    }
    return retarget(EditKind.ATTACH, before, targets.moved(target, before.storyId(), figure));
  }

  private Annotation retarget(EditKind kind, Annotation before, Target target) {
    return before.target().equals(target)
        ? before
        : record(kind, List.of(), before, before.withTarget(target, edits.now()));
  }

  /** Puts an annotation into the bin. */
  public void delete(String id) {
    Annotation before = existing(id);
    store(EditKind.DELETE_ANNOTATION, before, List.of(new AnnotationChange(before, null)));
  }

  /** The edit that {@link #undo} would take back. */
  public Optional<Edit> nextUndo() {
    return edits.nextUndo();
  }

  /** The edit that {@link #redo} would do again. */
  public Optional<Edit> nextRedo() {
    return edits.nextRedo();
  }

  /**
   * Takes back the last edit that still stands, also one of an earlier run of the program.
   *
   * @return that edit; nothing if there is none
   */
  public Optional<Edit> undo() {
    return edits.undo();
  }

  /**
   * Does the edit again that was taken back last. A new edit in between ends that.
   *
   * @return that edit; nothing if there is none
   */
  public Optional<Edit> redo() {
    return edits.redo();
  }

  private Annotation record(
      EditKind kind, List<Change> tagChanges, @Nullable Annotation before, Annotation after) {
    List<Change> changes = new ArrayList<>(tagChanges);
    changes.add(new AnnotationChange(before, after));
    store(kind, after, changes);
    return after;
  }

  private void store(EditKind kind, Annotation about, List<Change> changes) {
    edits.record(kind, about.target().words(), changes);
  }

  private Annotation existing(String id) {
    return annotations.byId(id)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, id)));
  }
}
