package org.pizhu.library.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.source.Fragment;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.model.ProblemKind;
import org.pizhu.store.database.Database;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.intake.FragmentNote;
import org.pizhu.store.story.BatchResult;
import org.pizhu.task.Progress;

class ImportPipelineTest {

  @TempDir Path folder;

  private static Fragment fragment(int seq, String headline) {
    String body = "<p>第一段。</p>";
    return new Fragment(
        seq, 1 + 3L * seq, (headline + "\n" + body + "\n*\n").getBytes(StandardCharsets.UTF_8), seq + 1,
        new StorySource("a.txt", 1 + 3L * seq, headline, body), List.of());
  }

  /** Whatever reads stories has faults; one in a story must not keep the others out. */
  @Test
  void aFaultInOneStoryKeepsTheOthers() {
    try (Database database = Database.open(folder.resolve("a.pizhu"), Database.Access.READ_WRITE)) {
      List<FragmentNote> notes = new ArrayList<>();
      ImportPipeline pipeline = new ImportPipeline(
          new ImportStore(database), new LibraryListeners(),
          (batch, noted, isLast) -> {
            notes.addAll(noted);
            return new BatchResult(2, 0, 0, List.of(), List.of(), List.of());
          },
          Progress.NONE, batch -> { }, ImportPipelineTest::faulty);
      pipeline.accept(fragment(0, "甲"));
      pipeline.accept(fragment(1, "乙"));
      pipeline.accept(fragment(2, "丙"));
      pipeline.end();
      assertThat(pipeline.problems()).singleElement().satisfies(problem -> {
        assertThat(problem.kind()).isEqualTo(ProblemKind.STORY_FAILED);
        assertThat(problem.file()).isEqualTo("a.txt");
        assertThat(problem.line()).isEqualTo(4);
      });
      assertThat(notes).hasSize(3);
      // So that a later version reads it when the file comes again.
      assertThat(pipeline.hasLeftOut()).isTrue();
    }
  }

  private static ParsedStory faulty(StorySource source) {
    if (source.headline().equals("乙")) {
      throw new IllegalStateException("a fault");
    }
    return new StoryParser().parse(source);
  }
}
