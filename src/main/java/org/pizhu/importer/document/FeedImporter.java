package org.pizhu.importer.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pizhu.html.feeds.FeedReader;
import org.pizhu.importer.item.ItemFacts;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;

/** Reads files of XML with several stories: feeds (RSS, RDF, Atom) and news as agencies send it. Each entry with a text is a story. */
public final class FeedImporter extends ItemImporter {

  private final Function<String, FeedReader.Feed> reader;

  /**
   * @param reader reads the XML of the format
   */
  public FeedImporter(ImportLimits limits, Function<String, FeedReader.Feed> reader) {
    super(limits);
    this.reader = reader;
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    return textScan(file, progress);
  }

  @Override
  protected void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    FeedReader.Feed feed = reader.apply(text(file, scan));
    if (feed.declares()) {
      taker.tell(Problem.of(ProblemKind.FILE_DECLARES_ENTITIES, taker.file()));
    }
    if (feed.isCut()) {
      taker.tell(Problem.of(ProblemKind.FILE_CUT, taker.file()));
    }
    for (FeedReader.Entry entry : feed.entries()) {
      if (progress.isCancelled()) {
        return;
      }
      if (!entry.hasText()) {
        taker.tell(entry.title().isBlank()
            ? Problem.at(ProblemKind.ITEM_EMPTY, taker.file(), entry.line())
            : Problem.at(ProblemKind.ITEM_WITHOUT_TEXT, taker.file(), entry.line(), entry.title()));
        continue;
      }
      ItemFacts facts = new ItemFacts(taker.file(), entry.line())
          .address(entry.address()).outlet(entry.outlet()).published(entry.date()).authors(entry.author());
      List<Problem> problems = new ArrayList<>(facts.problems());
      taker.take(entry.line(), new SourceItem(SourceItem.Form.HTML, entry.title(), entry.html(), facts.facts()), problems);
    }
  }
}
