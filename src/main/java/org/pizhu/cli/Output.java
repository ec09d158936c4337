package org.pizhu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/** Standard output and standard error in UTF-8, whatever the system's encoding. */
final class Output {

  private static final int BUFFER = 1 << 16;

  private final Noting bytes;
  private final PrintStream out;
  private final PrintStream err;
  private final Messages messages;

  /** A stream that keeps what first went wrong, which a {@link PrintStream} forgets. */
  private static final class Noting extends FilterOutputStream {

    private @Nullable IOException failure;

    Noting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
  }

  Output(OutputStream out, OutputStream err, Messages messages) {
    bytes = new Noting(out);
    this.out = new PrintStream(new BufferedOutputStream(bytes, BUFFER), false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.messages = messages;
  }

  static Output standard(Messages messages) {
    return new Output(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), messages);
  }

  Messages messages() {
    return messages;
  }

  /** What writes a document. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a document to standard output.
   *
   * @throws PizhuException {@link ProblemKind#OUTPUT_NOT_WRITABLE}
   */
  void document(Writing writing) {
    write(out, writing);
  }

  /** The same to any stream. */
  static void write(OutputStream target, Writing writing) {
    try {
      writing.to(target);
    } catch (IOException e) {
      throw new PizhuException(Problem.of(ProblemKind.OUTPUT_NOT_WRITABLE, "", String.valueOf(e.getMessage())), e);
    }
  }

  /** For what writes characters to standard output by itself. */
  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  /** For what writes characters to standard error by itself. */
  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  void line(String text) {
    out.print(text);
    out.print('\n');
  }

  void json(JsonNode node) {
    try {
      line(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree of nodes always has a text", impossible);
    }
  }

  /** A sentence beside what was asked for, on standard error. */
  void note(String sentence) {
    err.println(sentence);
  }

  /** The sentence of a problem, on standard error. */
  void problem(Problem problem) {
    err.println(messages.problem(problem));
  }

  /** Writes out what waits. Returns what kept standard output from taking all of it, if anything did. */
  Optional<IOException> flush() {
    out.flush();
    err.flush();
    return Optional.ofNullable(bytes.failure);
  }
}
