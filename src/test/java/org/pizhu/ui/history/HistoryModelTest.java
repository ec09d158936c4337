package org.pizhu.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.library.annotation.Bin;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.TextRange;
import org.pizhu.task.SameThreadTaskRunner;

class HistoryModelTest {

  @TempDir Path folder;
  private final Heard heard = new Heard();
  private final HistoryWords words =
      new HistoryWords(new Messages(Language.CHINESE), Samples.CLOCK.withZone(ZoneOffset.UTC));
  private Library library;
  private HistoryModel model;
  private BinModel bin;

  /** What the models told, in words. */
  static final class Heard implements HistoryListener {
    final List<String> told = new ArrayList<>();
    boolean mayEmpty = true;

    @Override
    public void went(int edits, Way way) {
      told.add(way + " " + edits);
    }

    @Override
    public void report(long editId) {
      told.add("report " + editId);
    }

    @Override
    public void restored(Bin.Restored restored) {
      told.add("restored " + restored.annotation().target().words());
    }

    @Override
    public boolean mayEmpty(int annotations) {
      told.add("asked " + annotations);
      return mayEmpty;
    }

    @Override
    public void emptied(int annotations) {
      told.add("emptied " + annotations);
    }

    @Override
    public void failed(Throwable thrown) {
      told.add("failed " + thrown.getMessage());
    }

    @Override
    public void closed() {
      told.add("closed");
    }
  }

  @BeforeEach
  void open() {
    library = Samples.seeds(folder);
    SameThreadTaskRunner tasks = new SameThreadTaskRunner();
    model = new HistoryModel(library.history(), tasks, words, heard);
    bin = new BinModel(library.bin(), tasks, heard);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(int start) {
    return library.annotator().annotate(5, new TextRange(start, start + 2), HighlightColor.BLUE, List.of(), "");
  }

  /** The rows in short: the words of acts, and the lines. */
  private List<String> rows() {
    return model.rows().stream().map(row -> {
      if (row instanceof HistoryRow.Act act) {
        return words.act(act.line());
      }
      return row instanceof HistoryRow.Now ? "现在" : "最初";
    }).toList();
  }

  @Test
  void marksWhereOneIs() {
    String first = annotate(0).target().words();
    String second = annotate(2).target().words();
    model.reload();
    List<String> acts =
        List.of("标出“" + second + "”", "标出“" + first + "”", "导入“000_ca418ce6a18ed07a.txt”");
    assertThat(rows()).containsExactly("现在", acts.get(0), acts.get(1), acts.get(2), "最初");
    model.goTo(model.rows().get(2), (done, total, detail) -> { });
    assertThat(rows()).containsExactly(acts.get(0), "现在", acts.get(1), acts.get(2), "最初");
    assertThat(model.nowIndex()).isEqualTo(1);
    model.goTo(model.rows().get(4), (done, total, detail) -> { });
    assertThat(rows()).containsExactly(acts.get(0), acts.get(1), acts.get(2), "现在", "最初");
    assertThat(library.counts().stories()).isZero();
    model.goTo(model.rows().get(0), (done, total, detail) -> { });
    assertThat(rows()).startsWith("现在");
    assertThat(heard.told).containsExactly("UNDONE 1", "UNDONE 2", "REDONE 3");
    assertThat(library.counts().annotations()).isEqualTo(2);
    model.goTo(new HistoryRow.Now(), (done, total, detail) -> { });
    model.goTo(model.rows().get(1), (done, total, detail) -> { });
    assertThat(heard.told).as("one is there already").hasSize(3);
  }

  @Test
  void saysWhoWhenAndHowMuch() {
    annotate(0);
    library.annotator().undo();
    model.reload();
    HistoryRow.Act undone = (HistoryRow.Act) model.rows().get(0);
    assertThat(words.meta(undone.line())).isEqualTo("王老师 · 2026年11月24日 08:00 · 已撤销");
    HistoryRow.Act imported = (HistoryRow.Act) model.rows().get(2);
    assertThat(words.meta(imported.line())).isEqualTo("王老师 · 2026年11月24日 08:00 · 7 项");
  }

  @Test
  void filtersByTheWordsOfActsToo() {
    annotate(0);
    model.filter("导入");
    assertThat(rows()).containsExactly("现在", "导入“000_ca418ce6a18ed07a.txt”");
    model.filter("合并批注库");
    assertThat(rows()).as("merges of libraries are imports").containsExactly("现在", "导入“000_ca418ce6a18ed07a.txt”");
    model.filter(" 没有 ");
    assertThat(rows()).isEmpty();
    model.filter("");
    assertThat(rows()).hasSize(4);
  }

  @Test
  void loadsPageByPage() {
    for (int i = 0; i < HistoryModel.PAGE + 20; i++) {
      annotate(i % 9);
    }
    model.reload();
    assertThat(model.rows()).hasSize(HistoryModel.PAGE + 1);
    model.more();
    assertThat(model.rows()).as("with the import, «now» and «start»").hasSize(HistoryModel.PAGE + 20 + 3);
    model.more();
    assertThat(model.rows()).hasSize(HistoryModel.PAGE + 20 + 3);
    model.reload();
    assertThat(model.rows()).as("as many as were shown").hasSizeGreaterThan(HistoryModel.PAGE + 20);
  }

  @Test
  void restoresFromTheBinAndEmptiesItIfOneMayDoSo() {
    Annotation made = annotate(0);
    library.annotator().delete(made.id());
    library.annotator().delete(annotate(3).id());
    bin.reload();
    assertThat(bin.count().get()).isEqualTo(2);
    bin.restore(bin.entries().get(1));
    assertThat(bin.entries()).hasSize(1);
    heard.mayEmpty = false;
    bin.empty((done, total, detail) -> { });
    assertThat(bin.count().get()).isEqualTo(1);
    heard.mayEmpty = true;
    bin.empty((done, total, detail) -> { });
    assertThat(bin.count().get()).isZero();
    bin.empty((done, total, detail) -> { });
    assertThat(heard.told).containsExactly(
        "restored " + made.target().words(), "asked 1", "asked 1", "emptied 1");
  }
}
