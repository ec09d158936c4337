package org.pizhu.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.pizhu.html.feeds.FeedReader;
import org.pizhu.html.feeds.NewsReader;
import org.pizhu.html.pages.PageReader;
import org.pizhu.importer.charset.Encodings;
import org.pizhu.importer.notes.QuoteList;
import org.pizhu.importer.source.FileLook;
import org.pizhu.importer.table.ColumnNames;
import org.pizhu.importer.table.TableFormat;
import org.pizhu.model.TablePreview;

/** Tells from the first bytes of a file whether there may be stories in it. */
public final class StorySniffer {

  private static final int HEAD = 1 << 16;

  /** Both a separator and a tag are what makes a text one of stories; a page has tags only. */
  private static final Pattern STORIES = Pattern.compile("<[a-zA-Z][^<>]*>|(?m:^\\s*\\*\\s*$)");

  private static final Pattern TABLE = Pattern.compile(".*\\.(?:csv|tsv|tab|json|jsonl|ndjson)", Pattern.CASE_INSENSITIVE);

  private static final Pattern XML = Pattern.compile("[\ufeff\\s]*<\\?xml[\\s?]");

  private StorySniffer() {}

  /**
   * Whether it is a text that has a tag or a line with an asterisk near its beginning; of XML only feeds, news, pages and records
   * are, and of tables those whose columns are named like stories. Annotations in a form for people count too.
   *
   * @throws IOException if it can't be read
   */
  public static boolean mayHoldStories(Path file) throws IOException {
    String name = FileLook.name(file);
    if (TABLE.matcher(name).matches()) {
      return isTableOfStories(file) || NotesReader.kind(file) != null;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    Encodings encodings = new Encodings();
    encodings.add(head, head.length);
    Charset charset = head.length == 0 ? null : encodings.charset();
    if (charset == null) {
      return false;
    }
    String text = new String(head, charset);
    return XML.matcher(text).lookingAt()
        ? FeedReader.isFeed(text) || NewsReader.isNews(text) || PageReader.isPage(text) || TableFormat.areRecords(name, text, header -> null)
        : STORIES.matcher(text).find() || QuoteList.isList(text);
  }

  private static boolean isTableOfStories(Path file) {
    TablePreview preview = new Importers().preview(file);
    return preview != null && ColumnNames.areOfStories(preview.columns());
  }
}
