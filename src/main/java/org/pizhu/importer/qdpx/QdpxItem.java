package org.pizhu.importer.qdpx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pizhu.model.SourceVariable;

/** A source of a REFI-QDA project, a selection of one, or a note, while the project is read. For one thread. */
final class QdpxItem {

  final String element;
  /** Where it stands in the file, 1 for the first line. */
  final long line;
  final Map<String, String> attributes = new HashMap<>();
  final List<QdpxItem> selections = new ArrayList<>();
  final List<Coding> codings = new ArrayList<>();
  /** The ids of the notes that it refers to, in their order. */
  final List<String> notes = new ArrayList<>();
  final Map<String, String> values = new HashMap<>();
  /** Its own text, where that is no file. */
  String content = "";
  /** What is said of it: most programs keep the comment of a coded passage there. */
  String description = "";

  QdpxItem(String element, long line) {
    this.element = element;
    this.line = line;
  }

  /** A coding: its own id, that of the code, who gave it and when. */
  record Coding(String guid, String code, String user, String created) {}

  /** An attribute; empty where there is none. */
  String get(String name) {
    return attributes.getOrDefault(name, "");
  }

  /** What a variable says of it; empty where there is nothing. */
  String value(SourceVariable variable) {
    return values.getOrDefault(variable.guid(), "");
  }

  /** An attribute that is a number of at most nine digits; -1 where it is none. */
  long number(String name) {
    String value = get(name).strip();
    return value.matches("\\d{1,9}") ? Long.parseLong(value) : -1;
  }

  /** Whether it is a source of text. */
  boolean isText() {
    return element.equals("TextSource");
  }

  /** Whether it is a picture of a story that Pizhu wrote: what is said of that is its caption. */
  boolean isFigure() {
    return !value(SourceVariable.FIGURE_NUMBER).isEmpty();
  }
}
