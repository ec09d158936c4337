package org.pizhu.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StorySummary;
import org.pizhu.text.Pinyin;
import org.pizhu.ui.Samples;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.Acts;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.act.KeyNames;
import org.pizhu.ui.act.KeyStroke;

class PaletteModelTest {

  private final Messages messages = new Messages(Language.CHINESE);
  private final Acts acts = new Acts(messages);
  private final Bindings bindings = new Bindings(acts, new KeyNames(messages), changed -> { });
  private final List<String> done = new ArrayList<>();
  private final List<Act> tags = new ArrayList<>();
  private final List<StorySummary> stories = new ArrayList<>(Samples.stories());
  private final PaletteModel model = new PaletteModel(
      messages, acts, bindings, (words, show) -> show.accept(found(words)), id -> done.add("story " + id));
  private boolean possible;

  @BeforeEach
  void add() {
    acts.add(() -> List.of(
        act("annotation.note"),
        Act.of("annotation.delete").when(() -> possible, "act.needs.annotation").does(() -> done.add("deleted")),
        Act.of("library.export").keys(KeyStroke.ctrl(KeyCode.E), KeyStroke.ctrl(KeyCode.P)).does(() -> done.add("exported")),
        act("library.import"),
        act("edit.redo"),
        act("window.palette"),
        act("window.escape")));
    acts.addFromData(() -> tags);
    model.refresh();
  }

  private List<StorySummary> found(String words) {
    return stories.stream().filter(story -> story.headline().contains(words)).limit(20).toList();
  }

  private Act act(String id) {
    return Act.of(id).does(() -> done.add(id));
  }

  private List<String> names(String query) {
    model.queryProperty().set(query);
    return model.shown().get().stream().map(PaletteEntry::name).toList();
  }

  @Test
  void atFirstEveryActIsThereWithItsKeyAndWhatCannotBeDoneIsLast() {
    assertThat(names("")).containsExactly("写笔记", "导出批注", "导入文件…", "重做", "删除批注");
    PaletteEntry export = model.shown().get().get(1);
    assertThat(export.detail()).isEqualTo("批注库");
    assertThat(export.keys()).isEqualTo(bindings.name(KeyStroke.ctrl(KeyCode.E)));
    PaletteEntry delete = model.shown().get().get(4);
    assertThat(delete.isPossible()).isFalse();
    assertThat(delete.spoken()).contains("请先选一条批注");
    possible = true;
    model.refresh();
    assertThat(names("")).element(1).isEqualTo("删除批注");
  }

  @Test
  void whatWasUsedLastIsFirstAndIsToldToBeKept() {
    List<List<String>> kept = new ArrayList<>();
    model.onRecent(kept::add);
    names("");
    model.shown().get().get(2).run().run();
    model.refresh();
    assertThat(done).containsExactly("library.import");
    assertThat(names("")).startsWith("导入文件…");
    assertThat(kept).containsExactly(List.of("library.import"));
    model.recent(List.of("edit.redo", "act.of.yesterday", "library.export"));
    assertThat(names("")).startsWith("重做", "导出批注");
  }

  @Test
  void readingsAreFoundOnceTheyAreLoaded() {
    assertThat(names("dc")).isEmpty();
    model.pinyin(Pinyin.shared());
    assertThat(names("dc")).startsWith("导出批注");
    assertThat(names("chongzuo")).startsWith("重做");
    assertThat(names("批注库 导")).as("by the group as well").contains("导入文件…");
  }

  @Test
  void actsAreFoundByOtherWordsAndInTheOtherLanguageBelowTheirNames() {
    acts.add(() -> List.of(act("library.charts"), act("library.bin")));
    model.pinyin(Pinyin.shared());
    assertThat(names("tubiao")).containsExactly("统计图");
    possible = true;
    assertThat(names("shanchu")).containsExactly("删除批注", "回收站");
    assertThat(names("undo")).as("by the group").containsExactly("重做");
    assertThat(names("redo")).containsExactly("重做");
    assertThat(names("export")).containsExactly("导出批注");
  }

  @Test
  void aWholeWordOfTheOtherLanguageIsMeantAsThat() {
    acts.add(() -> List.of(act("library.merge"), act("library.bin"), act("compare.one-text"), act("compare.export-html")));
    model.pinyin(Pinyin.shared());
    assertThat(names("bin")).as("before 合并, whose reading begins like that").containsSubsequence("回收站", "合并另一个批注库…");
    assertThat(names("bing")).contains("合并另一个批注库…").doesNotContain("回收站");
    assertThat(names("merge")).startsWith("合并另一个批注库…");
    assertThat(names("trash")).as("by other words as well").startsWith("回收站");
    assertThat(names("comparison")).as("by the group as well").contains("将比较导出为 HTML");
    assertThat(names("export")).startsWith("导出批注");
  }

  @Test
  void theBeginningOfAWordComesBeforeWhatRunsOverABlank() {
    Messages english = new Messages(Language.ENGLISH);
    Acts some = new Acts(english);
    some.add(() -> List.of(act("metadata.story"), act("window.dark"), act("window.light")));
    PaletteModel palette = new PaletteModel(
        english, some, new Bindings(some, new KeyNames(english), changed -> { }), (words, show) -> show.accept(List.of()), id -> { });
    for (String typed : List.of("them", "theme")) {
      palette.queryProperty().set(typed);
      assertThat(palette.shown().get()).as(typed).hasSize(3);
      assertThat(palette.shown().get().get(2).name()).as(typed).isEqualTo(english.get("act.metadata.story"));
    }
  }

  @Test
  void storiesAreFoundByTheirHeadlineAtMostTwenty() {
    assertThat(names("战“疫”")).hasSize(3);
    model.shown().get().get(0).run().run();
    assertThat(done).containsExactly("story 2");
    for (int i = 0; i < 100; i++) {
      stories.add(Samples.story(100 + i, "又一篇 " + i, null, null, null, 0, 0, true, false));
    }
    assertThat(names("又一篇")).hasSize(20);
  }

  @Test
  void fiveThousandTagsAreNoBurden() {
    Pinyin pinyin = Pinyin.shared();
    model.pinyin(pinyin);
    IntStream.range(0, 5_000).forEach(i -> tags.add(
        Act.of("tags." + i, "人物/第" + i % 70 + "类/待核的来源" + i).does(() -> done.add("tag"))));
    acts.changed();
    assertThat(names("")).as("only when something is typed").noneMatch(name -> name.startsWith("人物"));
    assertThat(names("待核")).hasSize(50);
    // 8 ms where it was measured, once the code is warm; the bound only catches what grows with the square.
    Assertions.assertTimeout(Duration.ofSeconds(1), () -> names("daihedelaiyuan4999"));
    assertThat(names("daihedelaiyuan4999")).hasSize(1);
  }
}
