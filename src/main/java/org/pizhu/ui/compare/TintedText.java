package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Path;
import org.pizhu.ui.control.FlowText;
import org.pizhu.ui.control.Texts;

/** Text that wraps, parts of which have a look. Of very long ones the beginning is shown, and an ellipsis. */
final class TintedText extends FlowText {

  /** So many UTF-16 units are shown at most. */
  private static final int MOST = 2_000;
  private static final String ELLIPSIS = "…";

  private final List<Path> tints = new ArrayList<>();
  private final List<int[]> places = new ArrayList<>();
  private int length;
  private boolean isCut;

  TintedText() {
    getStyleClass().addAll("passage-text", "serif");
    flow.getStyleClass().add("flow");
    getChildren().add(flow);
  }

  void add(String added, Look look) {
    if (added.isEmpty() || isCut) {
      return;
    }
    isCut = length + added.length() > MOST;
    String words = isCut ? cut(added, MOST - length) + ELLIPSIS : added;
    flow.getChildren().addAll(Texts.of(words, "words", look.styleClass()));
    if (look != Look.SAME) {
      Path tint = new Path();
      tint.getStyleClass().setAll("tint", look.styleClass());
      tint.setManaged(false);
      tints.add(tint);
      places.add(new int[] {length, length + words.length()});
      getChildren().add(0, tint);
    }
    length += words.length();
  }

  private static String cut(String words, int length) {
    boolean cutsPair = length > 0 && Character.isSurrogatePair(words.charAt(length - 1), words.charAt(length));
    return words.substring(0, cutsPair ? length - 1 : length);
  }

  @Override
  protected void paintAround() {
    for (int i = 0; i < tints.size(); i++) {
      tints.get(i).getElements().setAll(flow.rangeShape(places.get(i)[0], places.get(i)[1]));
    }
  }
}
