package org.pizhu.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pizhu.agreement.AgreementUnit;
import org.pizhu.agreement.Disagreement;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.ExportGround;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.model.Annotation;
import org.pizhu.model.BinEntry;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerQuery;
import org.pizhu.model.MissingPicture;
import org.pizhu.model.StorySummary;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/** Wherever a headline is named that looks cut, its mark is there: no one takes it for the whole. */
class CutHeadlinesTest {

  private static final long STORY = 5;

  @TempDir Path folder;
  private Library library;
  private String name = "甲";
  private String headline = "";

  @BeforeEach
  void open() {
    library = Libraries.open(folder.resolve("test.pizhu"), Samples.CLOCK, () -> name);
    library.storyImport().run(List.of(Samples.SEEDS), null, Progress.NONE);
    StorySummary story = library.summary(STORY).orElseThrow();
    assertThat(story.headlineCut()).isTrue();
    headline = story.headline() + "…";
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Annotation annotate(int start, String... tags) {
    return library.annotator().annotate(STORY, new TextRange(start, start + 4), HighlightColor.YELLOW, List.of(tags), "");
  }

  @ParameterizedTest
  @EnumSource(value = ExportPlan.What.class, names = {"STORY", "VERSIONS"})
  void inTheHeadOfAnExport(ExportPlan.What what) {
    Messages messages = new Messages(Language.CHINESE);
    ExportLanguage language = new ExportLanguage(messages.locale(), ZoneOffset.UTC, messages::get, "");
    assertThat(library.export().request(ExportPlan.USUAL.of(what, ""), ExportGround.of(STORY), "题", language).scopeWords()).contains("《" + headline + "》");
  }

  @Test
  void amongPictures() {
    library.pictures().ledger().catchUp(Progress.NONE);
    assertThat(library.pictures().ledger().page(LedgerQuery.ALL, 0, 100))
        .filteredOn(one -> one.figure().storyId() == STORY).isNotEmpty().extracting(LedgerEntry::headline).containsOnly(headline);
    assertThat(library.pictures().missing())
        .filteredOn(one -> one.storyId() == STORY).isNotEmpty().extracting(MissingPicture::headline).containsOnly(headline);
  }

  @Test
  void inTheBin() {
    library.annotator().delete(annotate(30).id());
    assertThat(library.bin().page(0, "", 9)).extracting(BinEntry::headline).containsExactly(headline);
  }

  @Test
  void amongDisagreements() {
    annotate(30, "人物");
    name = "乙";
    annotate(60, "人物");
    assertThat(library.agreements().compare(List.of(), null, AgreementUnit.PARAGRAPH, Progress.NONE).disagreements())
        .isNotEmpty().extracting(Disagreement::headline).containsOnly(headline);
  }
}
