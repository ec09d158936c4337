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
import java.util.List;
import java.util.Set;
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
  private static final Set<String> CONTAINERS = Set.of("items", "rows", "@graph", "first", "as:items", "as:first", "annotations");

  private final Path file;
  private final List<ForeignNote> notes = new ArrayList<>();
  private final List<CodebookEntry> tags = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

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
    return new ForeignNotes(reader.tags, reader.notes, List.of(), "", reader.problems);
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
      object(parser, first + parser.currentTokenLocation().getLineNr() - 1);
    }
  }

  private void object(JsonParser parser, long line) throws IOException {
    ObjectNode own = JSON.createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (CONTAINERS.contains(name) && token.isStructStart()) {
        value(parser, line);
      } else {
        JsonNode value = JSON.readTree(parser);
        if (name.equals(JsonTags.MEMBER) && tags.isEmpty()) {
          tags.addAll(JsonTags.read(value, line));
        } else {
          own.set(name, value);
        }
      }
    }
    if (own.has("target") || own.has("oa:hasTarget")) {
      note(own, line);
    } else if (own.path("type").asText(own.path("@type").asText()).equals("Annotation")) {
      problems.add(Problem.at(ProblemKind.NOTE_BROKEN, file, line));
    }
  }

  private void note(ObjectNode node, long line) {
    List<ForeignNote> read = HypothesisRow.isRow(node) ? HypothesisRow.read(node, line) : WebAnnotation.read(node, line);
    if (read.isEmpty()) {
      problems.add(Problem.at(ProblemKind.NOTE_BROKEN, file, line));
    }
    long wholes = read.stream().filter(note -> note.target() instanceof ForeignTarget.Whole).count();
    if (read.size() - wholes < places(node)) {
      problems.add(Problem.at(ProblemKind.NOTE_PLACE_UNREAD, file, line));
    }
    notes.addAll(read);
  }

  /** In how many targets it is said where in the story that is, in whatever form; those of a row of Hypothesis are one. */
  private static long places(ObjectNode node) {
    long places = NoteValues.all(node.path("target")).stream().filter(target -> !NoteValues.all(target.path("selector")).isEmpty()).count();
    return HypothesisRow.isRow(node) ? Math.min(1, places) : places;
  }
}
