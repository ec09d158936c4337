package org.pizhu.importer.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The objects of a JSON file, one a line, or in an array, or one after the other; each is a row. What lies in objects within has the names of both,
 * with a dot between. A line that is no JSON is told, and the others are read; where objects don't stand in lines, what is broken is the end.
 */
public final class JsonRows extends SampledRows {

  private static final Logger LOG = LoggerFactory.getLogger(JsonRows.class);

  /** Programs write NaN where a value is missing, which is no JSON. */
  private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** What stands behind an object in its line would be lost without a word. */
  private static final ObjectReader ONE = JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final int DEEPEST = 4;

  /** How MongoDB writes values that JSON has no form for (Extended JSON 2.0): an object with one member. */
  private static final List<String> BARE = List.of("$date", "$oid", "$numberLong", "$numberInt", "$numberDouble");

  private final String file;
  private final BufferedReader in;
  private final @Nullable JsonParser parser;
  private final @Nullable JsonObjects objects;
  private final int largest;
  private long line;
  private boolean isEnded;

  /**
   * @param file the name of the file, for problems
   * @param reader is closed with this
   * @param byLine whether each line is an object
   * @param largest the longest line, in characters
   */
  JsonRows(String file, Reader reader, boolean byLine, int largest) throws IOException {
    this.file = file;
    this.largest = largest;
    in = new BufferedReader(reader);
    parser = byLine ? null : JSON.getFactory().createParser(in);
    objects = parser == null ? null : new JsonObjects(parser);
    lookAhead();
  }

  /** Whether a text begins with an object, alone or in an array. */
  static boolean isJson(String head) {
    String start = head.startsWith("\ufeff") ? head.substring(1) : head;
    try (JsonParser parser = JSON.getFactory().createParser(start)) {
      JsonToken token = parser.nextToken();
      for (int depth = 0; token == JsonToken.START_ARRAY && depth < DEEPEST; depth++) {
        token = parser.nextToken();
      }
      return token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME && parser.nextToken() != null;
    } catch (IOException notJson) {
      return false;
    }
  }

  /** Whether the first line with something in it is an object of its own, with no other behind it. */
  public static boolean isByLine(String head) {
    List<String> lines = head.lines().map(one -> one.replace("\ufeff", "").strip()).filter(one -> !one.isEmpty()).toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    // A whole file in one line may be a list of stories.
    if (!first.startsWith("{") || lines.size() < 2 && JsonObjects.hasList(first)) {
      return false;
    }
    try (JsonParser parser = JSON.getFactory().createParser(first)) {
      return JSON.readTree(parser) instanceof ObjectNode && parser.nextToken() == null;
    } catch (IOException notWhole) {
      // It may be longer than the head, or deeper than any should be, and is a line all the same.
      return lines.size() < 2 || first.endsWith("}") && lines.get(1).startsWith("{");
    }
  }

  @Override
  @Nullable Row read() throws IOException {
    if (isEnded) {
      return null;
    }
    return objects == null ? ofLine() : ofObject(objects);
  }

  private @Nullable Row ofLine() throws IOException {
    StringBuilder text = new StringBuilder();
    for (;;) {
      line++;
      text.setLength(0);
      int c = in.read();
      boolean isTooLarge = false;
      for (; c >= 0 && c != '\n'; c = in.read()) {
        isTooLarge |= text.length() >= largest;
        if (!isTooLarge) {
          text.append((char) c);
        }
      }
      isEnded = c < 0;
      if (isTooLarge) {
        return Row.broken(line, Problem.at(ProblemKind.STORY_OVER_LIMIT, file, line, largest, largest));
      }
      String one = text.toString().replace("\ufeff", "").strip();
      if (!one.isEmpty()) {
        try {
          JsonNode node = ONE.readTree(one);
          return node.isObject() ? row(line, node) : broken(line);
        } catch (JsonProcessingException broken) {
          LOG.debug("Line {} of {} is no JSON", line, file, broken);
          return broken(line);
        }
      }
      if (isEnded) {
        return null;
      }
    }
  }

  private @Nullable Row ofObject(JsonObjects objects) throws IOException {
    try {
      JsonNode node = objects.next();
      line = objects.line();
      isEnded = node == null;
      return node == null ? null : row(line, node);
    } catch (JsonProcessingException broken) {
      LOG.debug("{} is broken from line {} on", file, line, broken);
      isEnded = true;
      return broken(Math.max(1, broken.getLocation() == null ? line : broken.getLocation().getLineNr()));
    }
  }

  private Row broken(long at) {
    return Row.broken(at, Problem.at(ProblemKind.TABLE_ROW_BROKEN, file, at));
  }

  private static Row row(long at, JsonNode node) {
    return Row.sound(at, cells(node));
  }

  /** The members of an object as cells, those of objects in it with the names of both. */
  static Map<String, String> cells(JsonNode node) {
    Map<String, String> cells = new LinkedHashMap<>();
    flatten("", node, cells, 0);
    return cells;
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> cells, int depth) {
    node.properties().forEach(field -> {
      String name = prefix + field.getKey();
      JsonNode value = field.getValue();
      JsonNode bare = BARE.stream().map(value::get).filter(Objects::nonNull).findFirst().orElse(null);
      if (bare != null && value.size() == 1) {
        cells.put(name, bare.isObject() && bare.has("$numberLong") ? bare.path("$numberLong").asText() : bare.asText());
      } else if (value.isObject() && depth < DEEPEST) {
        flatten(name + ".", value, cells, depth + 1);
      } else if (value.isArray()) {
        cells.put(name, words(value));
      } else if (!value.isNull()) {
        boolean missing = value.isDouble() && !Double.isFinite(value.asDouble());
        cells.put(name, missing ? "" : value.asText());
      }
    });
  }

  /** Each on a line of its own: paragraphs stay paragraphs, and names with commas in them names. */
  private static String words(JsonNode array) {
    List<String> words = new ArrayList<>();
    for (JsonNode one : array) {
      String word = one.isObject() ? one.path("name").asText() : one.asText();
      if (!word.isBlank()) {
        words.add(word);
      }
    }
    return String.join("\n", words);
  }

  @Override
  public void close() throws IOException {
    if (parser != null) {
      parser.close();
    }
    in.close();
  }
}
