package org.pizhu.html.feeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.Escape;
import org.pizhu.html.markup.PageHints;
import org.pizhu.html.markup.XmlHead;
import org.pizhu.html.pages.PageReader;
import org.pizhu.html.pages.TextLayout;
import org.pizhu.html.words.Outlets;
import org.pizhu.text.WhiteSpace;

/**
 * Reads the entries of a feed: RSS of any version, RDF, Atom. XML that is not well-formed is read as far as it can be understood; nothing that
 * it declares is looked up.
 */
public final class FeedReader {

  private static final Pattern FEED = XmlHead.root("rdf:RDF|(?:[A-Za-z_][\\w.-]*:)?(?:rss|feed)");

  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});");

  private static final Pattern END = Pattern.compile("</(?:[A-Za-z]+:)?(?:rss|rdf|feed)\\s*>", Pattern.CASE_INSENSITIVE);

  /** The namespaces of RSS, whose prefix may be any where it is not the default one. */
  private static final Pattern RSS =
      Pattern.compile("https?://(?:purl\\.org/rss/1\\.0/|(?:my|channel)\\.netscape\\.com/rdf/.*|backend\\.userland\\.com/rss2?)");

  /** Where entries have their text, the fuller first: RSS, Atom, and the modules of RSS for HTML, whole items, Dublin Core and podcasts. */
  private static final List<String> TEXTS = List.of(
      "content:encoded", "content", "xhtml:body", "body", "fullitem", "description", "summary", "dc:description", "itunes:summary");

  /** «editor@example.cn (王某)». */
  private static final Pattern MAIL = Pattern.compile("^\\S+@\\S+\\s*[(（](.*)[)）]$");

  private FeedReader() {}

  /**
   * A feed.
   *
   * @param title what it is called; empty if it doesn't say
   * @param entries in their order
   * @param declares whether it declares entities or a document type
   * @param isCut whether its end is missing
   */
  public record Feed(String title, List<Entry> entries, boolean declares, boolean isCut) {
    public Feed {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry of a feed. What it doesn't say is empty.
   *
   * @param line the line of the file that it begins in, 1 for the first
   * @param title in words
   * @param address where the story stands
   * @param date when it was published, as the feed writes it
   * @param author who wrote it
   * @param outlet where the feed has it from, or the outlet that the feed is of
   * @param html its text
   * @param hasText whether there are words or a picture in it
   */
  public record Entry(
      long line, String title, String address, String date, String author, String outlet, String html, boolean hasText) {}

  /** Whether a text begins as a feed does. */
  public static boolean isFeed(String head) {
    return XmlHead.begins(FEED, head);
  }

  /** Reads a feed. */
  public static Feed read(String xml) {
    Parser parser = Parser.xmlParser();
    parser.setMaxDepth(PageReader.MAX_DEPTH);
    parser.setTrackPosition(true);
    Document feed = parser.parseInput(xml, "");
    withoutPrefix(feed);
    Element channel = feed.selectFirst("channel");
    Element head = channel == null ? feed.selectFirst("feed,atom|feed") : channel;
    String title = head == null ? "" : words(child(head, "title"));
    String outlet = outlet(title);
    List<Entry> entries = new ArrayList<>();
    for (Element entry : feed.select("item,entry,atom|entry")) {
      if (entry.parents().stream().noneMatch(FeedReader::isEntry)) {
        entries.add(entry(entry, outlet));
      }
    }
    return new Feed(title, entries, XmlHead.declares(xml), XmlHead.isCut(xml, END));
  }

  /** Atom may have any prefix: the one of the root element goes from all. So does that of RSS. */
  private static void withoutPrefix(Document feed) {
    Element root = feed.firstElementChild();
    String name = root == null ? "" : root.tagName();
    int colon = name.indexOf(':');
    Set<String> prefixes = new HashSet<>();
    if (colon > 0 && name.substring(colon + 1).equalsIgnoreCase("feed")) {
      prefixes.add(name.substring(0, colon));
    }
    for (Attribute attribute : root == null ? new Attributes() : root.attributes()) {
      if (attribute.getKey().startsWith("xmlns:") && RSS.matcher(attribute.getValue().strip()).matches()) {
        prefixes.add(attribute.getKey().substring(6));
      }
    }
    for (Element element : prefixes.isEmpty() ? new Elements() : feed.getAllElements()) {
      int end = element.tagName().indexOf(':');
      if (end > 0 && prefixes.contains(element.tagName().substring(0, end))) {
        element.tagName(element.tagName().substring(end + 1));
      }
    }
  }

  private static boolean isEntry(Element element) {
    String name = local(element);
    return name.equals("item") || name.equals("entry");
  }

  /** «新华网 - 国内新闻». */
  private static String outlet(String title) {
    String first = title.split("[\\s\\-_|–—·:：]", 2)[0];
    return Outlets.isOutlet(first) ? first : "";
  }

  private static Entry entry(Element entry, String outlet) {
    Element source = child(entry, "source");
    String from = source == null ? "" : words(sourceName(source));
    String html = "";
    for (String name : TEXTS) {
      html = html.isBlank() ? html(child(entry, name)) : html;
    }
    return new Entry(
        entry.sourceRange().isTracked() ? entry.sourceRange().start().lineNumber() : 1,
        words(first(entry, "title", "dc:title", "media:title")),
        address(entry),
        plain(first(entry, "pubdate", "published", "dc:date", "dcterms:issued", "issued", "date", "updated", "modified")),
        author(entry),
        from.isEmpty() ? outlet : from,
        html,
        hasText(html));
  }

  /** Whether there are words or a picture in the text of an entry. */
  static boolean hasText(String html) {
    Document text = Parser.htmlParser().setMaxDepth(PageReader.MAX_DEPTH).parseInput(html, "");
    text.select(PageHints.NEVER).remove();
    return !WhiteSpace.isBlank(text.text()) || text.selectFirst("img") != null;
  }

  /** In Atom what an entry was taken from is a feed with a title. */
  private static Element sourceName(Element source) {
    Element title = child(source, "title");
    return title == null ? source : title;
  }

  private static String author(Element entry) {
    Element author = first(entry, "author", "dc:creator", "itunes:author");
    if (author == null) {
      return "";
    }
    Element name = child(author, "name");
    String words = words(name == null ? author : name);
    String named = MAIL.matcher(words).replaceFirst("$1");
    return named.contains("@") ? "" : named;
  }

  private static String address(Element entry) {
    String found = "";
    for (Element link : entry.children()) {
      String name = local(link);
      if (name.equals("link") || name.equals("guid") || name.equals("id")) {
        boolean other = link.hasAttr("rel") && !link.attr("rel").equals("alternate") || link.attr("isPermaLink").equals("false");
        String said = link.hasAttr("href") ? link.attr("href").strip() : plain(link);
        String address = name.equals("link") ? FeedAddress.of(link, said) : said;
        if (!other && address.startsWith("http") && (found.isEmpty() || name.equals("link"))) {
          found = address;
        }
      }
    }
    return found;
  }

  private static @Nullable Element first(Element parent, String... names) {
    for (String name : names) {
      Element child = child(parent, name);
      if (child != null && !plain(child).isEmpty()) {
        return child;
      }
    }
    return null;
  }

  /** The first child of a name, with the usual prefix of Atom or as it is. Case doesn't count. */
  private static @Nullable Element child(Element parent, String name) {
    for (Element child : parent.children()) {
      String whole = child.tagName().toLowerCase(Locale.ROOT);
      if (whole.equals(name) || whole.equals("atom:" + name)) {
        return child;
      }
    }
    return null;
  }

  private static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.startsWith("atom:") ? name.substring(5) : name;
  }

  private static String plain(@Nullable Element element) {
    return element == null ? "" : element.wholeText().strip();
  }

  /** What stands in an element, in words, whether as text or as HTML. */
  private static String words(@Nullable Element element) {
    String text = element == null ? "" : EncodedText.of(element).strip();
    return WhiteSpace.fold(MARKUP.matcher(text).find() ? Parser.htmlParser().parseInput(text, "").text() : text);
  }

  private static String html(@Nullable Element element) {
    if (element == null) {
      return "";
    }
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("xhtml") || type.equals("xml")) {
      return element.html();
    }
    String text = EncodedText.of(element);
    if (type.equals("text") || type.equals("text/plain")) {
      return paragraphs(text);
    }
    // An element that should hold text and holds HTML as it is.
    if (element.childrenSize() > 0) {
      return element.html();
    }
    return MARKUP.matcher(text).find() ? text : paragraphs(text);
  }

  /** Plain text as paragraphs of HTML. */
  static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : TextLayout.of(text, true).paragraphs()) {
      html.append("<p>").append(Escape.markup(paragraph)).append("</p>\n");
    }
    return html.toString();
  }
}
