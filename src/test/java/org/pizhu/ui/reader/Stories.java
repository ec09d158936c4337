package org.pizhu.ui.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.MetadataEntry;
import org.pizhu.model.MetadataField;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.StoryMetadata;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.Markup;
import org.pizhu.text.Sha256;

/** Makes stories that keep the contract of {@link Story#html()} from paragraphs, without a parser. */
final class Stories {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Byline> bylines = new ArrayList<>();
  private final Map<Integer, String> pictures = new HashMap<>();
  private boolean cut;
  private Dateline dateline;
  private StoryDate date;

  static Stories headline(String headline) {
    Stories stories = new Stories();
    stories.block(BlockKind.HEADLINE, headline);
    return stories;
  }

  private int block(BlockKind kind, String words) {
    if (!blocks.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(words);
    blocks.add(new Block(kind, new TextRange(start, text.length())));
    return start;
  }

  Stories cut() {
    cut = true;
    return this;
  }

  Stories paragraph(String words) {
    return element(BlockKind.PARAGRAPH, "p", words, Markup.escape(words));
  }

  /** A paragraph whose HTML is given; its text nodes must be the words. */
  Stories paragraph(String words, String inner) {
    return element(BlockKind.PARAGRAPH, "p", words, inner);
  }

  Stories subheading(String words) {
    return element(BlockKind.SUBHEADING, "h2", words, Markup.escape(words));
  }

  Stories element(BlockKind kind, String name, String words, String inner) {
    int start = block(kind, words);
    html.append("<").append(name).append(" data-o=\"").append(start).append("\">").append(inner)
        .append("</").append(name).append(">\n");
    return this;
  }

  Stories raw(String markup) {
    html.append(markup);
    return this;
  }

  Stories figure(String fileName, String caption, String credit) {
    int number = figures.size() + 1;
    html.append("<figure data-figure=\"").append(number).append("\">");
    TextRange range = null;
    Credit made = null;
    if (!caption.isEmpty()) {
      int start = block(BlockKind.CAPTION, caption);
      range = new TextRange(start, text.length());
      html.append("<figcaption data-o=\"").append(start).append("\">").append(Markup.escape(caption))
          .append("</figcaption>");
      if (!credit.isEmpty()) {
        int at = start + caption.indexOf(credit);
        made = new Credit("摄", "某", null, new TextRange(at, at + credit.length()));
      }
    }
    html.append("</figure>\n");
    figures.add(new Figure(number, "./" + fileName, fileName, number, range, made, LocalDate.of(2020, 3, 5)));
    return this;
  }

  Stories picture(int figure, String sha256) {
    pictures.put(figure, sha256);
    return this;
  }

  Stories dateline(String printed, String outlet, MonthDay monthDay) {
    int at = text.indexOf(printed);
    dateline = new Dateline(printed, outlet, null, null, monthDay, new TextRange(at, at + printed.length()));
    return this;
  }

  Stories date(LocalDate day, DateEvidence... evidence) {
    date = new StoryDate(day, List.of(evidence));
    return this;
  }

  Stories byline(String role, String name) {
    int at = text.indexOf(name);
    bylines.add(new Byline(role, name, null, new TextRange(at, at + name.length())));
    return this;
  }

  StoredStory stored(long id) {
    Story story =
        new Story(cut, text.toString(), blocks, figures, dateline, date, bylines, null, html.toString());
    Source source = new Source(1, "a.txt", "/a.txt", "0".repeat(64), 1, "UTF-8", Instant.EPOCH);
    return new StoredStory(id, (int) id, source, story, pictures, false);
  }

  /** An annotation of some words of a story, where they stand first. */
  static Annotation annotation(StoredStory stored, String words, HighlightColor color) {
    int at = stored.story().text().indexOf(words);
    return annotation(stored, new TextRange(at, at + words.length()), color);
  }

  static Annotation annotation(StoredStory stored, TextRange range, HighlightColor color) {
    String text = stored.story().text();
    PassageTarget target = new PassageTarget(
        stored.id(),
        new TextQuoteSelector(range.of(text), "", ""),
        new TextPositionSelector(range),
        Sha256.of(text),
        AnchorStatus.ANCHORED);
    return new Annotation(
        UUID.randomUUID().toString(), target, color, "", List.of(), "甲", Instant.EPOCH, Instant.EPOCH);
  }

  /** An annotation of a figure, or of a rectangle in its picture. */
  static Annotation annotation(
      StoredStory stored, int figure, @Nullable FragmentSelector region, HighlightColor color) {
    Figure of = stored.figure(figure).orElseThrow();
    return annotation(color, new FigureTarget(
        stored.id(), FigureSelector.of(stored, of), figure, region,
        new TextPositionSelector(stored.story().placeOf(of)), Sha256.of(stored.story().text()), AnchorStatus.ANCHORED));
  }

  /** An annotation of the whole story. */
  static Annotation annotation(StoredStory stored, HighlightColor color) {
    return annotation(color, new StoryTarget(
        stored.id(), stored.story().headline(), Sha256.of(stored.story().text())));
  }

  private static Annotation annotation(HighlightColor color, Target target) {
    return new Annotation(
        UUID.randomUUID().toString(), target, color, "", List.of(), "甲", Instant.EPOCH, Instant.EPOCH);
  }

  /** The story of the mock-up. */
  static Stories baofeng() {
    String lead = "央广网河南分网3月5日消息（记者 彭华 通讯员 何穗 吴豪博）“听说政府号召党员捐款支援武汉，俺刚吃完饭就赶紧跑过来了，"
        + "俺一定得出一份力！”近日，宝丰县大营镇西古庄村党员龚群保，把50元钱投进捐款箱。";
    String dateline = "央广网河南分网3月5日消息";
    return headline("【抗击疫情 宝丰在行动】党员干部踊捐款 战")
        .cut()
        .paragraph(lead, "<b>" + dateline + "</b>" + lead.substring(dateline.length()))
        .figure("W020200305581086591299.png", "宝丰县大营镇政府机关大院捐款活动现场（央广网发 通讯员 吴豪博 供图）", "（央广网发 通讯员 吴豪博 供图）")
        .paragraph("自新冠肺炎战“疫”打响以来，疫情形势始终牵动着宝丰县大营镇每一名党员的心，全镇上下迅速掀起了一股支援抗“疫”一线的捐款热潮。")
        .subheading("军令如山，58万余名党员干部下沉防控一线")
        .paragraph("2月28日上午，大营镇政府机关大院暖意浓浓，镇领导班子成员率先垂范，全体机关干部、第一副书记踊跃捐款。全镇35个行政村（社区）"
            + "党支部的捐款活动也同时开展，一些在外地务工的流动党员也深受此次抗“疫”捐款活动的积极影响，纷纷通过微信转账等形式奉献爱心。")
        .dateline(dateline, "央广网河南分网", MonthDay.of(3, 5))
        .date(LocalDate.of(2020, 3, 5), DateEvidence.DATELINE, DateEvidence.IMAGE_FILE_NAME)
        .byline("记者", "彭华")
        .byline("通讯员", "何穗")
        .byline("通讯员", "吴豪博");
  }

  /** The metadata of a story whose outlet was set. */
  static StoryMetadata outlet(String name) {
    return new StoryMetadata(
        Map.of(MetadataKey.of(MetadataField.OUTLET), new MetadataEntry(MetadataValue.Words.of(name), "王老师", Instant.EPOCH)));
  }
}
