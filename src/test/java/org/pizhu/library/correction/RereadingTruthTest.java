package org.pizhu.library.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.OlderParser;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** A thousand annotations on readings of an older parser: which of them come over to the present ones, against the truth. */
class RereadingTruthTest {

  private static final int STORIES = 50;
  private static final int ANNOTATIONS = 1_000;

  @TempDir Path folder;
  private Library library;

  @AfterEach
  void close() {
    library.close();
  }

  private List<ProblemKind> findings() {
    return library.check().run(Progress.NONE).stream().map(Problem::kind).distinct().toList();
  }

  /** Stories with captions, several pictures, sentences that stand in many of them, and twice in one. */
  private static void write(Path file, Random random) throws IOException {
    StringBuilder stories = new StringBuilder();
    for (int story = 0; story < STORIES; story++) {
      stories.append(words(random, 14)).append('\n');
      String often = sentence(random);
      for (int paragraph = 0; paragraph < 8; paragraph++) {
        stories.append("<p>").append(sentence(random)).append(paragraph % 3 == 0 ? often : sentence(random))
            .append(sentence(random)).append("</p>\n");
        if (paragraph % 3 == 1) {
          stories.append("<p><img src=\"").append(story).append('-').append(paragraph).append(".png\"></p>\n<p>图为")
              .append(words(random, 12)).append("。新华社记者 王明 摄</p>\n");
        }
      }
      stories.append("*\n");
    }
    Files.writeString(file, stories);
  }

  private static String sentence(Random random) {
    return words(random, 6 + random.nextInt(20)) + "，" + words(random, 4 + random.nextInt(10)) + "。";
  }

  private static String words(Random random, int length) {
    StringBuilder words = new StringBuilder();
    random.ints(length, 0x4e00, 0x4e00 + 500).forEach(words::appendCodePoint);
    return words.toString();
  }

  @Test
  void thousandAnnotationsOfAnOlderReadingComeOverAndNoneIsWrong() throws IOException {
    Random random = new Random(20261124);
    write(folder.resolve("stories.txt"), random);
    library = Samples.empty(folder);
    library.storyImport().run(List.of(folder.resolve("stories.txt")), null, Progress.NONE);
    Map<Long, Story> present = new HashMap<>();
    library.stories().forEach(row -> present.put(row.id(), library.story(row.id()).story()));
    List<String> imported = Dump.of(library.file());
    assertThat(OlderParser.makeOlder(library).differing()).isEqualTo(STORIES);
    assertThat(findings()).containsExactly(ProblemKind.CHECK_STORY_SOURCE);
    Map<String, TextRange> truth = annotated(random, present);
    List<String> before = Dump.of(library.file());

    RereadingReport preview = library.rereading().preview(Progress.NONE);
    assertThat(Dump.of(library.file())).isEqualTo(before);
    RereadingReport report = library.rereading().run(Progress.NONE);
    assertThat(report).isEqualTo(preview);
    assertThat(report.differing()).isEqualTo(STORIES);
    assertThat(report.annotations().total()).isEqualTo(ANNOTATIONS);
    assertThat(findings()).isEmpty();
    assertNoneIsWrong(truth, report.annotations());
    List<String> after = Dump.of(library.file());

    Edit edit = library.annotator().nextUndo().orElseThrow();
    assertThat(edit).extracting(Edit::kind, Edit::size).containsExactly(EditKind.REREAD, STORIES);
    assertThat(edit.changes()).hasSize(1).allMatch(Change.ReadingChange.class::isInstance);
    library.annotator().undo();
    assertThat(Dump.of(library.file())).isEqualTo(before);
    library.annotator().redo();
    assertThat(Dump.of(library.file())).isEqualTo(after);
    while (library.annotator().nextUndo().orElseThrow().kind() != EditKind.IMPORT_STORIES) {
      library.annotator().undo();
    }
    assertThat(Dump.of(library.file())).isEqualTo(imported);
  }

  /** Annotates passages of 2 to 60 characters. Gives their true places in the present reading, by id. */
  private Map<String, TextRange> annotated(Random random, Map<Long, Story> present) {
    Map<String, TextRange> truth = new HashMap<>();
    while (truth.size() < ANNOTATIONS) {
      long id = 1 + random.nextInt(STORIES);
      int start = random.nextInt(library.story(id).story().text().length() - 60);
      TextRange range = new TextRange(start, start + 2 + random.nextInt(58));
      Story story = present.get(id);
      if (OlderParser.isPresent(story, range)) {
        Annotation made =
            library.annotator().annotate(id, range, HighlightColor.BLUE, List.of("人物"), "待核");
        truth.put(made.id(), OlderParser.present(story, range));
      }
    }
    return truth;
  }

  private void assertNoneIsWrong(Map<String, TextRange> truth, AnchorCounts counts) {
    int placed = 0;
    List<Annotation> wrong = new ArrayList<>();
    for (StorySummary row : library.stories()) {
      for (Annotation annotation : library.annotations(row.id())) {
        if (annotation.target().status().hasPlace()) {
          placed++;
          if (!annotation.target().range().equals(truth.get(annotation.id()))) {
            wrong.add(annotation);
          }
        }
      }
    }
    assertThat(wrong).as("wrong").isEmpty();
    assertThat(placed).as("placed of %s", counts).isEqualTo(counts.placed()).isGreaterThan(ANNOTATIONS * 97 / 100);
    assertThat(library.corrections().unplaced()).hasSize(counts.open());
  }
}
