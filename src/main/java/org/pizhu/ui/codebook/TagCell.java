package org.pizhu.ui.codebook;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Problem;
import org.pizhu.model.Tag;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.NameField;
import org.pizhu.ui.control.TagColors;
import org.pizhu.ui.control.Tip;

/** A row of the tree: colour, name, key, counts; or the field for its name. */
final class TagCell extends TreeCell<TagRow> {

  private final Messages messages;
  private final CodebookModel model;
  private final EllipsisLabel name = new EllipsisLabel();
  private final Label key = new Label();
  private final Label count = new Label();
  private final Tip countTip = new Tip(count);
  private final Tip tip = new Tip(this);
  private final HBox row = new HBox();
  private @Nullable NameField field;

  TagCell(Messages messages, CodebookModel model) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("tag-cell");
    row.getStyleClass().add("tag-row");
    row.setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("name");
    key.getStyleClass().add("key-cap");
    key.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add("count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    model.namingProperty().addListener(observable -> refresh());
  }

  @Override
  protected void updateItem(@Nullable TagRow item, boolean empty) {
    super.updateItem(item, empty);
    refresh();
  }

  private void refresh() {
    TagRow item = getItem();
    if (isEmpty() || item == null) {
      setGraphic(null);
      field = null;
      tip.text("");
      setAccessibleText(null);
      return;
    }
    if (isNamed(item)) {
      showField(item);
    } else {
      field = null;
      showRow(item);
    }
  }

  private boolean isNamed(TagRow item) {
    return item.tag() == null
        || model.namingProperty().get() instanceof CodebookModel.Naming.Renamed renamed && renamed.id().equals(item.id());
  }

  private void showField(TagRow item) {
    if (field == null) {
      field = new NameField(
          messages.get("codebook.name.prompt"),
          item.tag() == null ? "" : item.tag().name(),
          typed -> model.takeName(typed).map(kind -> messages.problem(Problem.of(kind, typed.strip()))),
          model::cancelName);
      setGraphic(field);
      tip.text("");
      field.focusSoon();
    }
  }

  private void showRow(TagRow item) {
    Tag tag = item.tag();
    if (tag == null) {
      return;
    }
    name.setText(tag.name());
    key.setText(tag.key() == null ? "" : tag.key().toUpperCase(messages.locale()));
    count.setText(count(item));
    countTip.text(item.subtree() == 0 ? "" : counts(item));
    row.getChildren().setAll(TagColors.dot(tag.color()), name);
    if (tag.key() != null) {
      row.getChildren().add(key);
    }
    row.getChildren().add(count);
    setGraphic(row);
    tip.text(tag.description());
    setAccessibleText(accessible(item, tag));
  }

  private String count(TagRow item) {
    if (item.subtree() == 0) {
      return "";
    }
    String own = messages.number(item.own());
    return item.own() == item.subtree() ? own : own + " / " + messages.number(item.subtree());
  }

  private String counts(TagRow item) {
    return item.own() == item.subtree()
        ? messages.get("codebook.count", item.own())
        : messages.get("codebook.counts", item.own(), item.subtree());
  }

  private String accessible(TagRow item, Tag tag) {
    String said = messages.get(
        "codebook.row", item.path().replace(Tag.SEPARATOR, " / "), counts(item), TagColors.name(messages, tag.color()));
    return tag.key() == null ? said : messages.get("codebook.row.key", said, tag.key());
  }

  /** Shows where a dragged tag would go. */
  void mark(Optional<Drop> drop) {
    for (Drop.Zone zone : Drop.Zone.values()) {
      pseudoClassStateChanged(pseudo(zone), drop.filter(one -> one.zone() == zone).isPresent());
    }
  }

  private static PseudoClass pseudo(Drop.Zone zone) {
    return PseudoClass.getPseudoClass(switch (zone) {
      case BEFORE -> "drop-before";
      case AFTER -> "drop-after";
      case INTO -> "drop-into";
      case MERGE -> "drop-merge";
    });
  }

  /** As wide as the tree: what is too long ends in an ellipsis. */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node graphic = getGraphic();
    if (graphic != null) {
      graphic.resize(getWidth() - graphic.getLayoutX() - snappedRightInset(), graphic.getLayoutBounds().getHeight());
    }
  }
}
