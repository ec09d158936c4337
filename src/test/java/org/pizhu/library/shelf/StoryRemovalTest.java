package org.pizhu.library.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
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

  /** A memo or a corrected headline is no annotation: they are kept with the story, and are no part of what goes out. */
  @Test
  void whatWasSaidOfARemovedStoryStaysOutOfExports() throws IOException {
    Messages messages = new Messages(Language.CHINESE);
    library.memos().change(5, "第五篇的备忘");
    library.metadata().run(
        List.of(6L), MetadataAct.set(MetadataKey.of(MetadataField.HEADLINE), MetadataValue.Words.of("改过的标题")), Progress.NONE);
    library.memos().change(1, "第一篇的备忘");
    library.storyRemoval().remove(List.of(5L, 6L));
    for (ExportFormat format : ExportFormat.values()) {
      if (format != ExportFormat.QDC) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NotesExport.Request request = new NotesExport.Request(new ExportScope.Whole(), format, "题", "",
            new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get));
        assertThat(library.export().write(request, out, Progress.NONE)).as("%s", format).isEmpty();
        if (format == ExportFormat.MARKDOWN) {
          assertThat(out.toString(StandardCharsets.UTF_8)).contains("第一篇的备忘").doesNotContain("第五篇的备忘", "改过的标题");
        }
      }
    }
    library.annotator().undo();
    assertThat(library.memos().ofStory(5)).isEqualTo("第五篇的备忘");
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
