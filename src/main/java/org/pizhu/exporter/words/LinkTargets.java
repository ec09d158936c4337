package org.pizhu.exporter.words;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.pizhu.markdown.Inline;
import org.pizhu.model.NoteLink;

/**
 * Where the links of notes can lead in a file.
 *
 * @param linked the targets that are in it and that a note links to
 * @param nameless what a link without words of its own says
 * @param toBlock what stands in a link before the name of its target
 */
public record LinkTargets(Set<NoteLink> linked, String nameless, String toBlock) {

  /** Links to what is in the file, with a word for what has no name. */
  public LinkTargets(Set<NoteLink> linked, String nameless) {
    this(linked, nameless, "#");
  }

  public LinkTargets {
    linked = Set.copyOf(linked);
    requireNonNull(nameless);
    requireNonNull(toBlock);
  }

  /** The same with something else before the name of a target. */
  public LinkTargets with(String changed) {
    return new LinkTargets(linked, nameless, changed);
  }

  /** Whether what a link leads to is in the file. */
  public boolean has(NoteLink link) {
    return linked.contains(link);
  }

  /** The words of a link. */
  public String words(Inline.Reference reference) {
    return reference.words().isEmpty() ? nameless : reference.words();
  }

  /** The name of a target in its file. */
  public static String anchor(NoteLink link) {
    return switch (link.kind()) {
      case ANNOTATION -> annotation(link.id());
      case STORY -> "story-" + link.id();
    };
  }

  private static String annotation(String id) {
    return "annotation-" + id;
  }
}
