package org.pizhu.html.pages;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.FinderGuard;
import org.pizhu.html.StorySource;
import org.pizhu.html.body.BodyReader;
import org.pizhu.html.markup.Escape;
import org.pizhu.html.markup.Images;
import org.pizhu.model.PageFacts;

/**
 * Finds the story of a page: its headline, its main text and what the page says of it. Safe for use by several threads at once; the same
 * page always gives the same story.
 */
public final class PageReader {

  /** Elements deeper than this are closed by jsoup, which keeps their text. */
  public static final int MAX_DEPTH = 256;

  /** What may stand before the first element. */
  private static final Pattern BEFORE = Pattern.compile("\\A[\ufeff\\s]*+(?:<!--.*?-->[\\s]*+|<\\?.*?>[\\s]*+)*+", Pattern.DOTALL);

  private static final Pattern PAGE = Pattern.compile("<(?:!doctype\\s+html|html|head)[\\s>]", Pattern.CASE_INSENSITIVE);

  /** Browsers note in the pages they save where these come from. */
  private static final Pattern SAVED_FROM =
      Pattern.compile("<!--\\s*(?:saved from url=\\(\\d+\\)\\s*)?(https?://[^\\s>]{4,2000})\\s*-->", Pattern.CASE_INSENSITIVE);

  private static final int HEAD = 8192;

  /** Elements that become blocks where their class says that they are captions. */
  private static final String INLINE = "span,em,i,font,small,b,strong,label";

  private static final PageFacts NOTHING = new PageFacts(null, null, null, null, List.of());

  private PageReader() {}

  /**
   * Whether a text begins as a page does.
   *
   * @param head its first characters, or all
   */
  public static boolean isPage(String head) {
    String start = head.length() > HEAD ? head.substring(0, HEAD) : head;
    Matcher before = BEFORE.matcher(start);
    int at = before.lookingAt() ? before.end() : 0;
    return PAGE.matcher(start).region(at, start.length()).lookingAt();
  }

  /**
   * Reads a page. One without a text gives a story without body.
   *
   * @param file the name of the file, for problems
   * @param line the line of the file in which the page begins, 1 for the first
   * @param html the page
   */
  public static StorySource read(String file, long line, String html) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(MAX_DEPTH);
    Document page = parser.parseInput(html, "");
    FinderGuard guard = new FinderGuard(file, line);
    guard.run(() -> AccountPost.show(page));
    guard.run(() -> EndlessPage.keepFirst(page));
    PageData data = new PageData(page, html);
    Images.takeFromNoscript(page.body());
    guard.run(() -> PictureText.mark(page.body()));
    String title = guard.or("", () -> PageTitle.of(page, data));
    PageFactsFinder finder = new PageFactsFinder(page, data, title);
    PageFacts facts = guard.or(NOTHING, finder::find);
    Element main = guard.or(page.body(), () -> MainText.of(page, title));
    guard.run(() -> LayoutTables.unwrap(main));
    guard.run(() -> PageEdges.trim(main, title));
    StorySource source = source(file, line, title, main, withAddress(facts, html));
    return new StorySource(file, line, source.headline(), source.body(), source.page(), finder.wrongDate(), guard.failed());
  }

  /**
   * What was read, as a source.
   *
   * @param main holds the text; is changed
   */
  static StorySource source(String file, long line, String title, Element main, PageFacts facts) {
    for (Element inline : main.select(INLINE)) {
      if (BodyReader.hasCaptionClass(inline)) {
        inline.tagName("p");
      }
    }
    Document shell = Document.createShell("");
    shell.outputSettings().prettyPrint(false);
    shell.body().appendChild(main);
    // A headline is a line of HTML.
    return new StorySource(file, line, Escape.markup(title), main.outerHtml(), facts);
  }

  private static PageFacts withAddress(PageFacts facts, String html) {
    String saved = savedFrom(html.length() > HEAD ? html.substring(0, HEAD) : html);
    return saved == null ? facts : facts.taken(saved, null);
  }

  private static @Nullable String savedFrom(String head) {
    Matcher saved = SAVED_FROM.matcher(head);
    return saved.find() && saved.start() < 2000 && !saved.group(1).toLowerCase(Locale.ROOT).contains("w3.org") ? saved.group(1) : null;
  }
}
