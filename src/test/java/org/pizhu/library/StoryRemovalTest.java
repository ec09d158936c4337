package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

class StoryRemovalTest {

  @TempDir Path folder;
  private Library library;
  private final List<LibraryChange.Kind> heard = new ArrayList<>();

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
    library.addListener(change -> heard.add(change.kind()));
  }

  @AfterEach
  void close() {
    library.close();
  }

  private List<Long> there() {
    return library.stories().stream().map(StorySummary::id).toList();
  }

  @Test
  void whatIsRemovedIsGoneUntilUndo() {
    List<String> before = Dump.of(library.file());
    assertThat(library.storyRemoval().remove(List.of(6L, 5L, 99L))).isEqualTo(new StoryRemoval.Removed(List.of(5L, 6L), 0));
    assertThat(there()).containsExactly(1L, 2L, 3L, 4L, 7L);
    assertThat(library.counts().stories()).isEqualTo(5);
    assertThat(library.summary(5)).isEmpty();
    assertThat(Samples.found(library, "龚群保")).isEmpty();
    assertThat(heard).containsExactly(LibraryChange.Kind.STORIES_REMOVED);
    assertThat(library.check().run(Progress.NONE)).isEmpty();
    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isEqualTo(EditKind.REMOVE_STORIES);
    assertThat(library.annotator().nextUndo().orElseThrow().subject()).startsWith("【抗击疫情");
    library.annotator().undo();
    assertThat(there()).hasSize(7);
    assertThat(Samples.found(library, "龚群保")).isNotEmpty();
    library.annotator().redo();
    assertThat(there()).hasSize(5);
    library.annotator().undo();
    assertThat(Dump.of(library.file())).hasSameSizeAs(before);
  }

  @Test
  void aStoryWithAnnotationsStays() {
    library.annotator().annotate(5, new TextRange(0, 4), HighlightColor.YELLOW, List.of(), "");
    assertThat(library.storyRemoval().remove(List.of(5L))).isEqualTo(new StoryRemoval.Removed(List.of(), 1));
    assertThat(library.storyRemoval().remove(List.of(4L, 5L))).isEqualTo(new StoryRemoval.Removed(List.of(4L), 1));
    assertThat(there()).containsExactly(1L, 2L, 3L, 5L, 6L, 7L);
    assertThat(library.storyRemoval().remove(List.of(4L))).isEqualTo(new StoryRemoval.Removed(List.of(), 0));
  }

  @Test
  void whatIsInTheBinComesBackOnlyWithItsStory() {
    Annotation annotation = library.annotator().annotate(5, new TextRange(0, 4), HighlightColor.YELLOW, List.of(), "");
    library.annotator().delete(annotation.id());
    library.storyRemoval().remove(List.of(5L));
    long entry = library.bin().page(0, "", 1).get(0).id();
    assertThatThrownBy(() -> library.bin().restore(entry)).isInstanceOf(PizhuException.class);
    library.annotator().undo();
    assertThat(library.bin().restore(entry).annotation().storyId()).isEqualTo(5);
  }

  @Test
  void theSameFileBringsThemBack() {
    library.storyRemoval().remove(List.of(1L, 7L));
    library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
    assertThat(there()).hasSize(7);
    library.annotator().undo();
    assertThat(there()).containsExactly(2L, 3L, 4L, 5L, 6L);
  }
}
