package org.pizhu.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Block;
import org.pizhu.model.Credit;
import org.pizhu.model.Figure;
import org.pizhu.model.MetadataField;
import org.pizhu.model.Person;
import org.pizhu.model.ShownStory;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;
import org.pizhu.query.Expression.State;
import org.pizhu.query.Expression.Thing;
import org.pizhu.text.FoldedText;

/**
 * All of a story that a search looks at.
 *
 * @param texts its texts by field. A text has no hit across a line break; of the text of the story each block is one
 * @param date when it was published, as exactly as that is known
 * @param things what it has
 * @param states what it is
 * @param family the number of the family of its versions; 0 if it is alone
 */
public record SearchedStory(
    Map<SearchField, List<Part>> texts, @Nullable WrittenDate date, Set<Thing> things, Set<State> states, long family) {

  /** The offset of what is no part of a story's text. */
  public static final int NOWHERE = -1;

  public SearchedStory {
    Map<SearchField, List<Part>> kept = new EnumMap<>(SearchField.class);
    texts.forEach((field, parts) -> kept.put(field, List.copyOf(parts)));
    texts = Map.copyOf(kept);
    things = Set.copyOf(things);
    states = Set.copyOf(states);
  }

  /** A story of no family. */
  public SearchedStory(
      Map<SearchField, List<Part>> texts, @Nullable WrittenDate date, Set<Thing> things, Set<State> states) {
    this(texts, date, things, states, 0);
  }

  /**
   * One line of a field.
   *
   * @param text the line
   * @param offset where it stands in {@link Story#text()}, UTF-16 units; -1 for what is no part of it
   */
  public record Part(FoldedText text, int offset) {
    public Part {
      requireNonNull(text);
    }
  }

  /** The lines of a field. */
  public List<Part> of(SearchField field) {
    return texts.getOrDefault(field, List.of());
  }

  /**
   * What the archivist has added to a story.
   *
   * @param tags the paths of the tags on its annotations, each once
   * @param notes the notes on its annotations
   * @param memo its memo; empty if there is none
   */
  public record Added(Collection<String> tags, Collection<String> notes, String memo) {}

  /**
   * What the library knows of a story beside its words.
   *
   * @param outlet the outlet, if it has one
   * @param date when it was published, as exactly as that is known
   * @param things what it has
   * @param states what it is
   * @param family the number of the family of its versions; 0 if it is alone
   */
  public record Known(
      @Nullable String outlet, @Nullable WrittenDate date, Set<Thing> things, Set<State> states, long family) {}

  /**
   * A story with what belongs to it. Where an archivist has set a headline or a caption, that is the one that is searched as such; what the
   * text has in its place belongs to the body then. So does the place that was found, but one that was set is metadata.
   */
  public static SearchedStory of(ShownStory shown, Added added, Known known) {
    Map<SearchField, List<Part>> texts = new EnumMap<>(SearchField.class);
    Story story = shown.story();
    for (Block block : story.blocks()) {
      add(texts, field(shown, block), block.range().of(story.text()), block.range().start());
    }
    if (shown.isSet(MetadataField.HEADLINE)) {
      add(texts, SearchField.HEADLINE, shown.headline(), NOWHERE);
    }
    addPeople(texts, shown);
    if (known.outlet() != null) {
      boolean elsewhere = story.dateline() == null || story.dateline().outlet() == null || shown.isSet(MetadataField.OUTLET);
      TextRange where = elsewhere ? all(story) : story.dateline().range();
      add(texts, SearchField.OUTLET, known.outlet(), place(story, known.outlet(), where));
    }
    if (shown.isSet(MetadataField.PLACE) && shown.place() != null) {
      add(texts, SearchField.METADATA, shown.place(), NOWHERE);
    }
    shown.added().values().forEach(words -> words.forEach(word -> add(texts, SearchField.METADATA, word, NOWHERE)));
    added.tags().forEach(tag -> add(texts, SearchField.TAG, tag, NOWHERE));
    added.notes().forEach(note -> add(texts, SearchField.NOTE, note, NOWHERE));
    add(texts, SearchField.MEMO, added.memo(), NOWHERE);
    return new SearchedStory(texts, known.date(), known.things(), known.states(), known.family());
  }

  private static void addPeople(Map<SearchField, List<Part>> texts, ShownStory shown) {
    Story story = shown.story();
    if (shown.isSet(MetadataField.BYLINE)) {
      shown.bylines().forEach(person ->
          add(texts, SearchField.BYLINE, person.name(), place(story, person.name(), all(story))));
    } else {
      story.bylines().forEach(byline ->
          add(texts, SearchField.BYLINE, byline.name(), place(story, byline.name(), byline.range())));
    }
    for (Figure figure : story.figures()) {
      if (shown.isSet(MetadataField.CAPTION, figure)) {
        add(texts, SearchField.CAPTION, shown.caption(figure), NOWHERE);
      }
      Credit found = figure.credit();
      Person credit = shown.credit(figure);
      if (credit != null) {
        boolean isSet = shown.isSet(MetadataField.CREDIT, figure);
        TextRange where = isSet || found == null ? all(story) : found.range();
        add(texts, SearchField.CREDIT, credit.name(), place(story, credit.name(), where));
      }
    }
  }

  private static SearchField field(ShownStory shown, Block block) {
    return switch (block.kind()) {
      case HEADLINE -> shown.isSet(MetadataField.HEADLINE) ? SearchField.BODY : SearchField.HEADLINE;
      case CAPTION -> isReplaced(shown, block) ? SearchField.BODY : SearchField.CAPTION;
      default -> SearchField.BODY;
    };
  }

  /** Whether captions were set for all figures whose caption is in a block. */
  private static boolean isReplaced(ShownStory shown, Block block) {
    if (shown.metadata().entries().isEmpty()) {
      return false;
    }
    List<Figure> captioned = shown.story().figures().stream()
        .filter(figure -> figure.caption() != null
            && block.range().start() <= figure.caption().start() && figure.caption().start() < block.range().end())
        .toList();
    return !captioned.isEmpty() && captioned.stream()
        .allMatch(figure -> shown.isSet(MetadataField.CAPTION, figure));
  }

  private static TextRange all(Story story) {
    return new TextRange(0, story.text().length());
  }

  /** Where a name stands in a part of the text; {@link #NOWHERE} if the text says it with other white space. */
  private static int place(Story story, String name, TextRange range) {
    int at = range.of(story.text()).indexOf(name);
    return at < 0 ? NOWHERE : range.start() + at;
  }

  private static void add(Map<SearchField, List<Part>> texts, SearchField field, String text, int offset) {
    if (text.isEmpty()) {
      return;
    }
    boolean isLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    List<Part> parts = texts.computeIfAbsent(field, none -> new ArrayList<>());
    if (isLine) {
      parts.add(new Part(FoldedText.of(text), offset));
    } else {
      text.lines().filter(line -> !line.isEmpty()).forEach(line -> parts.add(new Part(FoldedText.of(line), offset)));
    }
  }
}
