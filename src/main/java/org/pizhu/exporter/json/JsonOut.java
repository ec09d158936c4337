package org.pizhu.exporter.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.CodePoints;

/** Writes JSON to a stream (RFC 8259), in UTF-8. Halves of surrogate pairs, for which UTF-8 has no form, become U+FFFD. */
public final class JsonOut {

  private static final JsonFactory FACTORY =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
  private final JsonGenerator json;

  /**
   * @param out stays open
   */
  public JsonOut(OutputStream out) throws IOException {
    json = FACTORY.createGenerator(out);
  }

  /** Begins an object that stands by itself or in an array, on a line of its own. */
  public void beginItem() throws IOException {
    json.writeStartObject();
  }

  /** A line break before the next value of an array, so that a file of thousands of them can be looked at. */
  public void lineBreak() throws IOException {
    json.writeRaw('\n');
  }

  /** Begins an object that is a member. */
  public void begin(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  /** Ends an object. */
  public void end() throws IOException {
    json.writeEndObject();
  }

  /** Begins an array that is a member. */
  public void beginArray(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  /** Ends an array. */
  public void endArray() throws IOException {
    json.writeEndArray();
  }

  void item(String value) throws IOException {
    json.writeString(CodePoints.wellFormed(value));
  }

  /** A member that is text, empty or not. */
  public void text(String name, String value) throws IOException {
    json.writeStringField(name, CodePoints.wellFormed(value));
  }

  /** A member that is a string; nothing where there is none or it is empty. */
  public void textUnlessEmpty(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      text(name, value);
    }
  }

  /** A member that is a list of texts. */
  public void texts(String name, List<String> values) throws IOException {
    beginArray(name);
    for (String value : values) {
      item(value);
    }
    endArray();
  }

  /** A member that is a list of numbers. */
  public void numbers(String name, List<Long> values) throws IOException {
    beginArray(name);
    for (long value : values) {
      json.writeNumber(value);
    }
    endArray();
  }

  /** A member that is a number. */
  public void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  /** Writes out what waits. */
  public void flush() throws IOException {
    json.flush();
  }
}
