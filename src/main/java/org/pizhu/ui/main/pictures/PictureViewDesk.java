package org.pizhu.ui.main.pictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureRef;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Picture;
import org.pizhu.model.PictureField;
import org.pizhu.model.StoredStory;
import org.pizhu.model.StorySummary;
import org.pizhu.ui.main.corrections.MetadataDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.metadata.FigureFields;
import org.pizhu.ui.picture.PictureContent;
import org.pizhu.ui.picture.PictureView;
import org.pizhu.ui.picture.PictureViewListener;
import org.pizhu.ui.reader.ReaderView;

/** One picture over the workspace, of which nothing but its story is read. */
public final class PictureViewDesk implements PictureViewListener {

  /** After such a change pictures, or what stands beside them, may be others. */
  static final Set<LibraryChange.Kind> CHANGES_PICTURES = EnumSet.of(
      LibraryChange.Kind.PICTURES, LibraryChange.Kind.LOOKS, LibraryChange.Kind.STORIES_ADDED, LibraryChange.Kind.STORIES_REMOVED,
      LibraryChange.Kind.READINGS, LibraryChange.Kind.METADATA, LibraryChange.Kind.FAMILIES);

  private final Ground ground;
  private final ReaderArea reader;
  private final MetadataDesk metadataDesk;
  private final Workspace workspace;
  private final Messages messages;
  private final Runnable closeLedger;
  /** Made when the first picture is to be seen. */
  private @Nullable PictureView view;
  private @Nullable FigureFields fields;
  private List<FigureRef> inStory = List.of();
  private long request;

  /**
   * @param ground what it stands on
   * @param closeLedger puts the ledger away, for what is behind it
   */
  PictureViewDesk(Ground ground, ReaderArea reader, MetadataDesk metadataDesk, Runnable closeLedger) {
    this.ground = ground;
    this.reader = reader;
    this.metadataDesk = metadataDesk;
    this.closeLedger = closeLedger;
    workspace = ground.workspace();
    messages = ground.services().messages();
    workspace.longWork().onChange(change -> {
      PictureView shown = view;
      FigureRef figure = shown == null || !shown.isVisible() ? null : shown.figure();
      boolean isOfStory = figure != null && (change.stories().isEmpty() || change.stories().contains(figure.storyId()));
      if (figure != null && isOfStory && CHANGES_PICTURES.contains(change.kind())) {
        show(figure);
      }
    });
  }

  private record Seen(PictureContent content, StoredStory story, List<FigureRef> inStory) {}

  /** Shows a figure of a story over the window, with its picture if the library has it. */
  public void show(FigureRef figure) {
    long now = ++request;
    workspace.longWork().ask(library -> Optional.ofNullable(seen(library, figure)), found -> {
      if (now == request && !workspace.isClosed()) {
        found.ifPresentOrElse(this::show, () -> ground.toasts().show(messages.get("picture.none")));
      }
    });
  }

  /** Shows a figure of the open story. */
  public void showOpen(int figure) {
    show(new FigureRef(workspace.openId(), figure));
  }

  private static @Nullable Seen seen(Library library, FigureRef figure) {
    List<LedgerEntry> ofStory = library.pictures().ledger().ofStory(figure.storyId());
    List<FigureRef> inStory = ofStory.stream().map(LedgerEntry::figure).toList();
    int place = inStory.indexOf(figure);
    if (place < 0) {
      return null;
    }
    LedgerEntry entry = ofStory.get(place);
    Picture picture = entry.picture();
    List<PictureField> said = picture == null ? List.of() : library.pictures().ledger().fields(picture.sha256());
    return new Seen(
        new PictureContent(
            figure, picture == null ? null : ReaderView.pictureAddress(picture.sha256()), entry.headline(), entry.caption(), entry.fileName(),
            place + 1, inStory.size(), entry.look(), marks(library, figure), said, elsewhere(library, entry)),
        library.story(figure.storyId()), inStory);
  }

  private static List<PictureContent.Elsewhere> elsewhere(Library library, LedgerEntry entry) {
    List<PictureContent.Elsewhere> elsewhere = new ArrayList<>();
    entry.same().stream().filter(other -> !other.equals(entry.figure()))
        .forEach(other -> elsewhere.add(new PictureContent.Elsewhere(other, headline(library, other), true)));
    entry.alike().forEach(other -> elsewhere.add(new PictureContent.Elsewhere(other, headline(library, other), false)));
    return elsewhere;
  }

  private static String headline(Library library, FigureRef figure) {
    return library.summary(figure.storyId()).map(StorySummary::headline).orElse("");
  }

  private static List<PictureContent.Mark> marks(Library library, FigureRef figure) {
    List<PictureContent.Mark> marks = new ArrayList<>();
    for (Annotation annotation : library.annotations(figure.storyId())) {
      if (annotation.target() instanceof FigureTarget target && target.number() == figure.number() && target.status().hasPlace()) {
        marks.add(new PictureContent.Mark(target.region(), annotation.color().key()));
      }
    }
    return marks;
  }

  private void show(Seen seen) {
    inStory = seen.inStory();
    PictureView shown = view;
    FigureFields beside = fields;
    if (shown == null || beside == null) {
      beside = new FigureFields(messages, metadataDesk::change);
      fields = beside;
      shown = new PictureView(messages, beside, this);
      view = shown;
      ground.floating().add(shown, this::viewClosed);
    }
    ground.panels().leave();
    boolean wasVisible = shown.isVisible();
    shown.setVisible(true);
    beside.show(seen.story(), seen.content().figure().number());
    shown.show(seen.content());
    if (!wasVisible) {
      shown.focusPicture();
    }
  }

  @Override
  public void step(int by) {
    FigureRef now = view == null ? null : view.figure();
    int next = now == null ? -1 : inStory.indexOf(now) + by;
    if (next >= 0 && next < inStory.size()) {
      show(inStory.get(next));
    }
  }

  @Override
  public void jumped(FigureRef figure) {
    show(figure);
  }

  @Override
  public void dropped(FigureRef figure, Path file) {
    workspace.act(library -> library.pictures().attach(figure.storyId(), figure.number(), file), picture -> {
      if (figure.storyId() == workspace.openId()) {
        workspace.reopenOrBegin();
      }
    });
  }

  @Override
  public void openStory(FigureRef figure) {
    viewClosed();
    closeLedger.run();
    workspace.openAtFigure(figure.storyId(), figure.number(), () -> reader.reader().showFigure(figure.number()));
    ground.leave();
    ground.focusStory();
  }

  @Override
  public void viewClosed() {
    request++;
    if (view != null) {
      view.setVisible(false);
    }
  }
}
