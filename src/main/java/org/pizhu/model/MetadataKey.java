package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /** The figures of a story by what {@link #of(MetadataField, Story, Figure)} gives for each, in the order of their numbers; in one pass over them. */
  public static Map<MetadataKey, Figure> figures(MetadataField field, Story story) {
    Map<String, Integer> times = new HashMap<>();
    Map<MetadataKey, Figure> figures = new LinkedHashMap<>();
    story.figures().stream().sorted(Comparator.comparingInt(Figure::number)).forEach(figure -> {
      String name = name(figure);
      int time = times.merge(name, 1, Integer::sum);
      figures.put(new MetadataKey(field, time == 1 ? name : name + AGAIN + time), figure);
    });
    return figures;
  }

  private static String name(Figure figure) {
    String name = figure.fileName().isEmpty() ? figure.src() : figure.fileName();
    return name.isEmpty() ? AGAIN : name;
  }
}
