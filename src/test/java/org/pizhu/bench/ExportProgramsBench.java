package org.pizhu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** The formats for programs over 1,000 stories with ten annotations each, beside writing as many bytes as they are to the same disk. */
@Tag("bench")
class ExportProgramsBench {

  private static final int STORIES = 1_000;
  private static final int EACH = 10;
  private static final int ROUNDS = 5;

  @TempDir static Path folder;
  private static Library made;

  private static synchronized Library library() throws IOException {
    if (made == null) {
      made = Samples.empty(folder);
      made.storyImport().run(List.of(Corpus.file(STORIES, Path.of("target", "bench"))), null, Progress.NONE);
      List<Long> ids = made.stories().stream().map(story -> story.id()).toList();
      for (long id : ids) {
        int length = made.story(id).story().text().length();
        for (int i = 0; i < EACH; i++) {
          int start = i * (length - 20) / EACH;
          made.annotator().annotate(id, new TextRange(start, start + 18), HighlightColor.values()[i % 4],
              List.of("话语/引语/第" + i % 7 + "种", "人物"), i % 2 == 0 ? "批注 *" + i + "*，待核实。" : "");
        }
      }
    }
    return made;
  }

  @ParameterizedTest
  @CsvSource({"JSONLD, 2000", "QDPX, 5000", "HYPOTHESIS, 2000"})
  void tenThousandAnnotations(ExportFormat format, String aim) throws IOException {
    Figures.head("Export");
    Library library = library();
    Messages messages = new Messages(Language.CHINESE);
    NotesExport.Request request = new NotesExport.Request(
        new ExportScope.Whole(), format, "导出", "全部",
        new ExportLanguage(messages.locale(), ZoneId.of("Asia/Shanghai"), messages::get));
    double[] ours = new double[ROUNDS];
    double[] floor = new double[ROUNDS];
    Path file = folder.resolve("out." + format.extension());
    for (int round = -1; round < ROUNDS; round++) {
      long start = System.nanoTime();
      library.export().write(request, file, Progress.NONE);
      double took = (System.nanoTime() - start) / 1e6;
      byte[] bytes = Files.readAllBytes(file);
      start = System.nanoTime();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("floor")))) {
        out.write(bytes);
      }
      if (round >= 0) {
        ours[round] = took;
        floor[round] = (System.nanoTime() - start) / 1e6;
      }
    }
    assertThat(Files.size(file)).isGreaterThan(100_000);
    Figures.millis(format.key() + " of 10,000 annotations", ours, floor, aim + " ms");
    Runtime runtime = Runtime.getRuntime();
    Figures.print("%s: %.1f MB written; heap in use %d MB", format.key(), Files.size(file) / 1e6,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
