package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.pizhu.html.StorySource;
import org.pizhu.html.markup.Images;
import org.pizhu.html.markup.PageHints;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.text.WhiteSpace;

/**
 * Reads a text that is a story and nothing else, such as the entry of a feed, the chapter of a book or the row of a table: all of it is kept
 * but the lines at its ends that are kept as fields. What its file says of it goes before what it says of itself. Safe for use by several
 * threads at once; the same text always gives the same story.
 */
public final class ContentReader {

  private ContentReader() {}

  /**
   * Reads HTML, a fragment or a whole document.
   *
   * @param file the name of the file, for problems
   * @param line the line of the file in which it begins, 1 for the first
   * @param headline the headline; blank if the text has to say it
   * @param html the text
   * @param given what the file says of it
   */
  public static StorySource html(String file, long line, String headline, String html, PageFacts given) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(PageReader.MAX_DEPTH);
    Document page = parser.parseInput(html, "");
    Images.takeFromNoscript(page.body());
    page.body().select(PageHints.NEVER).remove();
    String title = WhiteSpace.isBlank(headline) ? title(page) : WhiteSpace.fold(headline);
    return source(file, line, title, page, given);
  }

  /**
   * Reads plain text.
   *
   * @param headline the headline; blank if the first line may be one
   */
  public static StorySource text(String file, long line, String headline, String text, PageFacts given) {
    TextLayout layout = TextLayout.of(text, !WhiteSpace.isBlank(headline));
    Document page = Document.createShell("");
    for (String paragraph : layout.paragraphs()) {
      page.body().appendElement("p").text(paragraph);
    }
    String title = WhiteSpace.isBlank(headline) ? layout.headline() : WhiteSpace.fold(headline);
    return source(file, line, title, page, given);
  }

  private static StorySource source(String file, long line, String title, Document page, PageFacts given) {
    Element body = page.body();
    Element first = body.selectFirst("h1,h2,h3");
    if (!title.isEmpty() && (first == null || !PageTitle.bare(first.text()).equals(PageTitle.bare(title)))) {
      // So that what is around a headline is found around it.
      body.prependElement("h1").text(title);
    }
    PageFacts found = new PageFactsFinder(page, new PageData(page), title).find();
    Element main = new Element("div");
    new ArrayList<>(body.childNodes()).forEach(main::appendChild);
    PageEdges.trimFacts(main, title);
    return PageReader.source(file, line, title, main, together(given, found));
  }

  private static String title(Document page) {
    for (String kind : List.of("h1", "h2", "h3", "title")) {
      Element element = page.selectFirst(kind);
      String text = element == null ? "" : WhiteSpace.fold(element.text());
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static PageFacts together(PageFacts given, PageFacts found) {
    List<Person> people = new ArrayList<>(given.people());
    for (Person person : found.people()) {
      if (people.stream().noneMatch(one -> one.name().equals(person.name()))) {
        people.add(person);
      }
    }
    return new PageFacts(
        given.address() == null ? found.address() : given.address(),
        given.outlet() == null ? found.outlet() : given.outlet(),
        given.published() == null ? found.published() : given.published(),
        given.captured(),
        people,
        null,
        given.place() == null ? found.place() : given.place(),
        given.headlineCut());
  }
}
