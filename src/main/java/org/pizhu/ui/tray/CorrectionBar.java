package org.pizhu.ui.tray;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.AnchorCounts;
import org.pizhu.library.correction.CorrectionView;
import org.pizhu.ui.control.EllipsisLabel;

/** A quiet line over a story that was corrected, or corrects another: what there is of annotations, and where the other version is. */
public final class CorrectionBar extends FlowPane {

  /** At the left and the right, as in the style sheet. */
  private static final double PADDING = 14;

  private final Messages messages;
  private final EllipsisLabel what = new EllipsisLabel();
  private final EllipsisLabel waiting = new EllipsisLabel();
  private final Button carry = new Button();
  private final Hyperlink later;
  private final Hyperlink earlier;
  private @Nullable CorrectionView shown;

  public CorrectionBar(Messages messages, CorrectionBarListener listener) {
    this.messages = messages;
    getStyleClass().add("correction-bar");
    setAlignment(Pos.CENTER_LEFT);
    what.getStyleClass().add("what");
    waiting.getStyleClass().add("waiting");
    carry.getStyleClass().add("carry");
    carry.setMinWidth(USE_PREF_SIZE);
    carry.setOnAction(event -> {
      if (shown != null) {
        listener.carry(shown);
      }
    });
    later = link("correction.show-later", () -> {
      if (shown != null && shown.latestId() != null) {
        listener.open(shown.latestId());
      }
    });
    earlier = link("correction.show-earlier", () -> {
      if (shown != null && shown.earlierId() != null) {
        listener.open(shown.earlierId());
      }
    });
    HBox words = new HBox(what);
    HBox rest = new HBox(waiting);
    rest.visibleProperty().bind(waiting.textProperty().isNotEmpty());
    rest.managedProperty().bind(rest.visibleProperty());
    HBox acts = new HBox(carry, earlier, later);
    for (HBox part : List.of(words, rest, acts)) {
      part.getStyleClass().add("part");
      part.setAlignment(Pos.CENTER_LEFT);
      // What is broader than the bar is cut, and what has no room beside the words stands below them.
      part.maxWidthProperty().bind(widthProperty().subtract(2 * PADDING));
    }
    getChildren().addAll(words, rest, acts);
    show(null);
  }

  private Hyperlink link(String key, Runnable act) {
    Hyperlink link = new Hyperlink(messages.get(key));
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(event -> {
      link.setVisited(false);
      act.run();
    });
    return link;
  }

  /** Shows what there is to say of the open story; none where no story is open. */
  public void show(@Nullable CorrectionView view) {
    shown = view;
    boolean present = view != null && !view.isAlone();
    setVisible(present);
    setManaged(present);
    if (view == null || !present) {
      return;
    }
    boolean corrected = view.latestId() != null;
    boolean restored = view.isRestored();
    what.setText(messages.get(corrected
        ? restored ? "correction.restored" : "correction.corrected"
        : restored ? "correction.restores" : "correction.corrects"));
    later.setText(messages.get(restored ? "correction.show-restored" : "correction.show-later"));
    earlier.setText(messages.get(restored && !corrected ? "correction.show-between" : "correction.show-earlier"));
    carry.setText(messages.get(corrected ? "correction.carry-over" : "correction.carry-here", what(view)));
    waiting.setText("");
    present(carry, view.canCarry());
    present(later, corrected);
    present(earlier, view.earlierId() != null);
  }

  private String what(CorrectionView view) {
    String annotations = messages.get("correction.annotations", view.toCarry());
    String fields = messages.get("correction.fields", view.fields());
    return view.fields() == 0 ? annotations
        : view.toCarry() == 0 ? fields : messages.get("correction.annotations-and-fields", annotations, fields);
  }

  /** Adds what would become of the annotations of the story that is shown. */
  public void preview(CorrectionView of, AnchorCounts counts) {
    if (of.equals(shown) && counts.open() > 0) {
      waiting.setText(messages.get("correction.open", counts.open()));
    }
  }

  private static void present(Region node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
