package org.pizhu.ui.main;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LibraryCounts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Icons;

/** The lower edge: which library, how much it holds, what is under way, whether all is saved, who annotates. */
final class StatusBar extends HBox {

  /** So much of the name of the library is always seen, in pixels. */
  private static final double NAME = 120;

  private final Messages messages;
  private final EllipsisLabel library = new EllipsisLabel();
  private final EllipsisLabel counts = new EllipsisLabel();
  private final Hyperlink missing = new Hyperlink();
  private final Hyperlink unplaced = new Hyperlink();
  private final Hyperlink watched = new Hyperlink();
  private final Hyperlink notes = new Hyperlink();
  private final Label indexing = new Label();
  private final Label saved = new Label();
  private final EllipsisLabel annotator = new EllipsisLabel();
  private final Label size = new Label();
  private final ProgressStrip progress;
  private String savedKey = "main.saved";
  /** Whether what can do without a place has given way to work under way, until that ends. */
  private boolean isTight;

  /**
   * @param progress shows work under way
   * @param bindings gives the acts of its buttons
   */
  StatusBar(Messages messages, ProgressStrip progress, Bindings bindings) {
    this.messages = messages;
    this.progress = progress;
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    missing.setOnAction(event -> {
      missing.setVisited(false);
      bindings.ref("library.missing-pictures").run();
    });
    missing.getStyleClass().add("status-missing");
    unplaced.getStyleClass().addAll("status-missing", "status-unplaced");
    watched.setOnAction(event -> {
      watched.setVisited(false);
      bindings.ref("library.watch-folder").run();
    });
    watched.getStyleClass().addAll("status-missing", "status-watched");
    Tip.whenCut(watched);
    watched(null);
    notes.setOnAction(event -> {
      notes.setVisited(false);
      bindings.ref("library.notes-folder").run();
    });
    notes.getStyleClass().addAll("status-missing", "status-notes");
    notesEdited(0);
    IconButton help = new IconButton(Icons.HELP, bindings.ref("window.handbook"));
    help.getStyleClass().add("small-icon-button");
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    for (Region whole : List.of(missing, unplaced, notes, indexing, saved, size)) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    indexing(1);
    getChildren().addAll(library, counts, missing, unplaced, notes, space, indexing, progress, watched, saved, annotator, size, help);
  }

  /**
   * Who annotates and how large the letters are gives way to work under way where there isn't room for all: these don't change meanwhile, and of a
   * short name nothing but an ellipsis would be left.
   */
  @Override
  protected void layoutChildren() {
    isTight = progress.isVisible() && (isTight || needed() > getWidth());
    give(annotator, !isTight);
    give(size, !isTight);
    // What there is too little room for is taken from all alike: a short name would be gone before the long words of the work are felt to be cut.
    library.setMinWidth(Math.min(NAME, library.prefWidth(-1)));
    super.layoutChildren();
  }

  /** How wide it is with all of its words, in pixels. */
  private double needed() {
    double parts = getManagedChildren().stream().mapToDouble(part -> part.prefWidth(-1) + getSpacing()).sum();
    return parts + snappedLeftInset() + snappedRightInset();
  }

  private static void give(Region part, boolean isShown) {
    part.setVisible(isShown);
    part.setManaged(isShown);
  }

  /** What opens the list of annotations without a place. */
  void onUnplaced(Runnable show) {
    unplaced.setOnAction(event -> {
      unplaced.setVisited(false);
      show.run();
    });
  }

  /** Says which folder is watched; null for none. */
  void watched(@Nullable Path folder) {
    watched.setText(folder == null ? "" : messages.get("main.watched", String.valueOf(folder.getFileName())));
    watched.setVisible(folder != null);
    watched.setManaged(folder != null);
  }

  /** Says how many files of notes wait for an answer, as somebody has edited them; 0 for none. */
  void notesEdited(int files) {
    notes.setText(messages.get("main.notes-edited", files));
    notes.setVisible(files > 0);
    notes.setManaged(files > 0);
  }

  /**
   * Names the library.
   *
   * @param isShown whether nothing in it can be changed
   */
  void library(Path file, boolean isShown) {
    library.setText(file.getFileName().toString());
    savedKey = isShown ? "main.shown" : "main.saved";
  }

  void counts(LibraryCounts now) {
    counts.setText(now.isKnown() ? messages.get("main.counts", now.stories(), now.figures(), now.annotations()) : "");
    missing.setText(messages.get("main.missing", now.missingPictures()));
    missing.setVisible(now.missingPictures() > 0);
    missing.setManaged(now.missingPictures() > 0);
    unplaced.setText(messages.get("main.unplaced", now.unplaced()));
    unplaced.setVisible(now.unplaced() > 0);
    unplaced.setManaged(now.unplaced() > 0);
  }

  /**
   * Says that the index of searches is being made.
   *
   * @param part how much of it there is, from 0 to 1, which ends it
   */
  void indexing(double part) {
    boolean shown = part < 1;
    indexing.setText(shown ? messages.get("main.indexing", part) : "");
    indexing.setVisible(shown);
    indexing.setManaged(shown);
  }

  void busy(boolean busy) {
    saved.setText(messages.get(busy ? "main.saving" : savedKey));
  }

  void annotator(String name) {
    annotator.setText(name);
  }

  void size(int pixels) {
    size.setText(messages.get("settingspanel.px", pixels));
  }
}
