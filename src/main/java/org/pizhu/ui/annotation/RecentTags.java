package org.pizhu.ui.annotation;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.TagColors;

/** The tags that were given last, with numbers: a digit, a click, or the arrows and Enter take one. Putting it away is the host's. */
public final class RecentTags extends VBox {

  /** As many as there are digits. */
  public static final int MOST = 9;

  private final List<Tag> tags;
  private final Consumer<Tag> taken;

  /**
   * @param messages the words
   * @param tags the tags, the one given last first; at least one and at most {@link #MOST}
   * @param codebook all tags
   * @param taken hears which one was taken
   */
  public RecentTags(Messages messages, List<Tag> tags, Codebook codebook, Consumer<Tag> taken) {
    this.tags = List.copyOf(tags);
    this.taken = taken;
    getStyleClass().addAll("panel", "recent-tags");
    Label title = new Label(messages.get("recenttags.title"));
    title.getStyleClass().add("recent-tags-title");
    getChildren().add(title);
    for (int i = 0; i < tags.size(); i++) {
      getChildren().add(row(i, TagChips.shown(codebook.path(tags.get(i).id()))));
    }
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Button row(int index, String path) {
    Tag tag = tags.get(index);
    Label number = new Label(Integer.toString(index + 1));
    number.getStyleClass().add("key-cap");
    number.setMinWidth(Region.USE_PREF_SIZE);
    EllipsisLabel name = new EllipsisLabel(path);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox content = new HBox(number, TagColors.dot(tag.color()), name);
    content.getStyleClass().add("recent-tag-content");
    content.setAlignment(Pos.CENTER_LEFT);
    Button row = new Button();
    row.getStyleClass().setAll("recent-tag");
    row.setGraphic(content);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(number.getText() + " " + path);
    row.setOnAction(event -> taken.accept(tag));
    return row;
  }

  /** What was typed counts, not which key was pressed: the digits of some keyboards need Shift. */
  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    int number = character.length() == 1 ? Character.digit(character.charAt(0), 10) : -1;
    if (number >= 1 && number <= tags.size()) {
      taken.accept(tags.get(number - 1));
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      List<Node> rows = getChildren().subList(1, getChildren().size());
      int now = rows.indexOf(getScene().getFocusOwner());
      rows.get(Math.max(0, Math.min(rows.size() - 1, now + step))).requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button row) {
      row.fire();
      event.consume();
    }
  }
}
