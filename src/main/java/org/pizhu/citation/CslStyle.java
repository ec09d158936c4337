package org.pizhu.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.WrittenDate;
import org.pizhu.text.WhiteSpace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A style of the Citation Style Language (CSL 1.0, https://docs.citationstyles.org), done by citeproc. Its entry of a bibliography is the
 * citation; where it has none, its note. Safe for use by several threads.
 */
public final class CslStyle implements CitationStyle {

  private static final String NAMESPACE = "http://purl.org/net/xbiblio/csl";

  /** The only item that there is at a time. */
  private static final String ITEM = "story";

  /** The number of an entry in a style that counts them: «[1]», «1.». */
  private static final Pattern NUMBER = Pattern.compile("^[\\[(（［]?1(?!\\d)[\\])）］]?[.．、]?\\s*");

  /**
   * What says of names whose they are, «ed.»: it names no variable. Of authors no language has a word for it (CSL 1.0.2, «Label»), and works have no
   * other people here; citeproc sets what should stand around the word around nothing.
   */
  private static final Pattern LABEL_OF_NAMES = Pattern.compile("<label(?![^>]*\\bvariable\\s*=)[^>]*?(?:/>|>\\s*</label>)");

  private static final CitedWork TRIAL =
      new CitedWork(WorkKind.NEWSPAPER, List.of(CitedName.whole("张三")), "题", "人民日报", null, CitedPart.NONE, null, null, null);

  private final String key;
  private final boolean isNumbered;
  private final boolean hasBibliography;
  private final Items items = new Items();
  private final CSL csl;

  /** Gives citeproc the work that is cited. */
  private static final class Items implements ItemDataProvider {
    private @Nullable CSLItemData item;

    @Override
    public @Nullable CSLItemData retrieveItem(String id) {
      return item;
    }

    @Override
    public Collection<String> getIds() {
      return List.of(ITEM);
    }
  }

  private CslStyle(String key, String xml, Document style) throws IOException {
    this.key = key;
    isNumbered = hasNumbers(style);
    hasBibliography = style.getElementsByTagNameNS(NAMESPACE, "bibliography").getLength() > 0;
    csl = new CSL(items, xml);
  }

  /**
   * Reads a style.
   *
   * @param key what it is called
   * @param xml the style; one that declares a document type is refused, as it could name other files
   * @throws PizhuException if it is no style of CSL, one that only names another, or one that citeproc can't follow
   */
  public static CslStyle read(String key, String xml) {
    try {
      Document style = parse(xml);
      Element root = style.getDocumentElement();
      if (!"style".equals(root.getLocalName()) || !NAMESPACE.equals(root.getNamespaceURI())) {
        throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_BROKEN, key, "<" + root.getNodeName() + ">"));
      }
      NodeList links = style.getElementsByTagNameNS(NAMESPACE, "link");
      for (int i = 0; i < links.getLength(); i++) {
        Element link = (Element) links.item(i);
        if ("independent-parent".equals(link.getAttribute("rel"))) {
          throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_DEPENDENT, key, link.getAttribute("href")));
        }
      }
      String fault = CslMacros.fault(style, NAMESPACE);
      if (fault != null) {
        throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_BROKEN, key, fault));
      }
      return tried(key, xml, style);
    } catch (PizhuException known) {
      throw known;
    } catch (SAXParseException e) {
      throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_BROKEN, key, "XML " + e.getLineNumber() + ":" + e.getColumnNumber()), e);
    } catch (IOException | SAXException e) {
      throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_BROKEN, key, "XML"), e);
    }
  }

  private static CslStyle tried(String key, String xml, Document style) throws IOException {
    String missing = CslMacros.missing(style, NAMESPACE);
    try {
      CslStyle read = new CslStyle(key, LABEL_OF_NAMES.matcher(CslLocales.known(xml)).replaceAll(""), style);
      // Of a style for books alone nothing comes, and it is sound.
      if (!read.cite(TRIAL).isEmpty() || missing == null) {
        return read;
      }
    } catch (RuntimeException e) {
      // citeproc fails in many ways on a style that is not sound, and tells them in the words of its own classes.
      throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_BROKEN, key, missing == null ? "citeproc" : missing), e);
    }
    throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_BROKEN, key, missing));
  }

  private static Document parse(String xml) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("Every Java has this parser", impossible);
    }
  }

  private static boolean hasNumbers(Document style) {
    NodeList categories = style.getElementsByTagNameNS(NAMESPACE, "category");
    for (int i = 0; i < categories.getLength(); i++) {
      if ("numeric".equals(((Element) categories.item(i)).getAttribute("citation-format"))) {
        return true;
      }
    }
    // A style for notes can have a list with numbers, as those of GB/T 7714 have.
    boolean isForNotes = "note".equals(style.getDocumentElement().getAttribute("class"));
    NodeList texts = style.getElementsByTagNameNS(NAMESPACE, "text");
    for (int i = 0; isForNotes && i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      if ("citation-number".equals(text.getAttribute("variable")) && isInBibliography(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInBibliography(Element element) {
    for (Node at = element; at != null; at = at.getParentNode()) {
      if ("bibliography".equals(at.getLocalName())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public synchronized String cite(CitedWork work) {
    items.item = item(work);
    csl.reset();
    // A reset takes the format away as well.
    csl.setOutputFormat("text");
    String entry = entry();
    String line = WhiteSpace.fold(entry).strip();
    return isNumbered ? NUMBER.matcher(line).replaceFirst("") : line;
  }

  private String entry() {
    try {
      csl.registerCitationItems(ITEM);
      return hasBibliography ? csl.makeBibliography().makeString() : csl.makeCitation(ITEM).get(0).getText();
    } catch (RuntimeException e) {
      // citeproc fails in many ways; a style can go well with a newspaper and fail on a web page.
      throw new PizhuException(Problem.of(ProblemKind.CITATION_STYLE_BROKEN, key, "type=\"" + items.item.getType() + "\""), e);
    }
  }

  private static CSLItemData item(CitedWork work) {
    CSLItemDataBuilder item = new CSLItemDataBuilder().id(ITEM).type(type(work)).title(work.title())
        .author(work.names().stream().map(CslStyle::name).toArray(CSLName[]::new))
        .language(CitedName.hasCharacters(work.title()) ? "zh-CN" : "en-US");
    if (work.container() != null) {
      item.containerTitle(work.container());
    }
    if (work.date() != null) {
      item.issued(date(work.date()));
    }
    CitedPart part = work.part();
    boolean isNewspaper = work.kind() == WorkKind.NEWSPAPER;
    if (!part.volume().isEmpty()) {
      item.volume(part.volume());
    }
    if (!part.issue().isEmpty() && !isNewspaper) {
      item.issue(part.issue());
    }
    String pages = isNewspaper ? part.issue() : part.pages();
    if (!pages.isEmpty()) {
      item.page(pages);
    }
    if (work.address() != null) {
      item.URL(work.address());
    }
    if (work.doi() != null) {
      item.DOI(work.doi());
    }
    LocalDate accessed = work.accessed();
    if (accessed != null) {
      item.accessed(accessed.getYear(), accessed.getMonthValue(), accessed.getDayOfMonth());
    }
    return item.build();
  }

  private static CSLType type(CitedWork work) {
    return switch (work.kind()) {
      case NEWSPAPER -> CSLType.ARTICLE_NEWSPAPER;
      case JOURNAL -> work.part().volume().isEmpty() ? CSLType.ARTICLE_MAGAZINE : CSLType.ARTICLE_JOURNAL;
      case PAGE -> CSLType.WEBPAGE;
      case OTHER -> CSLType.DOCUMENT;
    };
  }

  private static CSLName name(CitedName name) {
    return name.kind() == CitedName.Kind.WHOLE
        ? new CSLNameBuilder().literal(name.family()).build()
        : new CSLNameBuilder().family(name.family()).given(name.given()).build();
  }

  private static CSLDate date(WrittenDate written) {
    CSLDateBuilder date = new CSLDateBuilder();
    if (written.value() instanceof LocalDate day) {
      return date.dateParts(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).build();
    }
    if (written.value() instanceof YearMonth month) {
      return date.dateParts(month.getYear(), month.getMonthValue()).build();
    }
    if (written.value() instanceof Year year) {
      return date.dateParts(year.getValue()).build();
    }
    MonthDay day = (MonthDay) written.value();
    return date.literal("%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth())).build();
  }
}
