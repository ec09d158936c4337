package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.List;
import org.pizhu.model.HighlightColor;

/** Remembers what the archivist did, in words. */
final class Recorded implements AnnotationActions {

  final List<String> acts = new ArrayList<>();

  @Override
  public void focused(String id) {
    acts.add("focused " + id);
  }

  @Override
  public void recolor(String id, HighlightColor color) {
    acts.add("recolor " + id + " " + color.key());
  }

  @Override
  public void retag(String id, List<String> paths) {
    acts.add("retag " + id + " " + paths);
  }

  @Override
  public void note(String id, String note) {
    acts.add("note " + id + " " + note);
  }

  @Override
  public void delete(String id) {
    acts.add("delete " + id);
  }

  @Override
  public void changeBoundaries(String id) {
    acts.add("boundaries " + id);
  }
}
