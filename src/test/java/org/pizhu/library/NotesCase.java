package org.pizhu.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.ExportFormat;
import org.pizhu.exporter.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.ImportReport;
import org.pizhu.task.Progress;

/** Libraries between which notes go as files. */
abstract class NotesCase {

  @TempDir Path folder;

  Library seeds(String name) throws IOException {
    return Samples.seeds(Files.createDirectories(folder.resolve(name)));
  }

  Library empty(String name) throws IOException {
    return Samples.empty(Files.createDirectories(folder.resolve(name)));
  }

  static ImportReport take(Library library, Path file) {
    return library.storyImport().run(List.of(file), null, Progress.NONE);
  }

  Path export(Library library, ExportFormat format) {
    Messages messages = new Messages(Language.CHINESE);
    Path file = folder.resolve("notes." + format.extension());
    library.export().write(new NotesExport.Request(
        new ExportScope.Whole(), format, "导出", "全部",
        new ExportLanguage(messages.locale(), ZoneId.of("Asia/Shanghai"), messages::get)), file, Progress.NONE);
    return file;
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<Annotation> all(Library library) {
    return library.stories().stream().flatMap(story -> library.annotations(story.id()).stream()).toList();
  }
}
