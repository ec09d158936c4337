package org.pizhu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.pizhu.index.Segment.Block;
import org.pizhu.query.Letters;
import org.pizhu.query.SearchField;
import org.pizhu.query.SearchedStory;
import org.pizhu.query.SearchedStory.Part;

/** Makes the index of some stories. Takes about 50 KB of memory a story of 1,500 characters. For one thread. */
public final class SegmentBuilder {

  /** So many stories can be told apart. */
  private static final int MOST_STORIES = 1 << 16;
  /** So many entries fit into memory beside a window. */
  private static final int MANY_ENTRIES = 8_000_000;
  private static final int ENTRIES_A_STORY = 2_200;
  private static final int FIRST_ENTRIES = 1 << 18;

  private final IntFunction<List<String>> readings;
  private final Entries entries;
  private final int[] counts = new int[1 << 16];
  private char[] seen = new char[1 << 10];
  private long[] stories = new long[256];
  private int[] lengths = new int[256];
  private int size;

  /**
   * @param readings how a character is read, by its code point, in letters a to z
   * @param expected how many stories will come, about
   */
  public SegmentBuilder(IntFunction<List<String>> readings, int expected) {
    this.readings = readings;
    entries = new Entries(Math.min(MANY_ENTRIES, ENTRIES_A_STORY * expected) + FIRST_ENTRIES);
  }

  /** Forgets all stories, so that others can be added. */
  public void clear() {
    entries.clear();
    size = 0;
  }

  /** How many stories there are in it. */
  public int size() {
    return size;
  }

  /** Whether it has as much as it should have. */
  public boolean isFull() {
    return entries.size() >= MANY_ENTRIES || size == MOST_STORIES;
  }

  /**
   * Adds a story; its tags, notes and memo are not looked at.
   *
   * @param id greater than those before
   */
  public void add(long id, SearchedStory story) {
    if (size > 0 && id <= stories[size - 1]) {
      throw new IllegalArgumentException(id + " after " + stories[size - 1]);
    }
    if (size == stories.length) {
      stories = Arrays.copyOf(stories, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    List<Part> text = new ArrayList<>(story.of(SearchField.HEADLINE));
    text.addAll(story.of(SearchField.CAPTION));
    text.addAll(story.of(SearchField.BODY));
    stories[size] = id;
    lengths[size] = add(Grams.TEXT, text);
    add(Grams.HEADLINE, story.of(SearchField.HEADLINE));
    add(Grams.CAPTION, story.of(SearchField.CAPTION));
    add(Grams.BYLINE, story.of(SearchField.BYLINE));
    add(Grams.CREDIT, story.of(SearchField.CREDIT));
    add(Grams.OUTLET, story.of(SearchField.OUTLET));
    addReadings(Grams.HEADLINE_READING, story.of(SearchField.HEADLINE));
    addReadings(Grams.BYLINE_READING, story.of(SearchField.BYLINE));
    if (!story.of(SearchField.BYLINE).isEmpty()) {
      entries.add(Grams.term(Grams.FLAG, Grams.HAS_BYLINE), size, 1);
    }
    size++;
  }

  /** Adds the lines of a field, each apart from the next. Returns how long they are. */
  private int add(int field, List<Part> parts) {
    int start = 0;
    int units = 0;
    for (Part part : parts) {
      char[] line = part.text().folded().toCharArray();
      for (int i = 0; i < line.length; i++) {
        char unit = line[i];
        if (counts[unit]++ == 0) {
          units = see(units, unit);
        }
        if (i + 1 < line.length && !Grams.isReserved(unit) && !Grams.isReserved(line[i + 1])) {
          entries.add(Grams.term(field, Grams.pair(unit, line[i + 1])), size, start + i);
        }
      }
      addWords(field, line, start);
      start += line.length + 1;
    }
    for (int i = 0; i < units; i++) {
      entries.add(Grams.term(field, Grams.single(seen[i])), size, counts[seen[i]]);
      counts[seen[i]] = 0;
    }
    return start;
  }

  private int see(int units, char unit) {
    if (units == seen.length) {
      seen = Arrays.copyOf(seen, 2 * units);
    }
    seen[units] = unit;
    return units + 1;
  }

  /** Marks where words of letters begin and end. */
  private void addWords(int field, char[] line, int start) {
    boolean before = false;
    int last = 0;
    int i = 0;
    while (i < line.length) {
      int character = Character.codePointAt(line, i);
      boolean letter = Letters.isLetter(character);
      if (letter && !before) {
        entries.add(Grams.term(field, Grams.begin(line[i])), size, start + i);
      } else if (before && !letter) {
        entries.add(Grams.term(field, Grams.end(line[last])), size, start + last);
      }
      before = letter;
      i += Character.charCount(character);
      last = i - 1;
    }
    if (before) {
      entries.add(Grams.term(field, Grams.end(line[last])), size, start + last);
    }
  }

  /** Adds how characters are read, each way once a story: it only tells which stories are worth a look. */
  private void addReadings(int field, List<Part> parts) {
    List<Integer> grams = new ArrayList<>();
    for (Part part : parts) {
      List<String> before = List.of();
      for (int character : part.text().folded().codePoints().toArray()) {
        List<String> read = readings.apply(character);
        for (String reading : read) {
          if (reading.length() > 1) {
            grams.add(Grams.syllable(reading.charAt(0), reading.charAt(1)));
          }
          before.forEach(one -> grams.add(Grams.initials(one.charAt(0), reading.charAt(0))));
        }
        before = read;
      }
    }
    grams.stream().distinct().forEach(gram -> entries.add(Grams.term(field, gram), size, 1));
  }

  /**
   * The index of what was added.
   *
   * @param segment the number of the segment, 1 or more, less than 60 million
   */
  public Segment finish(int segment) {
    entries.sort();
    BlockWriter inStories = new BlockWriter();
    BlockWriter inPlaces = new BlockWriter();
    TermWriter writer = new TermWriter(entries, size);
    int entry = 0;
    while (entry < entries.size()) {
      long term = entries.term(entry);
      entry = writer.write(entry);
      inStories.add(Grams.stories(segment, term), writer.stories());
      if (writer.places().size() > 0) {
        inPlaces.add(Grams.places(segment, term), writer.places());
      }
    }
    List<Block> blocks = new ArrayList<>(inStories.finish());
    blocks.addAll(inPlaces.finish());
    Bytes units = new Bytes();
    for (int i = 0; i < size; i++) {
      units.number(lengths[i]);
    }
    return new Segment(Segment.rising(stories, size), units.copy(), blocks);
  }
}
