package org.pizhu.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Codebook;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.StorySummary;
import org.pizhu.model.Tag;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.model.WrittenDate;

/** Stories, annotations and tags for tests of the panes. */
public final class Samples {

  public static final Instant MORNING = Instant.parse("2026-11-24T01:12:00Z");

  public static final Codebook CODEBOOK = new Codebook(List.of(
      new Tag("t1", null, "来源"),
      new Tag("t2", null, "话语"),
      new Tag("t3", "t2", "直接引语"),
      new Tag("t4", null, "人物"),
      new Tag("t5", "t4", "党员"),
      new Tag("t6", null, "图片"),
      new Tag("t7", "t6", "待核")));

  private static final String TEXT = String.join("\n",
      "【抗击疫情 宝丰在行动】党员干部踊捐款 战",
      "央广网河南分网3月5日消息（记者 彭华 通讯员 何穗 吴豪博）“听说政府号召党员捐款支援武汉，俺刚吃完饭就赶紧跑过来了，"
          + "俺一定得出一份力！”近日，宝丰县大营镇西古庄村党员龚群保，把50元钱投进捐款箱。",
      "宝丰县大营镇政府机关大院捐款活动现场（央广网发 通讯员 吴豪博 供图）");

  private Samples() {}

  public static List<StorySummary> stories() {
    return List.of(
        story(1, "河南省党外知识分子联谊会社会民生组 凝心聚", "央广网河南分网", null, MonthDay.of(2, 21), 0, 0, false, true),
        story(2, "坚实的底盘——湖北战“疫”中的社区作为", "湖北日报", LocalDate.of(2020, 3, 12), null, 1, 4, true, false,
            HighlightColor.YELLOW),
        story(3, "坚实的底盘 ——湖北战“疫”中的社区作为", "湖北日报", null, null, 0, 0, true, false),
        story(4, "湖北战“疫”中的社区作为：坚实的底盘", "湖北日报", LocalDate.of(2020, 3, 12), null, 1, 0, false, false),
        story(5, "【抗击疫情 宝丰在行动】党员干部踊捐款 战", "央广网河南分网", LocalDate.of(2020, 3, 5), null, 2, 5, true, true,
            HighlightColor.values()),
        story(6, "中央赴湖北指导组：坚持重症轻症并重 千方百", null, null, null, 0, 0, false, true),
        story(7, "上海四院援鄂医疗队前线护士日记——今年我在武汉过一个特别的元宵节，想念家里的汤圆，也想念你们每一个人的笑脸和声音", "央广网",
            LocalDate.of(2020, 2, 9), null, 6, 0, false, false));
  }

  public static StorySummary story(
      long id, String headline, @Nullable String outlet, @Nullable LocalDate date, @Nullable MonthDay monthDay,
      int figures, int annotations, boolean read, boolean cut, HighlightColor... colors) {
    TemporalAccessor known = date != null ? date : monthDay;
    return new StorySummary(
        id, (int) id, headline, cut, outlet, known == null ? null : new WrittenDate(known), figures, annotations, List.of(colors), read,
        List.of(), null);
  }

  /** The fifth story of the seeds, shortened. */
  public static StoredStory stored() {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    BlockKind[] kinds = {BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION};
    String[] parts = TEXT.split("\n");
    for (int i = 0; i < parts.length; i++) {
      blocks.add(new Block(kinds[i], new TextRange(start, start + parts[i].length())));
      start += parts[i].length() + 1;
    }
    Credit credit = new Credit("供图", "吴豪博", "央广网", range("（央广网发 通讯员 吴豪博 供图）"));
    List<Figure> figures = List.of(
        new Figure(1, "./W020200305581086591299.png", "W020200305581086591299.png", 2, blocks.get(2).range(), credit,
            LocalDate.of(2020, 3, 5)),
        new Figure(2, "./W020200305581086601200.png", "W020200305581086601200.png", 6, null, null, null));
    Story story = new Story(
        true, TEXT, blocks, figures,
        new Dateline("央广网河南分网3月5日消息", "央广网河南分网", null, null, MonthDay.of(3, 5), range("央广网河南分网3月5日消息")),
        new StoryDate(LocalDate.of(2020, 3, 5), List.of(DateEvidence.DATELINE, DateEvidence.IMAGE_FILE_NAME)),
        List.of(
            new Byline("记者", "彭华", null, range("彭华")),
            new Byline("通讯员", "何穗", null, range("何穗")),
            new Byline("通讯员", "吴豪博", "央广网", range("吴豪博"))),
        null, "<p></p>");
    Source source = new Source(
        1, "000_ca418ce6a18ed07a.txt", "/home/wang/资料/2020/000_ca418ce6a18ed07a.txt",
        "ca418ce6a18ed07a5d5b2c3f0e8d7c6b5a493827161504f3e2d1c0bfae9d8c7b", 73_311, "UTF-8", MORNING);
    return new StoredStory(5, 5, source, story, Map.of(2, "ab".repeat(32)), true);
  }

  public static List<Annotation> annotations() {
    return List.of(
        annotation("a1", "央广网河南分网3月5日消息", HighlightColor.GREEN, "", AnchorStatus.ANCHORED, "t1"),
        annotation("a2", "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", HighlightColor.YELLOW, "方言直接引语，可与“我是党员，我先上”对照。",
            AnchorStatus.ANCHORED, "t3", "t4"),
        annotation("a3", "俺一定得出一份力！”近日，宝丰县大营镇西古庄村党员龚群保", HighlightColor.BLUE, "", AnchorStatus.MOVED, "t5"),
        annotation("a4", "宝丰县大营镇政府机关大院捐款活动现场", HighlightColor.PINK, "缺图；向通讯员核对原片。", AnchorStatus.ANCHORED,
            "t7"));
  }

  /** An annotation of the story of {@link #stored}; the quote need not be in its text. */
  public static Annotation annotation(
      String id, String quote, HighlightColor color, String note, AnchorStatus status, String... tags) {
    int start = Math.max(0, TEXT.indexOf(quote));
    PassageTarget target = new PassageTarget(
        5, new TextQuoteSelector(quote, "", ""), new TextPositionSelector(new TextRange(start, start + quote.length())),
        "00".repeat(32), status);
    Instant made = MORNING.plusSeconds(start);
    return new Annotation(id, target, color, note, List.of(tags), "王老师", made, made);
  }

  private static TextRange range(String words) {
    int start = TEXT.indexOf(words);
    return new TextRange(start, start + words.length());
  }
}
