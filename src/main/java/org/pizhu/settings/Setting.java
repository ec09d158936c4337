package org.pizhu.settings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set: under which names it is kept as text, and what the text means. The names are stored: never rename one.
 *
 * @param <T> what it is set to
 */
public final class Setting<T> {

  private final Set<String> names;
  private final @Nullable String prefix;
  /** Those of the names that mean something on this computer only. */
  private final Set<String> ofMachine;
  private final Function<Map<String, String>, T> read;
  private final BiConsumer<Map<String, String>, T> write;
  private final Function<Map<String, String>, List<String>> faults;

  private Setting(
      Set<String> names,
      @Nullable String prefix,
      Set<String> ofMachine,
      Function<Map<String, String>, T> read,
      BiConsumer<Map<String, String>, T> write,
      Function<Map<String, String>, List<String>> faults) {
    this.names = names;
    this.prefix = prefix;
    this.ofMachine = ofMachine;
    this.read = read;
    this.write = write;
    this.faults = faults;
  }

  /** One value under one name; text that the reading gives nothing for is a fault, and the usual value holds. */
  private static <T> Setting<T> one(String name, T usual, Function<String, Optional<T>> read, Function<T, String> write) {
    return new Setting<>(
        Set.of(name), null, Set.of(),
        values -> Optional.ofNullable(values.get(name)).flatMap(read).orElse(usual),
        (values, value) -> values.put(name, write.apply(value)),
        values -> values.containsKey(name) && read.apply(values.get(name)).isEmpty() ? List.of(name) : List.of());
  }

  /** Any text. */
  static Setting<String> text(String name, String usual) {
    return one(name, usual, Optional::of, Function.identity());
  }

  /** One of a few choices, kept by their names, in whatever case. */
  static <E extends Enum<E>> Setting<E> choice(String name, E usual) {
    return one(name, usual, text -> {
      for (E choice : usual.getDeclaringClass().getEnumConstants()) {
        if (choice.name().equals(text.toUpperCase(Locale.ROOT))) {
          return Optional.of(choice);
        }
      }
      return Optional.empty();
    }, Enum::name);
  }

  /** Yes or no. */
  static Setting<Boolean> flag(String name, boolean usual) {
    return one(name, usual, text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    }, String::valueOf);
  }

  /** A whole number; what is out of bounds becomes the nearest within. */
  static Setting<Integer> number(String name, int usual, int least, int most) {
    return one(name, usual,
        text -> decimal(text).filter(value -> !value.isNaN()).map(value -> (int) Math.max(least, Math.min(most, value))),
        value -> String.valueOf(Math.max(least, Math.min(most, value))));
  }

  /** Any number, NaN too. */
  static Setting<Double> decimal(String name, double usual) {
    return one(name, usual, Setting::decimal, String::valueOf);
  }

  private static Optional<Double> decimal(String text) {
    try {
      return Optional.of(Double.valueOf(text.strip()));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** Lines of text in their order, none of them blank. */
  static Setting<List<String>> lines(String name) {
    return one(name, List.of(), text -> Optional.of(text.lines().filter(line -> !line.isBlank()).toList()), lines -> String.join("\n", lines));
  }

  /** Every entry under a prefix, by what follows it. What the entries stand for is not known here: each is kept as it is. */
  static Setting<Map<String, String>> entries(String prefix) {
    return new Setting<>(
        Set.of(), prefix, Set.of(),
        values -> values.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue)),
        (values, entries) -> {
          values.keySet().removeIf(name -> name.startsWith(prefix));
          entries.forEach((name, value) -> values.put(prefix + name, value));
        },
        values -> List.of());
  }

  /**
   * A value that is kept in parts.
   *
   * @param parts where it is kept
   * @param read puts it together
   * @param write takes it apart
   */
  static <T> Setting<T> of(List<Setting<?>> parts, Function<Map<String, String>, T> read, BiConsumer<Map<String, String>, T> write) {
    Set<String> names = parts.stream().flatMap(part -> part.names.stream()).collect(Collectors.toSet());
    String prefix = parts.stream().map(part -> part.prefix).filter(Objects::nonNull).findFirst().orElse(null);
    Set<String> machine = parts.stream().flatMap(part -> part.ofMachine.stream()).collect(Collectors.toSet());
    return new Setting<>(names, prefix, machine, read, write,
        values -> parts.stream().map(part -> part.faults.apply(values)).flatMap(Collection::stream).toList());
  }

  /** The same, of which nothing is taken along to another computer. */
  Setting<T> ofMachine() {
    return new Setting<>(names, prefix, names, read, write, faults);
  }

  /** Whether what is kept under a name means something on this computer only, such as where the window stood. */
  boolean isOfMachine(String name) {
    return ofMachine.contains(name);
  }

  /** Whether it is kept under a name. */
  boolean has(String name) {
    return names.contains(name) || prefix != null && name.startsWith(prefix);
  }

  /** The names under which stands what is no value of this setting. */
  List<String> faults(Map<String, String> values) {
    return faults.apply(values);
  }

  /** What it is set to; the usual value where nothing is kept, or nothing that can be read. */
  T get(Map<String, String> values) {
    return read.apply(values);
  }

  void put(Map<String, String> values, T value) {
    write.accept(values, value);
  }

  /** A copy of the values with this one set. */
  Map<String, String> with(Map<String, String> values, T value) {
    Map<String, String> changed = new HashMap<>(values);
    put(changed, value);
    return changed;
  }
}
