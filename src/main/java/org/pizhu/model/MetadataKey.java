package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Which field of a story's metadata is meant.
 *
 * @param field the field
 * @param figure for a field of a figure what tells it from the others of its story, whatever number it has: see {@link #of(MetadataField,
 *     Story, Figure)}; else empty
 */
public record MetadataKey(MetadataField field, String figure) {

  /** By field, then by figure. */
  public static final Comparator<MetadataKey> ORDER =
      Comparator.comparing(MetadataKey::field).thenComparing(MetadataKey::figure);

  private static final String AGAIN = "\n";

  public MetadataKey {
    requireNonNull(field);
    if (field.isOfFigure() == figure.isEmpty()) {
      throw new IllegalArgumentException(field + " of figure «" + figure + "»");
    }
  }

  /** A field of a story. */
  public static MetadataKey of(MetadataField field) {
    return new MetadataKey(field, "");
  }

  /**
   * A field of a figure, by the name of its file, so that it is the same figure when the story is read otherwise or was corrected; of
   * figures that share a name by the order in which they come.
   */
  public static MetadataKey of(MetadataField field, Story story, Figure figure) {
    String name = name(figure);
    long before = story.figures().stream()
        .filter(other -> other.number() < figure.number() && name(other).equals(name)).count();
    return new MetadataKey(field, before == 0 ? name : name + AGAIN + (before + 1));
  }

  private static String name(Figure figure) {
    String name = figure.fileName().isEmpty() ? figure.src() : figure.fileName();
    return name.isEmpty() ? AGAIN : name;
  }
}
