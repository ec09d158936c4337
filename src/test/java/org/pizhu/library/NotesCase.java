package org.pizhu.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.Annotation;
import org.pizhu.model.ImportReport;
import org.pizhu.task.Progress;

/** Libraries between which notes go as files. */
public abstract class NotesCase {

  @TempDir protected Path folder;

  protected Library seeds(String name) throws IOException {
    return Samples.seeds(Files.createDirectories(folder.resolve(name)));
  }

  protected Library empty(String name) throws IOException {
    return Samples.empty(Files.createDirectories(folder.resolve(name)));
  }

  protected static ImportReport take(Library library, Path file) {
    return library.storyImport().run(List.of(file), null, Progress.NONE);
  }

  protected Path export(Library library, ExportFormat format) {
    Messages messages = new Messages(Language.CHINESE);
    Path file = folder.resolve("notes." + format.extension());
    library.export().write(new NotesExport.Request(
        new ExportScope.Whole(), format, "导出", "全部",
        new ExportLanguage(messages.locale(), ZoneId.of("Asia/Shanghai"), messages::get)), file, Progress.NONE);
    return file;
  }

  protected Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  protected static List<Annotation> all(Library library) {
    return library.stories().stream().flatMap(story -> library.annotations(story.id()).stream()).toList();
  }
}
