package org.pizhu.exporter;

import java.util.HashSet;
import java.util.Set;
import org.pizhu.model.NoteLink;

/** Sees to it that a name stands in a file once, though a story or an annotation may stand in several groups. */
final class Anchors {

  private final boolean canRepeat;
  private final Set<NoteLink> seen = new HashSet<>();

  Anchors(ExportSet set) {
    canRepeat = set.groups().size() > 1;
  }

  /** Whether a target is asked for the first time. */
  boolean isFirst(NoteLink link) {
    return !canRepeat || seen.add(link);
  }
}
