package org.pizhu.library.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.library.Dump;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.annotation.Coder;
import org.pizhu.library.codebook.TagDeletion.Children;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PizhuException;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.model.TagCounts;
import org.pizhu.model.TextRange;

class CodebookEditorTest {

  @TempDir Path folder;
  private Library library;
  private CodebookEditor editor;
  private final List<LibraryChange> heard = new ArrayList<>();
  private int passage;

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
    editor = library.codebookEditor();
    library.addListener(heard::add);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(String... paths) {
    passage += 2;
    return library.annotator()
        .annotate(5, new TextRange(passage, passage + 1), HighlightColor.YELLOW, List.of(paths), "");
  }

  private String id(String path) {
    return library.codebook().byPath(path).orElseThrow(() -> new AssertionError("No tag " + path)).id();
  }

  private List<String> paths() {
    return library.codebook().tags().stream().map(tag -> library.codebook().path(tag.id())).toList();
  }

  private List<String> pathsOf(Annotation annotation) {
    return library.annotations(5).stream().filter(one -> one.id().equals(annotation.id())).findFirst().orElseThrow()
        .tags().stream().map(library.codebook()::path).toList();
  }

  private void assertProblem(ProblemKind kind, Runnable act) {
    List<String> before = Dump.of(library.file());
    PizhuException failure = catchThrowableOfType(PizhuException.class, act::run);
    assertThat(failure.problem().kind()).isEqualTo(kind);
    assertThat(Dump.of(library.file())).isEqualTo(before);
  }

  /** Whatever an act did, one undo takes it back and one redo does it again, to the letter. */
  private void assertOneStep(EditKind kind, Runnable act) {
    List<String> before = Dump.of(library.file());
    heard.clear();
    act.run();
    List<String> after = Dump.of(library.file());
    assertThat(after).isNotEqualTo(before);
    assertThat(heard).hasSize(1);
    assertThat(library.annotator().undo().orElseThrow().kind()).isEqualTo(kind);
    assertThat(Dump.of(library.file())).isEqualTo(before);
    library.annotator().redo();
    assertThat(Dump.of(library.file())).isEqualTo(after);
  }

  @Test
  void makesTagsInTheOrderOfMaking() {
    assertOneStep(EditKind.MAKE_TAG, () -> editor.make(null, " 话语  方式 "));
    Tag speech = library.codebook().byPath("话语 方式").orElseThrow();
    editor.make(speech.id(), "直接引语");
    editor.make(speech.id(), "间接引语");
    editor.make(null, "人物");
    assertThat(paths()).containsExactly("话语 方式", "话语 方式/直接引语", "话语 方式/间接引语", "人物");
    assertProblem(ProblemKind.TAG_NAME_TAKEN, () -> editor.make(speech.id(), "直接引语"));
    assertProblem(ProblemKind.TAG_NAME_EMPTY, () -> editor.make(null, "　\n"));
    assertProblem(ProblemKind.TAG_NAME_HAS_SLASH, () -> editor.make(null, "是／否"));
    assertProblem(ProblemKind.TAG_NOT_FOUND, () -> editor.make("none", "甲"));
  }

  @Test
  void sameNameUnderDifferentParents() {
    editor.make(editor.make(null, "人物").id(), "其他");
    editor.make(editor.make(null, "地点").id(), "其他");
    editor.make(null, "其他");
    assertThat(paths()).containsExactly("人物", "人物/其他", "地点", "地点/其他", "其他");
  }

  @Test
  void renames() {
    Annotation made = annotate("人物/党员");
    annotate("人物/群众");
    assertOneStep(EditKind.RENAME_TAG, () -> editor.rename(id("人物"), "人"));
    assertThat(pathsOf(made)).containsExactly("人/党员");
    assertProblem(ProblemKind.TAG_NAME_TAKEN, () -> editor.rename(id("人/党员"), "群众"));
    heard.clear();
    editor.rename(id("人/党员"), " 党员 ");
    assertThat(heard).isEmpty();
  }

  @Test
  void movesAndReorders() {
    for (String name : List.of("一", "二", "三", "四")) {
      editor.make(null, name);
    }
    assertOneStep(EditKind.MOVE_TAG, () -> editor.move(id("四"), null, 1));
    assertThat(paths()).containsExactly("一", "四", "二", "三");
    assertOneStep(EditKind.MOVE_TAG, () -> editor.move(id("一"), null, 9));
    assertThat(paths()).containsExactly("四", "二", "三", "一");
    assertOneStep(EditKind.MOVE_TAG, () -> editor.move(id("一"), id("四"), 0));
    assertOneStep(EditKind.MOVE_TAG, () -> editor.move(id("三"), id("四/一"), 0));
    assertThat(paths()).containsExactly("四", "四/一", "四/一/三", "二");
    assertProblem(ProblemKind.TAG_BELOW_ITSELF, () -> editor.move(id("四"), id("四/一/三"), 0));
    assertProblem(ProblemKind.TAG_BELOW_ITSELF, () -> editor.move(id("四"), id("四"), 0));
    editor.make(id("二"), "一");
    assertProblem(ProblemKind.TAG_NAME_TAKEN, () -> editor.move(id("四/一"), id("二"), 0));
    heard.clear();
    editor.move(id("四"), null, 0);
    assertThat(heard).isEmpty();
  }

  @Test
  void reordersBetweenTheSameTwoAgainAndAgain() {
    List<String> order = new ArrayList<>(List.of("始", "末"));
    order.forEach(name -> editor.make(null, name));
    for (int i = 0; i < 30; i++) {
      editor.make(null, "新" + i);
      editor.move(id("新" + i), null, 1);
      order.add(1, "新" + i);
      assertThat(paths()).isEqualTo(order);
    }
  }

  @Test
  void sorts() {
    for (String name : List.of("丙", "甲", "乙")) {
      editor.make(null, name);
    }
    List<String> order = List.of("甲", "乙", "丙");
    assertOneStep(EditKind.SORT_TAGS, () -> editor.sort(null, Comparator.comparing(order::indexOf)));
    assertThat(paths()).isEqualTo(order);
  }

  @Test
  void saysMoreOfATag() {
    editor.make(null, "人物");
    assertOneStep(EditKind.RECOLOR_TAG, () -> editor.recolor(id("人物"), TagColor.TEAL));
    assertOneStep(EditKind.DESCRIBE_TAG, () -> editor.describe(id("人物"), " 有名有姓者 "));
    assertOneStep(EditKind.CHANGE_TAG_MEMO, () -> editor.changeMemo(id("人物"), "# 备忘\n- 一"));
    assertOneStep(EditKind.BIND_TAG_KEY, () -> editor.bindKey(id("人物"), "P"));
    Tag tag = library.codebook().byKey("P").orElseThrow();
    assertThat(tag.color()).isEqualTo(TagColor.TEAL);
    assertThat(tag.description()).isEqualTo("有名有姓者");
    assertThat(tag.memo()).isEqualTo("# 备忘\n- 一");
    assertThat(tag.key()).isEqualTo("p");
  }

  @Test
  void aKeyBelongsToOneTag() {
    editor.make(null, "人物");
    editor.make(null, "地点");
    editor.bindKey(id("人物"), "x");
    assertOneStep(EditKind.BIND_TAG_KEY, () -> editor.bindKey(id("地点"), "X"));
    assertThat(library.codebook().byKey("x")).hasValueSatisfying(tag -> assertThat(tag.name()).isEqualTo("地点"));
    assertOneStep(EditKind.BIND_TAG_KEY, () -> editor.bindKey(id("地点"), null));
    assertThat(library.codebook().byKey("x")).isEmpty();
    for (String bad : List.of("", "ab", " ", "\u0007")) {
      assertProblem(ProblemKind.TAG_KEY_NOT_ONE, () -> editor.bindKey(id("地点"), bad));
    }
  }

  @Test
  void mergesTagsTheirTreesAndTheirAnnotations() {
    Annotation both = annotate("来源", "人员/党员", "人物/党员", "人物");
    Annotation one = annotate("人员", "人员/干部/村");
    Annotation other = annotate("来源");
    editor.make(id("人物"), "干部");
    editor.make(id("人物/干部"), "镇");
    editor.describe(id("人员"), "旧说明");
    editor.bindKey(id("人员"), "p");
    editor.recolor(id("人物"), TagColor.BLUE);
    editor.changeMemo(id("人员"), "旧备忘");
    editor.changeMemo(id("人物"), "备忘");
    String from = id("人员");
    String into = id("人物");
    assertOneStep(EditKind.MERGE_TAGS, () -> editor.merge(from, into));
    assertThat(paths()).containsExactly("来源", "人物", "人物/党员", "人物/干部", "人物/干部/镇", "人物/干部/村");
    assertThat(pathsOf(both)).containsExactly("来源", "人物/党员", "人物");
    assertThat(pathsOf(one)).containsExactly("人物", "人物/干部/村");
    assertThat(pathsOf(other)).containsExactly("来源");
    Tag merged = library.codebook().byId(into).orElseThrow();
    assertThat(merged.description()).isEqualTo("旧说明");
    assertThat(merged.key()).isEqualTo("p");
    assertThat(merged.color()).isEqualTo(TagColor.BLUE);
    assertThat(merged.memo()).isEqualTo("备忘\n\n旧备忘");
  }

  @Test
  void mergesATagIntoOneBelowIt() {
    Annotation made = annotate("甲", "甲/乙/丙", "甲/丁");
    assertOneStep(EditKind.MERGE_TAGS, () -> editor.merge(id("甲"), id("甲/乙/丙")));
    assertThat(paths()).containsExactly("丙", "丙/乙", "丙/丁");
    assertThat(pathsOf(made)).containsExactly("丙", "丙/丁");
    annotate("甲/甲");
    assertOneStep(EditKind.MERGE_TAGS, () -> editor.merge(id("甲"), id("甲/甲")));
    assertOneStep(EditKind.MERGE_TAGS, () -> editor.merge(id("丙/丁"), id("丙")));
    assertThat(paths()).containsExactly("丙", "丙/乙", "甲");
    editor.make(id("丙/乙"), "甲");
    assertProblem(ProblemKind.TAG_NAME_TAKEN, () -> editor.merge(id("丙"), id("丙/乙/甲")));
  }

  @Test
  void splitsOff() {
    Annotation first = annotate("来源", "话语", "人物");
    Annotation second = annotate("话语");
    Annotation without = annotate("来源");
    editor.recolor(id("话语"), TagColor.PINK);
    assertOneStep(EditKind.SPLIT_TAG,
        () -> editor.splitOff(id("话语"), "方言", List.of(first.id(), without.id(), "none")));
    assertThat(paths()).containsExactly("来源", "话语", "方言", "人物");
    assertThat(pathsOf(first)).containsExactly("来源", "方言", "人物");
    assertThat(pathsOf(second)).containsExactly("话语");
    assertThat(pathsOf(without)).containsExactly("来源");
    assertThat(library.codebook().byPath("方言").orElseThrow().color()).isEqualTo(TagColor.PINK);
    assertProblem(ProblemKind.TAG_NAME_TAKEN, () -> editor.splitOff(id("话语"), "方言", List.of(second.id())));
  }

  @Test
  void deletesWithAChoiceForTheAnnotations() {
    Annotation made = annotate("甲/乙", "甲", "丙");
    assertOneStep(EditKind.DELETE_TAG, () -> editor.delete(id("甲/乙"), TagDeletion.toParent(Children.MOVE_UP)));
    assertThat(pathsOf(made)).containsExactly("甲", "丙");
    assertOneStep(EditKind.DELETE_TAG, () -> editor.delete(id("丙"), TagDeletion.losing(Children.MOVE_UP)));
    assertThat(pathsOf(made)).containsExactly("甲");
    editor.make(null, "丁");
    assertOneStep(EditKind.DELETE_TAG, () -> editor.delete(id("甲"), TagDeletion.to(id("丁"), Children.DELETE)));
    assertThat(pathsOf(made)).containsExactly("丁");
    assertOneStep(EditKind.DELETE_TAG, () -> editor.delete(id("丁"), TagDeletion.toParent(Children.DELETE)));
    assertThat(pathsOf(made)).isEmpty();
  }

  @Test
  void deletesWithAChoiceForTheTagsBelow() {
    Annotation made = annotate("甲/乙/丙", "甲/乙/丁", "甲/乙", "甲/丁");
    assertProblem(ProblemKind.TAG_NOT_FOUND,
        () -> editor.delete(id("甲/乙"), TagDeletion.to(id("甲/乙/丙"), Children.DELETE)));
    String below = id("甲/乙/丁");
    assertOneStep(EditKind.DELETE_TAG, () -> editor.delete(id("甲/乙"), TagDeletion.to(below, Children.MOVE_UP)));
    assertThat(paths()).containsExactly("甲", "甲/丙", "甲/丁");
    assertThat(pathsOf(made)).containsExactly("甲/丙", "甲/丁");
    assertOneStep(EditKind.DELETE_TAG, () -> editor.delete(id("甲"), TagDeletion.losing(Children.DELETE)));
    assertThat(paths()).isEmpty();
    assertThat(pathsOf(made)).isEmpty();
  }

  @Test
  void countsTagsAndSubtrees() {
    annotate("甲", "甲/乙", "甲/乙/丙");
    annotate("甲/乙", "丁");
    annotate("甲/乙/丙");
    annotate();
    TagCounts counts = library.finder().tagCounts();
    assertThat(List.of(counts.own(id("甲")), counts.subtree(id("甲")))).containsExactly(1, 3);
    assertThat(List.of(counts.own(id("甲/乙")), counts.subtree(id("甲/乙")))).containsExactly(2, 3);
    assertThat(List.of(counts.own(id("甲/乙/丙")), counts.subtree(id("甲/乙/丙")))).containsExactly(2, 2);
    assertThat(List.of(counts.own(id("丁")), counts.subtree(id("丁")))).containsExactly(1, 1);
    editor.make(null, "戊");
    assertThat(library.finder().tagCounts().subtree(id("戊"))).isZero();
  }

  @Test
  void codesManyAtOnce() {
    Annotation first = annotate("来源");
    Annotation second = annotate();
    Annotation third = annotate("话语", "来源");
    List<String> all = List.of(first.id(), second.id(), third.id());
    Coder coder = library.coder();
    assertOneStep(EditKind.APPLY_TAG, () -> assertThat(coder.applyPath(all, "话语")).isEqualTo(2));
    assertThat(pathsOf(first)).containsExactly("来源", "话语");
    assertThat(pathsOf(second)).containsExactly("话语");
    assertThat(pathsOf(third)).containsExactly("话语", "来源");
    assertOneStep(EditKind.APPLY_TAG, () -> assertThat(coder.applyPath(all, "人物/党员")).isEqualTo(3));
    assertThat(pathsOf(second)).containsExactly("话语", "人物/党员");
    assertOneStep(EditKind.REMOVE_TAG, () -> assertThat(coder.remove(all, id("话语"))).isEqualTo(3));
    assertThat(pathsOf(third)).containsExactly("来源", "人物/党员");
    heard.clear();
    assertThat(coder.remove(all, id("话语"))).isZero();
    assertThat(heard).isEmpty();
  }

  @Test
  void knowsTheTagsGivenLast() {
    Coder coder = library.coder();
    assertThat(coder.recent(3)).isEmpty();
    Annotation made = annotate("来源", "话语");
    annotate("人物");
    coder.applyPath(List.of(made.id()), "人物");
    library.annotator().retag(made.id(), List.of("人物", "地点"));
    coder.remove(List.of(made.id()), id("人物"));
    assertThat(coder.recent(9)).extracting(Tag::name).containsExactly("地点", "人物", "话语", "来源");
    assertThat(coder.recent(2)).extracting(Tag::name).containsExactly("地点", "人物");
    library.annotator().undo();
    library.annotator().undo();
    assertThat(coder.recent(1)).extracting(Tag::name).containsExactly("人物");
    editor.delete(id("人物"), TagDeletion.losing(Children.MOVE_UP));
    assertThat(coder.recent(1)).extracting(Tag::name).containsExactly("话语");
  }
}
