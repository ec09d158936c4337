package org.pizhu.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;

/**
 * A codebook as REFI-QDA Codebook 1.0 ({@code Codebook.xsd}, namespace {@code urn:QDA-XML:codebook:1.0}). It has no place for keys and
 * memos. The standard wants at least one tag.
 */
final class QdcExporter implements CodebookExporter {

  private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String INDENT = "  ";

  @Override
  public CodebookFormat format() {
    return CodebookFormat.QDC;
  }

  @Override
  public void write(Codebook codebook, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("""
        <?xml version="1.0" encoding="utf-8"?>
        <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Pizhu">
          <Codes>
        """);
    Deque<Tag> open = new ArrayDeque<>();
    for (Tag tag : codebook.tags()) {
      while (!open.isEmpty() && !Objects.equals(open.peek().id(), tag.parent())) {
        end(writer, open);
      }
      begin(writer, tag, open.size());
      open.push(tag);
    }
    while (!open.isEmpty()) {
      end(writer, open);
    }
    writer.write(INDENT + "</Codes>\n</CodeBook>\n");
    writer.flush();
  }

  private static void begin(Writer writer, Tag tag, int depth) throws IOException {
    indent(writer, depth);
    writer.write("<Code guid=\"" + guid(tag.id()) + "\" name=\"");
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
  }

  private static void end(Writer writer, Deque<Tag> open) throws IOException {
    open.pop();
    indent(writer, open.size());
    writer.write("</Code>\n");
  }

  private static void indent(Writer writer, int depth) throws IOException {
    writer.write(INDENT.repeat(depth + 2));
  }

  private static String guid(String id) {
    return GUID.matcher(id).matches() ? id : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** XML 1.0 has two characters fewer than HTML. */
  private static void text(Writer writer, String text) throws IOException {
    HtmlText.write(text.replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd'), writer);
  }
}
