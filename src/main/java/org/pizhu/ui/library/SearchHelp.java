package org.pizhu.ui.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.query.QueryField;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.ScrollBox;
import org.pizhu.ui.theme.Icons;

/** The language of searches on one small sheet: how it is typed, and what it finds. */
final class SearchHelp extends VBox {

  private static final double WIDTH = 520;
  /** Its lines, from what everybody needs to what few do. */
  private static final List<String> LINES = List.of(
      "words", "reading", "quoted", "or", "not", "brackets", "field", "exact", "date", "has", "is", "regex");

  /**
   * @param messages the words
   * @param close puts the sheet away
   */
  SearchHelp(Messages messages, Runnable close) {
    getStyleClass().addAll("panel", "search-help");
    setPrefWidth(WIDTH);
    Label title = new Label(messages.get("search.help.title"));
    title.getStyleClass().add("panel-heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, title, space, new IconButton(Icons.CLOSE, messages.get("search.help.close"), "Esc", close));
    head.setAlignment(Pos.CENTER_LEFT);
    Label fields = new Label(messages.get("search.help.fields", fields(messages.language())));
    fields.getStyleClass().add("quiet");
    fields.setWrapText(true);
    fields.setMinHeight(USE_PREF_SIZE);
    ScrollBox scrolled = new ScrollBox(lines(messages)).reachable(title.getText());
    VBox.setVgrow(scrolled, Priority.ALWAYS);
    getChildren().addAll(head, scrolled, fields);
  }

  private static GridPane lines(Messages messages) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("search-lines");
    ColumnConstraints typed = new ColumnConstraints();
    typed.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints finds = new ColumnConstraints();
    finds.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(typed, finds);
    for (String line : LINES) {
      Label example = new Label(messages.get("search.example." + line));
      example.getStyleClass().add("example");
      example.setMinWidth(USE_PREF_SIZE);
      Label meaning = new Label(messages.get("search.help." + line));
      meaning.setWrapText(true);
      GridPane.setValignment(example, VPos.TOP);
      grid.addRow(grid.getRowCount(), example, meaning);
    }
    return grid;
  }

  private static String fields(Language language) {
    boolean chinese = language == Language.CHINESE;
    return Arrays.stream(QueryField.values())
        .filter(field -> field.field() != null)
        .map(field -> chinese ? field.chinese() : field.english())
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }
}
