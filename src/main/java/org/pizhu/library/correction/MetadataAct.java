package org.pizhu.library.correction;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;
import org.pizhu.text.WhiteSpace;

/**
 * What is to be done to a field of the metadata of stories.
 *
 * @param key which field
 * @param way what is done
 * @param value what it is to have, or to have beside what it has; nothing for {@link Way#AS_FOUND}
 */
public record MetadataAct(MetadataKey key, Way way, MetadataValue value) {

  /** What can be done. */
  public enum Way {
    /** It has this and nothing else then. */
    SET,
    /** It has this too. */
    ADD,
    /** It has what was found, whatever was set. */
    AS_FOUND
  }

  /**
   * An act. White space of words and names is folded, and what is blank is left out.
   *
   * @throws IllegalArgumentException if the field can't have the value: see {@link MetadataField#accepts}; or if it is to be added and there
   *     can be but one
   */
  public MetadataAct {
    requireNonNull(way);
    value = folded(value);
    if (!key.field().accepts(value) || way == Way.ADD && !key.field().isRepeatable()) {
      throw new IllegalArgumentException(key + " can't have " + value);
    }
  }

  /** Sets a field. */
  public static MetadataAct set(MetadataKey key, MetadataValue value) {
    return new MetadataAct(key, Way.SET, value);
  }

  /** Adds to a field. */
  public static MetadataAct add(MetadataKey key, MetadataValue value) {
    return new MetadataAct(key, Way.ADD, value);
  }

  /** Takes back whatever was set. */
  public static MetadataAct asFound(MetadataKey key) {
    return new MetadataAct(key, Way.AS_FOUND, key.field().none());
  }

  private static MetadataValue folded(MetadataValue value) {
    if (value instanceof MetadataValue.People people) {
      return new MetadataValue.People(people.people().stream()
          .map(MetadataAct::folded).filter(Objects::nonNull).distinct().toList());
    }
    return new MetadataValue.Words(((MetadataValue.Words) value).words().stream()
        .map(WhiteSpace::fold).filter(word -> !word.isBlank()).distinct().toList());
  }

  private static @Nullable Person folded(Person person) {
    String name = WhiteSpace.fold(person.name());
    String outlet = person.outlet() == null ? "" : WhiteSpace.fold(person.outlet());
    return name.isEmpty() ? null : new Person(WhiteSpace.fold(person.role()), name, outlet.isEmpty() ? null : outlet);
  }

  /** What a field has then. */
  MetadataValue after(MetadataValue found, MetadataValue present) {
    return switch (way) {
      case SET -> value;
      case AS_FOUND -> found;
      case ADD -> value instanceof MetadataValue.People people
          ? new MetadataValue.People(joined(((MetadataValue.People) present).people(), people.people()))
          : new MetadataValue.Words(
              joined(((MetadataValue.Words) present).words(), ((MetadataValue.Words) value).words()));
    };
  }

  private static <T> List<T> joined(List<T> present, List<T> more) {
    List<T> joined = new ArrayList<>(present);
    more.stream().filter(one -> !present.contains(one)).forEach(joined::add);
    return joined;
  }
}
