package org.pizhu.exporter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportContent;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.i18n.Language;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Codebook;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureSelector;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.FragmentSelector;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PageFacts;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Source;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.StoryTarget;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.model.Target;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.Sha256;

/** What formats for programs have to hold: tags at three depths, overlaps, astral characters, figures with pictures and without. */
public final class ProgramSamples {

  public static final String TOP = id(1);
  public static final String MIDDLE = id(2);
  public static final String LOW = id(3);
  public static final Codebook CODEBOOK = new Codebook(List.of(
      new Tag(TOP, null, "人物 <\"&\">", TagColor.TEAL, "有名有姓者", "p", 1, "# 备忘"),
      new Tag(MIDDLE, TOP, "党员", null, "", null, 1, ""),
      new Tag(LOW, MIDDLE, "𠮷", TagColor.YELLOW, "", null, 1, "")));

  public static final byte[] PNG = picture("png", 200, 100);
  public static final byte[] GIF = picture("gif", 50, 40);
  public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  public static final String TEXT = """
      😷标题𠮷一则
      𠮷野家的😷店员说：“口罩😷够用。”武汉高科集团下沉党员参加。
      图为𠮷野家现场
      结尾一段，“口罩😷够用。”他又说。""";

  private ProgramSamples() {}

  public static String id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L + number).toString();
  }

  public static byte[] picture(String format, int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  public static Optional<PictureSource.Bytes> find(String sha256) {
    return sha256.equals(Sha256.of("png")) ? Optional.of(new PictureSource.Bytes("image/png", PNG))
        : sha256.equals(Sha256.of("gif")) ? Optional.of(new PictureSource.Bytes("image/gif", GIF))
        : sha256.equals(Sha256.of("bad")) ? Optional.of(new PictureSource.Bytes("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}))
        : Optional.empty();
  }

  /** A story with three figures: one with a caption and a PNG, one with a GIF, one whose picture is broken. */
  public static StoredStory stored(long id) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (BlockKind kind : List.of(BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.PARAGRAPH)) {
      int end = TEXT.indexOf('\n', start);
      blocks.add(new Block(kind, new TextRange(start, end < 0 ? TEXT.length() : end)));
      start = end + 1;
    }
    Story story = new Story(
        false, TEXT, blocks,
        List.of(
            new Figure(1, "./a b.png", "a b.png", 2, blocks.get(2).range(), null, null),
            new Figure(2, "./c.gif", "c.gif", 3, null, null, null),
            new Figure(3, "./d.png", "d.png", 4, null, null, null)),
        null, null, List.of(), null, "", null,
        new PageFacts("http://www.example.cn/新闻/a b.html?x=<1>", "央广网", "2020-03-05", null, List.of()));
    Source source = new Source(1, "来源.txt", "/archive/来源.txt", Sha256.of("source"), 10, "UTF-8", NOON);
    return new StoredStory(
        id, (int) id, source, story, Map.of(1, Sha256.of("png"), 2, Sha256.of("gif"), 3, Sha256.of("bad")), true);
  }

  public static PassageTarget passage(long story, String quote) {
    TextRange range = Samples.find(TEXT, quote);
    return new PassageTarget(
        story, new TextQuoteSelector(quote, TEXT.substring(Math.max(0, range.start() - 3), range.start()), ""),
        new TextPositionSelector(range), Sha256.of(TEXT), AnchorStatus.ANCHORED);
  }

  public static FigureTarget figure(long story, int number, @Nullable FragmentSelector region, AnchorStatus status) {
    StoredStory stored = stored(story);
    Figure figure = stored.story().figures().get(number - 1);
    return new FigureTarget(
        story, FigureSelector.of(stored, figure), number, region, new TextPositionSelector(stored.story().placeOf(figure)),
        Sha256.of(TEXT), status);
  }

  public static Annotation annotation(int number, Target target, HighlightColor color, String note, List<String> tags) {
    return new Annotation(id(number), target, color, note, tags, "王老师", NOON, NOON.plusSeconds(number));
  }

  /** One of each kind, in a story. */
  public static List<Annotation> each(long story) {
    int first = (int) story * 100;
    FragmentSelector part = new FragmentSelector(25, 10, 50, 40);
    PassageTarget gone = new PassageTarget(
        story, new TextQuoteSelector("早先的😷文字", "前", "后"), new TextPositionSelector(new TextRange(900, 907)), Sha256.of("older"),
        AnchorStatus.ORPHAN);
    return List.of(
        annotation(first, passage(story, "武汉高科集团"), HighlightColor.YELLOW, "# 批注\n*强调*😷", List.of(LOW, TOP)),
        annotation(first + 1, passage(story, "高科集团下沉党员"), HighlightColor.GREEN, "", List.of(MIDDLE)),
        annotation(first + 2, passage(story, "“口罩😷够用。”他又说"), HighlightColor.BLUE, "只有话", List.of()),
        annotation(first + 3, passage(story, "𠮷野家的😷店员"), HighlightColor.PINK, "", List.of()),
        annotation(first + 4, figure(story, 1, part, AnchorStatus.ANCHORED), HighlightColor.BLUE, "图上", List.of(LOW)),
        annotation(first + 5, figure(story, 2, null, AnchorStatus.MOVED), HighlightColor.BLUE, "整图", List.of(TOP, LOW)),
        annotation(first + 6, figure(story, 3, part, AnchorStatus.ANCHORED), HighlightColor.BLUE, "坏图", List.of(TOP)),
        annotation(first + 7, figure(story, 3, null, AnchorStatus.ORPHAN), HighlightColor.BLUE, "", List.of()),
        annotation(first + 8, new StoryTarget(story, "标题", Sha256.of(TEXT)), HighlightColor.GREEN, "整篇", List.of(MIDDLE)),
        annotation(first + 9, gone, HighlightColor.YELLOW, "失位", List.of(LOW)));
  }

  public static ExportedStory story(long id) {
    return new ExportedStory(stored(id), each(id), "## 报道备忘", "央广网. 标题[N/OL]. 2020-03-05.");
  }

  public static ExportSet set(Iterable<ExportedStory> stories) {
    return grouped(List.of(new ExportGroup("", stories)));
  }

  public static ExportSet grouped(List<ExportGroup> groups) {
    ExportHeader header = new ExportHeader("河南疫情专题", "全部报道", "王老师", NOON);
    return new ExportSet(
        header, Samples.language(Language.CHINESE), CODEBOOK, groups, ProgramSamples::find, Set.of(), ExportContent.USUAL);
  }

  /** Stories with ten annotations each, made as they are asked for. */
  public static Iterable<ExportedStory> many(int stories) {
    return () -> IntStream.rangeClosed(1, stories).mapToObj(number -> story(number)).iterator();
  }

  public static byte[] bytes(Exporter exporter, ExportSet set) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      exporter.write(set, out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }
}
