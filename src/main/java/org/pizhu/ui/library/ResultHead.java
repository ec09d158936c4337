package org.pizhu.ui.library;

import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;
import org.pizhu.model.StoryListing;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Icons;

/** One line over what a search or filters have found: how many stories and hits, the annotations that were found, what can be done with all hits. */
final class ResultHead extends VBox {

  /** Shorter waits are not told of. */
  private static final Duration LONG = Duration.millis(300);

  private final Messages messages;
  private final StoryListModel model;
  private final Label unanswered = new Label();
  private final Label count = new Label();
  private final Hyperlink annotations = new Hyperlink();
  private final Button annotate = new Button();
  private final ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final HBox line;
  private final HBox wait;
  private final PauseTransition later = new PauseTransition(LONG);

  ResultHead(Messages messages, StoryListModel model, StoryListListener listener) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("result-head");
    count.getStyleClass().add("quiet");
    count.setMinWidth(Region.USE_PREF_SIZE);
    unanswered.getStyleClass().add("unanswered");
    unanswered.setWrapText(true);
    unanswered.setMinHeight(USE_PREF_SIZE);
    annotations.setMinWidth(Region.USE_PREF_SIZE);
    annotations.setOnAction(event -> {
      annotations.setVisited(false);
      listener.annotationsWanted();
    });
    annotate.setGraphic(Icons.TAG.node());
    annotate.getStyleClass().addAll("icon-button", "small-icon-button");
    annotate.setAccessibleText(messages.get("list.hits.annotate"));
    new Tip(annotate).text(messages.get("list.hits.annotate"));
    annotate.setOnAction(event -> listener.annotateHits());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line = new HBox(8, count, gap, annotations, annotate);
    line.setAlignment(Pos.CENTER_LEFT);
    wait = waitingLine();
    getChildren().addAll(unanswered, line, wait);
    later.setOnFinished(event -> present(wait, model.waitingProperty().get()));
    model.waitingProperty().addListener((observable, before, now) -> waits(now));
    model.unansweredProperty().subscribe(this::tell);
    model.resultsProperty().subscribe(this::show);
    model.annotationsProperty().subscribe(this::show);
    tell();
    show();
    present(wait, false);
  }

  private void waits(boolean now) {
    if (now) {
      later.playFromStart();
    } else {
      later.stop();
      present(wait, false);
    }
  }

  private HBox waitingLine() {
    waiting.setMaxWidth(Double.MAX_VALUE);
    waiting.setAccessibleText(messages.get("list.searching"));
    waiting.progressProperty().bind(model.progressProperty());
    IconButton stop = new IconButton(Icons.CANCEL, messages.get("control.progress.cancel"), model::stop);
    stop.getStyleClass().add("small-icon-button");
    HBox.setHgrow(waiting, Priority.ALWAYS);
    HBox made = new HBox(8, waiting, stop);
    made.setAlignment(Pos.CENTER_LEFT);
    return made;
  }

  /** After a search was stopped the list shows something else than stands in the box: nobody would know of what. */
  private void tell() {
    String before = model.shown().words().strip();
    unanswered.setText(before.isEmpty()
        ? messages.get("list.unanswered")
        : messages.get("list.unanswered.before", before));
    present(unanswered, model.unansweredProperty().get());
  }

  private void show() {
    boolean isSearch = !model.shown().words().isBlank();
    StoryListing listing = model.listing();
    int found = model.annotationsProperty().get();
    // The tabs count all stories; those that are not read have a tab of their own.
    StoryFilter filter = model.shown().filter();
    boolean isTab = model.tabProperty().get() == StoryTab.UNREAD && filter.with(StoryFacet.MARK, Set.of()).equals(StoryFilter.NONE);
    boolean isNarrowed = !isTab && !filter.equals(StoryFilter.NONE);
    present(line, isSearch && listing.size() + found > 0 || isNarrowed && listing.size() > 0);
    count.setText(isSearch && listing.hits() > 0
        ? messages.get("list.found", listing.size(), listing.hits())
        : messages.get("list.narrowed", listing.size()));
    annotations.setText(messages.get("list.found.annotations", found));
    present(annotations, found > 0);
    present(annotate, listing.hits() > 0);
  }

  private static void present(Region node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
