package org.pizhu.library;

import java.util.ArrayList;
import java.util.List;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.library.correction.Rereading;
import org.pizhu.library.correction.RereadingReport;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.task.Progress;

/**
 * Reads stories as an older version of the program might have: without captions, without the first of several pictures, with a space after
 * each full stop, under another headline, and knowing nothing of dates and people.
 */
public final class OlderParser {

  private static final String HEADLINE = "本报讯 ";

  private final Story present;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> origins = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();

  private OlderParser(Story present) {
    this.present = present;
    for (Block block : present.blocks()) {
      if (block.kind() != BlockKind.CAPTION) {
        add(block);
      }
    }
  }

  /** Makes a library what it would be if the older version had imported it; an edit. */
  public static RereadingReport makeOlder(Library library) {
    return library.rereading(new SourceReader(OlderParser::parse), Rereading.BATCH).run(Progress.NONE);
  }

  public static Story parse(StorySource source) {
    return of(new StoryParser().parse(source).story());
  }

  /** The older reading of a story. */
  public static Story of(Story present) {
    return new OlderParser(present).story();
  }

  /**
   * The place in the present reading of a passage of the older one.
   *
   * @param older begins and ends with characters that the present reading has
   */
  public static TextRange present(Story present, TextRange older) {
    List<Integer> origins = new OlderParser(present).origins;
    return new TextRange(origins.get(older.start()), origins.get(older.end() - 1) + 1);
  }

  /** Whether the present reading has the characters that a passage begins and ends with. */
  public static boolean isPresent(Story present, TextRange older) {
    List<Integer> origins = new OlderParser(present).origins;
    return origins.get(older.start()) >= 0 && origins.get(older.end() - 1) >= 0;
  }

  private void add(Block block) {
    if (!blocks.isEmpty()) {
      put('\n', -1);
    }
    int start = text.length();
    if (block.kind() == BlockKind.HEADLINE) {
      HEADLINE.chars().forEach(c -> put((char) c, -1));
    }
    for (int i = block.range().start(); i < block.range().end(); i++) {
      put(present.text().charAt(i), i);
      if (present.text().charAt(i) == '。' && i + 1 < block.range().end()) {
        put(' ', -1);
      }
    }
    blocks.add(new Block(block.kind(), new TextRange(start, text.length())));
    if (block.kind() != BlockKind.HEADLINE) {
      String words = text.substring(start).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      html.append("<p data-o=\"").append(start).append("\">").append(words).append("</p>");
    }
  }

  private void put(char c, int origin) {
    text.append(c);
    origins.add(origin);
  }

  private Story story() {
    List<Figure> figures = new ArrayList<>();
    List<Figure> all = present.figures();
    for (Figure figure : all.size() > 1 ? all.subList(1, all.size()) : all) {
      int number = figures.size() + 1;
      figures.add(new Figure(number, figure.src(), figure.fileName(), figure.line(), null, null, null));
      html.append("<figure data-figure=\"").append(number).append("\"></figure>");
    }
    return new Story(
        false, text.toString(), blocks, figures, null, null, List.of(), null, html.toString());
  }
}
