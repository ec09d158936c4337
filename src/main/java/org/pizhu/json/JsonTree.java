package org.pizhu.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/**
 * A small reader and writer for JSON of Pizhu's own, in a library and to the page of the reader, over Jackson's streams: its data binding
 * would cost the start of the program 60 ms and its memory 600 classes more. Nulls are not written, and read as if they were not there.
 */
public final class JsonTree {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Object value;

  private JsonTree(Object value) {
    this.value = value;
  }

  /** Writes one value to a generator. */
  @FunctionalInterface
  public interface Writing {
    /**
     * Writes.
     *
     * @throws IOException if the generator does
     */
    void to(JsonGenerator json) throws IOException;
  }

  /** The JSON of one value. */
  public static String write(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to a string failed", impossible);
    }
    return text.toString();
  }

  /** Writes a member that is a string; nothing for null. */
  public static void string(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** Writes a member that is a range, as its start and end in UTF-16 units; nothing for null. */
  public static void range(JsonGenerator json, String name, @Nullable TextRange range) throws IOException {
    if (range != null) {
      json.writeArrayFieldStart(name);
      json.writeNumber(range.start());
      json.writeNumber(range.end());
      json.writeEndArray();
    }
  }

  /** Writes a member that is an array of strings. */
  public static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Strings as an array of its own, as {@code json_each} takes them. */
  public static String array(Iterable<String> values) {
    return write(json -> {
      json.writeStartArray();
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    });
  }

  /** Numbers as an array of its own, as {@code json_each} takes them. */
  public static String numbers(Iterable<Long> values) {
    return write(json -> {
      json.writeStartArray();
      for (long value : values) {
        json.writeNumber(value);
      }
      json.writeEndArray();
    });
  }

  /** Numbers, those that follow each other as the first and the last of them: thousands of them are a few dozen bytes. */
  public static void runs(JsonGenerator json, String name, List<Long> numbers) throws IOException {
    json.writeArrayFieldStart(name);
    int first = 0;
    for (int i = 0; i < numbers.size(); i++) {
      if (i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1) {
        json.writeNumber(numbers.get(first));
        json.writeNumber(numbers.get(i));
        first = i + 1;
      }
    }
    json.writeEndArray();
  }

  /**
   * Reads an object or an array.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  public static JsonTree parse(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      json.nextToken();
      return new JsonTree(value(json));
    } catch (IOException malformed) {
      throw new IllegalArgumentException("Not JSON: " + malformed.getMessage(), malformed);
    }
  }

  private static Object value(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, JsonTree> members = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        if (json.currentToken() != JsonToken.VALUE_NULL) {
          members.put(name, new JsonTree(value(json)));
        }
      }
      return members;
    }
    if (token == JsonToken.START_ARRAY) {
      List<JsonTree> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(new JsonTree(value(json)));
      }
      return items;
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return json.getDoubleValue();
    }
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    throw new IllegalArgumentException("Nothing that is written here: " + token);
  }

  /** The member of an object, or null. */
  public @Nullable JsonTree find(String name) {
    return value instanceof Map<?, ?> members ? (JsonTree) members.get(name) : null;
  }

  /** The member of an object, which has to be there. */
  public JsonTree at(String name) {
    JsonTree found = find(name);
    if (found == null) {
      throw new IllegalArgumentException("No " + name + " in " + value);
    }
    return found;
  }

  /** The items of an array, which it has to be. */
  public List<JsonTree> items() {
    if (!(value instanceof List<?> items)) {
      throw new IllegalArgumentException("Not an array: " + value);
    }
    return items.stream().map(JsonTree.class::cast).toList();
  }

  /** Whether it is a string. */
  public boolean isText() {
    return value instanceof String;
  }

  /**
   * The string that it is.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public String text() {
    if (!(value instanceof String text)) {
      throw new IllegalArgumentException("Not a string: " + value);
    }
    return text;
  }

  /** The member of an object, which has to be a string. */
  public String text(String name) {
    return at(name).text();
  }

  /** The same, or null if there is no such member. */
  public @Nullable String textOrNull(String name) {
    JsonTree found = find(name);
    return found == null ? null : found.text();
  }

  /** The member of an object, which has to be an array of strings. */
  public List<String> texts(String name) {
    return at(name).items().stream().map(JsonTree::text).toList();
  }

  /** The member of an object, which has to be an array of whole numbers. */
  public List<Long> numbers(String name) {
    return at(name).items().stream().map(JsonTree::number).toList();
  }

  /** What {@link #runs(JsonGenerator, String, List)} wrote. */
  public List<Long> runs(String name) {
    List<Long> ends = numbers(name);
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < ends.size(); i += 2) {
      for (long number = ends.get(i); number <= ends.get(i + 1); number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** The member of an object, a whole number, or another value if there is none. */
  public int integerOr(String name, int otherwise) {
    JsonTree found = find(name);
    return found == null ? otherwise : Math.toIntExact(found.number());
  }

  /**
   * The whole number that it is.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public long number() {
    if (!(value instanceof Long number)) {
      throw new IllegalArgumentException("Not a number: " + value);
    }
    return number;
  }

  /** A number that need not be whole. */
  public double decimal(String name) {
    Object number = at(name).value;
    if (number instanceof Double decimal) {
      return decimal;
    }
    return at(name).number();
  }

  /** The member of an object, which has to be a whole number. */
  public int integer(String name) {
    return Math.toIntExact(at(name).number());
  }

  /** The member of an object that {@link #range(JsonGenerator, String, TextRange)} wrote. */
  public TextRange range(String name) {
    List<JsonTree> items = at(name).items();
    return new TextRange(Math.toIntExact(items.get(0).number()), Math.toIntExact(items.get(1).number()));
  }

  /** The same, or null if there is no such member. */
  public @Nullable TextRange rangeOrNull(String name) {
    return find(name) == null ? null : range(name);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
