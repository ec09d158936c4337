package org.pizhu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** All formats are written over their files again and again. Each file is whole whatever happens, and nothing gathers beside them. */
final class ExportWork implements Work {

  /** Without those that take so long that a kill would hardly ever meet another. */
  private static final List<ExportFormat> FORMATS =
      Arrays.stream(ExportFormat.values()).filter(format -> format != ExportFormat.PDF).toList();

  private static final int NOTES = 40;

  @Override
  public void prepare(Path place) throws IOException {
    Path whole = Files.createDirectories(place.resolve("whole"));
    try (Library library = Samples.seeds(place)) {
      for (int i = 0; i < NOTES; i++) {
        library.annotator().annotate(
            1 + i % 7, new TextRange(i % 6, i % 6 + 4), HighlightColor.values()[i % 4], List.of("话语/引语"), "第" + i + "条笔记");
      }
      for (ExportFormat format : FORMATS) {
        write(library, format, whole);
      }
    }
    Path target = Files.createDirectories(place.resolve("target"));
    for (ExportFormat format : FORMATS) {
      Files.copy(file(whole, format), file(target, format));
    }
  }

  private static Path file(Path folder, ExportFormat format) {
    return folder.resolve(format.key() + "." + format.extension());
  }

  private static void write(Library library, ExportFormat format, Path folder) {
    Messages messages = new Messages(Language.CHINESE);
    ExportLanguage language = new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get);
    library.export().write(
        new NotesExport.Request(new ExportScope.Whole(), format, "笔记", "全部", language), file(folder, format), Progress.NONE);
  }

  @Override
  public void go(Path place, Random random, Consumer<String> confirm) {
    try (Library library = Samples.empty(place)) {
      confirm.accept("open");
      while (true) {
        ExportFormat format = FORMATS.get(random.nextInt(FORMATS.size()));
        write(library, format, place.resolve("target"));
        confirm.accept(format.key());
      }
    }
  }

  @Override
  public List<String> look(Path place, String confirmed) throws IOException {
    List<String> lost = new ArrayList<>();
    for (ExportFormat format : FORMATS) {
      Path file = file(place.resolve("target"), format);
      if (!Files.exists(file) || Files.mismatch(file, file(place.resolve("whole"), format)) >= 0) {
        lost.add("half a file of " + format.key());
      }
    }
    try (Stream<Path> all = Files.list(place.resolve("target"))) {
      // One half file for each target may lie there, which the next writing of it takes away.
      if (all.count() > 2L * FORMATS.size()) {
        lost.add("half files gather");
      }
    }
    try (Library library = Samples.empty(place)) {
      library.check().run(Progress.NONE).forEach(problem -> lost.add("the check finds " + problem.kind()));
    }
    return lost;
  }

  /** More than there are formats, so that half files would gather. */
  @Override
  public int rounds() {
    return 60;
  }
}
