package org.pizhu.exporter.qdpx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.json.Ids;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.XmlText;
import org.pizhu.file.Spool;

/** The notes of a project, and the people who made what is in it. */
final class QdpxNotes {

  /** So many code points of a text name it. */
  private static final int NAME = 40;

  private final Spool spool;
  private final Map<String, String> users = new LinkedHashMap<>();

  QdpxNotes(Spool spool) {
    this.spool = spool;
  }

  /** The people by name, with their GUIDs, in the order in which they came. */
  Map<String, String> users() {
    return users;
  }

  private @Nullable String user(String name) {
    return name.isBlank() ? null : users.computeIfAbsent(name, one -> Ids.derived("user", one));
  }

  /** Attributes: who made something, when, and when it was changed. */
  String made(String by, Instant created, Instant modified) {
    return made(by, created) + (modified.equals(created) ? "" : attribute("modifiedDateTime", modified.toString()));
  }

  /** Attributes: who made something and when. */
  String made(String by, Instant created) {
    String user = user(by);
    return (user == null ? "" : attribute("creatingUser", user)) + attribute("creationDateTime", created.toString());
  }

  /** Who made the project. */
  String project(String by, Instant at) {
    String user = user(by);
    return (user == null ? "" : attribute("creatingUserGUID", user)) + attribute("creationDateTime", at.toString());
  }

  static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlText.of(PlainText.oneLine(value)) + "\"";
  }

  /** The beginning of a text, on one line. */
  static String name(String text) {
    String line = PlainText.oneLine(text);
    return line.codePointCount(0, line.length()) <= NAME ? line : line.substring(0, line.offsetByCodePoints(0, NAME)) + "…";
  }

  /**
   * Adds a note.
   *
   * @param attributes those of {@link #made}; QualCoder ends its import at a note that doesn't say when it was made
   * @return the reference to it, as an element
   */
  String add(String guid, String name, String text, String attributes) throws IOException {
    String note = "<Note" + attribute("guid", guid) + attribute("name", name) + attributes + "><PlainTextContent>"
        + XmlText.of(text) + "</PlainTextContent></Note>\n";
    spool.write(note.getBytes(StandardCharsets.UTF_8));
    return reference(guid);
  }

  /**
   * Adds a note that nothing refers to, whose text is in a file of its own.
   *
   * @param file its name, without the folder
   * @param attributes as above
   */
  void addFile(String guid, String name, String file, String attributes) throws IOException {
    String note = "<Note" + attribute("guid", guid) + attribute("name", name) + attribute("plainTextPath", "internal://" + file) + attributes + "/>\n";
    spool.write(note.getBytes(StandardCharsets.UTF_8));
  }

  private static String reference(String guid) {
    return "<NoteRef" + attribute("targetGUID", guid) + "/>";
  }

  boolean isEmpty() {
    return spool.size() == 0;
  }

  void write(OutputStream out) throws IOException {
    spool.copy(0, spool.size(), out);
  }
}
