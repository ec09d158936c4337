package org.pizhu.exporter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
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
import org.pizhu.model.NoteLink;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.Tag;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.pdf.PdfFonts;
import org.pizhu.text.Sha256;

/** Stories and annotations for the tests of the exporters. */
public final class Samples {

  public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  public static final String PICTURE = Sha256.of("a picture");
  public static final byte[] PICTURE_BYTES = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
  public static final Tag SPEECH = new Tag("t1", null, "话语");
  public static final Tag QUOTED = new Tag("t2", "t1", "直接引语");
  public static final Tag PEOPLE = new Tag("t3", null, "人物");
  public static final Codebook CODEBOOK = new Codebook(List.of(SPEECH, QUOTED, PEOPLE));

  private Samples() {}

  public static ExportLanguage language(Language language) {
    Messages messages = new Messages(language);
    return new ExportLanguage(messages.locale(), ZoneId.of("Asia/Shanghai"), messages::get);
  }

  public static ExportSet set(Language language, Iterable<ExportedStory> stories) {
    ExportHeader header = new ExportHeader("河南疫情专题", "全部报道", "王老师", NOON);
    return new ExportSet(header, language(language), CODEBOOK, stories, Samples::picture);
  }

  private static Optional<PictureSource.Bytes> picture(String sha256) {
    return sha256.equals(PICTURE)
        ? Optional.of(new PictureSource.Bytes("image/png", PICTURE_BYTES))
        : Optional.empty();
  }

  public static String export(Exporter exporter, ExportSet set) {
    return new String(bytes(exporter, set), StandardCharsets.UTF_8);
  }

  /** A format that this computer can write: a PDF needs a font. */
  public static void assumeWritable(ExportFormat format) {
    Assumptions.assumeTrue(format != ExportFormat.PDF || PdfFonts.ofSystem().hasChinese(), "a font with Chinese");
  }

  public static byte[] bytes(Exporter exporter, ExportSet set) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      exporter.write(set, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The stories in two groups, cited, the first of them in both. */
  public static ExportSet grouped(Language language, ExportContent content) {
    List<ExportedStory> stories = stories();
    ExportedStory first = new ExportedStory(
        stories.get(0).story(), stories.get(0).annotations(), "# 备忘\n\n- 一\n- **二**", "佚名. 党员干部踊捐款[N]. 央广网, 2020-03-05.");
    ExportSet set = set(language, stories);
    return new ExportSet(
        set.header(), set.language(), set.codebook(),
        List.of(new ExportGroup("话语", List.of(first, stories.get(1))), new ExportGroup("人物", List.of(first))),
        set.pictures(), set.linked(), content);
  }

  /** Three stories: one with all there can be, one that says next to nothing of itself, one with the year unknown. */
  public static List<ExportedStory> stories() {
    return List.of(full(), bare(), yearUnknown());
  }

  private static ExportedStory full() {
    String text = """
        【抗击疫情 宝丰在行动】党员干部踊捐款 战
        央广网河南分网3月5日消息（记者 彭华 通讯员 何穗 吴豪博）“听说政府号召党员捐款支援武汉，俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”近日，宝丰县党员龚群保，把50元钱投进捐款箱。
        宝丰县大营镇政府机关大院捐款活动现场（央广网发 通讯员 吴豪博 供图）
        “我是党员，我先上，”他说。款项 * 2 = 100 元_整_。
        “听说了吗？”“听说了。”""";
    Story story = new Story(
        true, text,
        blocks(
            text, BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
        List.of(
            new Figure(1, "./W020200305581086591299.png", "W020200305581086591299.png", 4,
                find(text, "宝丰县大营镇政府机关大院捐款活动现场（央广网发 通讯员 吴豪博 供图）"),
                new Credit("供图", "吴豪博", "央广网", find(text, "（央广网发 通讯员 吴豪博 供图）")),
                LocalDate.of(2020, 3, 5)),
            new Figure(2, "./W020200305581086591300.png", "W020200305581086591300.png", 9, null, null, null)),
        new Dateline("央广网河南分网3月5日消息", "央广网河南分网", null, null, MonthDay.of(3, 5), find(text, "央广网河南分网3月5日消息")),
        new StoryDate(LocalDate.of(2020, 3, 5), List.of(DateEvidence.DATELINE, DateEvidence.IMAGE_FILE_NAME)),
        List.of(
            new Byline("记者", "彭华", null, find(text, "彭华")),
            new Byline("通讯员", "何穗", null, find(text, "何穗")),
            new Byline("通讯员", "吴豪博", null, find(text, "吴豪博"))),
        null, "");
    StoredStory stored = new StoredStory(1, 4, source("000_ca418ce6a18ed07a.txt"), story, Map.of(2, PICTURE), true);
    return new ExportedStory(stored, List.of(
        annotation("a4", text, "我先上，”", HighlightColor.PINK, "", List.of()),
        annotation("a2", text, "俺刚吃完饭就赶紧跑过来了，俺一定得出一份力！”", HighlightColor.YELLOW,
            "方言直接引语，可与“我是党员，我先上”对照。\n\n1. 核对录音\n2. *不*确定", List.of("t2", "t3")),
        annotation("a3", text, "俺一定得出一份力！”近日", HighlightColor.BLUE, "", List.of("t3"))
            .withNote("改过", NOON.plusSeconds(3600)),
        annotation("a1", text, "央广网河南分网3月5日消息", HighlightColor.GREEN, "", List.of()),
        annotation("a5", text, "整_。\n“听说了吗？”", HighlightColor.GREEN, "", List.of()),
        annotation("a6", text, "“听说了吗？”“听说了。”", HighlightColor.BLUE, "整段。", List.of()),
        lost("a7", "早先的文字", AnchorStatus.ORPHAN),
        lost("a8", "党员", AnchorStatus.AMBIGUOUS)));
  }

  private static ExportedStory bare() {
    String text = "没有标题的一段。";
    Story story = new Story(
        false, text, blocks(text, BlockKind.PARAGRAPH), List.of(), null, null, List.of(), null, "");
    return new ExportedStory(new StoredStory(2, 1, source("无题.txt"), story, Map.of(), false), List.of());
  }

  private static ExportedStory yearUnknown() {
    String text = "凝心聚力\n央广网河南分网2月21日消息";
    Story story = new Story(
        false, text, blocks(text, BlockKind.HEADLINE, BlockKind.PARAGRAPH), List.of(),
        new Dateline(text.substring(5), "央广网河南分网", null, null, MonthDay.of(2, 21), find(text, "央广网河南分网2月21日消息")),
        null,
        List.of(
            new Byline("全媒记者", "刘天纵", "湖北日报", new TextRange(0, 1)),
            new Byline("全媒记者", "王成龙", "湖北日报", new TextRange(0, 1))),
        null, "");
    Source source = source("000_ca418ce6a18ed07a.txt");
    return new ExportedStory(new StoredStory(3, 1234, source, story, Map.of(), false), List.of());
  }

  /** A story of one headline and one paragraph, with one annotation on the whole paragraph. */
  public static ExportedStory story(String headline, String paragraph, String note, String fileName) {
    String text = headline + "\n" + paragraph;
    Story story = new Story(
        false, text,
        List.of(
            new Block(BlockKind.HEADLINE, new TextRange(0, headline.length())),
            new Block(BlockKind.PARAGRAPH, new TextRange(headline.length() + 1, text.length()))),
        List.of(), null, null, List.of(), null, "");
    Annotation annotation = annotation("id", text, paragraph, HighlightColor.YELLOW, note, List.of());
    return new ExportedStory(new StoredStory(1, 1, source(fileName), story, Map.of(), false), List.of(annotation));
  }

  public static Annotation annotation(
      String id, String text, String quote, HighlightColor color, String note, List<String> tags) {
    PassageTarget target = new PassageTarget(
        1, new TextQuoteSelector(quote, "", ""), new TextPositionSelector(find(text, quote)), Sha256.of(text),
        AnchorStatus.ANCHORED);
    return new Annotation(id, target, color, note, tags, "王老师", NOON, NOON);
  }

  private static Annotation lost(String id, String quote, AnchorStatus status) {
    PassageTarget target = new PassageTarget(
        1, new TextQuoteSelector(quote, "", ""), new TextPositionSelector(new TextRange(0, 2)), Sha256.of(quote),
        status);
    return new Annotation(id, target, HighlightColor.YELLOW, "", List.of(), "", NOON, NOON);
  }

  private static Source source(String name) {
    return new Source(1, name, "/archive/" + name, Sha256.of(name), 10, "UTF-8", NOON);
  }

  private static List<Block> blocks(String text, BlockKind... kinds) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (BlockKind kind : kinds) {
      int end = text.indexOf('\n', start);
      blocks.add(new Block(kind, new TextRange(start, end < 0 ? text.length() : end)));
      start = end + 1;
    }
    return blocks;
  }

  /** Where a piece of the text stands for the last time. */
  public static TextRange find(String text, @Nullable String piece) {
    int start = text.lastIndexOf(piece);
    return new TextRange(start, start + piece.length());
  }

  /** The same with other content. */
  public static ExportSet with(ExportSet set, ExportContent content) {
    return new ExportSet(set.header(), set.language(), set.codebook(), set.groups(), set.pictures(), set.linked(), content);
  }

  /** The same with other links. */
  public static ExportSet linking(ExportSet set, NoteLink... targets) {
    return new ExportSet(set.header(), set.language(), set.codebook(), set.groups(), set.pictures(), Set.of(targets), set.content());
  }
}
