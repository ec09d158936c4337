package org.pizhu.importer.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.item.ItemFacts;
import org.pizhu.importer.item.ItemImporter;
import org.pizhu.importer.item.ItemTaker;
import org.pizhu.importer.kept.SourceItem;
import org.pizhu.importer.packed.PartNames;
import org.pizhu.importer.source.SourceScan;
import org.pizhu.markdown.MarkdownPage;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads text in Markdown: one file, one story, with the pictures that lie beside it and below. */
public final class MarkdownImporter extends ItemImporter {

  private static final Logger LOG = LoggerFactory.getLogger(MarkdownImporter.class);

  /** An importer that leaves out what is over some limits. */
  public MarkdownImporter(ImportLimits limits) {
    super(limits);
  }

  @Override
  public SourceScan scan(Path file, Progress progress) {
    return textScan(file, progress);
  }

  @Override
  protected void items(Path file, SourceScan scan, ItemTaker taker, Progress progress) throws IOException {
    String text = text(file, scan);
    MarkdownPage page = MarkdownPage.of(text);
    ItemFacts facts = new ItemFacts(taker.file(), 1)
        .address(page.first("url", "link", "address", "source_url", "链接", "网址"))
        .outlet(outlet(page.first("outlet", "source", "publisher", "来源", "媒体", "报纸")))
        .published(page.first("date", "published", "pubdate", "created", "日期", "时间", "发布时间"));
    for (String key : new String[] {"author", "authors", "作者", "记者"}) {
      page.front().getOrDefault(key, java.util.List.of()).forEach(facts::authors);
    }
    taker.take(
        1,
        new SourceItem(SourceItem.Form.MARKDOWN, page.first("title", "headline", "标题"), text, facts.facts()),
        facts.problems());
  }

  /** Programs that clip pages call the address the source. */
  private static String outlet(String source) {
    return source.startsWith("http") ? "" : source;
  }

  @Override
  public void pictures(
      Path file, Supplier<Set<String>> wanted, Consumer<Problem> told, Progress progress, BiConsumer<String, byte[]> taker) {
    for (String address : wanted.get()) {
      Path picture = progress.isCancelled() ? null : beside(file, address);
      if (picture != null) {
        try {
          long size = Files.size(picture);
          if (size > limits().picture()) {
            told.accept(Problem.of(ProblemKind.PICTURE_TOO_LARGE, picture, size, limits().picture()));
          } else {
            taker.accept(address, Files.readAllBytes(picture));
          }
        } catch (IOException unreadable) {
          LOG.info("The picture {} can't be read", picture, unreadable);
        }
      }
    }
  }

  /** The file that an address names, if it lies in the folder of the text or below. */
  private static @Nullable Path beside(Path file, String address) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || address.matches("(?i)[a-z][a-z0-9+.-]+:.*|[/\\\\].*")) {
      return null;
    }
    try {
      Path picture = folder.resolve(PartNames.decoded(address)).normalize();
      boolean isBelow = picture.startsWith(folder) && Files.isRegularFile(picture)
          && picture.toRealPath().startsWith(folder.toRealPath());
      return isBelow ? picture : null;
    } catch (InvalidPathException | IOException noFile) {
      LOG.debug("No picture of {}", file, noFile);
      return null;
    }
  }
}
