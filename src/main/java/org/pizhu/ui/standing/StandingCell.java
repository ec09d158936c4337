package org.pizhu.ui.standing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.markdown.Markdown;
import org.pizhu.model.Codebook;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.Standing;
import org.pizhu.model.Standing.State;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.WrittenDate;
import org.pizhu.ui.control.ClampedText;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.theme.Icons;

/** An annotation of another version: how it stands, where it is from, its words or both wordings, its tags and note, and who decided. */
final class StandingCell extends FillCell<CarriedNote> {

  private static final int LINES = 3;

  private final Messages messages;
  private final Supplier<Codebook> codebook;
  private final ZoneId zone;
  private final StandingsPane pane;
  private final Label state = new Label();
  private final EllipsisLabel from = new EllipsisLabel();
  private final ClampedText quote = new ClampedText(LINES);
  private final Wordings wordings;
  private final EllipsisLabel more = new EllipsisLabel();
  private final EllipsisLabel decided = new EllipsisLabel();
  private final VBox box;
  private String colorClass = "";

  StandingCell(Messages messages, Supplier<Codebook> codebook, ZoneId zone, StandingsPane pane) {
    this.messages = messages;
    this.codebook = codebook;
    this.zone = zone;
    this.pane = pane;
    wordings = new Wordings(messages);
    getStyleClass().add("standing-cell");
    state.getStyleClass().add("state");
    state.setMinWidth(USE_PREF_SIZE);
    from.getStyleClass().add("standing-from");
    from.setMinWidth(0);
    quote.getStyleClass().addAll("quote", "serif");
    more.getStyleClass().add("quiet");
    decided.getStyleClass().add("quiet");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, state, gap, from);
    head.setAlignment(Pos.CENTER_LEFT);
    box = new VBox(4, head, quote, wordings, more, decided);
    box.getStyleClass().add("standing-row");
    setOnMouseClicked(event -> {
      CarriedNote note = getItem();
      if (note != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        pane.shown(note);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable CarriedNote note, boolean empty) {
    super.updateItem(note, empty);
    if (empty || note == null) {
      clear();
      setAccessibleText(null);
      return;
    }
    Standing standing = note.standing();
    color(Colors.styleClass(standing.annotation().color()));
    state.setText(messages.get("standing.state." + standing.state().name().toLowerCase(Locale.ROOT)));
    state.setGraphic(icon(standing.state()).node());
    from.setText(note.from(messages));
    boolean isReworded = standing.state() == State.CHANGED && !note.edits().isEmpty();
    quote.show(quoted(standing));
    present(quote, !isReworded && !quoted(standing).isEmpty());
    if (isReworded) {
      wordings.show(standing.quote(), standing.words(), note.edits());
    }
    present(wordings, isReworded);
    more.setText(more(note));
    present(more, !more.getText().isEmpty());
    decided.setText(decided(standing));
    present(decided, !decided.getText().isEmpty());
    fill(box);
    setAccessibleText(spoken(note, isReworded));
  }

  @Override
  protected double computePrefHeight(double width) {
    double height = super.computePrefHeight(width);
    if (width > 0 && getItem() != null) {
      pane.measured(getIndex(), height);
    }
    return height;
  }

  private static Icons icon(State state) {
    return switch (state) {
      case CARRIED -> Icons.CONFIRM;
      case CHANGED -> Icons.ANNOTATION;
      case ABSENT -> Icons.UNTAG;
      case ASK -> Icons.AMBIGUOUS;
    };
  }

  /** The words, and before those of what is no passage what it is. */
  private String quoted(Standing standing) {
    Target target = standing.annotation().target();
    String words = standing.quote().replace('\n', ' ');
    if (target instanceof FigureTarget figure) {
      return messages.get("standing.figure", figure.number(), words);
    }
    return target instanceof StoryTarget ? messages.get("standing.story", words) : words;
  }

  /** Its tags and its note, on one line; of what a person is asked how many places there are. */
  private String more(CarriedNote note) {
    List<String> parts = new ArrayList<>();
    Standing standing = note.standing();
    if (standing.state() == State.ASK) {
      parts.add(standing.candidates().isEmpty()
          ? messages.get("standing.no-place") : messages.get("standing.places", standing.candidates().size()));
    }
    parts.add(note.tags(codebook.get()));
    parts.add(Markdown.words(standing.annotation().note()));
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  private String decided(Standing standing) {
    StandingDecision decision = standing.decision();
    if (decision == null) {
      return "";
    }
    String day = messages.shortDate(new WrittenDate(LocalDate.ofInstant(decision.at(), zone)));
    return messages.get(standing.isDecided() ? "standing.decided" : "standing.lost", decision.by(), day);
  }

  private String spoken(CarriedNote note, boolean isReworded) {
    List<String> parts = new ArrayList<>(List.of(state.getText(), from.getText(), quoted(note.standing())));
    if (isReworded) {
      parts.add(messages.get("standing.spoken.now", note.standing().words().replace('\n', ' ')));
    }
    parts.add(more.getText());
    parts.add(decided.getText());
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  private void color(String styleClass) {
    if (!styleClass.equals(colorClass)) {
      box.getStyleClass().remove(colorClass);
      box.getStyleClass().add(styleClass);
      colorClass = styleClass;
    }
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
