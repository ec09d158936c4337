package org.pizhu.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.pizhu.exporter.ContactSheet;
import org.pizhu.exporter.ExportLanguage;
import org.pizhu.file.AtomicFile;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.Person;
import org.pizhu.model.Picture;
import org.pizhu.model.PizhuException;
import org.pizhu.picture.PictureLooker;
import org.pizhu.store.Database;
import org.pizhu.store.PictureStore;
import org.pizhu.task.Progress;

/** Writes contact sheets. */
public final class ContactSheets {

  private final PictureStore pictures;
  private final PictureLedger ledger;

  ContactSheets(Database database, PictureLedger ledger) {
    pictures = new PictureStore(database);
    this.ledger = ledger;
  }

  /**
   * What is to be written.
   *
   * @param entries the figures, in order
   * @param library what the library is called
   */
  public record Request(List<LedgerEntry> entries, String library, ExportLanguage language) {
    public Request {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @param progress counts pictures
   * @throws PizhuException if the file can't be written
   * @throws CancellationException if it was cancelled; then there is no new file
   */
  public void write(Request request, Path file, Progress progress) {
    AtomicFile.write(file, out -> write(request, out, progress));
  }

  private void write(Request request, OutputStream out, Progress progress) throws IOException {
    ContactSheet sheet = new ContactSheet(out, request.language());
    sheet.begin(request.library(), request.entries().size());
    Map<FigureRef, PictureLedger.Words> words = Map.of();
    long story = 0;
    long done = 0;
    for (LedgerEntry entry : request.entries()) {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      if (entry.figure().storyId() != story) {
        story = entry.figure().storyId();
        words = ledger.words(List.of(story));
      }
      sheet.add(entry(entry, words, request.language()));
      progress.update(++done, request.entries().size(), entry.fileName());
    }
    sheet.end(request.library());
  }

  private ContactSheet.Entry entry(LedgerEntry entry, Map<FigureRef, PictureLedger.Words> words, ExportLanguage language) {
    Picture picture = entry.picture();
    byte[] jpeg = picture == null ? null : pictures.bytes(picture.sha256()).flatMap(PictureLooker::thumbnail).orElse(null);
    String state = entry.doubtsInOrder().stream()
        .map(doubt -> language.words().get("ledger.doubt." + doubt.key())).collect(Collectors.joining(" · "));
    PictureLedger.Words said = words.get(entry.figure());
    Person credit = said == null ? null : said.credit();
    return new ContactSheet.Entry(
        jpeg, state, said == null ? entry.caption() : said.caption(), credit == null ? "" : credit.name(), entry.fileName(),
        language.words().get("export.sheet.story", entry.headline(), entry.figure().number()));
  }
}
