package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageHints;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.words.Outlets;
import org.pizhu.text.WhiteSpace;

/**
 * The text of a page that shows none until its scripts have run: what these hold as HTML, what the page tells machines as the body of its
 * article, and what it has for browsers without scripts.
 */
final class ScriptText {

  /** What scripts call the text of a story. */
  private static final Pattern KEY = Pattern.compile(
      "(?<=[\\s{,\"'])(?:content|contentHtml|contentHTML|content_html|articleBody"
          + "|articleContent|article_content|body|bodyHtml|data|detail|html|text)[\"']?\\s?:\\s?(?=[\"'])");

  /** «"source":"某某网"» beside it. */
  private static final Pattern SOURCE = Pattern.compile("(?<=[\\s{,\"'])source[\"']?\\s?:\\s?(?=[\"'])");

  /** «"pubTime":"2022-03-05 10:11"». */
  private static final Pattern PUBLISHED = Pattern.compile(
      "(?<=[\\s{,\"'])(?:pub(?:lish(?:ed)?)?_?(?:time|date)|ptime|date_?published)[\"']?\\s?:\\s?(?=[\"'])", Pattern.CASE_INSENSITIVE);

  /** Scripts with data of the page: JSON for machines is read elsewhere, but some programs for pages keep all that they show as JSON. */
  private static final String SCRIPTS = "script:not([type*=json]),script#__NEXT_DATA__,script#__NUXT_DATA__,script[type=application/json]";

  /** In columns, as {@link MainText} asks for. */
  private static final int ENOUGH = 200;

  private static final int FEWEST_PARAGRAPHS = 2;

  /** In characters: no string that is so short has the paragraphs of a text. */
  private static final int SHORTEST = 80;

  private static final Pattern SENTENCE = Pattern.compile("[。！？，]|[.!?](?:\\s|$)");

  /** In characters: so many are the same where one text goes on with another. */
  private static final int SAME = 15;

  private ScriptText() {}

  /**
   * The longest such text.
   *
   * @param page stays as it is
   * @return an element of its own; none if there is none
   */
  static @Nullable Element of(Document page) {
    List<Element> found = new ArrayList<>();
    String body = new PageData(page).body();
    if (body != null) {
      found.add(paragraphs(body));
    }
    for (Element script : page.select(SCRIPTS)) {
      String data = script.data();
      for (Matcher key = KEY.matcher(data); key.find(); ) {
        add(found, ScriptString.at(data, key.end()));
      }
    }
    for (Element noscript : page.select("noscript")) {
      Element shown = new Element("div");
      noscript.childNodes().forEach(node -> shown.appendChild(node.clone()));
      found.add(shown);
    }
    found.forEach(one -> one.select(PageHints.NEVER).remove());
    return found.stream().filter(one -> PageMeasure.of(one).columns() >= ENOUGH && one.select("p").size() >= FEWEST_PARAGRAPHS)
        .max(Comparator.comparingInt(one -> PageMeasure.of(one).columns())).orElse(null);
  }

  /**
   * Whether such a text is that of the page: it goes on with what the page shows, or the page shows no sentence. Short news are whole, and what scripts
   * hold besides is a note on cookies or the next story.
   */
  static boolean holds(Element scripted, @Nullable Element shown) {
    String longest = shown == null ? "" : PageLines.of(shown).stream().map(PageLines.Line::text).filter(line -> SENTENCE.matcher(line).find())
        .max(Comparator.comparingInt(String::length)).orElse("");
    String begins = PageTitle.bare(longest);
    return begins.isEmpty() || PageTitle.bare(scripted.text()).contains(begins.substring(0, Math.min(SAME, begins.length())));
  }

  /** The outlet that a script names as the source, where it holds the text as well; none if it names none that is known. */
  static @Nullable String source(Document page) {
    String named = beside(page, SOURCE);
    return named != null && Outlets.isOutlet(named) ? named : null;
  }

  /** When a script that holds the text says that it was published, as the script writes it; none if it doesn't say it. */
  static @Nullable String published(Document page) {
    return beside(page, PUBLISHED);
  }

  /** The first value of a key in the first script that holds a text as well. */
  private static @Nullable String beside(Document page, Pattern wanted) {
    for (Element script : page.select(SCRIPTS)) {
      Matcher key = wanted.matcher(script.data());
      String value = key.find() && KEY.matcher(script.data()).find() ? WhiteSpace.fold(ScriptString.at(script.data(), key.end())) : "";
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  private static void add(List<Element> found, String string) {
    if (string.length() < SHORTEST) {
      return;
    }
    String html = string.contains("&lt;p") ? Parser.unescapeEntities(string, false) : string;
    if (html.contains("<p")) {
      found.add(Jsoup.parseBodyFragment(html).body().tagName("div"));
    }
  }

  private static Element paragraphs(String text) {
    Element all = new Element("div");
    Parser.unescapeEntities(text, false).lines().map(WhiteSpace::fold).filter(line -> !line.isEmpty()).forEach(line -> all.appendElement("p").text(line));
    return all;
  }
}
