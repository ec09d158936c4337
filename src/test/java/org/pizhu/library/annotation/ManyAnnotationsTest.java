package org.pizhu.library.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.Annotation;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;

class ManyAnnotationsTest {

  @TempDir Path folder;
  private Library library;
  private final List<String> ids = new ArrayList<>();

  @BeforeEach
  void fill() {
    library = Samples.seeds(folder);
    for (long story = 1; story <= 3; story++) {
      for (int i = 0; i < 4; i++) {
        ids.add(library.annotator().annotate(story, new TextRange(i, i + 3), HighlightColor.values()[i], List.of("甲"), "")
            .id());
      }
    }
  }

  @AfterEach
  void close() {
    library.close();
  }

  private List<Annotation> all() {
    return library.stories().stream().flatMap(story -> library.annotations(story.id()).stream()).toList();
  }

  private void assertOneStep(EditKind kind, int changed, Runnable act) {
    List<Annotation> before = all();
    act.run();
    List<Annotation> after = all();
    Edit edit = library.annotator().nextUndo().orElseThrow();
    assertThat(edit.kind()).isEqualTo(kind);
    assertThat(edit.size()).isEqualTo(changed);
    assertThat(edit.stories()).containsExactlyInAnyOrder(1L, 2L, 3L);
    library.annotator().undo();
    assertThat(all()).isEqualTo(before);
    library.annotator().redo();
    assertThat(all()).isEqualTo(after);
  }

  @Test
  void recoloursInOneStep() {
    List<String> some = new ArrayList<>(ids);
    some.add("gone");
    assertOneStep(EditKind.RECOLOR_MANY, 9,
        () -> assertThat(library.manyAnnotations().recolor(some, HighlightColor.BLUE)).isEqualTo(9));
    assertThat(all()).isNotEmpty().allMatch(one -> one.color() == HighlightColor.BLUE && one.tags().size() == 1);
    assertThat(library.manyAnnotations().recolor(ids, HighlightColor.BLUE)).isZero();
  }

  @Test
  void deletesInOneStepIntoTheBin() {
    List<String> most = ids.stream().filter(id -> !id.equals(ids.get(5))).toList();
    assertOneStep(EditKind.DELETE_MANY, 11,
        () -> assertThat(library.manyAnnotations().delete(most)).isEqualTo(11));
    assertThat(all()).extracting(Annotation::id).containsExactly(ids.get(5));
    assertThat(library.bin().count()).isEqualTo(11);
    library.bin().restore(library.bin().page(0, "", 1).get(0).id());
    assertThat(all()).hasSize(2);
    assertThat(library.check().run(org.pizhu.task.Progress.NONE)).isEmpty();
  }

  @Test
  void whatIsNotThereIsNoAct() {
    Edit last = library.annotator().nextUndo().orElseThrow();
    assertThat(library.manyAnnotations().delete(List.of("gone"))).isZero();
    assertThat(library.annotator().nextUndo()).contains(last);
  }
}
