package org.pizhu.library.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pizhu.library.codebook.Recoding;
import org.pizhu.library.codebook.TagPaths;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.store.annotation.CodingStore;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;

/**
 * Gives tags to one annotation or to many at once, and knows which were given last. Every act is one edit; when a method returns, what
 * it did is on disk.
 */
public final class Coder {

  /** The acts that give tags. */
  private static final Set<EditKind> GIVING = EnumSet.of(
      EditKind.ANNOTATE, EditKind.ANNOTATE_FIGURE, EditKind.ANNOTATE_STORY, EditKind.RETAG, EditKind.APPLY_TAG);

  private static final int ACTS_LOOKED_AT = 60;

  private final TagStore tags;
  private final CodingStore codings;
  private final EditLog edits;

  /** Tags in one library. */
  public Coder(Database database, EditLog edits) {
    tags = new TagStore(database);
    codings = new CodingStore(database);
    this.edits = edits;
  }

  /**
   * Gives a tag to annotations by its path.
   *
   * @param path the tag; it is made if there is none, should an annotation be changed
   * @return how many annotations were changed
   * @throws PizhuException if the path has no name in it
   */
  public int applyPath(Collection<String> annotationIds, String path) {
    Codebook codebook = tags.codebook();
    TagPaths paths = new TagPaths(codebook, List.of(path));
    List<Tag> all = new ArrayList<>(codebook.tags());
    paths.changes().forEach(change -> all.add(((Change.TagChange) change).after()));
    return recode(EditKind.APPLY_TAG, new Codebook(all), paths.ids().get(0), paths.changes(), annotationIds);
  }

  /**
   * Takes a tag from annotations.
   *
   * @return how many annotations were changed
   * @throws PizhuException if there is no such tag
   */
  public int remove(Collection<String> annotationIds, String tagId) {
    return recode(EditKind.REMOVE_TAG, tags.codebook(), tagId, List.of(), annotationIds);
  }

  private int recode(
      EditKind kind, Codebook codebook, String tagId, List<Change> first, Collection<String> annotationIds) {
    if (codebook.byId(tagId).isEmpty()) {
      throw new PizhuException(Problem.of(ProblemKind.TAG_NOT_FOUND, tagId));
    }
    List<Change> recoded = Recoding.changes(
        codings.of(annotationIds),
        kind == EditKind.APPLY_TAG ? tagIds -> with(tagIds, tagId) : tagIds -> without(tagIds, tagId),
        edits.now());
    if (!recoded.isEmpty()) {
      List<Change> changes = new ArrayList<>(first);
      changes.addAll(recoded);
      edits.record(kind, codebook.path(tagId), changes);
    }
    return recoded.size();
  }

  private static List<String> with(List<String> tagIds, String tagId) {
    Set<String> changed = new LinkedHashSet<>(tagIds);
    changed.add(tagId);
    return List.copyOf(changed);
  }

  private static List<String> without(List<String> tagIds, String tagId) {
    return tagIds.stream().filter(id -> !id.equals(tagId)).toList();
  }

  /**
   * The tags that were given last, the very last first; an act that was undone does not count.
   *
   * @param most how many at most
   */
  public List<Tag> recent(int most) {
    Codebook codebook = tags.codebook();
    Set<String> given = new LinkedHashSet<>();
    for (Edit edit : edits.latest(GIVING, ACTS_LOOKED_AT)) {
      for (int i = edit.changes().size() - 1; i >= 0 && given.size() < most; i--) {
        List<String> added = added(edit.changes().get(i));
        for (int j = added.size() - 1; j >= 0; j--) {
          codebook.byId(added.get(j)).map(Tag::id).ifPresent(given::add);
        }
        if (!added.isEmpty()) {
          // All annotations of an act get the same tags.
          break;
        }
      }
    }
    return given.stream().limit(most).map(id -> codebook.byId(id).orElseThrow()).toList();
  }

  private static List<String> added(Change change) {
    if (change instanceof Change.CodingChange coding) {
      return added(coding.before().tags(), coding.after().tags());
    }
    if (change instanceof Change.AnnotationChange annotation && annotation.after() != null) {
      Annotation before = annotation.before();
      return added(before == null ? List.of() : before.tags(), annotation.after().tags());
    }
    return List.of();
  }

  private static List<String> added(List<String> before, List<String> after) {
    return after.stream().filter(id -> !before.contains(id)).toList();
  }
}
