package org.pizhu.ui.help;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.theme.Icons;

/** A line that tells who is new what to try next. It never takes the keyboard, and goes away when it was done. */
public final class HintBar extends HBox {

  private final Messages messages;
  private final UnaryOperator<String> key;
  private final Label words = new Label();
  private final Label count = new Label();

  /**
   * @param messages the words
   * @param key gives the key of an act
   * @param putAway is asked for when nothing more is to be said
   */
  public HintBar(Messages messages, UnaryOperator<String> key, Runnable putAway) {
    super(12);
    this.messages = messages;
    this.key = key;
    getStyleClass().add("hint-bar");
    setAlignment(Pos.CENTER_LEFT);
    count.getStyleClass().add("count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button away = new Button(messages.get("hint.away"));
    away.getStyleClass().add("text-action");
    away.setMinWidth(Region.USE_PREF_SIZE);
    away.setOnAction(event -> putAway.run());
    getChildren().addAll(Icons.HELP.node(), count, words, away);
    show(List.of(), false);
  }

  /**
   * Shows the first of what is left to try.
   *
   * @param hasStory whether there is something to try it on
   */
  public void show(List<Hint> left, boolean hasStory) {
    boolean isShown = !left.isEmpty() && hasStory;
    setVisible(isShown);
    setManaged(isShown);
    if (isShown) {
      Hint hint = left.get(0);
      words.setText(switch (hint) {
        case ANNOTATE -> messages.get("hint.annotate", key.apply("annotation.yellow"), key.apply("annotation.pink"));
        case TAG -> messages.get("hint.tag", key.apply("annotation.tag"), key.apply("annotation.note"));
        case FIND -> messages.get("hint.find", key.apply("window.palette"), key.apply("window.handbook"));
      });
      // The number is that of the sentence: one that was done before its turn is passed over.
      count.setText(messages.get("hint.count", hint.ordinal() + 1, Hint.values().length));
    }
  }
}
