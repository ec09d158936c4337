package org.pizhu.exporter.qdpx;

import static org.pizhu.exporter.qdpx.QdpxNotes.attribute;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.pizhu.exporter.codebook.QdcExporter;
import org.pizhu.exporter.json.Ids;
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.model.SourceVariable;
import org.pizhu.model.Tag;

/** Puts {@code project.qde} together once all stories were written, in the order of the schema. What is empty may not be there. */
final class QdpxProject {

  private static final String SCHEMA = "urn:QDA-XML:project:1.0";

  private final ExportSet set;
  private final QdpxStories stories;
  private final QdpxNotes notes;

  QdpxProject(ExportSet set, QdpxStories stories, QdpxNotes notes) {
    this.set = set;
    this.stories = stories;
    this.notes = notes;
  }

  /**
   * Writes the document.
   *
   * @param members the GUIDs of the sources of each group, by its title
   * @param out stays open
   */
  void write(Map<String, List<String>> members, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    ExportHeader header = set.header();
    writer.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project" + attribute("xmlns", SCHEMA) + attribute("name", header.title())
        + attribute("origin", "Pizhu") + notes.project(header.by(), header.at()) + ">\n");
    users(writer);
    codebook(writer);
    if (!stories.sources().isEmpty()) {
      variables(writer);
      writer.write("<Sources>\n");
      writer.flush();
      for (QdpxSource source : stories.sources()) {
        source.write(out);
      }
      writer.write("</Sources>\n");
    }
    if (!notes.isEmpty()) {
      writer.write("<Notes>\n");
      writer.flush();
      notes.write(out);
      writer.write("</Notes>\n");
    }
    sets(members, writer);
    writer.write("</Project>\n");
    writer.flush();
  }

  private void users(Writer writer) throws IOException {
    if (notes.users().isEmpty()) {
      return;
    }
    writer.write("<Users>\n");
    for (Map.Entry<String, String> user : notes.users().entrySet()) {
      writer.write("<User" + attribute("guid", user.getValue()) + attribute("name", user.getKey()) + "/>\n");
    }
    writer.write("</Users>\n");
  }

  private void codebook(Writer writer) throws IOException {
    if (set.codebook().tags().isEmpty() && stories.unknownTags().isEmpty()) {
      return;
    }
    writer.write("<CodeBook>\n<Codes>\n");
    QdcExporter.codes(set.codebook(), writer, this::memo);
    for (String tag : stories.unknownTags()) {
      writer.write("<Code" + attribute("guid", Ids.uuid(tag)) + attribute("name", tag) + attribute("isCodable", "true") + "/>\n");
    }
    writer.write("</Codes>\n</CodeBook>\n");
  }

  private String memo(Tag tag) {
    if (tag.memo().isEmpty()) {
      return "";
    }
    String guid = Ids.derived(Ids.uuid(tag.id()), "memo");
    try {
      notes.add(guid, set.language().words().get("export.memo-of", tag.name()), tag.memo(), notes.made("", set.header().at()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return guid;
  }

  private void variables(Writer writer) throws IOException {
    writer.write("<Variables>\n");
    for (SourceVariable variable : SourceVariable.values()) {
      writer.write("<Variable" + attribute("guid", variable.guid())
          + attribute("name", set.language().words().get("export.variable." + variable.key()))
          + attribute("typeOfVariable", variable.isTruth() ? "Boolean" : "Text") + "><Description>" + variable.description() + "</Description></Variable>\n");
    }
    writer.write("</Variables>\n");
  }

  private static void sets(Map<String, List<String>> members, Writer writer) throws IOException {
    if (members.isEmpty()) {
      return;
    }
    writer.write("<Sets>\n");
    for (Map.Entry<String, List<String>> group : members.entrySet()) {
      writer.write("<Set" + attribute("guid", Ids.derived("set", group.getKey())) + attribute("name", group.getKey()) + ">\n");
      for (String source : new LinkedHashSet<>(group.getValue())) {
        writer.write("<MemberSource" + attribute("targetGUID", source) + "/>\n");
      }
      writer.write("</Set>\n");
    }
    writer.write("</Sets>\n");
  }
}
