package org.pizhu.exporter.codebook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import org.pizhu.exporter.json.Ids;
import org.pizhu.exporter.words.XmlText;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;

/**
 * A codebook as REFI-QDA Codebook 1.0 ({@code Codebook.xsd}, namespace {@code urn:QDA-XML:codebook:1.0}). It has no place for keys and
 * memos. The standard wants at least one tag.
 */
public final class QdcExporter implements CodebookExporter {

  private static final String INDENT = "  ";

  @Override
  public void write(Codebook codebook, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("""
        <?xml version="1.0" encoding="utf-8"?>
        <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Pizhu">
          <Codes>
        """);
    codes(codebook, writer, tag -> "");
    writer.write(INDENT + "</Codes>\n</CodeBook>\n");
    writer.flush();
  }

  /**
   * Writes the tags as elements within each other, which codebooks and projects have alike.
   *
   * @param note the GUID of the note that holds the memo of a tag; empty for none
   */
  public static void codes(Codebook codebook, Writer writer, Function<Tag, String> note) throws IOException {
    Deque<Tag> open = new ArrayDeque<>();
    for (Tag tag : codebook.tags()) {
      while (!open.isEmpty() && !Objects.equals(open.peek().id(), tag.parent())) {
        end(writer, open);
      }
      begin(writer, tag, open.size(), note.apply(tag));
      open.push(tag);
    }
    while (!open.isEmpty()) {
      end(writer, open);
    }
  }

  private static void begin(Writer writer, Tag tag, int depth, String note) throws IOException {
    indent(writer, depth);
    writer.write("<Code guid=\"" + Ids.uuid(tag.id()) + "\" name=\"");
    text(writer, tag.name());
    writer.write("\" isCodable=\"true\"");
    if (tag.color() != null) {
      writer.write(String.format(" color=\"#%06X\"", tag.color().rgb()));
    }
    writer.write(">\n");
    if (!tag.description().isEmpty()) {
      indent(writer, depth + 1);
      writer.write("<Description>");
      text(writer, tag.description());
      writer.write("</Description>\n");
    }
    if (!note.isEmpty()) {
      indent(writer, depth + 1);
      writer.write("<NoteRef targetGUID=\"" + note + "\"/>\n");
    }
  }

  private static void end(Writer writer, Deque<Tag> open) throws IOException {
    open.pop();
    indent(writer, open.size());
    writer.write("</Code>\n");
  }

  private static void indent(Writer writer, int depth) throws IOException {
    writer.write(INDENT.repeat(depth + 2));
  }

  private static void text(Writer writer, String text) throws IOException {
    XmlText.write(text, writer);
  }
}
