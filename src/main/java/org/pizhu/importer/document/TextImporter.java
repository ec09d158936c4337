package org.pizhu.importer.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.source.InputFile;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.PageFacts;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.pizhu.text.WhiteSpace;

/** Reads plain text: one file, one story. */
public final class TextImporter extends ItemImporter {

  /** In characters: a longer line is more than a headline. */
  private static final int LONGEST_LINE = 50;

  private static final Pattern SENTENCE = Pattern.compile(".*[。！？…!?.][”’」』）)]?");

  private static final PageFacts NOTHING = new PageFacts(null, null, null, null, List.of());

  /** An importer that leaves out what is over some limits. */
  public TextImporter(ImportLimits limits) {
    super(limits);
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    SourceScan scan = textScan(file, progress);
    try {
      if (!isStory(text(file, scan))) {
        throw new PizhuException(Problem.of(ProblemKind.FILE_HAS_NO_STORIES, file));
      }
    } catch (IOException unreadable) {
      throw InputFile.unreadable(file, unreadable);
    }
    return scan;
  }

  /** A lone line that is no sentence tells nothing. */
  private static boolean isStory(String text) {
    List<String> lines = text.lines().map(WhiteSpace::fold).filter(line -> line.codePoints().anyMatch(Character::isLetter)).toList();
    return lines.size() > 1
        || !lines.isEmpty() && (lines.get(0).length() > LONGEST_LINE || SENTENCE.matcher(lines.get(0)).matches());
  }

  @Override
  protected void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    taker.take(1, new SourceItem(SourceItem.Form.TEXT, "", text(file, scan), NOTHING), List.of());
  }
}
