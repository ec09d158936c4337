package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageHints;
import org.pizhu.html.markup.PageMeasure;

/**
 * Finds the main text of a page: the element whose paragraphs have most text, punctuation and few links, with those beside it that go on
 * with it. What is named or set like furniture is left out first; where that leaves too little, less is left out.
 */
final class MainText {

  /** In columns: with less the page is looked at again with fewer suspicions. Short news have a hundred characters. */
  private static final int ENOUGH = 200;

  /** In columns: shorter lines are labels and menus. */
  private static final int SHORTEST_LINE = 25;

  private static final int COLUMNS_A_POINT = 100;
  private static final int MOST_POINTS = 3;

  /** So many elements around a paragraph share in its score. */
  private static final int LEVELS = 5;

  private static final int CANDIDATES = 5;

  /** Others that come so near to the best stand for the same text. */
  private static final double NEAR = 0.75;

  private static final Pattern PICTURE = Pattern.compile("\\.(?:jpe?g|png|gif|webp)(?:[?#].*)?$", Pattern.CASE_INSENSITIVE);

  private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "td", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BOXES = Set.of("div", "section", "article", "main", "center", "body", "blockquote", "dd", "li");

  /** With so many commas it is text. */
  private static final int COMMAS_OF_TEXT = 10;

  private static final double MOST_LINKS = 0.2;

  /** With less of the sentences of a page an element is but a part of its text, with so many it is nearly all of it. */
  private static final double PART = 0.4;
  private static final double NEARLY_ALL = 0.9;

  /** In columns: what is so long has several paragraphs. */
  private static final int LONG = 600;

  private static final Pattern OPENING = Pattern.compile("(?s)【[^】]{2,16}】.*[。！？」”]");

  private final Element body;
  /** Pages of news have some thousands. Taking single elements out of many takes time in the square of their number. */
  static final int MOST_ELEMENTS = 30_000;

  private final String title;
  private final int lenience;
  /** How much text each element holds, in columns. */
  private Map<Element, Integer> prose = Map.of();
  /** In the order of the page, so that of two that are as good the same one is taken each time. */
  private final Map<Element, Double> scores = new LinkedHashMap<>();

  private MainText(Document page, String title, int lenience) {
    this.title = title;
    body = page.body();
    this.lenience = lenience;
  }

  /**
   * The main text of a page.
   *
   * @param page stays as it is
   * @param title the headline, blank if there is none
   * @return an element of its own, without what is no text; of a page with more than {@link #MOST_ELEMENTS} all of it
   */
  static Element of(Document page, String title) {
    if (page.body().select("*").size() > MOST_ELEMENTS) {
      return page.body().clone();
    }
    Element account = AccountPage.text(page);
    if (account != null) {
      return account;
    }
    Element best = null;
    int most = -1;
    for (int lenience = 0; lenience <= 3; lenience++) {
      Element found = new MainText(page.clone(), title, lenience).find();
      int columns = PageMeasure.of(found).columns();
      if (columns >= ENOUGH) {
        return found;
      }
      if (columns > most) {
        best = found;
        most = columns;
      }
    }
    Element scripted = ScriptText.of(page);
    return scripted != null && ScriptText.holds(scripted, best) ? scripted : best == null ? new Element("div") : best;
  }

  private Element find() {
    // A link to the picture that it holds leads nowhere else; what stands in it is a caption.
    body.select("a[href]:has(img)").stream().filter(link -> PICTURE.matcher(link.attr("href")).find()).toList().forEach(Element::unwrap);
    strip();
    score();
    Element top = boxed(wider(top()));
    Element declared = DeclaredText.of(body);
    if (declared != null && DeclaredText.outweighs(declared, top)) {
      top = declared;
    }
    prose = PageMeasure.prose(body);
    top = ToldText.orFound(body, title, top, proseAround(top), prose);
    Element main = together(top);
    new PageCleaner(main, lenience < 2, lenience < 3).clean();
    return main;
  }

  /** Takes out what is no text, is not shown, or is named like furniture. */
  private void strip() {
    Players.remove(body);
    body.select(PageHints.NEVER).remove();
    prose = PageMeasure.prose(body);
    for (Element element : body.select("*")) {
      if (element == body || element.parent() == null) {
        continue;
      }
      boolean unlikely = lenience < 1 && !element.nameIs("a") && PageHints.isUnlikely(element)
          && element.closest("table,code") == null && !isMost(element) && !isPicture(element);
      if (PageHints.isHidden(element) || unlikely) {
        element.remove();
      }
    }
  }

  /** Whether an element holds one picture and nothing else, and is called a picture whatever it is called besides: «image-popup». */
  private static boolean isPicture(Element element) {
    String names = element.className().toLowerCase(Locale.ROOT);
    return element.select("img").size() == 1 && !element.hasText() && (names.contains("image") || names.contains("photo"));
  }

  /** Whether an element holds most of the sentences of the page, so that it is its text whatever it is called; comments may outweigh it. */
  private boolean isMost(Element element) {
    if (proseOf(element) <= proseOf(body) / 2 || PageHints.isTalk(element) || PageHints.hasRole(element)
        || element.selectFirst("h1,article") == null) {
      return false;
    }
    PageMeasure measure = PageMeasure.of(element);
    return measure.commas() >= COMMAS_OF_TEXT && measure.links() <= MOST_LINKS;
  }

  private int proseOf(Element element) {
    return prose.getOrDefault(element, 0);
  }

  private void score() {
    for (Element element : body.select("*")) {
      boolean box = BOXES.contains(element.normalName());
      if (!box && !PARAGRAPHS.contains(element.normalName())) {
        continue;
      }
      PageMeasure line = box ? PageMeasure.ofLine(element) : PageMeasure.of(element);
      if (line.columns() < SHORTEST_LINE) {
        continue;
      }
      double points = 1 + line.commas() + Math.min((double) line.columns() / COLUMNS_A_POINT, MOST_POINTS);
      Element around = box ? element : element.parent();
      for (int level = 0; level < LEVELS && around != null && !around.nameIs("html"); level++) {
        double share = level == 0 ? 1 : level == 1 ? 2 : level * 3;
        scores.merge(around, base(around) + points / share, (before, now) -> before + points / share);
        around = around.parent();
      }
    }
    scores.replaceAll((element, score) -> score * (1 - PageMeasure.of(element).links()));
  }

  private double base(Element element) {
    int byTag = switch (element.normalName()) {
      case "div", "article", "main" -> 5;
      case "pre", "td", "blockquote" -> 3;
      case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
      case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
      default -> 0;
    };
    return byTag + (lenience < 2 ? PageHints.weight(element) : 0);
  }

  private double scoreOf(@Nullable Element element) {
    return scores.getOrDefault(element, 0.0);
  }

  private Element top() {
    List<Element> best = scores.keySet().stream()
        .sorted(Comparator.comparingDouble(this::scoreOf).reversed().thenComparing(Element::siblingIndex))
        .limit(CANDIDATES).toList();
    if (best.isEmpty()) {
      return body;
    }
    Element top = best.get(0);
    if (top == body) {
      return body;
    }
    top = shared(best);
    double last = scoreOf(top);
    double least = last / 3;
    for (Element around = top.parent(); around != null && around != body; around = around.parent()) {
      if (!scores.containsKey(around)) {
        continue;
      }
      if (scoreOf(around) < least) {
        break;
      }
      if (scoreOf(around) > last) {
        top = around;
        break;
      }
      last = scoreOf(around);
    }
    while (top.parent() != null && top.parent() != body && top.parent().childrenSize() == 1) {
      top = top.parent();
    }
    return top;
  }

  /**
   * Where the best element has but a part of the sentences of the page, the innermost one around it that has nearly all of them and few links:
   * programs to set articles put each paragraph and picture into boxes of its own.
   */
  private Element wider(Element top) {
    int whole = proseOf(body);
    if (top == body || whole < LONG || proseOf(top) >= PART * whole) {
      return top;
    }
    for (Element around = top.parent(); around != null && around != body; around = around.parent()) {
      if (proseOf(around) >= NEARLY_ALL * whole) {
        boolean talk = around.select("[class],[id]").stream().anyMatch(PageHints::isTalk);
        return talk || PageMeasure.of(around).links() > MOST_LINKS / 2 ? top : around;
      }
    }
    return top;
  }

  /** Old editors set «font» around paragraphs, one within the other: what holds these is the box. */
  private Element boxed(Element top) {
    Element box = top;
    while (box.nameIs("font") && box.parent() != null && box.parent() != body) {
      box = box.parent();
    }
    return box;
  }

  /** Where several elements are nearly as good as the best, what holds them all is the text. */
  private Element shared(List<Element> best) {
    Element top = best.get(0);
    // Labels say nothing of where the text is.
    List<Element> near = best.stream().skip(1).filter(one -> scoreOf(one) >= NEAR * scoreOf(top) && proseOf(one) > 0 && !repeats(one, top)).toList();
    if (near.size() < 3) {
      return top;
    }
    for (Element around = top.parent(); around != null && around != body; around = around.parent()) {
      Element here = around;
      if (near.stream().filter(one -> one.parents().contains(here)).count() >= 3) {
        return around;
      }
    }
    return top;
  }

  /** Whether an element that stands elsewhere says what another says: pages hold their story once for wide screens and once for small ones. */
  private static boolean repeats(Element one, Element other) {
    String said = other.select("p").stream().map(Element::text).filter(line -> !line.isBlank())
        .max(Comparator.comparingInt(String::length)).orElseGet(other::text);
    return one != other && !one.parents().contains(other) && !other.parents().contains(one) && one.text().contains(said);
  }

  /** The best element and those beside it that go on with its text. */
  private Element together(Element top) {
    Element main = new Element("div");
    Element parent = top.parent();
    if (top == body || parent == null) {
      new ArrayList<>(body.childNodes()).forEach(main::appendChild);
      return main;
    }
    double least = Math.max(10, scoreOf(top) * 0.2);
    boolean before = true;
    List<Element> credited = LeadPicture.credited(top, PageLines.of(top));
    for (Element one : new ArrayList<>(parent.children())) {
      before &= one != top;
      if (one == top || goesOn(one, top, least)) {
        main.appendChild(one);
      } else if (before) {
        main.appendChildren(LeadPicture.below(one));
      }
    }
    List<Element> above = LeadPicture.above(parent);
    main.prependChildren(above.isEmpty() ? credited : above);
    return main;
  }

  /** In columns: the text of the best element and of those beside it that go on with it. */
  private int proseAround(Element top) {
    Element parent = top.parent();
    if (top == body || parent == null) {
      return proseOf(top);
    }
    double least = Math.max(10, scoreOf(top) * 0.2);
    return parent.children().stream().filter(one -> one == top || goesOn(one, top, least)).mapToInt(this::proseOf).sum();
  }

  /** The first paragraph in a box of its own right above the text, which begins as news do: «【河邊專訊】…». */
  private static boolean isOpening(Element one, Element top) {
    Element next = one.nextElementSibling();
    boolean above = next == top || next != null && !next.hasText() && next.nextElementSibling() == top;
    PageMeasure measure = PageMeasure.of(one);
    return above && measure.links() == 0 && measure.commas() > 0 && OPENING.matcher(one.text().strip()).matches();
  }

  private boolean goesOn(Element one, Element top, double least) {
    if (top.nameIs("article") && one.nameIs("article") && one.selectFirst("h1,h2") != null) {
      // Each is a story of its own.
      return false;
    }
    double bonus = !top.className().isEmpty() && one.className().equals(top.className()) ? scoreOf(top) * 0.2 : 0;
    if (scores.containsKey(one) && scoreOf(one) + bonus >= least) {
      return true;
    }
    if (isOpening(one, top)) {
      return true;
    }
    if (!one.nameIs("p") || one.selectFirst("table") != null) {
      return LeadPicture.is(one);
    }
    PageMeasure measure = PageMeasure.of(one);
    return measure.columns() > 80 ? measure.links() < 0.25
        : measure.columns() > 0 && measure.links() == 0 && measure.commas() > 0;
  }
}
