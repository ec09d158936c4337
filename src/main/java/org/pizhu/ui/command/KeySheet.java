package org.pizhu.ui.command;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.ActKeys;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.PanelParts;

/**
 * All acts with their keys, by groups. Typing narrows it; Enter on a line asks for a new key, Delete takes the key away, Backspace gives the
 * act its own back.
 */
public final class KeySheet extends VBox {

  private static final double WIDTH = 680;
  private static final double HEIGHT = 640;

  private final Messages messages;
  private final KeySheetModel model;
  private final FilterField filter;
  private final ListView<SheetRow> list = new ListView<>();
  private final Label told = new Label();
  private final Button take = new Button();
  private final Button leave = new Button();
  private final Button resetAll = new Button();

  /**
   * @param messages the words
   * @param acts the acts
   * @param bindings their keys
   * @param keys listens to the keyboard; it is asked for the next key
   * @param close puts the sheet away
   */
  public KeySheet(Messages messages, Acts acts, Bindings bindings, ActKeys keys, Runnable close) {
    this.messages = messages;
    model = new KeySheetModel(messages, acts, bindings);
    filter = new FilterField(messages, messages.get("keysheet.filter"));
    getStyleClass().addAll("panel", "key-sheet");
    setPrefSize(WIDTH, HEIGHT);
    HBox head = new PanelParts(messages).head("keysheet.title", filter, "keysheet.close", close);
    prepareList();
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list, foot());
    // The keyboard begins in the filter, although the close button may come first.
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DOWN) {
        focusList();
        event.consume();
      }
    });
    model.rows().subscribe(this::show);
    Consumer<KeyStroke> pressed = model::pressed;
    model.askingProperty().addListener((observable, before, now) -> keys.askNext(now == null ? null : pressed));
    // Put away while a key is asked for: the key then means what it always means.
    sceneProperty().addListener((observable, before, now) -> {
      if (now == null) {
        model.leave();
      }
    });
  }

  private void prepareList() {
    list.getStyleClass().addAll("edge-to-edge", "key-list");
    list.setAccessibleText(messages.get("keysheet.title"));
    list.setCellFactory(view -> {
      SheetCell cell = new SheetCell(messages, model);
      cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
          ask(cell.getItem());
        }
      });
      return cell;
    });
    Label none = new Label(messages.get("keysheet.none"));
    none.getStyleClass().add("quiet");
    list.setPlaceholder(new StackPane(none));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.focusedProperty().addListener((observable, before, now) -> selectSomething());
  }

  private HBox foot() {
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    told.getStyleClass().add("told");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    take.getStyleClass().add("accent");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(event -> {
      model.take();
      focusList();
    });
    leave.setText(messages.get("keysheet.leave"));
    leave.setMinWidth(USE_PREF_SIZE);
    leave.setOnAction(event -> {
      model.leave();
      focusList();
    });
    resetAll.setText(messages.get("keysheet.reset-all"));
    resetAll.setMinWidth(USE_PREF_SIZE);
    resetAll.setOnAction(event -> {
      model.resetAll();
      focusList();
    });
    InvalidationListener follow = observable -> tell();
    model.conflictProperty().addListener(follow);
    model.askingProperty().addListener(follow);
    model.toldProperty().addListener(follow);
    tell();
    HBox foot = new HBox(8, told, space, take, leave, resetAll);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && model.conflictProperty().get() != null) {
        leave.fire();
        event.consume();
      }
    });
    return foot;
  }

  private void tell() {
    KeySheetModel.Conflict asked = model.conflictProperty().get();
    Act asking = model.askingProperty().get();
    if (asked != null) {
      told.setText(model.words(asked));
      take.setText(model.takeWords(asked));
    } else if (asking != null) {
      told.setText(messages.get("keysheet.press"));
    } else {
      told.setText(model.toldProperty().get().isEmpty()
          ? messages.get("keysheet.hint")
          : model.toldProperty().get());
    }
    present(take, asked != null && asked.canTake());
    present(leave, asked != null);
    present(resetAll, asked == null && asking == null && model.isAnyChanged());
    if (asked != null) {
      (asked.canTake() ? take : leave).requestFocus();
    }
    list.refresh();
  }

  private static void present(Button button, boolean present) {
    button.setVisible(present);
    button.setManaged(present);
  }

  private void show(List<SheetRow> rows) {
    SheetRow before = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(rows);
    for (int i = 0; before != null && i < rows.size(); i++) {
      if (rows.get(i).name().equals(before.name()) && rows.get(i).act() == before.act()) {
        list.getSelectionModel().clearAndSelect(i);
        list.getFocusModel().focus(i);
        return;
      }
    }
  }

  private void focusList() {
    selectSomething();
    list.requestFocus();
  }

  /** Where the keyboard is must be seen: at first on the first line that is no heading. */
  private void selectSomething() {
    if (list.getSelectionModel().isEmpty() && list.getItems().size() > 1) {
      list.getSelectionModel().clearAndSelect(1);
    }
  }

  private void onKey(KeyEvent event) {
    SheetRow row = list.getSelectionModel().getSelectedItem();
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (row == null || !plain) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> ask(row);
      case DELETE -> change(row, model::clear);
      case BACK_SPACE -> change(row, model::reset);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void ask(@Nullable SheetRow row) {
    change(row, model::ask);
  }

  private static void change(@Nullable SheetRow row, Consumer<Act> change) {
    if (row != null && row.act() != null && row.isChangeable()) {
      change.accept(row.act());
    }
  }
}
