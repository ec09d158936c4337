package org.pizhu.ui.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HeadlineOffer;
import org.pizhu.model.MetadataField;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FieldWords;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.SelectableText;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.metadata.FieldRow.Fact;
import org.pizhu.ui.metadata.FieldRow.Field;
import org.pizhu.ui.metadata.FieldRow.Found;
import org.pizhu.ui.metadata.FieldRow.Look;
import org.pizhu.ui.theme.Icons;

/** A line of what is known of a story, or the editor in its place. */
final class FieldCell extends FillCell<FieldRow> {

  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

  private final MetadataPane pane;
  private final Messages messages;
  private final Label section = new Label();
  private final EllipsisLabel name = new EllipsisLabel();
  private final SelectableText value = new SelectableText();
  private final IconButton edit;
  private final Hyperlink evidence = new Hyperlink();
  private final Label set = new Label();
  private final Label hint = new Label();
  private final Hyperlink offer = new Hyperlink();
  private final Hyperlink asFound = new Hyperlink();
  private final VBox field;
  private final MenuButton adding;
  private final HBox addingLine;
  private final InvalidationListener onEditing = observable -> refresh();

  FieldCell(MetadataPane pane, Messages messages) {
    this.pane = pane;
    this.messages = messages;
    getStyleClass().add("field-cell");
    section.getStyleClass().add("field-section");
    name.getStyleClass().add("field-name");
    edit = new IconButton(Icons.ANNOTATION, "", this::edit);
    edit.getStyleClass().addAll("small-icon-button", "field-edit");
    // The keyboard has the list: it edits what is chosen there.
    edit.setFocusTraversable(false);
    value.setFocusTraversable(false);
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox line = new HBox(name, value, edit);
    line.getStyleClass().add("field-row");
    field = new VBox(line, below());
    adding = adding();
    addingLine = new HBox(adding);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
      if (getItem() instanceof Field && !pane.isEditing()) {
        getListView().getSelectionModel().clearAndSelect(getIndex());
      }
    });
    pane.editingProperty().addListener(new WeakInvalidationListener(onEditing));
  }

  /** What stands under the value. */
  private VBox below() {
    link(evidence);
    evidence.setOnAction(event -> {
      evidence.setVisited(false);
      pane.reveal(getItem());
    });
    linked(asFound, shown -> pane.asFound(shown.key()));
    asFound.getStyleClass().add("field-back");
    linked(offer, shown -> pane.complete(shown));
    offer.getStyleClass().add("field-offer");
    set.getStyleClass().add("field-set");
    hint.getStyleClass().add("field-set");
    for (Labeled one : List.of(offer, hint, set)) {
      one.setWrapText(true);
      one.setMinHeight(USE_PREF_SIZE);
    }
    VBox below = new VBox(offer, evidence, hint, set, asFound);
    below.getStyleClass().add("field-below");
    return below;
  }

  /** What is done is done to the field that the line shows then. */
  private void linked(Hyperlink link, Consumer<Field> act) {
    link(link);
    link.setOnAction(event -> {
      link.setVisited(false);
      if (getItem() instanceof Field shown) {
        act.accept(shown);
      }
    });
  }

  private static void link(Hyperlink link) {
    link.getStyleClass().add("field-evidence");
    link.setFocusTraversable(false);
    Tip.whenCut(link);
  }

  private MenuButton adding() {
    MenuButton button = new MenuButton(messages.get("metadata.add"), Icons.ADD.node());
    button.getStyleClass().add("field-add");
    button.setFocusTraversable(false);
    FieldWords words = new FieldWords(messages);
    for (MetadataField one : MetadataField.values()) {
      if (one.isAdded()) {
        MenuItem item = new MenuItem(words.name(one) + "  dc:" + one.key());
        item.setOnAction(event -> pane.add(one));
        button.getItems().add(item);
      }
    }
    return button;
  }

  /** Opens the menu of what can be added; says whether this is the line for that. */
  boolean openMenu() {
    boolean isHere = getItem() instanceof FieldRow.Adding;
    if (isHere) {
      adding.show();
    }
    return isHere;
  }

  private void edit() {
    if (getItem() instanceof Field shown) {
      pane.edit(shown.key());
    }
  }

  @Override
  protected void updateItem(@Nullable FieldRow item, boolean empty) {
    super.updateItem(item, empty);
    refresh();
  }

  private void refresh() {
    FieldRow item = isEmpty() ? null : getItem();
    if (item instanceof FieldRow.Section head) {
      section.setText(head.title());
      setAccessibleText(head.title());
      fill(section);
    } else if (item instanceof Fact fact) {
      show(fact.name(), fact.value(), fact.look(), false);
      below(null, "", "");
      present(hint, false);
      present(offer, false);
      edit.setVisible(false);
      setAccessibleText(spoken(fact.name(), fact.value(), ""));
      fill(field);
    } else if (item instanceof Found found) {
      show(found);
      fill(field);
    } else if (item instanceof Field shown) {
      FieldEditor editor = pane.editor(shown.key());
      if (editor == null) {
        show(shown);
        fill(field);
      } else {
        setAccessibleText(shown.name());
        fill(editor);
      }
    } else if (item instanceof FieldRow.Adding) {
      setAccessibleText(adding.getText());
      fill(addingLine);
    } else {
      setAccessibleText(null);
      clear();
    }
  }

  private void show(Field shown) {
    boolean isSet = !shown.set().isEmpty();
    show(shown.name(), shown.value(), shown.look(), isSet);
    String back = !isSet ? "" : messages.get(shown.key().field().isAdded() ? "metadata.remove" : "metadata.as-found");
    below(shown.evidence(), shown.set(), back);
    hint.setText(shown.hint());
    present(hint, !shown.hint().isEmpty());
    offer.setText(offered(shown.offer()));
    present(offer, shown.offer() != null);
    edit.setVisible(true);
    edit.name(messages.get("metadata.edit", shown.name()));
    setAccessibleText(spoken(shown.name(), shown.value(), shown.set().isEmpty() ? more(shown) : shown.set()));
  }

  private void show(Found found) {
    show(found.name(), found.value(), Look.PLAIN, false);
    below(found.evidence(), "", "");
    hint.setText(found.hint());
    present(hint, true);
    present(offer, false);
    edit.setVisible(false);
    setAccessibleText(spoken(found.name(), found.value(), found.hint()));
  }

  private String offered(@Nullable HeadlineOffer found) {
    if (found == null) {
      return "";
    }
    StorySummary version = found.version();
    String outlet = version == null ? null : version.outlet();
    return version == null
        ? messages.get("metadata.complete.told", found.headline())
        : outlet == null
            ? messages.get("metadata.complete.version", found.headline())
            : messages.get("metadata.complete.of-outlet", found.headline(), outlet);
  }

  /** What is said of a field beside its value. */
  private String more(Field shown) {
    return shown.offer() == null ? shown.hint() : offer.getText();
  }

  private static String spoken(String name, String value, String more) {
    List<String> parts = new ArrayList<>(List.of(name, value, more));
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  private void show(String called, String text, Look look, boolean isSet) {
    name.setText(called);
    value.show(called, text);
    value.getStyleClass().remove("mono");
    if (look == Look.MONO) {
      value.getStyleClass().add("mono");
    }
    value.pseudoClassStateChanged(MISSING, look == Look.MISSING);
    value.pseudoClassStateChanged(WRONG, look == Look.WRONG);
    name.pseudoClassStateChanged(SET, isSet);
  }

  private void below(@Nullable Evidence found, String setWords, String back) {
    String words = found == null ? "" : found.words().replace('\n', ' ');
    // Where the words are the value itself there is only the way to them.
    evidence.setText(words.equals(value.getText()) ? messages.get("metadata.show") : messages.get("metadata.found-in", words));
    present(evidence, found != null);
    set.setText(setWords);
    present(set, !setWords.isEmpty());
    asFound.setText(back);
    present(asFound, !back.isEmpty());
  }

  private static void present(Labeled node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
