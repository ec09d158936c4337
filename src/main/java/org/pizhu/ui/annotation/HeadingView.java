package org.pizhu.ui.annotation;

import java.time.LocalDate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.WrittenDate;
import org.pizhu.ui.annotation.ListRow.Heading;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.EllipsisLabel;

/** The head of a group: what its annotations have in common, and how many they are. A press folds it. */
final class HeadingView extends HBox {

  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final Messages messages;
  private final AnnotationsModel model;
  private final Label arrow = new Label("▾");
  private final EllipsisLabel title = new EllipsisLabel();
  private final Label count = new Label();
  private @Nullable Heading shown;

  HeadingView(Messages messages, AnnotationsModel model) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("group-heading");
    setAlignment(Pos.CENTER_LEFT);
    arrow.getStyleClass().add("arrow-sign");
    arrow.setMinWidth(USE_PREF_SIZE);
    title.getStyleClass().add("group-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(arrow, title, count);
  }

  void show(Heading group) {
    shown = group;
    arrow.setText(group.folded() ? "▸" : "▾");
    title.setText(title(group));
    count.setText(messages.number(group.count()));
    pseudoClassStateChanged(FOLDED, group.folded());
  }

  /** What is said of it. */
  String words() {
    return shown == null
        ? ""
        : messages.get(
            shown.folded() ? "annotation.group.folded" : "annotation.group.open", title.getText(), shown.count());
  }

  private String title(Heading group) {
    return switch (model.list().groupingProperty().get()) {
      case NONE, ANNOTATOR -> group.title();
      case STORY -> group.title().isEmpty() ? messages.get("annotation.group.no-headline") : group.title();
      case TAG -> model.codebookProperty().get().byId(group.key())
          .map(tag -> TagChips.shown(model.codebookProperty().get().path(tag.id())))
          .orElse(messages.get("annotation.filter.untagged"));
      case DAY -> messages.date(LocalDate.parse(group.key()));
      case PUBLISHED -> WrittenDate.parse(group.key()).map(messages::date)
          .orElseGet(() -> messages.get("annotation.group.no-date"));
      case COLOR -> Colors.name(messages, HighlightColor.valueOf(group.key()));
    };
  }
}
