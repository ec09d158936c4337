package org.pizhu.ui.main.reading;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.reader.ReaderView;

/** Choosing another place for an annotation: while it goes on, what is selected is that place, and a banner says so. */
final class Choosing {

  private final TargetActs targets;
  private final ReaderView reader;
  private final Node banner;
  private @Nullable String annotation;

  Choosing(TargetActs targets, ReaderView reader, Node banner) {
    this.targets = targets;
    this.reader = reader;
    this.banner = banner;
  }

  boolean isOn() {
    return annotation != null;
  }

  /** Begins with the place that an annotation of the open story has now. */
  void begin(String id) {
    annotation = id;
    banner.setVisible(true);
    reader.figures().beginChoosing();
    targets.select(id);
    reader.requestFocus();
  }

  /** Takes the selection as the place, if one is being chosen; says whether one is. */
  boolean apply(@Nullable Picked selection) {
    String id = annotation;
    if (id != null) {
      targets.apply(id, selection);
    }
    return id != null;
  }

  /** Ends it; says whether it was on. */
  boolean end() {
    boolean was = isOn();
    if (was) {
      annotation = null;
      reader.figures().endChoosing();
      banner.setVisible(false);
    }
    return was;
  }
}
