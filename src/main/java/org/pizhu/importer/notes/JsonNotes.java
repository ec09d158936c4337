package org.pizhu.importer.notes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pizhu.importer.codebook.CodebookEntry;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.importer.source.WholeText;
import org.pizhu.importer.table.JsonRows;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads annotations of a file of JSON: one, a list, a page, a collection, a graph, one a line, rows of Hypothesis. Holds one annotation at a
 * time as JSON. What is no annotation is told, and the others are read; where they don't stand in lines, what is broken is the end.
 */
public final class JsonNotes {

  private static final Logger LOG = LoggerFactory.getLogger(JsonNotes.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What holds annotations in it. */
  private static final Set<String> CONTAINERS = Set.of(
      "items", "rows", "first", "as:items", "as:first", "annotations", "resources", "contains", "ldp:contains");

  /** What says that a page or a collection goes on at another address. */
  private static final List<String> ELSEWHERE = List.of("items", "first", "next", "as:items", "as:first", "as:next");

  private final Path file;
  private final List<ForeignNote> notes = new ArrayList<>();
  private final List<CodebookEntry> tags = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Replies replies = new Replies();
  private final Set<String> unkept = new TreeSet<>();

  private JsonNotes(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws PizhuException with FILE_TOO_LARGE, FILE_NOT_READABLE or NOTES_BROKEN
   */
  public static ForeignNotes read(Path file, SourceScan scan) {
    JsonNotes reader = new JsonNotes(file);
    try {
      String text = WholeText.read(file, scan, ImportLimits.DEFAULT.file());
      if (JsonRows.isByLine(text.substring(0, Math.min(text.length(), 1 << 16))) && text.strip().indexOf('\n') > 0) {
        reader.lines(text);
      } else {
        reader.whole(text, 1);
      }
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
    if (!reader.unkept.isEmpty()) {
      reader.problems.add(Problem.of(ProblemKind.NOTES_UNKEPT, file, String.join(", ", reader.unkept)));
    }
    return new ForeignNotes(reader.tags, reader.replies.settled(reader.notes), List.of(), "", reader.problems);
  }

  private void lines(String text) {
    long line = 0;
    for (String one : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (!one.isBlank()) {
        whole(one, line);
      }
    }
  }

  private void whole(String text, long first) {
    try (Reader in = new StringReader(text); JsonParser parser = JSON.getFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        value(parser, first);
      }
    } catch (JsonProcessingException broken) {
      LOG.info("{} is broken", file, broken);
      long line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
      problems.add(Problem.at(ProblemKind.NOTES_BROKEN, file, first + line - 1));
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException("A text in memory can always be read", impossible);
    }
  }

  private void value(JsonParser parser, long first) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(parser, first);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser, line(parser, first));
    }
  }

  /** Where the parser is; of a tree that was read before nothing is known but where that begins. */
  private static long line(JsonParser parser, long first) {
    return first + Math.max(1, parser.currentTokenLocation().getLineNr()) - 1;
  }

  private void object(JsonParser parser, long line) throws IOException {
    ObjectNode own = JSON.createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals("@graph") && token == JsonToken.START_ARRAY) {
        graph(parser, line);
      } else if (CONTAINERS.contains(name) && token.isStructStart()) {
        members(name, parser, line, own);
      } else {
        JsonNode value = JSON.readTree(parser);
        if (name.equals(JsonTags.MEMBER) && tags.isEmpty()) {
          tags.addAll(JsonTags.read(value, line));
        } else {
          own.set(name, value);
        }
      }
    }
    object(own, line);
  }

  /** What is in a page or a collection. Of those that are only named, the first address is kept. */
  private void members(String name, JsonParser parser, long line, ObjectNode own) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      value(parser, line);
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        own.put(name, parser.getText());
      } else {
        value(parser, line);
      }
    }
  }

  private void object(ObjectNode own, long line) {
    List<String> types = NoteValues.types(own);
    boolean isNote = types.contains("Annotation");
    if (own.has("target") || own.has("oa:hasTarget") || own.has("hasTarget") || isNote && OpenAnnotation.of(own).has("target")
        || AnnotatorRow.isRow(own)) {
      note(own, line);
    } else if (isNote) {
      problems.add(Problem.at(ProblemKind.NOTE_BROKEN, file, line));
    } else if (types.stream().anyMatch(type -> type.equals("AnnotationPage") || type.equals("AnnotationCollection"))) {
      ELSEWHERE.stream().map(own::path).map(NoteValues::address).filter(address -> !address.isEmpty()).findFirst()
          .ifPresent(address -> problems.add(Problem.at(ProblemKind.NOTES_ELSEWHERE, file, line, address)));
    }
  }

  /** The nodes of a graph, of which one may name another. */
  private void graph(JsonParser parser, long line) throws IOException {
    Graph graph = new Graph();
    Map<ObjectNode, Long> found = new IdentityHashMap<>();
    List<ObjectNode> nodes = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long at = line(parser, line);
      if (JSON.readTree(parser) instanceof ObjectNode node) {
        graph.add(node);
        nodes.add(node);
        found.put(node, at);
      }
    }
    for (ObjectNode node : nodes) {
      long at = found.get(node);
      if (NoteValues.types(node).contains("Annotation")) {
        object(graph.whole(node), at);
      } else {
        try (JsonParser tree = JSON.treeAsTokens(node)) {
          tree.nextToken();
          object(tree, at);
        }
      }
    }
  }

  private void note(ObjectNode node, long line) {
    if (OpenAnnotation.bare(NoteValues.text(node.path("motivation"))).equals("painting")) {
      // What a page of pictures shows is said in this form too (IIIF), and is no annotation of anybody's.
      return;
    }
    ReadNote read = HypothesisRow.isRow(node) ? HypothesisRow.read(node, line)
        : AnnotatorRow.isRow(node) ? AnnotatorRow.read(node, line) : WebAnnotation.read(node, line);
    if (read.notes().isEmpty()) {
      problems.add(Problem.at(ProblemKind.NOTE_BROKEN, file, line));
    }
    if (read.isPlaceUnread()) {
      problems.add(Problem.at(ProblemKind.NOTE_PLACE_UNREAD, file, line));
    }
    unkept.addAll(read.unkept());
    replies.add(read, notes.size());
    notes.addAll(read.notes());
  }
}
