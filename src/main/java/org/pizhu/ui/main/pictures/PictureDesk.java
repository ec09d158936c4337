package org.pizhu.ui.main.pictures;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Messages;
import org.pizhu.library.picture.ContactSheets;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerCounts;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerPart;
import org.pizhu.model.LedgerQuery;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.corrections.MetadataDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.PictureThumbnails;
import org.pizhu.ui.main.reading.ReaderArea;
import org.pizhu.ui.main.workspace.Workspace;
import org.pizhu.ui.picture.LedgerLibrary;
import org.pizhu.ui.picture.LedgerListener;
import org.pizhu.ui.picture.LedgerModel;
import org.pizhu.ui.picture.LedgerPane;

/** The ledger of pictures over the workspace. */
public final class PictureDesk implements LedgerListener, LedgerLibrary {

  private static final String ARRANGEMENT = "ledger";
  private static final Kind PAGE = Kind.of("exportpanel.format.html", "*.html");

  private final Ground ground;
  private final Workspace workspace;
  private final Messages messages;
  private final LedgerModel model = new LedgerModel(this);
  private final LedgerPane ledger;
  private final PictureViewDesk view;
  private final PictureFinder finder;
  private boolean isArranged;

  /**
   * @param ground what it stands on
   */
  public PictureDesk(Ground ground, ReaderArea reader, MetadataDesk metadataDesk) {
    this.ground = ground;
    workspace = ground.workspace();
    messages = ground.services().messages();
    PictureThumbnails thumbnails = PictureThumbnails.many();
    ledger = new LedgerPane(messages, model, thumbnails::picture, this);
    view = new PictureViewDesk(ground, reader, metadataDesk, this::closed);
    finder = new PictureFinder(ground, thumbnails);
    ledger.visibleProperty().addListener((observable, before, isSeen) -> {
      if (!isSeen) {
        model.close();
      }
    });
    workspace.longWork().onChange(change -> {
      if (ledger.isVisible() && PictureViewDesk.CHANGES_PICTURES.contains(change.kind())) {
        model.reload();
      }
    });
  }

  /** The ledger. */
  public LedgerPane ledger() {
    return ledger;
  }

  /** One picture over the window. */
  public PictureViewDesk view() {
    return view;
  }

  /** Looks for missing pictures. */
  PictureFinder finder() {
    return finder;
  }

  /** Asks for a folder, and looks for missing pictures there. */
  public void findInFolder() {
    finder.find(Place.FOLDER);
  }

  /** Shows the ledger. */
  public void show(LedgerPart part) {
    ground.panels().leave();
    ledger.setVisible(true);
    if (!isArranged) {
      isArranged = true;
      workspace.remembered(ARRANGEMENT, known -> known.ifPresent(ledger::arrange));
    }
    ledger.show(part);
  }

  // What the ledger asks for

  @Override
  public void first(LedgerQuery query, @Nullable FigureRef at, int most, Consumer<First> taker, Runnable failed) {
    workspace.longWork().ask(library -> {
      int place = at == null ? 0 : library.pictures().ledger().before(query, at);
      List<LedgerEntry> entries = library.pictures().ledger().page(query, place / most * most, most);
      if (entries.isEmpty() && place > 0) {
        // It stood behind the last of them.
        place--;
        entries = library.pictures().ledger().page(query, place / most * most, most);
      }
      return new First(place, place / most * most, entries);
    }, taker, failed);
  }

  @Override
  public void page(LedgerQuery query, int from, int most, Consumer<List<LedgerEntry>> taker, Runnable failed) {
    workspace.longWork().ask(library -> library.pictures().ledger().page(query, from, most), taker, failed);
  }

  @Override
  public void counts(LedgerQuery query, Consumer<LedgerCounts> taker, Runnable failed) {
    workspace.longWork().ask(library -> library.pictures().ledger().counts(query), taker, failed);
  }

  // What is done in it

  @Override
  public void opened(LedgerEntry entry) {
    view.openStory(entry.figure());
  }

  @Override
  public void viewed(LedgerEntry entry) {
    view.show(entry.figure());
  }

  @Override
  public void dropped(LedgerEntry entry, Path file) {
    view.dropped(entry.figure(), file);
  }

  @Override
  public void find(Place place) {
    finder.find(place);
  }

  @Override
  public void arranged(String arrangement) {
    workspace.remember(ARRANGEMENT, arrangement);
  }

  @Override
  public void sheet(LedgerQuery query) {
    String name = messages.get("export.sheet.title") + ".html";
    ground.services().choosers().saveAs("ledger.sheet.title", name, List.of(PAGE)).ifPresent(file -> {
      ContactSheets.Request request = new ContactSheets.Request(
          query, workspace.file().getFileName().toString(), new ExportLanguage(messages.locale(), ZoneId.systemDefault(), messages::get));
      ground.longActs().<Path>run("main.exporting",
          (progress, done, failed) -> workspace.longWork().contactSheet(request, file, progress, done, failed), ground.longActs()::written);
    });
  }

  @Override
  public void closed() {
    ledger.setVisible(false);
  }
}
