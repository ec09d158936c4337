package org.pizhu.ui.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.AnnotationDifference;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.Tag;
import org.pizhu.model.UnionDifference;
import org.pizhu.model.IntakeChoice;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.FieldWords;
import org.pizhu.ui.control.FillCell;

/** Lists what a library and what is added to it have in different ways, so that one chooses for each. The newer one is chosen at first. */
public final class DifferencesPanel extends VBox {

  private static final double HALF = 50;

  private final Messages messages;
  private final Set<String> theirs;
  private final FieldWords fields;
  private final DateTimeFormatter time;
  private final ListView<UnionDifference> list = new ListView<>();

  /**
   * @param messages the words
   * @param name the name of the file that is added
   * @param differences what differs; not empty
   * @param listener hears what is chosen
   */
  public DifferencesPanel(Messages messages, String name, List<UnionDifference> differences, ChoiceListener listener) {
    this.messages = messages;
    fields = new FieldWords(messages);
    time = DateTimeFormatter.ofPattern(messages.get("format.date-time"), messages.locale());
    theirs = ids(differences, UnionDifference::isTheirsNewer);
    getStyleClass().addAll("panel", "pages-panel", "differences-panel");
    Label heading = new Label(messages.get("differences.title"));
    heading.getStyleClass().add("panel-heading");
    Label about = new Label(messages.get("differences.about", name, differences.size()));
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    list.setAccessibleText(messages.get("differences.list"));
    list.setCellFactory(view -> new DifferenceCell());
    list.getItems().setAll(differences);
    list.getSelectionModel().selectFirst();
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    VBox.setVgrow(list, Priority.ALWAYS);
    Button take = new Button(messages.get("differences.merge"));
    take.setDefaultButton(true);
    take.getStyleClass().add("accent");
    take.setOnAction(event -> listener.chosen(IntakeChoice.taking(theirs)));
    Button cancel = new Button(messages.get("differences.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(event -> listener.cancelled());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8,
        all("differences.all-newer", UnionDifference::isTheirsNewer), all("differences.all-ours", one -> false),
        all("differences.all-theirs", one -> true), space, cancel, take);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(heading, about, list, row);
  }

  private static Set<String> ids(List<UnionDifference> differences, Predicate<UnionDifference> wanted) {
    return new HashSet<>(differences.stream().filter(wanted).map(UnionDifference::key).collect(Collectors.toSet()));
  }

  private Button all(String key, Predicate<UnionDifference> wanted) {
    Button button = new Button(messages.get(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> {
      theirs.clear();
      theirs.addAll(ids(list.getItems(), wanted));
      list.refresh();
    });
    return button;
  }

  /** The arrows to the sides choose for the one that is selected, as its two sides stand. */
  private void onKey(KeyEvent event) {
    UnionDifference selected = list.getSelectionModel().getSelectedItem();
    if (selected != null && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
      choose(selected, event.getCode() == KeyCode.RIGHT);
      event.consume();
    }
  }

  private void choose(UnionDifference difference, boolean isTheirs) {
    if (isTheirs) {
      theirs.add(difference.key());
    } else {
      theirs.remove(difference.key());
    }
    list.refresh();
  }

  /** A difference: the quote, and both sides below it. */
  private final class DifferenceCell extends FillCell<UnionDifference> {
    private final Label story = new Label();
    private final Label quote = new Label();
    private final ToggleGroup sides = new ToggleGroup();
    private final RadioButton here = side("differences.ours", false);
    private final RadioButton there = side("differences.theirs", true);
    private final Label oursText = text(false);
    private final Label theirsText = text(true);
    private final GridPane both = new GridPane();
    private final VBox box = new VBox(4, story, quote, both);

    DifferenceCell() {
      story.getStyleClass().add("quiet");
      quote.setWrapText(true);
      quote.setMinHeight(USE_PREF_SIZE);
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(HALF);
      both.getColumnConstraints().setAll(half, half);
      both.setHgap(12);
      both.addRow(0, here, there);
      both.addRow(1, oursText, theirsText);
      GridPane.setValignment(oursText, VPos.TOP);
      GridPane.setValignment(theirsText, VPos.TOP);
    }

    private RadioButton side(String key, boolean isTheirs) {
      RadioButton button = new RadioButton(messages.get(key));
      button.setToggleGroup(sides);
      button.setFocusTraversable(false);
      button.setOnAction(event -> chosen(isTheirs));
      return button;
    }

    private Label text(boolean isTheirs) {
      Label label = new Label();
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.getStyleClass().add("difference-side");
      label.setOnMouseClicked(event -> chosen(isTheirs));
      return label;
    }

    private void chosen(boolean isTheirs) {
      UnionDifference shown = getItem();
      if (shown != null) {
        list.getSelectionModel().select(shown);
        choose(shown, isTheirs);
      }
    }

    @Override
    protected void updateItem(@Nullable UnionDifference shown, boolean empty) {
      super.updateItem(shown, empty);
      if (empty || shown == null) {
        clear();
        return;
      }
      show(shown);
      here.setAccessibleText(here.getText() + ": " + oursText.getText());
      there.setAccessibleText(there.getText() + ": " + theirsText.getText());
      sides.selectToggle(theirs.contains(shown.key()) ? there : here);
      fill(box);
    }

    private void show(UnionDifference shown) {
      if (shown instanceof AnnotationDifference one) {
        show(one.headline(), one.ours().target().words().replace('\n', ' '), words(one.ours(), one.ourTags()), words(one.theirs(), one.theirTags()));
      } else if (shown instanceof UnionDifference.OfMemo one) {
        show(one.headline(), messages.get("differences.memo"), one.ours().strip(), one.theirs().strip());
      } else if (shown instanceof UnionDifference.OfField one) {
        MetadataField field = one.field().field();
        show(one.headline(), fields.name(field), words(field, one.ours()), words(field, one.theirs()));
      } else if (shown instanceof UnionDifference.OfTag one) {
        String part = messages.get("differences.tag." + one.part().name().toLowerCase(Locale.ROOT));
        show(one.path(), part, one.ours().strip(), one.theirs().strip());
      }
    }

    private void show(String of, String what, String ours, String other) {
      story.setText(of);
      quote.setText(what);
      oursText.setText(ours);
      theirsText.setText(other);
    }

    private String words(MetadataField field, MetadataEntry entry) {
      String value = entry.value().isEmpty() ? messages.get("differences.nothing") : fields.value(field, entry.value());
      return messages.get("differences.set", entry.by(), when(entry.at())) + '\n' + value;
    }

    private String when(Instant at) {
      return time.format(at.atZone(ZoneId.systemDefault()));
    }

    private String words(Annotation annotation, List<String> tags) {
      // Who made it need not be who changed it: the time is not said as if it were of the one who is named.
      StringBuilder words = new StringBuilder(messages.get(
          annotation.modified().equals(annotation.created()) ? "differences.made" : "differences.changed", annotation.creator(),
          when(annotation.modified()), Colors.name(messages, annotation.color())));
      if (!tags.isEmpty()) {
        words.append('\n').append(String.join(messages.get("differences.tags.and"), tags).replace(Tag.SEPARATOR, " " + Tag.SEPARATOR + " "));
      }
      if (!annotation.note().isBlank()) {
        words.append('\n').append(annotation.note().strip());
      }
      return words.toString();
    }
  }
}
