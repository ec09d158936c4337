package org.pizhu.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;

/** Asks what a session is to be about, and what it is called. */
final class SessionStart extends VBox {

  private final Messages messages;
  private final ToggleGroup which = new ToggleGroup();
  private final Map<RadioButton, List<Long>> lists = new LinkedHashMap<>();
  private final RadioButton selected;
  private final RadioButton shown;
  private final RadioButton unread;
  private final TextField name = new TextField();
  private final Button start = new Button();

  /**
   * @param messages the words
   * @param chosen gets the stories and the name
   * @param unreadChosen gets the name, where the stories are those that are not read
   */
  SessionStart(Messages messages, BiConsumer<List<Long>, String> chosen, Consumer<String> unreadChosen) {
    this.messages = messages;
    getStyleClass().add("session-part");
    selected = choice();
    shown = choice();
    unread = choice();
    Label nameLabel = title("session.name");
    nameLabel.setLabelFor(name);
    name.setAccessibleText(messages.get("session.name"));
    start.setText(messages.get("session.start"));
    start.getStyleClass().add("accent");
    start.setDefaultButton(true);
    start.setOnAction(event -> {
      String called = name.getText().strip();
      if (unread.isSelected()) {
        unreadChosen.accept(called);
      } else {
        chosen.accept(chosenStories(), called);
      }
    });
    start.disableProperty().bind(which.selectedToggleProperty().isNull()
        .or(javafx.beans.binding.Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty())));
    getChildren().addAll(title("session.which"), selected, shown, unread, nameLabel, name, start);
  }

  private RadioButton choice() {
    RadioButton button = new RadioButton();
    button.setToggleGroup(which);
    lists.put(button, List.of());
    return button;
  }

  private Label title(String key) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("panel-title");
    return label;
  }

  /** Shows what there is to choose from; the first that says something is chosen. */
  void offer(SessionChoices choices, String proposedName) {
    lists.put(selected, choices.selected());
    lists.put(shown, choices.shown());
    offer(selected, "session.which.selected", choices.selected().size());
    offer(shown, "session.which.shown", choices.shown().size());
    offer(unread, "session.which.unread", choices.unread());
    List<RadioButton> order = new ArrayList<>(lists.keySet());
    if (choices.selected().size() < 2) {
      // The one story that is open is selected too: nobody means that by a list.
      order.remove(selected);
      order.add(selected);
    }
    which.selectToggle(order.stream().filter(button -> !button.isDisabled()).findFirst().orElse(null));
    name.setText(proposedName);
  }

  private void offer(RadioButton button, String key, int stories) {
    button.setText(messages.get(key, stories));
    button.setDisable(stories == 0);
  }

  private List<Long> chosenStories() {
    return Objects.requireNonNull(lists.get((RadioButton) which.getSelectedToggle()));
  }
}
