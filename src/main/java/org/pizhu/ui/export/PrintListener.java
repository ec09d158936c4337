package org.pizhu.ui.export;

import org.pizhu.exporter.set.ExportContent;

/** What is wanted of a story on paper. Called on the JavaFX thread. */
public interface PrintListener {

  /**
   * What is to be on the paper beside what the story says of itself and its annotations.
   *
   * @param content the full text and the pictures
   * @param notes whether notes and memos are printed
   */
  record Choice(ExportContent content, boolean notes) {}

  /** Hands it to a printer. */
  void print(Choice choice, String printer);

  /** Shows it in the system's viewer. */
  void open(Choice choice);

  /** Keeps it as a file that is asked for. */
  void save(Choice choice);

  /** Puts the panel away. */
  void closed();
}
