package org.pizhu.model;

import java.util.List;

/** What a field of a story's metadata has: words or people, in order; or nothing. */
public sealed interface MetadataValue {

  /** Whether there is nothing. */
  boolean isEmpty();

  /**
   * Words; a date is one word, as {@link WrittenDate} writes it.
   *
   * @param words none of them blank
   */
  record Words(List<String> words) implements MetadataValue {

    /** No word. */
    public static final Words NONE = new Words(List.of());

    public Words {
      words = List.copyOf(words);
      if (words.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("Blank words");
      }
    }

    /** One word, or none if it is blank. */
    public static Words of(String word) {
      return word.isBlank() ? NONE : new Words(List.of(word));
    }

    @Override
    public boolean isEmpty() {
      return words.isEmpty();
    }
  }

  /** People, or bodies. */
  record People(List<Person> people) implements MetadataValue {
    public People {
      people = List.copyOf(people);
    }

    @Override
    public boolean isEmpty() {
      return people.isEmpty();
    }
  }
}
