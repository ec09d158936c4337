package org.pizhu.library.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.pizhu.exporter.report.ContactSheet;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.library.edit.OutputFile;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.Person;
import org.pizhu.model.Picture;
import org.pizhu.model.PizhuException;
import org.pizhu.picture.PictureLooker;
import org.pizhu.store.database.Database;
import org.pizhu.store.picture.PictureStore;
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
   * @param query the figures
   * @param library what the library is called
   */
  public record Request(LedgerQuery query, String library, ExportLanguage language) {}

  /**
   * Writes a file, whole or not at all.
   *
   * @param progress counts pictures
   * @throws PizhuException if the file can't be written
   * @throws CancellationException if it was cancelled; then there is no new file
   */
  public void write(Request request, Path file, Progress progress) {
    OutputFile.write(file, out -> write(request, out, progress));
  }

  private void write(Request request, OutputStream out, Progress progress) throws IOException {
    ContactSheet sheet = new ContactSheet(out, request.language());
    int count = ledger.counts(request.query()).of(request.query().part());
    sheet.begin(request.library(), count);
    try {
      ledger.each(request.query(), new Writing(sheet, request.language(), count, progress)::add);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    sheet.end(request.library());
  }

  /** One sheet being written. */
  private final class Writing {
    private final ContactSheet sheet;
    private final ExportLanguage language;
    private final int count;
    private final Progress progress;
    private Map<FigureRef, PictureLedger.Words> words = Map.of();
    private long story;
    private long done;

    Writing(ContactSheet sheet, ExportLanguage language, int count, Progress progress) {
      this.sheet = sheet;
      this.language = language;
      this.count = count;
      this.progress = progress;
    }

    void add(LedgerEntry entry) {
      if (progress.isCancelled()) {
        throw new CancellationException();
      }
      if (entry.figure().storyId() != story) {
        story = entry.figure().storyId();
        words = ledger.words(List.of(story));
      }
      try {
        sheet.add(entry(entry, words, language));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      progress.update(++done, count, entry.fileName());
    }
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
