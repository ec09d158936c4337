package org.pizhu.store;

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
 * A small reader and writer for the JSON inside a library, over Jackson's streams: loading its data binding costs the
 * start of the program 60 ms more. Nulls are not written.
 */
final class JsonTree {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Object value;

  private JsonTree(Object value) {
    this.value = value;
  }

  /** Writes to a generator. */
  @FunctionalInterface
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  static String write(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to a string failed", impossible);
    }
    return text.toString();
  }

  /** An array of strings. */
  static String array(List<String> items) {
    return write(json -> {
      json.writeStartArray();
      for (String item : items) {
        json.writeString(item);
      }
      json.writeEndArray();
    });
  }

  static void string(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  static void range(JsonGenerator json, String name, @Nullable TextRange range) throws IOException {
    if (range != null) {
      json.writeArrayFieldStart(name);
      json.writeNumber(range.start());
      json.writeNumber(range.end());
      json.writeEndArray();
    }
  }

  static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Strings as an array of its own, as {@code json_each} takes them. */
  static String array(Iterable<String> values) {
    return write(json -> {
      json.writeStartArray();
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    });
  }

  /** Numbers as an array of its own, as {@code json_each} takes them. */
  static String numbers(Iterable<Long> values) {
    return write(json -> {
      json.writeStartArray();
      for (long value : values) {
        json.writeNumber(value);
      }
      json.writeEndArray();
    });
  }

  /** Numbers, those that follow each other as the first and the last of them: thousands of them are a few dozen bytes. */
  static void runs(JsonGenerator json, String name, List<Long> numbers) throws IOException {
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
  static JsonTree parse(String text) {
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
        members.put(name, new JsonTree(value(json)));
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
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    throw new IllegalArgumentException("Nothing that is written here: " + token);
  }

  /** The member of an object, or null. */
  @Nullable JsonTree find(String name) {
    return value instanceof Map<?, ?> members ? (JsonTree) members.get(name) : null;
  }

  /** The member of an object, which has to be there. */
  JsonTree at(String name) {
    JsonTree found = find(name);
    if (found == null) {
      throw new IllegalArgumentException("No " + name + " in " + value);
    }
    return found;
  }

  /** The items of an array. */
  List<JsonTree> items() {
    if (!(value instanceof List<?> items)) {
      throw new IllegalArgumentException("Not an array: " + value);
    }
    return items.stream().map(JsonTree.class::cast).toList();
  }

  boolean isText() {
    return value instanceof String;
  }

  String text() {
    if (!(value instanceof String text)) {
      throw new IllegalArgumentException("Not a string: " + value);
    }
    return text;
  }

  String text(String name) {
    return at(name).text();
  }

  @Nullable String textOrNull(String name) {
    JsonTree found = find(name);
    return found == null ? null : found.text();
  }

  List<String> texts(String name) {
    return at(name).items().stream().map(JsonTree::text).toList();
  }

  List<Long> numbers(String name) {
    return at(name).items().stream().map(JsonTree::number).toList();
  }

  /** What {@link #runs(JsonGenerator, String, List)} wrote. */
  List<Long> runs(String name) {
    List<Long> ends = numbers(name);
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < ends.size(); i += 2) {
      for (long number = ends.get(i); number <= ends.get(i + 1); number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  int integerOr(String name, int otherwise) {
    JsonTree found = find(name);
    return found == null ? otherwise : Math.toIntExact(found.number());
  }

  long number() {
    if (!(value instanceof Long number)) {
      throw new IllegalArgumentException("Not a number: " + value);
    }
    return number;
  }

  int integer(String name) {
    return Math.toIntExact(at(name).number());
  }

  TextRange range(String name) {
    List<JsonTree> items = at(name).items();
    return new TextRange(Math.toIntExact(items.get(0).number()), Math.toIntExact(items.get(1).number()));
  }

  @Nullable TextRange rangeOrNull(String name) {
    return find(name) == null ? null : range(name);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
