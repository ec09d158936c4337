package org.pizhu.ui.reread;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.AnchorCounts;
import org.pizhu.library.correction.RereadingReport;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.PanelParts;

/** Shows how far looking through the stories has come, then what would change, and asks whether it is to be done. */
public final class RereadPanel extends VBox implements TaskRunner.ProgressListener {

  private final Messages messages;
  private final RereadListener listener;
  private final PanelParts parts;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label count = new Label();
  private final Button stop;

  /**
   * @param messages the words
   * @param listener does what is asked for
   */
  public RereadPanel(Messages messages, RereadListener listener) {
    this.messages = messages;
    this.listener = listener;
    parts = new PanelParts(messages);
    getStyleClass().addAll("panel", "reread-panel");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(messages.get("reread.looking"));
    count.getStyleClass().add("quiet");
    stop = parts.button("reread.stop", listener::closed);
    stop.setCancelButton(true);
    getChildren().addAll(parts.heading("reread.title"), text("reread.about"), text("reread.looking"), bar, count, PanelParts.row(stop));
  }

  private Label text(String key, Object... arguments) {
    return PanelParts.text(messages.get(key, arguments));
  }

  @Override
  public void progress(long done, long total, String detail) {
    bar.setProgress(total > 0 ? Math.min(1, (double) done / total) : ProgressBar.INDETERMINATE_PROGRESS);
    count.setText(messages.get("reread.count", done, total));
  }

  /** Shows what would change, in the place of the progress. */
  public void show(RereadingReport report) {
    boolean hadFocus = isFocusWithin();
    List<Node> lines = new ArrayList<>(List.of(parts.heading("reread.title")));
    Button close = parts.button("reread.close", listener::closed);
    close.setCancelButton(true);
    Button first = close;
    if (report.differing() == 0) {
      lines.add(text("reread.same", report.stories() - report.unreadable()));
    } else {
      lines.add(text("reread.about"));
      lines.add(facts(report));
      first = PanelParts.first(parts.button("reread.do", listener::reread));
    }
    if (report.unreadable() > 0) {
      lines.add(text("reread.unreadable", report.unreadable()));
    }
    lines.add(first == close ? PanelParts.row(close) : PanelParts.row(close, first));
    getChildren().setAll(lines);
    if (hadFocus) {
      // The button that had the keyboard is gone.
      first.requestFocus();
    }
  }

  private Node facts(RereadingReport report) {
    AnchorCounts counts = report.annotations();
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    fact(grid, "reread.stories", messages.get("reread.stories.of", report.differing(), report.stories()));
    fact(grid, "reread.stay", messages.get("reread.number", counts.anchored()));
    fact(grid, "reread.move", messages.get("reread.number", counts.moved()));
    fact(grid, "reread.open", messages.get("reread.number", counts.open()));
    return grid;
  }

  private void fact(GridPane grid, String key, String value) {
    int row = grid.getRowCount();
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("panel-label");
    label.setMinWidth(USE_PREF_SIZE);
    Label number = new Label(value);
    number.getStyleClass().add(key.substring(key.indexOf('.') + 1));
    number.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(number);
    grid.addRow(row, label, number);
  }
}
