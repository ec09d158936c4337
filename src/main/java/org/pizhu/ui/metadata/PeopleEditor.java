package org.pizhu.ui.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Person;
import org.pizhu.ui.control.Composing;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** People: for each what they did, their name, and for whom. */
final class PeopleEditor extends ValueEditor {

  private final Messages messages;
  private final boolean isRepeatable;
  private final VBox lines = new VBox(4);
  private final Button more;

  PeopleEditor(Messages messages, MetadataField field) {
    this.messages = messages;
    isRepeatable = field.isRepeatable();
    more = new Button(messages.get("metadata.person.add"), Icons.ADD.node());
    more.getStyleClass().add("field-add");
    more.setOnAction(event -> {
      Line added = add(null);
      added.name.requestFocus();
      changed();
    });
    more.setVisible(isRepeatable);
    more.setManaged(isRepeatable);
    setSpacing(4);
    getChildren().addAll(lines, more);
    add(null);
  }

  /** The fields of one person. */
  private final class Line extends HBox {
    private final List<Composing> composing = new ArrayList<>();
    private final TextField role = field("metadata.person.role");
    private final TextField name = field("metadata.person.name");
    private final TextField outlet = field("metadata.person.outlet");

    Line(@Nullable Person person) {
      super(4);
      getStyleClass().add("person-line");
      role.setPrefColumnCount(3);
      name.setPrefColumnCount(5);
      outlet.setPrefColumnCount(5);
      HBox.setHgrow(name, Priority.ALWAYS);
      HBox.setHgrow(outlet, Priority.ALWAYS);
      getChildren().addAll(role, name, outlet);
      if (isRepeatable) {
        IconButton remove = new IconButton(Icons.CLOSE, messages.get("metadata.person.remove"), () -> remove(this));
        remove.getStyleClass().add("small-icon-button");
        getChildren().add(remove);
      }
      if (person != null) {
        role.setText(person.role());
        name.setText(person.name());
        outlet.setText(person.outlet() == null ? "" : person.outlet());
      }
      List.of(role, name, outlet).forEach(one -> one.textProperty().addListener(observable -> changed()));
    }

    private TextField field(String nameKey) {
      TextField made = new TextField();
      made.setPromptText(messages.get(nameKey));
      made.setAccessibleText(messages.get(nameKey));
      made.setMinWidth(44);
      composing.add(Composing.of(made));
      return made;
    }

    boolean isBlank() {
      return role.getText().isBlank() && name.getText().isBlank() && outlet.getText().isBlank();
    }

    boolean isNameless() {
      return name.getText().isBlank() && !isBlank();
    }

    Person person() {
      return new Person(role.getText(), name.getText(), outlet.getText().isBlank() ? null : outlet.getText());
    }
  }

  private Line add(@Nullable Person person) {
    Line line = new Line(person);
    lines.getChildren().add(line);
    return line;
  }

  private void remove(Line line) {
    int at = lines.getChildren().indexOf(line);
    // The keyboard must not fall out of the editor with the line.
    more.requestFocus();
    lines.getChildren().remove(line);
    if (lines.getChildren().isEmpty()) {
      add(null);
    }
    all().get(Math.min(at, lines.getChildren().size() - 1)).name.requestFocus();
    changed();
  }

  private List<Line> all() {
    return lines.getChildren().stream().map(Line.class::cast).toList();
  }

  @Override
  void show(MetadataValue value) {
    lines.getChildren().clear();
    List<Person> people = new ArrayList<>(((MetadataValue.People) value).people());
    people.forEach(this::add);
    if (people.isEmpty()) {
      add(null);
    }
  }

  @Override
  Optional<MetadataValue> value() {
    if (all().stream().anyMatch(Line::isNameless)) {
      return Optional.empty();
    }
    return Optional.of(new MetadataValue.People(
        all().stream().filter(line -> !line.isBlank()).map(Line::person).toList()));
  }

  @Override
  String fault() {
    return value().isPresent() ? "" : messages.get("metadata.no-name");
  }

  @Override
  String hint() {
    return isRepeatable ? messages.get("metadata.hint.people") : "";
  }

  @Override
  boolean hasLines() {
    return false;
  }

  @Override
  boolean isComposing() {
    return all().stream().flatMap(line -> line.composing.stream()).anyMatch(Composing::isComposing);
  }

  @Override
  void focus() {
    all().get(0).name.requestFocus();
  }
}
