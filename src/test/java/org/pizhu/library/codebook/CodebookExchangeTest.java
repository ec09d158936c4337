package org.pizhu.library.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.codebook.TagDeletion.Children;
import org.pizhu.model.Codebook;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;

class CodebookExchangeTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Samples.empty(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<String> paths() {
    return library.codebook().tags().stream().map(tag -> library.codebook().path(tag.id())).toList();
  }

  private void build() {
    CodebookEditor editor = library.codebookEditor();
    Tag people = editor.make(null, "人物 \"&<> '");
    Tag place = editor.make(null, "=地点, ;");
    Tag members = editor.make(people.id(), "-党员𠮷");
    editor.make(members.id(), "'+其他");
    editor.make(place.id(), "'+其他");
    editor.move(place.id(), null, 0);
    editor.recolor(people.id(), TagColor.BROWN);
    editor.describe(people.id(), "第一行\r\n\"第二行\", =3");
    editor.describe(place.id(), "''@x");
    editor.bindKey(members.id(), "=");
    editor.changeMemo(members.id(), "# 备忘\n- 一\t二");
  }

  /** What a format keeps of a tag, without the ids. */
  private List<String> described(boolean isTable) {
    Codebook codebook = library.codebook();
    return codebook.tags().stream()
        .map(tag -> String.join("|", codebook.path(tag.id()), String.valueOf(tag.color()), tag.description(),
            isTable ? tag.key() + tag.memo() : ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tags.qdc", "tags.CSV"})
  void comesBackIntoTheSameLibraryUnchanged(String name) {
    build();
    Path file = folder.resolve(name);
    library.codebookExchange().write(file);
    List<String> before = Dump.of(library.file());
    CodebookReport report = library.codebookExchange().read(file);
    assertThat(report).isEqualTo(new CodebookReport(0, 0, 5, List.of()));
    assertThat(Dump.of(library.file())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tags.qdc", "tags.csv"})
  void comesIntoAnEmptyLibraryAsItWas(String name) {
    build();
    Path file = folder.resolve(name);
    library.codebookExchange().write(file);
    List<String> described = described(name.endsWith("csv"));
    Codebook before = library.codebook();
    for (Tag tag : before.children(null)) {
      library.codebookEditor().delete(tag.id(), TagDeletion.losing(Children.DELETE));
    }
    CodebookReport report = library.codebookExchange().read(file);
    assertThat(report.made()).isEqualTo(5);
    assertThat(described(name.endsWith("csv"))).isEqualTo(described);
    if (name.endsWith("qdc")) {
      assertThat(library.codebook().tags()).extracting(Tag::id)
          .isEqualTo(before.tags().stream().map(Tag::id).toList());
    }
    assertThat(library.annotator().undo().orElseThrow().kind()).isEqualTo(EditKind.IMPORT_CODEBOOK);
    assertThat(library.codebook().tags()).isEmpty();
  }

  @Test
  void mergesByIdThenByPath() throws IOException {
    CodebookEditor editor = library.codebookEditor();
    Tag people = editor.make(null, "人物");
    Tag members = editor.make(people.id(), "党员");
    editor.describe(members.id(), "旧说明");
    editor.recolor(members.id(), TagColor.PINK);
    editor.make(null, "留下");
    CodebookReport report = library.codebookExchange().read(file("new.qdc", """
        <CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
          <Code guid="00000000-0000-0000-0000-00000000000A" name="人物" isCodable="true"><Description>按路径</Description></Code>
          <Code guid="%s" name="中共党员" isCodable="true" color="#4f9a3e"/>
          <Code guid="{00000000-0000-0000-0000-00000000000B}" name="是/否" isCodable="true"/>
        </Codes></CodeBook>
        """.formatted(members.id().toUpperCase(java.util.Locale.ROOT))));
    assertThat(paths()).containsExactly("人物", "留下", "中共党员", "是\u2215否");
    Tag moved = library.codebook().byId(members.id()).orElseThrow();
    assertThat(moved.name()).isEqualTo("中共党员");
    assertThat(moved.description()).isEqualTo("旧说明");
    assertThat(moved.color()).isEqualTo(TagColor.GREEN);
    assertThat(library.codebook().byId(people.id()).orElseThrow().description()).isEqualTo("按路径");
    assertThat(library.codebook().byId("00000000-0000-0000-0000-00000000000b")).isPresent();
    assertThat(report.made()).isEqualTo(1);
    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.unchanged()).isZero();
    assertThat(report.notes()).extracting(Problem::kind).containsExactly(ProblemKind.CODEBOOK_NAME_CHANGED);
    assertThat(report.notes()).extracting(Problem::line).containsExactly(4L);
  }

  @Test
  void whatCannotBeIsLeftAndTold() throws IOException {
    CodebookEditor editor = library.codebookEditor();
    Tag first = editor.make(null, "甲");
    Tag second = editor.make(null, "乙");
    Tag below = editor.make(first.id(), "丙");
    editor.bindKey(first.id(), "x");
    CodebookReport swapped = library.codebookExchange().read(file("swap.qdc", """
        <CodeBook><Codes><Code guid="%s" name="乙"/>
        <Code guid="%s" name="丙"><Code guid="%s" name="甲"/></Code></Codes></CodeBook>
        """.formatted(first.id(), below.id(), first.id())));
    assertThat(paths()).containsExactly("乙", "丙", "丙/甲");
    assertThat(library.codebook().byId(first.id()).orElseThrow().parent()).isEqualTo(below.id());
    assertThat(library.codebook().byId(second.id()).orElseThrow().name()).isEqualTo("乙");
    assertThat(swapped.notes()).extracting(Problem::kind)
        .containsExactly(ProblemKind.CODEBOOK_TAG_STAYED, ProblemKind.CODEBOOK_TAGS_JOINED);
    CodebookReport table = library.codebookExchange().read(file("keys.csv", "path,key,description\n丁,x,一\n丁,y,二\n"));
    Tag fourth = library.codebook().byPath("丁").orElseThrow();
    assertThat(fourth.key()).isEqualTo("y");
    assertThat(fourth.description()).isEqualTo("一");
    assertThat(table.notes()).extracting(Problem::kind)
        .containsExactly(ProblemKind.CODEBOOK_KEY_TAKEN, ProblemKind.CODEBOOK_TAGS_JOINED);
  }

  @Test
  void whatTheFormatHasNoPlaceForIsTold() {
    CodebookEditor editor = library.codebookEditor();
    Tag first = editor.make(null, "甲");
    Tag second = editor.make(null, "乙");
    assertThat(library.codebookExchange().write(folder.resolve("none.qdc"))).isEmpty();
    editor.bindKey(first.id(), "x");
    editor.changeMemo(first.id(), "待议");
    editor.changeMemo(second.id(), "待议");
    assertThat(library.codebookExchange().write(folder.resolve("all.qdc"))).containsExactly(
        Problem.of(ProblemKind.EXPORT_WITHOUT_MEMOS, "", 2L), Problem.of(ProblemKind.EXPORT_WITHOUT_KEYS, "", 1L));
    assertThat(library.codebookExchange().write(folder.resolve("all.csv"))).isEmpty();
  }

  @Test
  void aBadFileChangesNothing() throws IOException {
    build();
    List<String> before = Dump.of(library.file());
    for (Path file : Stream.of(
        file("a.csv", "path,colour\n新,teal\n新二,\"bunt\n"),
        file("b.qdc", "<CodeBook><Codes><Code name=\"新\"/>")).toList()) {
      PizhuException failure = catchThrowableOfType(PizhuException.class, () -> library.codebookExchange().read(file));
      assertThat(failure.problem().line()).isPositive();
    }
    assertThat(Dump.of(library.file())).isEqualTo(before);
  }

  @Test
  void whatIsWrongWithATagIsToldAndTheRestTaken() throws IOException {
    CodebookReport report = library.codebookExchange().read(file("a.csv", "path,colour\n新,bunt\n新二,teal\n/,\n"));
    assertThat(report.made()).isEqualTo(2);
    assertThat(report.notes()).extracting(Problem::kind)
        .containsExactly(ProblemKind.CODEBOOK_BAD_COLOR, ProblemKind.CODEBOOK_TAG_UNNAMED);
  }

  @Test
  void nothingIsWrittenWithoutTagsOrFormat() {
    Path file = folder.resolve("tags.qdc");
    assertThat(catchThrowableOfType(PizhuException.class, () -> library.codebookExchange().write(file)).problem().kind())
        .isEqualTo(ProblemKind.CODEBOOK_NOTHING_TO_WRITE);
    assertThat(file).doesNotExist();
    assertThat(catchThrowableOfType(
            PizhuException.class, () -> library.codebookExchange().write(folder.resolve("tags.xml"))).problem().kind())
        .isEqualTo(ProblemKind.CODEBOOK_FORMAT_UNNAMED);
  }

  @Test
  void takesInThousands() throws IOException {
    List<String> lines = new ArrayList<>(List.of("path"));
    for (int i = 0; i < 5_000; i++) {
      lines.add(i % 2 == 0 ? "上" + i : "上" + (i - 1) + "/下");
    }
    Path file = file("many.csv", String.join("\n", lines));
    long start = System.nanoTime();
    assertThat(library.codebookExchange().read(file).made()).isEqualTo(5_000);
    long took = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("codebook: importing 5,000 tags took %d ms%n", took);
    assertThat(took).isLessThan(5_000);
    library.annotator().undo();
    assertThat(library.codebook().tags()).isEmpty();
  }
}
