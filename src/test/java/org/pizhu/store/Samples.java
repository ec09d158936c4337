package org.pizhu.store;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Change;
import org.pizhu.model.Credit;
import org.pizhu.model.DateEvidence;
import org.pizhu.model.Dateline;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.model.Figure;
import org.pizhu.model.FigureRef;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Story;
import org.pizhu.model.StoryDate;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.edit.EditRows;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.picture.PictureStore;
import org.pizhu.store.source.SourceStore;
import org.pizhu.store.story.NewFragment;
import org.pizhu.store.story.StoryReader;
import org.pizhu.text.Sha256;

/** Stories, annotations and edits to test the store with. */
public final class Samples {

  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123456789Z");

  private Samples() {}

  /** A story without anything that has to be found in its words. */
  public static Story plain(String headline, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    append(text, blocks, BlockKind.HEADLINE, headline);
    for (String paragraph : paragraphs) {
      html.append("<p data-o=\"").append(text.length() + 1).append("\">").append(paragraph).append("</p>\n");
      append(text, blocks, BlockKind.PARAGRAPH, paragraph);
    }
    return new Story(false, text.toString(), blocks, List.of(), null, null, List.of(), null, html.toString());
  }

  private static void append(StringBuilder text, List<Block> blocks, BlockKind kind, String words) {
    if (!blocks.isEmpty()) {
      text.append('\n');
    }
    blocks.add(new Block(kind, new TextRange(text.length(), text.length() + words.length())));
    text.append(words);
  }

  /** A story that has everything: the dateline, the date, two figures, one of them with caption and credit, a byline. */
  public static Story rich() {
    String caption = "春分时节，麦田里的农民（湖北日报全媒记者 张三 摄）";
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    append(text, blocks, BlockKind.HEADLINE, "麦田里的春分𠮷日");
    append(text, blocks, BlockKind.PARAGRAPH, "央广网上海2月9日消息（记者 李四）今天春分。");
    append(text, blocks, BlockKind.CAPTION, caption);
    append(text, blocks, BlockKind.SUBHEADING, "一个小标题");
    append(text, blocks, BlockKind.PARAGRAPH, "图为另一处麦田。");
    TextRange captionRange = blocks.get(2).range();
    int dateline = blocks.get(1).range().start();
    Credit credit = new Credit(
        "摄", "张三", "湖北日报", new TextRange(captionRange.end() - 15, captionRange.end()));
    return new Story(
        true,
        text.toString(),
        blocks,
        List.of(
            new Figure(1, "./W020200209.jpg", "W020200209.JPG", 3, captionRange, credit, LocalDate.of(2020, 2, 9)),
            new Figure(2, "", "", 7, null, null, null)),
        new Dateline("央广网上海2月9日消息", "央广网", "上海", null, MonthDay.of(2, 9),
            new TextRange(dateline, dateline + 11)),
        new StoryDate(LocalDate.of(2020, 2, 9), List.of(DateEvidence.DATELINE, DateEvidence.IMAGE_FILE_NAME)),
        List.of(new Byline("记者", "李四", null, new TextRange(dateline + 15, dateline + 17))),
        blocks.get(4).range(),
        "<p data-o=\"10\">…</p>");
  }

  public static NewFragment fragment(int seq, Story story) {
    byte[] bytes = (story.text() + "\n*\n").getBytes(StandardCharsets.UTF_8);
    return new NewFragment(seq, bytes, seq + 1, Sha256.of(bytes), story);
  }

  /** The story of a {@link #fragment}. */
  public static StoryReader.Read read(String charset, byte[] bytes) {
    return new StoryReader.Read(story(new String(bytes, Charset.forName(charset)).replace("\n*\n", "")), Sha256.of(bytes));
  }

  private static Story story(String text) {
    if (text.equals(rich().text())) {
      return rich();
    }
    List<String> lines = text.lines().toList();
    return plain(lines.get(0), lines.subList(1, lines.size()).toArray(String[]::new));
  }

  public static NewFragment filling(int seq, String words) {
    return new NewFragment(seq, words.getBytes(StandardCharsets.UTF_8), 0, null, null);
  }

  /** Imports stories as one complete source and gives their numbers. */
  public static List<Long> importAll(Database database, String fileName, Story... stories) {
    List<NewFragment> fragments = new ArrayList<>();
    for (Story story : stories) {
      fragments.add(fragment(fragments.size(), story));
    }
    SourceStore sources = new SourceStore(database);
    long source = begin(database, fileName, fragments);
    List<Long> added = new ImportStore(database).add(source, fragments).addedIds();
    sources.finish(source);
    return added;
  }

  /** Gives figures a picture, as an edit. Returns its hash. */
  public static String attach(Database database, byte[] bytes, FigureRef... figures) {
    new PictureStore(database).attach(
        List.of(new PictureStore.Found(bytes, "image/png", List.of(figures))),
        new GrowingEdit(edit(EditKind.ATTACH_PICTURE)));
    return Sha256.of(bytes);
  }

  public static long begin(Database database, String fileName, List<NewFragment> fragments) {
    byte[] bytes = bytes(fragments);
    return new SourceStore(database).begin(
        fileName, "/" + fileName, Sha256.of(bytes), bytes.length, "UTF-8", NOW);
  }

  public static byte[] bytes(List<NewFragment> fragments) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    fragments.forEach(fragment -> out.writeBytes(fragment.bytes()));
    return out.toByteArray();
  }

  /** What the library keeps of a source, its pieces one after the other. */
  public static byte[] stored(Database database, long source) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    database.read(sql -> sql.list(
        """
        SELECT bytes FROM source_fragment JOIN fragment ON fragment.id = fragment_id
        WHERE source_id = ?1 ORDER BY seq
        """,
        row -> row.getBytes(1),
        source)).forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** The edits that are done, the newest first. */
  public static List<Edit> done(Database database) {
    return database.read(sql -> sql.list(
        EditRows.COLUMNS + "WHERE undone = 0 ORDER BY id DESC", EditRows::edit));
  }

  public static String id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L + number).toString();
  }

  public static Annotation annotation(int number, long story, String text, int start, int end) {
    TextRange range = new TextRange(start, end);
    TextQuoteSelector quote = new TextQuoteSelector(range.of(text), text.substring(0, start), text.substring(end));
    PassageTarget target =
        new PassageTarget(story, quote, new TextPositionSelector(range), Sha256.of(text), AnchorStatus.ANCHORED);
    return new Annotation(id(number), target, HighlightColor.YELLOW, "", List.of(), "档案员", NOW, NOW);
  }

  public static Edit edit(EditKind kind, Change... changes) {
    return new Edit(0, kind, "春分", "档案员", NOW, List.of(changes));
  }

  public static Change.AnnotationChange made(Annotation annotation) {
    return new Change.AnnotationChange(null, annotation);
  }

  /** Every annotation of a library, in the order of the store. */
  public static List<Annotation> all(AnnotationStore annotations) {
    List<Annotation> all = new ArrayList<>();
    annotations.eachReadable(all::add);
    return all;
  }
}
