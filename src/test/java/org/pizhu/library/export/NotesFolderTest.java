package org.pizhu.library.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.correction.MetadataAct;
import org.pizhu.library.export.NotesFolder.Answer;
import org.pizhu.library.export.NotesFolder.Edited;
import org.pizhu.library.export.NotesFolder.Update;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.PizhuException;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

class NotesFolderTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;
  private Path notes;
  private Library library;
  private Annotation annotation;

  @BeforeEach
  void open() {
    notes = folder.resolve("notes");
    library = Samples.seeds(folder);
    annotation = annotate(2, "第二篇的笔记");
    annotate(5, "第五篇的笔记");
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(long story, String note) {
    return library.annotator().annotate(story, new TextRange(0, 4), HighlightColor.YELLOW, List.of(), note);
  }

  private static ExportLanguage language() {
    Messages messages = new Messages(Language.CHINESE);
    return new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get);
  }

  private Update update() {
    return library.export().folder().update(notes, null, language(), Progress.NONE);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(notes)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")).sorted().toList();
    }
  }

  private Path file(long story) throws IOException {
    return notes.resolve(names().stream().filter(name -> name.contains("(" + story + ").")).findFirst().orElseThrow());
  }

  @Test
  void onlyWhatHasChangedIsWritten() throws IOException {
    assertThat(update()).isEqualTo(new Update(2, 0, 0, List.of(), 2));
    assertThat(file(2)).content().startsWith("---\n").contains("第二篇的笔记");
    Files.setLastModifiedTime(file(2), LONG_AGO);
    Files.setLastModifiedTime(file(5), LONG_AGO);
    assertThat(update()).isEqualTo(new Update(0, 2, 0, List.of(), 2));
    library.annotator().changeNote(annotation.id(), "另一条笔记");
    assertThat(library.export().folder().update(notes, Set.of(2L), language(), Progress.NONE)).isEqualTo(new Update(1, 0, 0, List.of(), 2));
    assertThat(file(2)).content().contains("另一条笔记").doesNotContain("第二篇的笔记");
    assertThat(Files.getLastModifiedTime(file(5))).isEqualTo(LONG_AGO);
  }

  @Test
  void whatIsTakenOutOfTheFolderComesBackWithTheNextChange() throws IOException {
    update();
    List<String> all = names();
    Files.delete(file(5));
    library.export().folder().update(notes, List.of(2L), language(), Progress.NONE);
    assertThat(names()).isEqualTo(all);
    try (Stream<Path> files = Files.list(notes)) {
      for (Path one : files.toList()) {
        Files.delete(one);
      }
    }
    Files.delete(notes);
    library.export().folder().update(notes, List.of(2L), language(), Progress.NONE);
    assertThat(names()).isEqualTo(all);
  }

  @Test
  void whatSomebodyHasEditedIsNeverWrittenOver() throws IOException {
    update();
    Files.writeString(file(2), "我自己写的");
    library.annotator().changeNote(annotation.id(), "另一条笔记");
    Edited edited = new Edited(2, file(2).getFileName().toString());
    assertThat(update()).isEqualTo(new Update(0, 1, 0, List.of(edited), 1));
    assertThat(file(2)).content().isEqualTo("我自己写的");

    String kept = library.export().folder().answer(notes, edited, Answer.KEEP_BESIDE, language()).orElseThrow();
    assertThat(file(2)).content().contains("另一条笔记");
    assertThat(names()).hasSize(3);
    assertThat(kept).isEqualTo(edited.name().replace(".md", " 2.md"));
    assertThat(notes.resolve(kept)).content().isEqualTo("我自己写的");
    assertThat(update()).isEqualTo(new Update(0, 2, 0, List.of(), 2));
  }

  @Test
  void whatIsLeftIsAskedForNoMoreUntilItIsGone() throws IOException {
    update();
    Path mine = file(2);
    Files.writeString(mine, "我自己写的");
    library.annotator().changeNote(annotation.id(), "另一条笔记");
    library.export().folder().answer(notes, update().edited().get(0), Answer.LEAVE, language());
    assertThat(update()).isEqualTo(new Update(0, 1, 0, List.of(), 1));
    assertThat(mine).content().isEqualTo("我自己写的");
    Files.delete(mine);
    assertThat(update()).isEqualTo(new Update(1, 1, 0, List.of(), 2));
    assertThat(mine).content().contains("另一条笔记");
  }

  @Test
  void whatIsGoneWhenOneAnswersIsWrittenAnew() throws IOException {
    update();
    Path mine = file(2);
    for (Answer answer : Answer.values()) {
      Files.writeString(mine, "我自己写的");
      library.annotator().changeNote(annotation.id(), "笔记" + answer.ordinal());
      Edited edited = update().edited().get(0);
      Files.delete(mine);
      assertThat(library.export().folder().answer(notes, edited, answer, language())).isEmpty();
      assertThat(update().edited()).isEmpty();
      assertThat(mine).content().contains("笔记" + answer.ordinal());
      assertThat(names()).hasSize(2);
    }
  }

  @Test
  void aFileThatWasThereBeforeIsNotOurs() throws IOException {
    update();
    String name = file(5).getFileName().toString();
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve(name), "早就在这里");
    Update first = library.export().folder().update(other, null, language(), Progress.NONE);
    assertThat(first.edited()).containsExactly(new Edited(5, name));
    assertThat(other.resolve(name)).content().isEqualTo("早就在这里");
  }

  @Test
  void filesFollowHeadlinesAndGoWithTheNotes() throws IOException {
    update();
    Path before = file(2);
    library.metadata().run(
        List.of(2L), MetadataAct.set(MetadataKey.of(MetadataField.HEADLINE), MetadataValue.Words.of("新的：标题/甲?")), Progress.NONE);
    assertThat(update()).isEqualTo(new Update(1, 1, 0, List.of(), 2));
    assertThat(before).doesNotExist();
    assertThat(file(2).getFileName().toString()).isEqualTo("新的：标题 甲 (2).md");

    library.annotator().delete(annotation.id());
    assertThat(update()).isEqualTo(new Update(0, 1, 1, List.of(), 1));
    assertThat(names()).hasSize(1);
    library.annotator().undo();
    assertThat(update().written()).isEqualTo(1);

    Files.writeString(file(5), "我自己写的");
    library.annotator().delete(library.annotations(5).get(0).id());
    assertThat(update().removed()).isZero();
    assertThat(file(5)).content().isEqualTo("我自己写的");
  }

  @Test
  void theFolderOfAnotherLibraryIsNotTouched() throws IOException {
    update();
    try (Library another = Samples.empty(Files.createDirectories(folder.resolve("another")))) {
      assertThatThrownBy(() -> another.export().folder().update(notes, null, language(), Progress.NONE)).isInstanceOf(PizhuException.class);
    }
    assertThat(names()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      题目                      | 题目 (7).md
      'a/b\\c:d*e?f"g<h>i|j'   | a b c d e f g h i j (7).md
      ''                        | (7).md
      ..隐藏                    | 隐藏 (7).md
      '#标签 [[链接]] ^块'       | 标签 链接 块 (7).md
      aux.md                    | _aux.md (7).md
      'Con .txt 的报道'          | _Con .txt 的报道 (7).md
      LPT1.                     | _LPT1. (7).md
      console.log               | console.log (7).md
      """, quoteCharacter = '\'')
  void namesAreTakenByEverySystem(String headline, String name) {
    assertThat(NotesFolder.name(headline, 7)).isEqualTo(name);
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    assertThat(NotesFolder.name("𠮷".repeat(100), 7)).isEqualTo("𠮷".repeat(60) + " (7).md");
    assertThat(NotesFolder.name("𠮷".repeat(100), 1_234_567)).isEqualTo("𠮷".repeat(59) + " (1234567).md");
  }
}
