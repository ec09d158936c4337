package org.pizhu.ui.main.annotations;

import java.util.List;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActGroup;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.reading.ReaderArea;

/**
 * One act for each tag of the library, with the tag's key: it goes to what is selected, else to the annotation in focus. The key is changed in
 * the codebook. An act of the program that has the same key comes first.
 */
public final class TagGroup implements ActGroup {

  /** The group of these acts. */
  static final String GROUP = "tags";

  private final Ground ground;
  private final ReaderArea reader;
  private final AnnotationDesk annotationDesk;

  /**
   * @param ground what it stands on
   * @param reader the story, and what is selected in it
   * @param annotationDesk the annotations
   */
  public TagGroup(Ground ground, ReaderArea reader, AnnotationDesk annotationDesk) {
    this.ground = ground;
    this.reader = reader;
    this.annotationDesk = annotationDesk;
  }

  @Override
  public List<Act> acts() {
    Codebook codebook = ground.workspace().codebook().get();
    return codebook.tags().stream().map(tag -> act(tag, codebook.path(tag.id()))).toList();
  }

  private Act act(Tag tag, String path) {
    List<KeyStroke> keys = tag.key() == null ? List.of() : KeyStroke.typing(tag.key()).stream().toList();
    return Act.of(GROUP + "." + tag.id(), path).keys(keys).fixed()
        .when(() -> reader.hasSelection() || ground.workspace().focused().get() != null
            || annotationDesk.hasPicked(), "act.needs.passage")
        .does(() -> {
          if (!annotationDesk.give(path)) {
            reader.tag(path);
          }
        });
  }
}
