package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageHints;
import org.pizhu.html.openings.PlainNames;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.text.WhiteSpace;

/**
 * Finds the authors whom a page names to machines in Latin letters: in JSON-LD, in microdata, by the kind of a link ({@code rel=author}) and in meta
 * elements, in this order. What may be an account, a newsroom or the site is none. Chinese names have more places and are found by
 * {@link PageFactsFinder}.
 */
final class PageAuthors {

  /** More are the staff. */
  private static final int MOST = 8;

  private static final int MOST_MARKED = 3;

  /** Authors of pictures, of what readers say and of other stories. */
  private static final String OTHERS = "aside,footer,nav,figure,[itemtype$=Comment],[itemprop=comment],[itemtype$=ImageObject]";

  private static final String WORD = "(?:\\p{Lu}[\\p{L}'’-]*\\.?|\\p{Lu}\\.)";

  /** Two to five words, each with a capital but for the small ones of surnames: «Ana de la Cruz», «J. R. Doe». */
  private static final Pattern NAME = Pattern.compile(
      WORD + "(?: (?:de|del|de la|da|di|du|la|le|van|van der|von|von der|der|den|bin|ibn|al|el) "
          + WORD + "| " + WORD + "){1,4}");

  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\s.'’-]{5,48}");

  /** Words with which nobody is named, but newsrooms, accounts and offices are. */
  private static final Pattern NOBODY = Pattern.compile(
      "(?i).*\\b(?:admin|administrator|anonymous|guest|unknown|user|author|by|staff|editors?|editorial|desk|team|redaktion"
          + "|redaktor|rédaction|redacción|redazione|news|newsroom|reporters?|correspondents?|contributors?|writers?|agency|press|media"
          + "|online|magazine|times|daily|post|journal|network|bureau"
          + "|television|tv|radio|office|department|ministry|company|group|inc|ltd|gmbh|university|institute"
          + "|association|foundation|council|blog|web|site|the|of|and|for)\\b.*");

  /** Between several names in one value. */
  private static final Pattern AND = Pattern.compile("\\s*(?:[,;/|&、，]|\\s(?:and|und|et|y|e|with)\\s)\\s*");

  private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|par|por|text|author|written by)\\s*:?\\s+");

  /** What stands around the name of who reports. */
  private static final Pattern REPORT = Pattern.compile(
      "^(?:(?:本报|本報|本网|本網|特约|特約|实习|實習)?(?:记者|記者)|文|作者)[:：]?|(?:综合|綜合|即时|即時|专题|專題|特稿|外电|外電|整理)?(?:报道|報道|报导|報導|编译|編譯|撰文|撰稿)$");

  private static final Pattern CALLED = Pattern.compile("\\p{IsHan}{2,3}\\s(?:记者|記者)");

  private static final String[] METAS = {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author"};

  private PageAuthors() {}

  /**
   * The authors, as printed; those of the first place that names any.
   *
   * @return empty if nobody is named plainly
   */
  static List<String> of(Document page, PageData data) {
    for (List<String> said : List.of(data.names("author"), marked(page), data.metas(METAS))) {
      List<String> names = names(said, data);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /**
   * The Chinese names of the author that a page gives to machines, where that is names, outlets and words for a report and nothing else:
   * «河边新聞 |張三 綜合報導».
   *
   * @return as printed; empty if there is another word in it, or nobody is named
   */
  static List<String> chinese(PageData data) {
    List<String> founder = Stream.ofNullable(data.founderValue("author")).toList();
    for (List<String> said : List.of(data.names("author"), data.metas("dable:author", "parsely-author", "sailthru.author"), founder)) {
      Set<String> names = new LinkedHashSet<>();
      boolean all = true;
      // «具希聆 记者»: who is called one may have a name of elsewhere.
      boolean called = said.stream().anyMatch(one -> CALLED.matcher(one).matches());
      for (String part : String.join("|", said).split("[|｜/／,，、;；·\\s]+")) {
        String word = REPORT.matcher(part).replaceAll("");
        boolean name = (PlainNames.is(word) || called && Names.isHan(word) && !word.isEmpty()) && !Outlets.isOutlet(word);
        all &= name || word.isEmpty() || Outlets.isOutlet(part);
        if (name) {
          names.add(word);
        }
      }
      if (all && !names.isEmpty() && names.size() <= MOST_MARKED) {
        return List.copyOf(names);
      }
    }
    return List.of();
  }

  /** What elements say that are marked as the author's, outside of what readers say and of lists of other stories. */
  private static List<String> marked(Document page) {
    Set<String> found = new LinkedHashSet<>();
    for (Element author : page.select("[itemprop~=^author$],[rel=author]")) {
      boolean other = author.closest(OTHERS) != null
          || author.parents().stream().anyMatch(PageHints::isTalk);
      Element name = author.selectFirst("[itemprop=name]");
      String words = name == null ? said(author) : said(name);
      if (!other && !words.isEmpty()) {
        found.add(words);
      }
    }
    // A list of stories names many.
    return found.size() > MOST_MARKED ? List.of() : List.copyOf(found);
  }

  private static String said(Element element) {
    return WhiteSpace.fold(element.hasAttr("content") ? element.attr("content") : element.text());
  }

  private static List<String> names(List<String> said, PageData data) {
    Set<String> names = new LinkedHashSet<>();
    for (String one : said) {
      for (String part : AND.split(BY.matcher(one).replaceFirst(""))) {
        String name = name(part.strip(), data);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names.size() > MOST ? List.of() : new ArrayList<>(names);
  }

  /** Whether words are a name in Latin letters. */
  static boolean isLatin(String words, PageData data) {
    return name(words, data) != null;
  }

  private static @Nullable String name(String words, PageData data) {
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT)) && words.indexOf('.') < 0;
    boolean is = LATIN.matcher(words).matches() && NAME.matcher(words).matches() && !NOBODY.matcher(words).matches() && !Outlets.isEnglish(words)
        && !(capitals && words.split(" ").length > 3);
    String site = Objects.requireNonNullElse(data.meta("og:site_name"), "");
    String publisher = Objects.requireNonNullElse(data.linked("publisher"), "");
    return is && !site.equalsIgnoreCase(words) && !publisher.equalsIgnoreCase(words) ? words : null;
  }
}
