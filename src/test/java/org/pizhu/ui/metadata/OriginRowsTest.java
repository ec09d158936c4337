package org.pizhu.ui.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.model.ProvenanceAct;
import org.pizhu.model.ProvenanceLog;
import org.pizhu.model.Source;
import org.pizhu.model.StoryOrigin;

/** What the metadata say of where a story came from. */
class OriginRowsTest {

  private static final Instant DAY = Instant.parse("2026-11-24T01:12:00Z");
  private static final Clock CLOCK = Clock.fixed(DAY, ZoneId.of("Asia/Shanghai"));

  private static ProvenanceAct act(long id, EditKind kind, String version, EditLine.State state, Long... stories) {
    return new ProvenanceAct(new EditLine(id, kind, "x", "王老师", DAY, state, 1), version, List.of(stories), List.of());
  }

  private static ProvenanceLog log() {
    return new ProvenanceLog(
        "a.pizhu", DAY, List.of(),
        List.of(new Source(1, "a.txt", "/a.txt", "", 0, "UTF-8", DAY), new Source(2, "b.txt", "/b.txt", "", 0, "UTF-8", DAY)),
        List.of(
            new StoryOrigin(4, "旧稿", 1, 1, "", List.of(), null),
            new StoryOrigin(5, "本稿", 1, 2, "", List.of(2L, 3L), 4L),
            new StoryOrigin(6, "新稿", 2, 1, "", List.of(), 5L)),
        List.of(
            act(1, EditKind.IMPORT_STORIES, null, EditLine.State.DONE, 4L, 5L),
            act(2, EditKind.REREAD, "1.0.0", EditLine.State.DONE, 5L),
            act(3, EditKind.SET_METADATA, "1.0.0", EditLine.State.UNDONE, 5L),
            act(4, EditKind.SET_METADATA, "1.0.0", EditLine.State.DONE, 4L),
            act(5, EditKind.FIND_PICTURES, "1.0.0", EditLine.State.DONE, 5L),
            act(6, EditKind.CHANGE_METADATA, "1.0.0", EditLine.State.DONE, 5L)));
  }

  private static List<String> rows(long story, ProvenanceLog log, Language language) {
    return OriginRows.of(story, log, new Messages(language), CLOCK).stream()
        .map(row -> ((FieldRow.Fact) row).name() + ": " + ((FieldRow.Fact) row).value()).toList();
  }

  @Test
  void saysWhereElseItStandsWhatItCorrectsAndWhoMadeItWhatItIs() {
    assertThat(rows(5, log(), Language.CHINESE)).containsExactly(
        "另见于: b.txt（2026年11月24日 09:12 导入）", "更正: 报道 4：旧稿", "被更正为: 报道 6：新稿", "导入: 王老师，2026年11月24日 09:12",
        "重新读取: 王老师，2026年11月24日 09:12，Pizhu 1.0.0 版", "补图: 王老师，2026年11月24日 09:12，Pizhu 1.0.0 版",
        "改动著录: 王老师，2026年11月24日 09:12，Pizhu 1.0.0 版");
    assertThat(rows(6, log(), Language.ENGLISH)).containsExactly("Corrects: Story 5: 本稿");
  }

  @Test
  void saysNothingAsLongAsNothingIsKnown() {
    assertThat(rows(5, null, Language.ENGLISH)).isEmpty();
    assertThat(rows(9, log(), Language.ENGLISH)).isEmpty();
  }
}
