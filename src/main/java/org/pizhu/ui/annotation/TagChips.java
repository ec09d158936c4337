package org.pizhu.ui.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.Chip;
import org.pizhu.ui.control.TagColors;

/** Tags as chips, each with a dot in the colour of its tag; a tag without a colour has none. */
final class TagChips {

  private TagChips() {}

  /** Chips that only show. */
  static List<Node> of(List<String> paths, Codebook codebook) {
    return paths.stream().map(path -> (Node) marked(new Chip(shown(path)), path, codebook)).toList();
  }

  /**
   * Chips that can be taken away.
   *
   * @param removeName the act of taking one away, in words of the bundle
   * @param remove hears the path of the tag
   */
  static List<Node> removable(List<String> paths, Codebook codebook, String removeName, Consumer<String> remove) {
    return paths.stream()
        .map(path -> (Node) marked(new Chip(shown(path), removeName, () -> remove.accept(path)), path, codebook))
        .toList();
  }

  /** A path as it is shown: {@code 话语 / 直接引语}. */
  static String shown(String path) {
    return path.replace(Tag.SEPARATOR, " " + Tag.SEPARATOR + " ");
  }

  /** The mark of a tag in a list, where those without a colour have one too. */
  static Node dot(String path, Codebook codebook) {
    return TagColors.dot(codebook.byPath(path).map(Tag::color).orElse(null));
  }

  private static Chip marked(Chip chip, String path, Codebook codebook) {
    Optional<Tag> tag = codebook.byPath(path);
    tag.map(Tag::color).ifPresent(color -> chip.mark(TagColors.dot(color)));
    return chip;
  }
}
