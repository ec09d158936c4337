package org.pizhu.ui.export;

import org.pizhu.library.export.NotesFolder;

/** Hears what is wanted of the folder of notes. */
public interface NotesFolderListener {

  /** Another folder is to be chosen. */
  void choose();

  /** The folder is to be kept up to date no longer. */
  void stop();

  /** Something is to become of a file that somebody has edited. */
  void answer(NotesFolder.Edited edited, NotesFolder.Answer answer);

  /** The panel is to be put away. */
  void closed();
}
