package org.pizhu.importer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.pizhu.html.feeds.FeedReader;
import org.pizhu.html.feeds.NewsReader;
import org.pizhu.html.pages.PageReader;
import org.pizhu.text.WhiteSpace;

/** Tells from the first bytes of a file whether there may be stories in it. */
public final class StorySniffer {

  private static final int HEAD = 1 << 16;

  /** Both a separator and a tag are what makes a text one of stories; a page has tags only. */
  private static final Pattern STORIES = Pattern.compile("<[a-zA-Z][^<>]*>|(?m:^\\s*\\*\\s*$)");

  private static final Pattern TABLE = Pattern.compile(".*\\.(?:csv|tsv|tab|json|jsonl|ndjson)", Pattern.CASE_INSENSITIVE);

  private static final Pattern XML = Pattern.compile("[\ufeff\\s]*<\\?xml[\\s?]");

  private StorySniffer() {}

  /**
   * Whether a text has a tag or a line with nothing but an asterisk anywhere: without both it is no file of stories. One that can't be read is
   * taken for one, whose reading tells why.
   */
  static boolean hasMarks(Path file, Charset charset) {
    try (Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
      int before = '\n';
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (before == '<' && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
          return true;
        }
        if (c == '\n' || c == '\r') {
          if (line.toString().equals("*")) {
            return true;
          }
          line.setLength(0);
        } else if (!WhiteSpace.isWhite((char) c) && line.length() < 2) {
          line.append((char) c);
        }
        before = c;
      }
      return line.toString().equals("*");
    } catch (IOException unreadable) {
      return true;
    }
  }

  /**
   * Whether it is a text that has a tag or a line with an asterisk near its beginning; of XML only feeds, news and pages are, and
   * of tables those whose columns are named like stories.
   *
   * @throws IOException if it can't be read
   */
  public static boolean mayHoldStories(Path file) throws IOException {
    if (TABLE.matcher(FileLook.name(file)).matches()) {
      return TableFormat.holdsStories(file) || NotesReader.kind(file) != null;
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
        ? FeedReader.isFeed(text) || NewsReader.isNews(text) || PageReader.isPage(text)
        : STORIES.matcher(text).find();
  }
}
