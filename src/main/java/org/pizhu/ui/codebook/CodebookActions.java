package org.pizhu.ui.codebook;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.codebook.TagDeletion;
import org.pizhu.model.Annotation;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;

/**
 * Hears what the archivist does with the tags. What changes on the screen comes back through {@link CodebookModel}, after it is
 * stored.
 */
public interface CodebookActions {

  /**
   * A tag is to be made below another, or at the top.
   *
   * @param made gets it once it is stored
   */
  void make(@Nullable String parent, String name, Consumer<Tag> made);

  void rename(String id, String name);

  /** A tag is to stand below another, or at the top, before so many of the others there. */
  void move(String id, @Nullable String parent, int index);

  /** The tags right below one, or at the top, are to stand by name. */
  void sort(@Nullable String parent);

  void recolor(String id, @Nullable TagColor color);

  void describe(String id, String description);

  void changeMemo(String id, String memo);

  void bindKey(String id, @Nullable String key);

  void merge(String from, String into);

  void splitOff(String id, String name, List<String> annotationIds);

  /** A tag is to be deleted; offers to take that back. */
  void delete(String id, TagDeletion deletion);

  /** A tag is to be given to what is selected, or to the annotation in focus. */
  void apply(String id);

  /** The annotations that carry a tag or one below it are to be listed. */
  void showAnnotations(String id);

  /** The annotations that carry a tag are wanted. */
  void annotations(String id, Consumer<List<Annotation>> show);

  /** Tags are to be taken in from a file that the archivist chooses. */
  void importFile();

  /** The tags are to be written to a file that the archivist chooses. */
  void exportFile();
}
