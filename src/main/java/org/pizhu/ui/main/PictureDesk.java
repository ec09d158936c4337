package org.pizhu.ui.main;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.ContactSheets;
import org.pizhu.library.Library;
import org.pizhu.library.LibraryChange;
import org.pizhu.library.PictureLedger;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureRef;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Person;
import org.pizhu.model.Picture;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.picture.LedgerListener;
import org.pizhu.ui.picture.LedgerPane;
import org.pizhu.ui.picture.LedgerTab;
import org.pizhu.ui.picture.PictureContent;
import org.pizhu.ui.picture.PictureView;
import org.pizhu.ui.picture.PictureViewListener;
import org.pizhu.ui.reader.ReaderView;

/** The ledger of pictures and the view of one of them, over the workspace. */
final class PictureDesk implements LedgerListener, PictureViewListener {

  private static final Set<LibraryChange.Kind> CHANGES_PICTURES = EnumSet.of(
      LibraryChange.Kind.PICTURES, LibraryChange.Kind.LOOKS, LibraryChange.Kind.STORIES_ADDED, LibraryChange.Kind.STORIES_REMOVED,
      LibraryChange.Kind.READINGS, LibraryChange.Kind.METADATA, LibraryChange.Kind.FAMILIES);
  private static final Kind PAGE = Kind.of("exportpanel.format.html", "*.html");

  private final MainWindow window;
  private final Workspace workspace;
  private final Messages messages;
  private final LedgerPane ledger;
  /** Made when the first picture is to be seen. */
  private @Nullable PictureView view;
  private List<FigureRef> inStory = List.of();

  /**
   * @param window the window that is being built; its workspace is there already
   */
  PictureDesk(MainWindow window) {
    this.window = window;
    workspace = window.workspace();
    messages = window.services().messages();
    ledger = new LedgerPane(messages, new PictureThumbnails()::picture, this);
    ledger.visibleProperty().addListener((observable, before, isSeen) -> {
      if (!isSeen) {
        // There may be a hundred thousand: nobody needs them meanwhile.
        ledger.entries(List.of());
      }
    });
    workspace.longWork().onChange(change -> {
      if (ledger.isVisible() && CHANGES_PICTURES.contains(change.kind())) {
        reload();
      }
    });
  }

  LedgerPane ledger() {
    return ledger;
  }

  /** Shows the ledger. */
  void show(LedgerTab tab) {
    workspace.longWork().ask(library -> library.pictureLedger().entries(), all -> {
      window.panels().leave();
      ledger.setVisible(true);
      ledger.entries(all);
      ledger.show(tab);
    });
  }

  private void reload() {
    workspace.longWork().ask(library -> library.pictureLedger().entries(), all -> {
      if (ledger.isVisible()) {
        ledger.entries(all);
      }
    });
  }

  @Override
  public void opened(LedgerEntry entry) {
    openStory(entry.figure());
  }

  @Override
  public void viewed(LedgerEntry entry) {
    view(entry.figure());
  }

  @Override
  public void dropped(LedgerEntry entry, Path file) {
    FigureRef figure = entry.figure();
    workspace.act(library -> library.pictures().attach(figure.storyId(), figure.number(), file), picture -> {
      if (figure.storyId() == workspace.openId()) {
        workspace.reopenOrBegin();
      }
    });
  }

  @Override
  public void findInFolder() {
    closed();
    window.libraryActs().findPictures();
  }

  @Override
  public void sheet(List<LedgerEntry> listed) {
    String name = messages.get("export.sheet.title") + ".html";
    window.services().choosers().saveAs("ledger.sheet.title", name, List.of(PAGE)).ifPresent(file -> {
      if (window.libraryActs().free()) {
        ContactSheets.Request request = new ContactSheets.Request(
            listed, workspace.file().getFileName().toString(), new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get));
        window.libraryActs().begin("main.exporting", workspace.longWork().contactSheet(
            request, file, window.libraryActs().progress(), written -> {
              window.libraryActs().end();
              window.libraryActs().written(written);
            }, window.libraryActs()::stopped));
      }
    });
  }

  @Override
  public void closed() {
    ledger.setVisible(false);
  }

  // One picture

  /** Shows the picture of a figure over the window, if the library has it. */
  void view(FigureRef figure) {
    workspace.longWork().ask(library -> Optional.ofNullable(seen(library, figure)), found -> found.ifPresentOrElse(
        this::show, () -> window.toasts().show(messages.get("picture.none"))));
  }

  /** Shows the picture of a figure of the open story. */
  void viewOpen(int figure) {
    view(new FigureRef(workspace.openId(), figure));
  }

  private record Seen(PictureContent content, List<FigureRef> inStory) {}

  private static @Nullable Seen seen(Library library, FigureRef figure) {
    Map<FigureRef, LedgerEntry> all = new HashMap<>();
    List<FigureRef> inStory = new ArrayList<>();
    for (LedgerEntry entry : library.pictureLedger().entries()) {
      all.put(entry.figure(), entry);
      if (entry.figure().storyId() == figure.storyId() && !entry.isMissing()) {
        inStory.add(entry.figure());
      }
    }
    LedgerEntry entry = all.get(figure);
    Picture picture = entry == null ? null : entry.picture();
    if (entry == null || picture == null) {
      return null;
    }
    PictureLedger.Words words = library.pictureLedger().words(List.of(figure.storyId())).get(figure);
    Person credit = words == null ? null : words.credit();
    List<PictureContent.Elsewhere> elsewhere = new ArrayList<>();
    entry.same().stream().filter(other -> !other.equals(figure))
        .forEach(other -> elsewhere.add(new PictureContent.Elsewhere(other, all.get(other).headline(), true)));
    entry.alike().forEach(other -> elsewhere.add(new PictureContent.Elsewhere(other, all.get(other).headline(), false)));
    return new Seen(
        new PictureContent(
            figure, ReaderView.pictureAddress(picture.sha256()), entry.headline(), words == null ? "" : words.caption(),
            credit == null ? "" : (credit.name() + " " + credit.role()).strip(), inStory.indexOf(figure) + 1, inStory.size(),
            entry.look(), marks(library, figure), library.pictureLedger().fields(picture.sha256()), elsewhere),
        inStory);
  }

  private static List<PictureContent.Mark> marks(Library library, FigureRef figure) {
    List<PictureContent.Mark> marks = new ArrayList<>();
    for (Annotation annotation : library.annotations(figure.storyId())) {
      if (annotation.target() instanceof FigureTarget target && target.number() == figure.number()
          && target.region() != null && target.status().hasPlace()) {
        marks.add(new PictureContent.Mark(target.region(), annotation.color().key()));
      }
    }
    return marks;
  }

  private void show(Seen seen) {
    inStory = seen.inStory();
    PictureView shown = view;
    if (shown == null) {
      shown = new PictureView(messages, this);
      view = shown;
      window.floating().add(shown, this::viewClosed);
    }
    window.panels().leave();
    boolean wasVisible = shown.isVisible();
    shown.setVisible(true);
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
      view(inStory.get(next));
    }
  }

  @Override
  public void jumped(FigureRef figure) {
    view(figure);
  }

  @Override
  public void correct(FigureRef figure) {
    viewClosed();
    closed();
    if (figure.storyId() != workspace.openId()) {
      workspace.openAtFigure(figure.storyId(), figure.number());
      window.leave();
    }
    // Once the story is open.
    workspace.ask(library -> figure, opened -> window.metadata().showFields());
  }

  @Override
  public void openStory(FigureRef figure) {
    viewClosed();
    closed();
    workspace.openAtFigure(figure.storyId(), figure.number());
    window.leave();
    window.reader().reader().requestFocus();
  }

  @Override
  public void viewClosed() {
    if (view != null) {
      view.setVisible(false);
    }
  }
}
