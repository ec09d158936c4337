package org.pizhu.ui.main.corrections;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.AnchorCounts;
import org.pizhu.library.correction.CorrectionView;
import org.pizhu.library.correction.OtherPlace;
import org.pizhu.model.Annotation;
import org.pizhu.model.Correction;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.OpenStory;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.tray.CorrectionBar;
import org.pizhu.ui.tray.CorrectionBarListener;
import org.pizhu.ui.tray.UnplacedListener;
import org.pizhu.ui.tray.UnplacedPane;

/** What is done about corrected stories: the bar over the open story, and the tray of annotations that have no place. */
public final class CorrectionActs implements CorrectionBarListener, UnplacedListener {

  private final Ground ground;
  private final ReaderArea reader;
  private final Workspace workspace;
  private final Messages messages;
  private final CorrectionBar bar;
  private final UnplacedPane tray;
  private @Nullable CorrectionView shown;
  /** The headlines of the stories that have annotations in the tray. */
  private Map<Long, String> headlines = Map.of();
  /** The corrections that were there when the list was loaded last. */
  private @Nullable List<Correction> known;
  /** The annotation whose place is being selected in its story, for the tray. */
  private @Nullable Annotation selecting;

  /**
   * @param ground what it stands on
   */
  public CorrectionActs(Ground ground, ReaderArea reader) {
    this.ground = ground;
    this.reader = reader;
    workspace = ground.workspace();
    messages = ground.services().messages();
    bar = new CorrectionBar(messages, this);
    tray = new UnplacedPane(messages, storyId -> headlines.getOrDefault(storyId, ""), this);
    workspace.open().subscribe(this::opened);
    workspace.annotations().subscribe(this::annotated);
    workspace.longWork().onChange(change -> {
      switch (change.kind()) {
        case STORIES_ADDED, STORIES_REMOVED, READINGS -> arrived();
        case METADATA -> look();
        default -> { }
      }
    });
    workspace.counts().subscribe(() -> {
      if (tray.isVisible()) {
        list();
      }
    });
  }

  /** The reader with the bar over it. */
  public Region over(Node reader) {
    BorderPane area = new BorderPane();
    // In this order, which is that of the Tab key.
    area.setTop(bar);
    area.setCenter(reader);
    area.setMinWidth(0);
    return area;
  }

  /** The list of annotations without a place. */
  public Node tray() {
    return tray;
  }

  // What came in

  /** Tells of stories that were corrected by what was just imported while they carry annotations. */
  private void arrived() {
    workspace.ask(library -> library.corrections().all(), now -> {
      List<Correction> news = now.stream()
          .filter(one -> known != null && known.stream().noneMatch(old -> old.latestId() == one.latestId()))
          .toList();
      known = now;
      if (!news.isEmpty()) {
        int annotations = news.stream().mapToInt(Correction::annotations).sum();
        int fields = news.stream().mapToInt(Correction::fields).sum();
        ground.toasts().show(
            messages.get(
                fields == 0 ? "correction.arrived" : "correction.arrived.fields", news.size(), annotations, fields),
            messages.get("correction.arrived.show"),
            () -> open(news.get(0).earlierId()));
      }
      look();
    });
  }

  // The bar

  private void opened(@Nullable OpenStory story) {
    if (story == null || shown != null && shown.storyId() != story.stored().id()) {
      show(null);
    }
    if (story != null && known == null) {
      arrived();
    } else {
      look();
    }
    if (story != null && selecting != null) {
      if (selecting.storyId() == story.stored().id()) {
        Platform.runLater(this::beginSelecting);
      } else {
        selecting = null;
      }
    }
  }

  private void annotated() {
    look();
    Annotation sought = selecting;
    if (sought != null && isPlaced(sought.id())) {
      selecting = null;
      // Once the edit has put the focus on the annotation, which the tray takes away.
      Platform.runLater(this::showUnplaced);
    }
  }

  private boolean isPlaced(String id) {
    return workspace.annotations().get().stream()
        .anyMatch(annotation -> annotation.id().equals(id) && annotation.target().status().hasPlace());
  }

  /** Asks what there is to say of the open story now. */
  private void look() {
    long storyId = openId();
    if (storyId != 0) {
      // Undo of its import may have taken the story out by then.
      workspace.ask(library -> library.summary(storyId).map(row -> library.corrections().of(storyId)), found ->
          found.filter(view -> storyId == openId() && !view.equals(shown)).ifPresent(view -> {
            show(view);
            preview(view);
          }));
    }
  }

  private void show(@Nullable CorrectionView view) {
    shown = view;
    bar.show(view);
  }

  private void preview(CorrectionView view) {
    if (view.toCarry() > 0 && view.canCarry()) {
      workspace.ask(
          library -> library.corrections().preview(view.storyId()), counts -> bar.preview(view, counts));
    }
  }

  /** Whether annotations of the open story, or of the one that it corrects, can be moved to the corrected one. */
  boolean canCarry() {
    return shown != null && shown.canCarry();
  }

  /** Moves them, if there are any. */
  void carry() {
    CorrectionView view = shown;
    if (view != null && canCarry()) {
      carry(view);
    }
  }

  /** Whether a later story corrects the open one. */
  boolean hasLater() {
    return shown != null && shown.latestId() != null;
  }

  /** Whether the open story corrects another. */
  boolean hasEarlier() {
    return shown != null && shown.earlierId() != null;
  }

  void openLater() {
    if (shown != null && shown.latestId() != null) {
      open(shown.latestId());
    }
  }

  void openEarlier() {
    if (shown != null && shown.earlierId() != null) {
      open(shown.earlierId());
    }
  }

  private long openId() {
    OpenStory story = workspace.open().get();
    return story == null ? 0 : story.stored().id();
  }

  @Override
  public void open(long storyId) {
    workspace.open(storyId);
    ground.leave();
  }

  @Override
  public void carry(CorrectionView of) {
    workspace.act(library -> library.corrections().carry(of.storyId()), counts -> {
      tell(counts, of.fields());
      // The button that had the keyboard is gone.
      ground.focusStory();
      if (of.latestId() != null) {
        open(of.latestId());
      }
    });
  }

  private void tell(AnchorCounts counts, int fields) {
    String key = counts.open() == 0 ? "correction.carried" : "correction.carried.open";
    String annotations = messages.get(key, counts.total(), counts.placed(), counts.open());
    String metadata = messages.get("correction.carried.fields", fields);
    ground.undoable(fields == 0 ? annotations : counts.total() == 0 ? metadata : annotations + " " + metadata);
  }

  // The tray

  /** Lists the annotations of the whole library that have no place; where there is none, puts the list away. */
  public void showUnplaced() {
    unplaced(unplaced -> {
      if (unplaced.isEmpty()) {
        closed();
        return;
      }
      // Keys for annotations are for those of the tray now.
      reader.escape();
      workspace.focus(null);
      tray.setVisible(true);
      tray.show(unplaced);
      tray.focus();
    });
  }

  private void list() {
    unplaced(this::listed);
  }

  private void unplaced(Consumer<List<Annotation>> show) {
    workspace.ask(library -> {
      List<Annotation> unplaced = library.corrections().unplaced();
      List<Long> stories = unplaced.stream().map(Annotation::storyId).distinct().toList();
      return new Unplaced(unplaced, library.lists().rows(stories).stream()
          .collect(Collectors.toMap(StorySummary::id, StorySummary::headline)));
    }, found -> {
      headlines = found.headlines();
      show.accept(found.annotations());
    });
  }

  private record Unplaced(List<Annotation> annotations, Map<Long, String> headlines) {}

  private void listed(List<Annotation> unplaced) {
    if (tray.isVisible()) {
      tray.show(unplaced);
    }
  }

  @Override
  public void chosen(Annotation annotation) {
    // Beside the edits: many stories may have to be compared.
    workspace.longWork().ask(
        library -> library.corrections().openPlace(annotation.id()), open -> open.ifPresent(place -> tray.show(annotation, place)));
  }

  @Override
  public void attach(Annotation annotation, TextRange range) {
    workspace.act(library -> library.annotator().attach(annotation.id(), range), attached -> {
      ground.undoable(messages.get("tray.attached", attached.target().words().replace('\n', ' ')));
    });
  }

  @Override
  public void attach(Annotation annotation, OtherPlace place) {
    workspace.act(library -> library.annotator().attach(annotation.id(), place.storyId(), place.range()), attached -> {
      ground.undoable(messages.get("tray.attached.other", attached.target().words().replace('\n', ' '), place.headline()));
    });
  }

  @Override
  public void selectInStory(Annotation annotation) {
    tray.setVisible(false);
    selecting = annotation;
    if (annotation.storyId() == openId()) {
      beginSelecting();
    } else {
      open(annotation.storyId());
    }
  }

  private void beginSelecting() {
    if (selecting != null) {
      reader.chooseBoundaries(Objects.requireNonNull(selecting).id());
    }
  }

  @Override
  public void delete(Annotation annotation) {
    workspace.edits().delete(annotation.id(), () -> ground.undoable(messages.get("main.deleted")));
  }

  @Override
  public void closed() {
    tray.setVisible(false);
  }
}
