package org.pizhu.importer.notes;

import java.util.List;
import java.util.Set;

/**
 * What was read of an annotation of a file.
 *
 * @param notes one for each of its targets; none if it is no annotation
 * @param isPlaceUnread whether it says of a target where in it that is, in a form that is not read
 * @param unkept what it says that has no place here, by the names of the model
 * @param answered the id of the annotation that it answers; empty where it answers none
 */
record ReadNote(List<ForeignNote> notes, boolean isPlaceUnread, Set<String> unkept, String answered) {

  ReadNote {
    notes = List.copyOf(notes);
    unkept = Set.copyOf(unkept);
  }
}
