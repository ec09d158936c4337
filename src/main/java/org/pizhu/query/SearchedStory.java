package org.pizhu.query;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.query.Expression.State;
import org.pizhu.query.Expression.Thing;
import org.pizhu.text.FoldedText;

/**
 * All of a story that a search looks at.
 *
 * @param texts its texts by field. A text has no hit across a line break; of the text of the story each block is one
 * @param date the day of publication, where it is known in full
 * @param things what it has
 * @param states what it is
 */
public record SearchedStory(
    Map<SearchField, List<Part>> texts, @Nullable LocalDate date, Set<Thing> things, Set<State> states) {

  /** The offset of what is no part of a story's text. */
  public static final int NOWHERE = -1;

  public SearchedStory {
    Map<SearchField, List<Part>> kept = new EnumMap<>(SearchField.class);
    texts.forEach((field, parts) -> kept.put(field, List.copyOf(parts)));
    texts = Map.copyOf(kept);
    things = Set.copyOf(things);
    states = Set.copyOf(states);
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
   * @param date the day of publication, where it is known in full
   * @param things what it has
   * @param states what it is
   */
  public record Known(@Nullable String outlet, @Nullable LocalDate date, Set<Thing> things, Set<State> states) {}

  /** A story with what belongs to it. */
  public static SearchedStory of(Story story, Added added, Known known) {
    Map<SearchField, List<Part>> texts = new EnumMap<>(SearchField.class);
    for (Block block : story.blocks()) {
      add(texts, field(block.kind()), block.range().of(story.text()), block.range().start());
    }
    for (Byline byline : story.bylines()) {
      add(texts, SearchField.BYLINE, byline.name(), place(story, byline.name(), byline.range()));
    }
    for (Figure figure : story.figures()) {
      Credit credit = figure.credit();
      if (credit != null) {
        add(texts, SearchField.CREDIT, credit.name(), place(story, credit.name(), credit.range()));
      }
    }
    if (known.outlet() != null) {
      TextRange all = new TextRange(0, story.text().length());
      TextRange where = story.dateline() == null ? all : story.dateline().range();
      add(texts, SearchField.OUTLET, known.outlet(), place(story, known.outlet(), where));
    }
    added.tags().forEach(tag -> add(texts, SearchField.TAG, tag, NOWHERE));
    added.notes().forEach(note -> add(texts, SearchField.NOTE, note, NOWHERE));
    add(texts, SearchField.MEMO, added.memo(), NOWHERE);
    return new SearchedStory(texts, known.date(), known.things(), known.states());
  }

  private static SearchField field(BlockKind kind) {
    return switch (kind) {
      case HEADLINE -> SearchField.HEADLINE;
      case CAPTION -> SearchField.CAPTION;
      default -> SearchField.BODY;
    };
  }

  /** Where a name stands in a part of the text; {@link #NOWHERE} if the text says it with other white space. */
  private static int place(Story story, String name, TextRange range) {
    int at = range.of(story.text()).indexOf(name);
    return at < 0 ? NOWHERE : range.start() + at;
  }

  private static void add(Map<SearchField, List<Part>> texts, SearchField field, String text, int offset) {
    text.lines().filter(line -> !line.isEmpty()).forEach(line ->
        texts.computeIfAbsent(field, none -> new ArrayList<>()).add(new Part(FoldedText.of(line), offset)));
  }
}
