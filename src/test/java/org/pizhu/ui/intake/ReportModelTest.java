package org.pizhu.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.library.Samples;
import org.pizhu.model.IntakeFilter;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.IntakeLine;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.task.SameThreadTaskRunner;

/** The report of an import without a window, over a real library. */
class ReportModelTest {

  @TempDir Path folder;
  private final List<Throwable> failures = new ArrayList<>();
  private final ReportWords words =
      new ReportWords(new Messages(Language.CHINESE), Clock.fixed(Samples.CLOCK.instant(), ZoneOffset.ofHours(8)));

  private ReportModel model(Library library) {
    return new ReportModel(library.intake().reports(), new SameThreadTaskRunner(), failures::add);
  }

  @Test
  void holdsAFewOfManyLines() throws Exception {
    StringBuilder stories = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      stories.append("标题").append(i).append("\n<p>正文").append(i).append("。</p>\n*\n");
    }
    Path file = Files.writeString(folder.resolve("many.txt"), stories);
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(file), null, Progress.NONE);
      ReportModel model = model(library);
      IntakeSummary summary = library.intake().reports().latest().orElseThrow();
      model.show(summary, new IntakeFilter(IntakeKind.NEW, null));
      assertThat(model.ids()).hasSize(5_000);
      assertThat(model.held()).isZero();
      for (int index = 0; index < 5_000; index += 7) {
        model.line(index);
        assertThat(model.line(index)).get().extracting(IntakeLine::headline).isEqualTo("标题" + index);
      }
      assertThat(model.held()).isLessThanOrEqualTo(ReportModel.KEPT);
      model.show(summary, new IntakeFilter(IntakeKind.DOUBT, ProblemKind.STORY_WITHOUT_DATE));
      assertThat(model.ids()).hasSize(5_000);
      model.show(summary, new IntakeFilter(IntakeKind.CHANGED, null));
      assertThat(model.ids()).isEmpty();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void saysInWordsWhatItIsAndWhere() throws Exception {
    Path file = Files.writeString(folder.resolve("三月.txt"), "甲\n<p>一<b>。</p>\n*\n\n<p>无题。</p>\n*\n");
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(file, folder.resolve("没有.txt")), null, Progress.NONE);
      IntakeSummary first = library.intake().reports().latest().orElseThrow();
      library.storyImport().run(List.of(file), null, Progress.NONE);
      IntakeSummary known = library.intake().reports().latest().orElseThrow();
      assertThat(words.title(first)).isEqualTo("导入报告 · 三月.txt +1 · 2026年11月24日 16:00");
      assertThat(words.files(first)).isEqualTo("2 个文件");
      assertThat(told(library, first)).contains(
          "新增 | 甲 | 三月.txt 第 1 行 · 第 1 篇",
          "存疑 | 有一篇报道的 HTML 标签未闭合（1），已在其结束处补上。 | 《甲》 · 三月.txt 第 1 行 · 第 1 篇",
          "新增 | （无标题） | 三月.txt 第 4 行 · 第 2 篇",
          "存疑 | 有一篇报道没有标题。 | 《（无标题）》 · 三月.txt 第 4 行 · 第 2 篇",
          "存疑 | 找不到文件 没有.txt。 | 没有.txt");
      assertThat(told(library, known)).containsExactly("已有 | 整个文件都在库中，共 2 篇。 | 三月.txt");
      library.annotator().undo();
      assertThat(told(library, first)).contains("新增 | 甲 | 三月.txt 第 1 行 · 第 1 篇 · 已撤销导入");
      List<String> texts = new ArrayList<>();
      ReportModel model = model(library);
      model.show(first, new IntakeFilter(IntakeKind.NEW, null));
      model.text(words, texts::add);
      assertThat(texts).containsExactly("新增\t甲\t" + file + "\t1\t1\n新增\t" + file + "\t4\t2\n");
      assertThat(words.heading()).hasSameSizeAs(words.cells(library.intake().reports().lines(List.of(1L)).get(0)));
    }
  }

  @Test
  void aRecordOfAWebArchiveIsToldByItsNumber() {
    String file = folder.resolve("站.warc.gz").toString();
    Problem broken = Problem.at(ProblemKind.ARCHIVE_RECORD_BROKEN, file, 3);
    IntakeLine line = new IntakeLine(1, IntakeKind.DOUBT, file, 3, 2, 1, 5L, "甲", true, broken);
    assertThat(words.first(line)).isEqualTo("站.warc.gz 中第 3 条记录无法读取或不完整，其余照常读入。");
    assertThat(words.second(line)).isEqualTo("《甲》 · 站.warc.gz 第 3 条记录 · 第 2 篇");
  }

  private List<String> told(Library library, IntakeSummary summary) {
    return library.intake().reports().lines(library.intake().reports().lineIds(summary.id(), IntakeFilter.ALL)).stream()
        .map(line -> words.kind(line.kind()) + " | " + words.first(line) + " | " + words.second(line))
        .toList();
  }

  @Test
  void linesOfANewerPizhuAreToldAsSuch() throws Exception {
    Path file = Files.writeString(folder.resolve("三月.txt"), "甲\n<p>一。</p>\n*\n");
    try (Library library = Samples.empty(folder)) {
      library.storyImport().run(List.of(file), null, Progress.NONE);
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + library.file()); Statement sql = other.createStatement()) {
        assertThat(sql.executeUpdate("UPDATE intake_line SET kind = 'STORY_SMELLS' WHERE kind = 'STORY_WITHOUT_DATE'")).isEqualTo(1);
      }
      IntakeSummary summary = library.intake().reports().latest().orElseThrow();
      assertThat(summary.counts().doubts()).containsEntry(ProblemKind.TOLD_BY_NEWER, 1).doesNotContainKey(ProblemKind.STORY_WITHOUT_DATE);
      ReportModel model = model(library);
      model.show(summary, new IntakeFilter(IntakeKind.DOUBT, ProblemKind.TOLD_BY_NEWER));
      assertThat(model.ids()).hasSize(1);
      assertThat(told(library, summary)).anySatisfy(line -> assertThat(line).contains("较新版本的批注", "STORY_SMELLS"));
    }
  }
}
