package org.pizhu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Problem;

/** Standard output and standard error in UTF-8, whatever the system's encoding. */
final class Output {

  private final PrintStream out;
  private final PrintStream err;
  private final Messages messages;

  Output(PrintStream out, PrintStream err, Messages messages) {
    this.out = out;
    this.err = err;
    this.messages = messages;
  }

  static Output standard(Messages messages) {
    return new Output(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        messages);
  }

  Messages messages() {
    return messages;
  }

  PrintStream err() {
    return err;
  }

  /** For what is bytes already, such as an export. */
  OutputStream bytes() {
    return out;
  }

  void line(String text) {
    out.println(text);
  }

  void json(JsonNode node) {
    try {
      out.println(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree of nodes always has a text", impossible);
    }
  }

  /** The sentence of a problem, on standard error. */
  void problem(Problem problem) {
    err.println(messages.problem(problem));
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
