package org.pizhu.ui.export;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.LabelledRow;

/** Asks what of the open story goes on paper, and on which; without a printer it says so, and offers the PDF. */
public final class PrintPanel extends VBox {

  private final Messages messages;
  private final PrintListener listener;
  private final CheckBox text = new CheckBox();
  private final CheckBox pictures = new CheckBox();
  private final CheckBox notes = new CheckBox();
  private final VBox where = new VBox(8);
  private final HBox buttons = new HBox(8);

  /**
   * @param headline what is printed
   * @param listener hears what is wanted
   */
  public PrintPanel(Messages messages, String headline, PrintListener listener) {
    this.messages = messages;
    this.listener = listener;
    getStyleClass().addAll("panel", "print-panel");
    Label heading = new Label(messages.get("print.title"));
    heading.getStyleClass().add("panel-heading");
    EllipsisLabel what = new EllipsisLabel();
    what.setText(headline);
    check(text, "print.text", true);
    check(pictures, "print.pictures", true);
    check(notes, "print.notes", true);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(heading, what, text, pictures, notes, where, buttons);
    say("print.looking");
    buttons.getChildren().setAll(button("print.cancel", listener::closed));
  }

  private void check(CheckBox box, String key, boolean chosen) {
    box.setText(messages.get(key));
    box.setSelected(chosen);
  }

  private PrintListener.Choice choice() {
    return new PrintListener.Choice(new ExportContent(false, pictures.isSelected(), text.isSelected(), false), notes.isSelected());
  }

  private void say(String key) {
    Label words = new Label(messages.get(key));
    words.getStyleClass().add("quiet");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    where.getChildren().setAll(words);
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(messages.get(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  private void buttons(Button last) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    last.setDefaultButton(true);
    buttons.getChildren().setAll(
        button("print.save", () -> listener.save(choice())), space, button("print.cancel", listener::closed), last);
  }

  /**
   * Offers the printers that there are.
   *
   * @param names their names, the usual one first; none for none
   */
  public void printers(List<String> names) {
    Button open = button("print.open", () -> listener.open(choice()));
    if (names.isEmpty()) {
      say("print.none");
      open.getStyleClass().add("accent");
      buttons(open);
      open.requestFocus();
      return;
    }
    ComboBox<String> printers = new ComboBox<>();
    printers.getItems().setAll(names);
    printers.getSelectionModel().selectFirst();
    printers.setMaxWidth(Double.MAX_VALUE);
    printers.setAccessibleText(messages.get("print.printer"));
    where.getChildren().setAll(new LabelledRow(messages.get("print.printer"), printers));
    Button print = button("print.print", () -> listener.print(choice(), printers.getValue()));
    print.getStyleClass().add("accent");
    buttons(print);
    buttons.getChildren().add(1, open);
    print.requestFocus();
  }
}
