package org.pizhu.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pizhu.anchor.Describer;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change;
import org.pizhu.model.Change.AnnotationChange;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Target;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.AnnotationStore;
import org.pizhu.store.Database;
import org.pizhu.store.StoryStore;
import org.pizhu.store.TagStore;

/**
 * Makes, changes and deletes annotations. Every act is one edit: one transaction, one notification, one step of undo. When a method
 * returns, what it did is on disk.
 */
public final class Annotator {

  private final StoryStore stories;
  private final AnnotationStore annotations;
  private final TagStore tags;
  private final EditLog edits;

  Annotator(Database database, EditLog edits) {
    stories = new StoryStore(database);
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
    Target target = describe(storyId, passage);
    TagPaths paths = new TagPaths(tags.codebook(), tagPaths);
    Instant now = edits.now();
    Annotation made = new Annotation(
        UUID.randomUUID().toString(), target, color, note.strip(), paths.ids(), edits.creator(), now, now);
    boolean bare = note.isBlank() && tagPaths.isEmpty();
    return record(bare ? EditKind.HIGHLIGHT : EditKind.ANNOTATE, paths.changes(), null, made);
  }

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
    return before.note().equals(note.strip())
        ? before
        : record(EditKind.CHANGE_NOTE, List.of(), before, before.withNote(note.strip(), edits.now()));
  }

  /**
   * Moves an annotation to another passage of its story; its quote becomes that of the new passage. One that had lost its place is only
   * put there: see {@link #attach}.
   */
  public Annotation changeBoundaries(String id, TextRange passage) {
    Annotation before = existing(id);
    if (!before.target().status().hasPlace()) {
      return attach(id, passage);
    }
    Target target = describe(before.storyId(), passage);
    return before.target().equals(target)
        ? before
        : record(EditKind.CHANGE_BOUNDARIES, List.of(), before, before.withTarget(target, edits.now()));
  }

  /**
   * Puts an annotation in the place that a person found for it; its quote stays as it was made.
   *
   * @param id the annotation, with a place or without
   * @param passage a range of its story's text
   * @throws PizhuException if the passage holds nothing but white space, or there is no such annotation
   */
  public Annotation attach(String id, TextRange passage) {
    Annotation before = existing(id);
    Target found = describe(before.storyId(), passage);
    TextQuoteSelector quote = before.target().quote();
    AnchorStatus status =
        found.quote().exact().equals(quote.exact()) ? AnchorStatus.ANCHORED : AnchorStatus.MOVED;
    Target target = new Target(before.storyId(), quote, found.position(), found.textSha256(), status);
    return before.target().equals(target)
        ? before
        : record(EditKind.ATTACH, List.of(), before, before.withTarget(target, edits.now()));
  }

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
      EditKind kind, List<Change> tagChanges, @org.jspecify.annotations.Nullable Annotation before, Annotation after) {
    List<Change> changes = new ArrayList<>(tagChanges);
    changes.add(new AnnotationChange(before, after));
    store(kind, after, changes);
    return after;
  }

  private void store(EditKind kind, Annotation about, List<Change> changes) {
    edits.record(kind, about.target().quote().exact(), changes);
  }

  private Target describe(long storyId, TextRange passage) {
    String text = stories.story(storyId)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, storyId)))
        .story()
        .text();
    if (passage.end() > text.length() || passage.of(text).isBlank()) {
      throw new PizhuException(Problem.of(ProblemKind.QUOTE_EMPTY, ""));
    }
    return Describer.describe(storyId, text, passage);
  }

  private Annotation existing(String id) {
    return annotations.byId(id)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, id)));
  }
}
