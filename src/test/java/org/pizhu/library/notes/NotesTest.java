package org.pizhu.library.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.library.export.ExportScope;
import org.pizhu.library.export.NotesExport;
import org.pizhu.markdown.LinkText;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.NoteLink;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Memos of stories, and the links in notes, over a real library. */
class NotesTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(long story, int start, String note) {
    return library.annotator().annotate(story, new TextRange(start, start + 3), HighlightColor.BLUE, List.of(), note);
  }

  private static String link(Annotation to) {
    return LinkText.of(NoteLink.toAnnotation(to.id()), to.target().words());
  }

  @Test
  void aMemoIsOneStepOfUndo() {
    library.memos().change(5, " **一**\r\n二 ");
    library.memos().change(5, "三");
    library.memos().change(5, "三");
    assertThat(library.memos().ofStory(5)).isEqualTo("三");
    assertThat(library.annotator().nextUndo().orElseThrow().kind()).isEqualTo(EditKind.CHANGE_STORY_MEMO);
    assertThat(library.annotator().undo().orElseThrow().stories()).containsExactly(5L);
    assertThat(library.memos().ofStory(5)).isEqualTo("**一**\n二");
    library.annotator().undo();
    assertThat(library.memos().ofStory(5)).isEmpty();
    library.annotator().redo();
    library.annotator().redo();
    assertThat(library.memos().ofStory(5)).isEqualTo("三");
    library.memos().change(5, "");
    assertThat(library.memos().ofStory(5)).isEmpty();
    library.annotator().undo();
    assertThat(library.memos().ofStory(5)).isEqualTo("三");
  }

  @Test
  void aLinkSurvivesDeletingAndUndo() {
    Annotation target = annotate(2, 0, "");
    Annotation from = annotate(5, 0, "见" + link(target));
    NoteLink to = NoteLink.toAnnotation(target.id());
    assertThat(library.links().backlinks(to)).extracting(LinkPlace::link).containsExactly(NoteLink.toAnnotation(from.id()));
    assertThat(library.links().story(to)).contains(2L);
    library.annotator().delete(target.id());
    assertThat(library.links().there(List.of(to, NoteLink.toStory(2), NoteLink.toStory(99)))).containsExactly(NoteLink.toStory(2));
    assertThat(library.links().story(to)).isEmpty();
    library.annotator().undo();
    assertThat(library.links().there(Set.of(to))).containsExactly(to);
  }

  @Test
  void whatLooksLikeALinkInCodeIsNone() {
    Annotation target = annotate(2, 0, "");
    annotate(5, 0, "`" + link(target) + "`");
    assertThat(library.links().backlinks(NoteLink.toAnnotation(target.id()))).isEmpty();
    library.memos().change(3, "参看" + link(target));
    assertThat(library.links().backlinks(NoteLink.toAnnotation(target.id())))
        .extracting(LinkPlace::link).containsExactly(NoteLink.toStory(3));
  }

  @Test
  void theOpenStoryIsOfferedFirst() {
    Annotation far = annotate(2, 0, "核对 ABC");
    Annotation near = annotate(5, 0, "核对 abc");
    assertThat(library.links().offers("核对 aBc", 5)).extracting(LinkPlace::link)
        .containsExactly(NoteLink.toAnnotation(near.id()), NoteLink.toAnnotation(far.id()));
    assertThat(library.links().offers("坚实的底盘", 5)).extracting(LinkPlace::link)
        .contains(NoteLink.toAnnotation(far.id()), NoteLink.toStory(3));
    assertThat(library.links().offers("%'\"[[", 5)).isEmpty();
  }

  @Test
  void wordsOfHeadlineAndNoteTogetherAreFoundToo() {
    Annotation own = annotate(2, 0, "底盘，待核實");
    Annotation byHeadline = annotate(3, 0, "待核实");
    Annotation other = annotate(6, 0, "待核实");
    assertThat(library.story(3).shown().headline()).contains("底盘");
    assertThat(library.story(6).shown().headline() + other.target().words()).doesNotContain("底盘");
    for (String typed : List.of("底盘 待核实", "待核实　底盘 ", "底盘 待核實")) {
      assertThat(library.links().offers(typed, 5)).as(typed).extracting(LinkPlace::link)
          .containsExactly(NoteLink.toAnnotation(own.id()), NoteLink.toAnnotation(byHeadline.id()));
      assertThat(library.links().offers(typed, 3)).as(typed).extracting(LinkPlace::link)
          .containsExactly(NoteLink.toAnnotation(byHeadline.id()), NoteLink.toAnnotation(own.id()));
    }
    assertThat(library.links().offers("底盘", 5)).extracting(LinkPlace::link).contains(NoteLink.toStory(3));
  }

  @Test
  void theHeadlineCountsAsItIsShown() {
    Annotation annotation = annotate(3, 0, "");
    MetadataKey headline = MetadataKey.of(MetadataField.HEADLINE);
    library.metadata().run(
        List.of(3L), MetadataAct.set(headline, MetadataValue.Words.of("改过的 Headline")), Progress.NONE);
    assertThat(library.links().offers("headLINE 改过", 5)).extracting(LinkPlace::link)
        .containsExactly(NoteLink.toAnnotation(annotation.id()), NoteLink.toStory(3));
    assertThat(library.links().offers("底盘", 5)).extracting(LinkPlace::link)
        .doesNotContain(NoteLink.toStory(3), NoteLink.toAnnotation(annotation.id()));
    library.annotator().undo();
    assertThat(library.links().offers("底盘", 5)).extracting(LinkPlace::link).contains(NoteLink.toStory(3));
  }

  /** However many there are: no look at each. */
  @Test
  void allThatIsTypedTakesAHandfulOfQueries() {
    List<Annotation> many = IntStream.range(0, 30).mapToObj(i -> annotate(1 + i % 7, 2 * i, "同样的批注" + i)).toList();
    assertThat(library.links().offers("同样的批注", 5)).hasSize(8)
        .allMatch(place -> many.stream().anyMatch(one -> place.link().equals(NoteLink.toAnnotation(one.id()))));
    assertThat(library.links().offers("", 0)).hasSize(11);
  }

  @Test
  void linksAreAnchorsWithinAnExportAndWordsOutside() throws IOException {
    Annotation there = annotate(2, 0, "");
    annotate(5, 0, "见" + link(there));
    library.memos().change(3, "只有备忘");
    assertThat(export(new ExportScope.Whole())).contains("(#annotation-" + there.id() + ")", "只有备忘");
    assertThat(export(new ExportScope.Stories(List.of(5L)))).doesNotContain(there.id()).contains("见坚实的");
  }

  private String export(ExportScope scope) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Messages messages = new Messages(Language.CHINESE);
    library.export().write(
        new NotesExport.Request(scope, ExportFormat.MARKDOWN, "题", "全部", language(messages)), out,
        org.pizhu.task.Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static ExportLanguage language(Messages messages) {
    return new ExportLanguage(messages.locale(), java.time.ZoneOffset.UTC, messages::get);
  }
}
