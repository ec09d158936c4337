package org.pizhu.ui.reread;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.library.AnchorCounts;
import org.pizhu.library.RereadingReport;
import org.pizhu.task.TaskRunner;

/** Shows how far looking through the stories has come, then what would change, and asks whether it is to be done. */
public final class RereadPanel extends VBox implements TaskRunner.ProgressListener {

  private final Messages messages;
  private final RereadListener listener;
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
    getStyleClass().addAll("panel", "reread-panel");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(messages.get("reread.looking"));
    count.getStyleClass().add("quiet");
    stop = button("reread.stop", listener::closed);
    stop.setCancelButton(true);
    getChildren().addAll(heading(), text("reread.about"), text("reread.looking"), bar, count, row(stop));
  }

  private Label heading() {
    Label heading = new Label(messages.get("reread.title"));
    heading.getStyleClass().add("panel-heading");
    return heading;
  }

  private Label text(String key, Object... arguments) {
    Label label = new Label(messages.get(key, arguments));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  @Override
  public void progress(long done, long total, String detail) {
    bar.setProgress(total > 0 ? Math.min(1, (double) done / total) : ProgressBar.INDETERMINATE_PROGRESS);
    count.setText(messages.get("reread.count", done, total));
  }

  /** Shows what would change, in the place of the progress. */
  public void show(RereadingReport report) {
    boolean hadFocus = isFocusWithin();
    List<Node> parts = new ArrayList<>(List.of(heading()));
    Button close = button("reread.close", listener::closed);
    close.setCancelButton(true);
    Button first = close;
    if (report.differing() == 0) {
      parts.add(text("reread.same", report.stories() - report.unreadable()));
    } else {
      parts.add(text("reread.about"));
      parts.add(facts(report));
      first = button("reread.do", listener::reread);
      first.setDefaultButton(true);
      first.getStyleClass().add("accent");
    }
    if (report.unreadable() > 0) {
      parts.add(text("reread.unreadable", report.unreadable()));
    }
    parts.add(first == close ? row(close) : row(close, first));
    getChildren().setAll(parts);
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

  private static Node row(Button... buttons) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, space);
    row.getChildren().addAll(buttons);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(messages.get(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }
}
