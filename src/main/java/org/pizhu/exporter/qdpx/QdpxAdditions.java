package org.pizhu.exporter.qdpx;

import java.io.IOException;
import java.util.Arrays;
import org.pizhu.anchor.Describer;
import org.pizhu.exporter.json.Ids;
import org.pizhu.exporter.json.JsonOut;
import org.pizhu.exporter.json.OwnMembers;
import org.pizhu.file.Spool;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Tag;
import org.pizhu.model.TextRange;
import org.pizhu.text.Sha256;

/**
 * What the standard has no place for: the colours of highlights, the keys of tags, what stood in a place when it was annotated, and what an
 * annotation is about that has no place. It is the text of one note of the project, in a file of its own: an object of JSON a line. Programs of the
 * field show or leave a note; Pizhu puts what it says on the annotations that still stand as they did when it was written.
 */
final class QdpxAdditions {

  private final Spool spool;
  private final JsonOut json;
  private boolean isEmpty = true;

  /**
   * @param spool keeps the lines; stays open
   * @param about what the note is, for a person who opens it
   */
  QdpxAdditions(Spool spool, String about) throws IOException {
    this.spool = spool;
    json = new JsonOut(spool);
    json.beginItem();
    json.text("pizhu", "qdpx");
    json.text("about", about);
    json.end();
  }

  /** Whether there is nothing that would be lost without the note. */
  boolean isEmpty() {
    return isEmpty;
  }

  private void begin(String kind, String id) throws IOException {
    isEmpty = false;
    json.lineBreak();
    json.beginItem();
    json.text(kind, Ids.uuid(id));
  }

  void keys(Codebook codebook) throws IOException {
    for (Tag tag : codebook.tags()) {
      if (tag.key() != null) {
        begin("tag", tag.id());
        json.text("key", tag.key());
        json.end();
      }
    }
  }

  /**
   * Adds what is to be said of an annotation.
   *
   * @param text of its story as it is written
   * @param place the numbers by which the project says where it stands; none where it is about a whole source
   * @param note its note as the project has it
   */
  void add(Annotation annotation, String text, int[] place, String note) throws IOException {
    boolean isColored = annotation.color() != HighlightColor.YELLOW;
    boolean isTargeted = !comesBack(annotation, text);
    boolean isReworded = !note.equals(annotation.note());
    if (!isColored && !isTargeted && !isReworded) {
      return;
    }
    begin("annotation", annotation.id());
    json.numbers("at", Arrays.stream(place).asLongStream().boxed().toList());
    json.text("color", annotation.color().key());
    if (isTargeted) {
      json.begin("target");
      OwnMembers.selectors(annotation.target(), json);
      json.end();
      json.begin("pizhu");
      OwnMembers.target(annotation.target(), json);
      json.end();
    }
    if (isReworded) {
      json.text("says", said(note));
      json.text("note", annotation.note());
      json.texts("tags", annotation.tags().stream().map(Ids::uuid).toList());
    }
    json.end();
  }

  /** By what a note is known that nobody has changed: other programs may add or take white space at its ends. */
  private static String said(String note) {
    return Sha256.of(note.strip());
  }

  /** Whether its place in the text says all that there is of its target. */
  private static boolean comesBack(Annotation annotation, String text) {
    if (annotation.target() instanceof PassageTarget passage) {
      TextRange range = passage.range();
      return passage.status() == AnchorStatus.ANCHORED && !range.isEmpty() && range.end() <= text.length()
          && Describer.describe(passage.storyId(), text, passage.textSha256(), range).equals(passage);
    }
    return !(annotation.target() instanceof FigureTarget);
  }

  /**
   * Writes the note.
   *
   * @param name what it is called
   * @param attributes who made it and when
   */
  void write(String name, String attributes, QdpxExporter.Files files, QdpxNotes notes) throws IOException {
    json.lineBreak();
    json.flush();
    String file = Ids.derived("pizhu", "additions", "file") + ".txt";
    files.begin("sources/" + file);
    files.copy(spool);
    files.end();
    notes.addFile(Ids.derived("pizhu", "additions"), name, file, attributes);
  }

  /** The numbers of a range, as {@link #add} takes them. */
  static int[] place(TextRange range) {
    return new int[] {range.start(), range.end()};
  }
}
