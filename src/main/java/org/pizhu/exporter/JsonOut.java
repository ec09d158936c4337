package org.pizhu.exporter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.CodePoints;

/** Writes JSON to a stream (RFC 8259), in UTF-8. Halves of surrogate pairs, for which UTF-8 has no form, become U+FFFD. */
final class JsonOut {

  private static final JsonFactory FACTORY =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
  private final JsonGenerator json;

  /**
   * @param out stays open
   */
  JsonOut(OutputStream out) throws IOException {
    json = FACTORY.createGenerator(out);
  }

  /** Begins an object that stands by itself or in an array, on a line of its own. */
  void beginItem() throws IOException {
    json.writeStartObject();
  }

  /** A line break before the next value of an array, so that a file of thousands of them can be looked at. */
  void lineBreak() throws IOException {
    json.writeRaw('\n');
  }

  void begin(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  void beginArray(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  void endArray() throws IOException {
    json.writeEndArray();
  }

  void item(String value) throws IOException {
    json.writeString(CodePoints.wellFormed(value));
  }

  void text(String name, String value) throws IOException {
    json.writeStringField(name, CodePoints.wellFormed(value));
  }

  /** A member that is a string; nothing where there is none or it is empty. */
  void textUnlessEmpty(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      text(name, value);
    }
  }

  void texts(String name, List<String> values) throws IOException {
    beginArray(name);
    for (String value : values) {
      item(value);
    }
    endArray();
  }

  void numbers(String name, List<Long> values) throws IOException {
    beginArray(name);
    for (long value : values) {
      json.writeNumber(value);
    }
    endArray();
  }

  void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  /** Writes out what waits. */
  void flush() throws IOException {
    json.flush();
  }
}
