package org.pizhu.html.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.Escape;
import org.pizhu.html.markup.XmlHead;
import org.pizhu.html.pages.PageReader;
import org.pizhu.text.WhiteSpace;

/**
 * Reads news as agencies send it, by the standards of the IPTC: NITF 3 and NewsML-G2, of which the items in NITF, XHTML and plain text and
 * those of pictures. XML that is not well-formed is read as far as it can be understood; nothing that it declares is looked up.
 */
public final class NewsReader {

  private static final Pattern NEWS = XmlHead.root("(?:[A-Za-z][\\w.-]*:)?(?:nitf|newsMessage|newsItem)");

  /** What names of NITF are in HTML; what is none of these and no element of HTML is taken for words in a line. */
  private static final Map<String, String> NAMES = Map.of(
      "block", "div", "bq", "blockquote", "hl2", "h3", "note", "div", "credit", "p", "tagline", "p", "bibliography", "p", "nitf-table", "div");

  private static final List<String> SAME = List.of(
      "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "col", "colgroup", "thead", "tbody", "tfoot", "tr", "th", "td", "pre", "br", "hr",
      "a", "em", "q", "sub", "sup", "figure", "img", "figcaption");

  private NewsReader() {}

  /** Whether a text begins as such a file does. */
  public static boolean isNews(String head) {
    return XmlHead.begins(NEWS, head);
  }

  /** Reads a file. Each item of news is an entry; members of packages that only name others are none. */
  public static FeedReader.Feed read(String xml) {
    Parser parser = Parser.xmlParser();
    parser.setMaxDepth(PageReader.MAX_DEPTH);
    parser.setTrackPosition(true);
    Document document = parser.parseInput(xml, "");
    document.outputSettings().prettyPrint(false);
    List<Element> items = all(document, "newsItem");
    List<FeedReader.Entry> entries = items.isEmpty()
        ? all(document, "nitf").stream().map(NewsReader::nitf).toList()
        : items.stream().map(NewsReader::item).toList();
    Element root = document.firstElementChild();
    Pattern end = Pattern.compile("</" + Pattern.quote(root == null ? "" : root.tagName()) + "\\s*>");
    return new FeedReader.Feed("", entries, XmlHead.declares(xml), XmlHead.isCut(xml, end));
  }

  // NITF

  private static FeedReader.Entry nitf(Element nitf) {
    Element published = first(nitf, "pubdata");
    String title = Stream.of("hl1", "hedline", "title")
        .map(name -> words(first(nitf, name))).filter(words -> !words.isEmpty()).findFirst().orElse("");
    String outlet = Stream.of(attribute(published, "name"), words(first(nitf, "distributor")), attribute(first(nitf, "doc.copyright"), "holder"))
        .filter(words -> !words.isEmpty()).findFirst().orElse("");
    String date = Stream.of(
            attribute(published, "date.publication"), attribute(first(nitf, "date.issue"), "norm"),
            attribute(first(nitf, "date.release"), "norm"), attribute(first(nitf, "story.date"), "norm"))
        .filter(words -> !words.isEmpty()).findFirst().orElse("");
    String html = nitfBody(nitf);
    return new FeedReader.Entry(
        line(nitf), title, web(attribute(published, "ex-ref"), attribute(first(nitf, "doc-id"), "id-string")), date, byline(nitf), outlet, html,
        FeedReader.hasText(html));
  }

  /** Persons where they are marked, else the line without what is said of them. */
  private static String byline(Element nitf) {
    Element byline = first(nitf, "byline");
    if (byline == null) {
      return "";
    }
    List<Element> persons = all(byline, "person");
    all(byline, "byttl").forEach(Element::remove);
    return persons.isEmpty() ? words(byline) : joined(persons);
  }

  /** The second headlines, the dateline and the text, as they would be printed. */
  private static String nitfBody(Element nitf) {
    StringBuilder html = new StringBuilder();
    Element headline = first(nitf, "hedline");
    if (headline != null) {
      all(headline, "hl2").forEach(second -> html.append("<h3>").append(Escape.markup(second.text())).append("</h3>"));
    }
    Element content = first(nitf, "body.content");
    Element dateline = first(nitf, "dateline");
    if (dateline != null && !words(dateline).isEmpty()) {
      html.append("<p>").append(Escape.markup(words(dateline))).append("</p>");
    }
    for (Element part : Stream.of(content, first(nitf, "body.end")).filter(java.util.Objects::nonNull).toList()) {
      pictures(part);
      for (Element element : new ArrayList<>(part.getAllElements())) {
        if (element != part) {
          rename(element);
        }
      }
      html.append(part.html());
    }
    return html.toString();
  }

  private static void rename(Element element) {
    String name = local(element);
    if (NAMES.containsKey(name)) {
      element.tagName(NAMES.get(name));
    } else if (SAME.contains(name)) {
      element.tagName(name);
    } else {
      element.tagName("span");
    }
  }

  /** A picture with its caption and who made it; of other media the caption. */
  private static void pictures(Element content) {
    for (Element media : all(content, "media")) {
      Element reference = first(media, "media-reference");
      boolean isPicture = media.attr("media-type").equals("image") || attribute(reference, "mime-type").startsWith("image/");
      String caption = Stream.of(first(media, "media-caption"), first(media, "media-producer"))
          .map(NewsReader::words).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
      media.replaceWith(isPicture ? picture(attribute(reference, "source"), caption) : new Element("p").text(caption));
    }
  }

  private static Element picture(String source, String caption) {
    Element figure = new Element("figure");
    figure.appendElement("img").attr("src", source);
    if (!caption.isEmpty()) {
      figure.appendElement("figcaption").text(caption);
    }
    return figure;
  }

  // NewsML-G2

  private static FeedReader.Entry item(Element item) {
    Element about = first(item, "contentMeta");
    Element inside = first(item, "nitf");
    FeedReader.Entry nitf = inside == null ? null : nitf(inside);
    String title = words(headline(about));
    String html = nitf == null ? content(item, about) : nitf.html();
    String date = Stream.of("firstCreated", "versionCreated", "contentCreated")
        .map(name -> words(first(item, name))).filter(words -> !words.isEmpty()).findFirst().orElse(nitf == null ? "" : nitf.date());
    String authors = joined(about == null ? List.of() : all(about, "creator"));
    String by = authors.isEmpty() ? words(about == null ? null : first(about, "by")) : authors;
    String outlet = Stream.of("infoSource", "provider", "copyrightHolder")
        .map(name -> named(first(item, name))).filter(words -> !words.isEmpty()).findFirst().orElse("");
    return new FeedReader.Entry(
        line(item), title.isEmpty() && nitf != null ? nitf.title() : title, web(item.attr("guid"), nitf == null ? "" : nitf.address()), date,
        by.isEmpty() && nitf != null ? nitf.author() : by, outlet.isEmpty() && nitf != null ? nitf.outlet() : outlet, html, FeedReader.hasText(html));
  }

  /** The main headline; the others have other roles. */
  private static @Nullable Element headline(@Nullable Element about) {
    List<Element> headlines = about == null ? List.of() : all(about, "headline");
    return headlines.stream().filter(one -> !one.hasAttr("role") || one.attr("role").toLowerCase(Locale.ROOT).endsWith("main")).findFirst()
        .orElse(headlines.isEmpty() ? null : headlines.get(0));
  }

  private static String content(Element item, @Nullable Element about) {
    Element page = first(item, "html");
    if (page != null) {
      Element body = first(page, "body");
      return body == null ? "" : body.html();
    }
    Element data = first(item, "inlineData");
    if (data != null && !data.hasAttr("encoding")) {
      String text = data.wholeText();
      return data.attr("contenttype").equals("text/html") ? text : FeedReader.paragraphs(text);
    }
    String caption = Stream.of(words(about == null ? null : first(about, "description")), words(about == null ? null : first(about, "creditline")))
        .filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    return all(item, "remoteContent").stream()
        .filter(remote -> remote.attr("contenttype").startsWith("image/") && remote.hasAttr("href")).findFirst()
        .map(remote -> picture(remote.attr("href"), caption).outerHtml()).orElse("");
  }

  /** The name of an organisation or a person, else what stands for it. */
  private static String named(@Nullable Element of) {
    Element name = of == null ? null : first(of, "name");
    return name == null ? attribute(of, "literal") : words(name);
  }

  // Both

  private static String joined(List<Element> names) {
    return names.stream().map(one -> first(one, "name") == null ? words(one) : words(first(one, "name")))
        .filter(words -> !words.isEmpty()).distinct().collect(Collectors.joining("、"));
  }

  private static String web(String... addresses) {
    return Stream.of(addresses).filter(address -> address.startsWith("http")).findFirst().orElse("");
  }

  private static long line(Element element) {
    return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 1;
  }

  private static @Nullable Element first(Element root, String name) {
    return root.getAllElements().stream().filter(one -> local(one).equals(name)).findFirst().orElse(null);
  }

  private static List<Element> all(Element root, String name) {
    return root.getAllElements().stream().filter(one -> local(one).equals(name)).toList();
  }

  /** The name without a prefix: what it is bound to is up to the file. */
  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  private static String attribute(@Nullable Element element, String name) {
    return element == null ? "" : WhiteSpace.fold(element.attr(name));
  }

  private static String words(@Nullable Element element) {
    return element == null ? "" : WhiteSpace.fold(element.text());
  }
}
