package org.pizhu.ui.version;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.StandingCounts;
import org.pizhu.model.StorySummary;
import org.pizhu.model.StoryVersion;
import org.pizhu.model.WrittenDate;
import org.pizhu.ui.control.ClampedText;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;

/** A version: when and by what evidence, its headline and outlet, how alike it is to the one that is open, and its annotations. */
final class VersionCell extends FillCell<StoryVersion> {

  private static final double HUNDRED = 100;
  private static final int HEADLINE_LINES = 2;

  private final Messages messages;
  private final Clock clock;
  private final VersionsPane pane;
  private final Label day = new Label();
  private final EllipsisLabel evidence = new EllipsisLabel();
  private final ClampedText headline = new ClampedText(HEADLINE_LINES);
  private final EllipsisLabel outlet = new EllipsisLabel();
  private final Label alike = new Label();
  private final Label annotations = new Label();
  private final EllipsisLabel standings = new EllipsisLabel();
  private final VBox box;

  VersionCell(Messages messages, Clock clock, VersionsPane pane) {
    this.messages = messages;
    this.clock = clock;
    this.pane = pane;
    getStyleClass().add("version-cell");
    day.getStyleClass().add("day");
    day.setMinWidth(USE_PREF_SIZE);
    evidence.getStyleClass().add("quiet");
    headline.getStyleClass().add("headline");
    outlet.getStyleClass().add("quiet");
    alike.setMinWidth(USE_PREF_SIZE);
    annotations.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, outlet, gap, annotations, alike);
    foot.getStyleClass().add("meta");
    box = new VBox(3, new HBox(8, day, evidence), headline, foot, standings);
    box.getStyleClass().add("version-row");
    setOnMouseClicked(event -> {
      StoryVersion version = getItem();
      if (version != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        pane.open(version);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable StoryVersion version, boolean empty) {
    super.updateItem(version, empty);
    if (empty || version == null) {
      clear();
      setAccessibleText(null);
      return;
    }
    StorySummary story = version.story();
    WrittenDate date = story.date();
    day.setText(date == null ? messages.get("versions.no-date") : messages.shortDate(date));
    evidence.setText(evidence(version));
    String shown = story.headline().isEmpty() ? messages.get("list.row.no-headline") : story.headline();
    if (story.headlineCut()) {
      headline.showCut(shown);
    } else {
      headline.show(shown);
    }
    outlet.setText(story.outlet() == null ? messages.get("versions.no-outlet") : story.outlet());
    alike.setText(pane.isOpen(version)
        ? messages.get("versions.open") : messages.get("versions.alike", percent(version.likeness())));
    annotations.setText(story.annotations() == 0 ? "" : messages.get("list.row.annotations", story.annotations()));
    annotations.setVisible(story.annotations() > 0);
    annotations.setManaged(story.annotations() > 0);
    standings.setText(standings(pane.standings(version)));
    standings.setVisible(!standings.getText().isEmpty());
    standings.setManaged(standings.isVisible());
    fill(box);
    List<String> spoken = new ArrayList<>(
        List.of(day.getText(), evidence.getText(), shown, outlet.getText(), annotations.getText(), alike.getText(),
            standings.getText()));
    spoken.removeIf(String::isEmpty);
    setAccessibleText(String.join(", ", spoken));
  }

  /** How the annotations of the other versions stand in this one; what there is none of is left out. */
  private String standings(StandingCounts counts) {
    List<String> parts = new ArrayList<>();
    add(parts, "versions.standing.carried", counts.carried());
    add(parts, "versions.standing.changed", counts.changed());
    add(parts, "versions.standing.absent", counts.absent());
    add(parts, "versions.standing.ask", counts.asked());
    return parts.isEmpty() ? "" : messages.get("versions.standing", String.join(" · ", parts));
  }

  private void add(List<String> parts, String key, int number) {
    if (number > 0) {
      parts.add(messages.get(key, number));
    }
  }

  /** Never says that two are the same which are not. */
  private static int percent(double likeness) {
    return (int) Math.floor(likeness * HUNDRED);
  }

  private String evidence(StoryVersion version) {
    if (version.isDateSet()) {
      return messages.get("versions.evidence.set");
    }
    if (!version.evidence().isEmpty()) {
      return version.evidence().stream().map(this::word).collect(Collectors.joining(messages.get("versions.evidence.and")));
    }
    LocalDate imported = LocalDate.ofInstant(version.imported(), clock.getZone());
    return messages.get("versions.evidence.imported", messages.shortDate(new WrittenDate(imported)));
  }

  private String word(DateEvidence evidence) {
    return messages.get(switch (evidence) {
      case DATELINE -> "versions.evidence.dateline";
      case IMAGE_FILE_NAME -> "versions.evidence.image";
      case TEXT -> "versions.evidence.text";
      case PAGE -> "versions.evidence.page";
    });
  }
}
