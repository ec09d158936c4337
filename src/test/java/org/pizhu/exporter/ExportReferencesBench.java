package org.pizhu.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.i18n.Language;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.StoredStory;

/** Prints how long files of references take: 10,000 annotations over 1,000 stories; aim 2 s. */
@Tag("bench")
class ExportReferencesBench {

  private static final int STORIES = 1_000;
  private static final int ANNOTATIONS = 10;

  private static ExportedStory story(int number) {
    ExportedStory sample = Samples.story("第" + number + "篇", "“听说政府号召党员捐款支援武汉，”他说。".repeat(20), "", "a.txt");
    StoredStory stored = sample.story();
    String text = stored.story().text();
    List<Annotation> annotations = new ArrayList<>();
    for (int i = 0; i < ANNOTATIONS; i++) {
      annotations.add(Samples.annotation(number + "-" + i, text, "党员捐款", HighlightColor.GREEN, "一条笔记", List.of("t2")));
    }
    return new ExportedStory(
        new StoredStory(number + 1, number + 1, stored.source(), stored.story(), stored.pictures(), false), annotations);
  }

  @ParameterizedTest
  @EnumSource(value = ExportFormat.class, names = {"BIBTEX", "RIS", "CSL_JSON"})
  void writesTenThousandAnnotations(ExportFormat format) throws IOException {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      Iterator<ExportedStory> stories = IntStream.range(0, STORIES).mapToObj(ExportReferencesBench::story).iterator();
      long start = System.nanoTime();
      Exporters.of(format).write(Samples.set(Language.CHINESE, () -> stories), OutputStream.nullOutputStream());
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("%s: %,d annotations in %.0f ms%n", format.key(), STORIES * ANNOTATIONS, best / 1e6);
  }
}
