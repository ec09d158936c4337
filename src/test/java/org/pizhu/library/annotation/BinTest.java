package org.pizhu.library.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.codebook.TagDeletion;
import org.pizhu.model.Annotation;
import org.pizhu.model.BinEntry.Reason;
import org.pizhu.model.BinEntry;
import org.pizhu.model.EditFilter;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

class BinTest {

  @TempDir Path folder;
  private Library library;
  private Annotator annotator;
  private Bin bin;

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
    annotator = library.annotator();
    bin = library.bin();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(int start, String note, String... tags) {
    return annotator.annotate(5, new TextRange(start, start + 4), HighlightColor.BLUE, List.of(tags), note);
  }

  private List<BinEntry> entries() {
    return bin.page(0, "", 100);
  }

  private Annotation stored(Annotation annotation) {
    return library.annotations(5).stream().filter(one -> one.id().equals(annotation.id())).findFirst().orElseThrow();
  }

  @Test
  void holdsWhatWasDeleted() {
    Annotation first = annotate(0, "待核");
    Annotation second = annotate(6, "");
    annotator.delete(first.id());
    annotator.delete(second.id());
    assertThat(entries()).extracting(BinEntry::annotation).containsExactly(second, first);
    BinEntry entry = entries().get(1);
    assertThat(entry).extracting(BinEntry::headline, BinEntry::reason, BinEntry::by, BinEntry::at).containsExactly(
        library.summary(5).orElseThrow().markedHeadline(), Reason.DELETED, Samples.CREATOR, Samples.CLOCK.instant());
    assertThat(bin.count()).isEqualTo(2);
    assertThat(bin.page(0, "待核", 9)).hasSize(1);
    assertThat(bin.page(0, "没有", 9)).isEmpty();
    assertThat(bin.page(entries().get(0).id(), "", 9)).extracting(BinEntry::annotation).containsExactly(first);
  }

  @Test
  void undoTakesOutAndRedoPutsIn() {
    Annotation made = annotate(0, "");
    annotator.delete(made.id());
    annotator.undo();
    assertThat(entries()).isEmpty();
    annotator.redo();
    assertThat(entries()).extracting(BinEntry::annotation).containsExactly(made);
  }

  @Test
  void restoresWhateverWasDoneSince() {
    Annotation made = annotate(0, "待核", "人物");
    annotator.delete(made.id());
    annotate(8, "");
    List<BinEntry> before = entries();
    assertThat(bin.restore(before.get(0).id())).isEqualTo(new Bin.Restored(made, 0));
    assertThat(stored(made)).isEqualTo(made);
    assertThat(entries()).isEmpty();
    assertThat(annotator.nextUndo().orElseThrow().kind()).isEqualTo(EditKind.RESTORE_ANNOTATION);
    assertThat(catchThrowableOfType(PizhuException.class, () -> bin.restore(before.get(0).id())).problem().kind())
        .isEqualTo(ProblemKind.ANNOTATION_NOT_FOUND);
    annotator.undo();
    assertThat(entries()).isEqualTo(before);
    annotator.redo();
    assertThat(stored(made)).isEqualTo(made);
  }

  @Test
  void leavesOffTagsThatAreGone() {
    Annotation made = annotate(0, "", "人物", "来源");
    annotator.delete(made.id());
    library.codebookEditor().delete(
        library.codebook().byPath("人物").orElseThrow().id(), TagDeletion.losing(TagDeletion.Children.DELETE));
    Bin.Restored restored = bin.restore(entries().get(0).id());
    assertThat(restored.lostTags()).isEqualTo(1);
    assertThat(stored(made).tags()).extracting(library.codebook()::path).containsExactly("来源");
  }

  @Test
  void whatWasDeletedTwiceIsThereAsItWasLast() {
    Annotation made = annotate(0, "一");
    annotator.delete(made.id());
    bin.restore(entries().get(0).id());
    Annotation changed = annotator.changeNote(made.id(), "二");
    annotator.delete(made.id());
    assertThat(entries()).extracting(BinEntry::annotation).containsExactly(changed);
    library.history().goTo(0, Progress.NONE);
    library.annotator().redo();
    library.annotator().redo();
    library.annotator().redo();
    assertThat(entries()).as("as after the first time").extracting(BinEntry::annotation).containsExactly(made);
  }

  @Test
  void aNoteThatWasUndoneIsNotLostWhenRedoEnds() {
    Annotation noted = annotate(0, "写了很久");
    annotate(6, "");
    annotator.undo();
    annotator.undo();
    assertThat(entries()).as("redo can still bring it back").isEmpty();
    annotate(12, "");
    assertThat(entries()).as("the other one had no note").extracting(BinEntry::annotation).containsExactly(noted);
    assertThat(entries().get(0).reason()).isEqualTo(Reason.UNDONE);
    bin.restore(entries().get(0).id());
    assertThat(stored(noted)).isEqualTo(noted);
  }

  @Test
  void doesNotRestoreIntoAStoryThatIsNotThere() {
    annotate(0, "写了很久");
    library.history().goTo(0, Progress.NONE);
    library.codebookEditor().make(null, "别的");
    BinEntry entry = entries().get(0);
    assertThat(catchThrowableOfType(PizhuException.class, () -> bin.restore(entry.id())).problem().kind())
        .isEqualTo(ProblemKind.STORY_NOT_FOUND);
    library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
    assertThat(bin.restore(entry.id()).lostTags()).isZero();
  }

  @Test
  void emptyingTakesItOutOfTheHistoryAndLeavesTheRest() throws IOException {
    Annotation gone = annotate(0, "机密的话", "人物", "来源");
    Annotation kept = annotate(6, "留下", "人物");
    library.coder().applyPath(List.of(gone.id(), kept.id()), "来源");
    library.codebookEditor().rename(library.codebook().byPath("人物").orElseThrow().id(), "人");
    annotator.delete(gone.id());
    List<String> rows = Dump.of(library.file());
    assertThat(bin.empty(Progress.NONE)).isEqualTo(1);
    assertThat(bin.count()).isZero();
    assertThat(library.history().page(EditFilter.ALL, 0, 99)).extracting(EditLine::kind).containsExactly(
        EditKind.RENAME_TAG, EditKind.APPLY_TAG, EditKind.ANNOTATE, EditKind.ANNOTATE, EditKind.IMPORT_STORIES);
    assertThat(Dump.of(library.file())).isEqualTo(rows);
    library.history().goTo(0, Progress.NONE);
    assertThat(Dump.of(library.file())).isEmpty();
    while (annotator.redo().isPresent()) {
      assertThat(library.annotations(5)).noneMatch(one -> one.id().equals(gone.id()));
    }
    assertThat(Dump.of(library.file())).isEqualTo(rows);
    library.close();
    String bytes = new String(Files.readAllBytes(folder.resolve("test.pizhu")), StandardCharsets.UTF_8);
    assertThat(bytes.contains("留下")).isTrue();
    assertThat(bytes.contains("机密的话")).as("not a trace in the file").isFalse();
    library = Samples.empty(folder);
  }

  @Test
  void emptyingThatIsStoppedLeavesEverything() {
    annotator.delete(annotate(0, "").id());
    Progress stopped = new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        // Nobody watches.
      }

      @Override
      public boolean isCancelled() {
        return true;
      }
    };
    assertThat(bin.empty(stopped)).isZero();
    assertThat(bin.count()).isEqualTo(1);
    assertThat(bin.empty(Progress.NONE)).isEqualTo(1);
    assertThat(bin.empty(Progress.NONE)).isZero();
  }
}
