package org.pizhu.html.pages;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.openings.EnglishByline;
import org.pizhu.html.openings.PlainNames;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.Byline;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.TextRange;
import org.pizhu.text.WhiteSpace;

/** Finds what a page says of its story in its head, beside the headline and below the text. What is not said plainly is left out. */
final class PageFactsFinder {

  /** The lines around the headline in which the page speaks of the story. */
  private static final int BEFORE = 3;
  private static final int BEHIND = 12;

  /** The lines below a deck in which the day stands. */
  private static final int BELOW_DECK = 5;

  /** So many lines at the beginning of a text may speak of it. */
  private static final int OPENING = 2;

  private static final String AUTHOR = "作者";

  /** So many lines may say «作者»; more say who wrote the books that it tells of. */
  private static final int MOST_AUTHORS = 2;

  /** In columns: the name of a site before the day of a line. */
  private static final int BEFORE_DAY = 24;

  /** The part of a line that is link, from which on it is one to something else. */
  private static final double LINKED = 0.5;

  /** Below a text a name may be a link among the words of its line. */
  private static final double MOSTLY_LINKED = 0.9;

  /** In columns: longer ones are text. */
  private static final int LONGEST_LINE = 110;

  /** What names a paper and opens the bracket with its day. */
  private static final Pattern ISSUE = Pattern.compile("(?:《[^》]{2,20}》)?\\s?[（(]?\\s?$");

  /** Who has one of these roles did not write the story. */
  private static final Pattern HELPS = Pattern.compile(".*[编編译譯校审審].*|.*(?:监制|監製|摄影|攝影)");

  private static final Pattern PEN_NAME = Pattern.compile("\\p{IsHan}{2,4}(?<![部组室台社网报刊院局委站])");

  private static final Pattern RECOMMENDS = Pattern.compile("(?i)recommend|tuijian|relate|hot-?news|read-?more|outbrain|taboola");

  /** Elements around a line that may say whose it is. */
  private static final int LEVELS = 6;

  /** Who helped is told below the links to other stories as well, who wrote is not. */
  private static final Pattern STAFF = Pattern.compile(
      "[^，。]{0,8}(?:编辑|編輯|责编|責編|策划|策劃|监制|監製|校对|校對|审核|審核|统筹|統籌|主编|主編|制作|製作|出品|排版|美编|美編)\\s?[:：|｜丨/\\s]");

  private static final Pattern ALSO = Pattern.compile("、|[,，]\\s?");

  private final Document page;
  private final PageData data;
  private final AccountPage account;
  private final List<String> head = new ArrayList<>();
  private final List<String> below = new ArrayList<>();
  private final List<Element> around = new ArrayList<>();
  private final PageDays days;
  /** How many of the lines of the head stand above the headline. */
  private int above;
  /** How many of these are in the element that holds the headline. */
  private int beside;
  private @Nullable String wrongDate;

  PageFactsFinder(Document page, PageData data, String title) {
    this.page = page;
    this.data = data;
    account = new AccountPage(page);
    days = new PageDays(isChinese(title) ? ZoneOffset.ofHours(8) : ZoneOffset.UTC);
    List<PageLines.Line> lines = PageLines.of(page).stream().filter(line -> !line.element().nameIs("option") && !isOfPicture(line)).toList();
    int at = place(lines, title);
    Element headline = at < 0 ? null : lines.get(at).element();
    String behind = at < 0 ? "" : PageTitle.behind(lines.get(at).text(), title);
    boolean text = false;
    boolean others = false;
    for (int i = Math.max(0, at - BEFORE); i < lines.size(); i++) {
      if (i == at) {
        above = head.size();
        take(behind, headline);
      }
      String line = lines.get(i).text();
      boolean isShort = HeadlineRule.width(line) <= LONGEST_LINE;
      text |= i > at && !isShort && !(i == at + 1 && isDeck(lines, i)) || i > at + BEHIND;
      others |= text && isShort && EdgeWords.STOP.matcher(line).matches();
      if (EdgeWords.KEYWORDS.matcher(line).matches()) {
        continue;
      }
      if (isShort && i != at && (!text || !isOfOthers(lines.get(i).element()) && (!others || STAFF.matcher(line).lookingAt() || HomeName.isOfRights(line)))) {
        (text ? below : head).add(line);
        if (!text) {
          around.add(lines.get(i).element());
          beside += i < at && headline.parents().contains(lines.get(i).element()) ? 1 : 0;
          if (i > at) {
            // «記者 張三 / 攝影 李四 報導», a break, and the day
            Element block = lines.get(i).element();
            HeadNames.lines(block).forEach(part -> take(part, block));
          }
        }
      } else if (i > at && i <= at + BEHIND || i < at && headline.parents().contains(lines.get(i).element())) {
        opening(lines.get(i).element());
      }
    }
  }

  /** Whether a long line is not the text yet, but says what it is about: the day stands below it. */
  private static boolean isDeck(List<PageLines.Line> lines, int at) {
    return lines.subList(at + 1, Math.min(at + 1 + BELOW_DECK, lines.size())).stream().anyMatch(line -> PageDays.isDay(line.text()));
  }

  /** Whether a line says where the picture above it is from. */
  private static boolean isOfPicture(PageLines.Line line) {
    return line.element().hasClass("caption") && PageOutlet.isSource(line.text());
  }

  /** Whether a line leads to something else: what it names made that. */
  private static boolean isLinked(Element line) {
    return line.closest("a") != null || PageMeasure.ofLine(line).links() > MOSTLY_LINKED;
  }

  /** Whether a line below the text leads to something else, or stands among what is recommended to read next: who is named there made that. */
  private static boolean isOfOthers(Element line) {
    return isLinked(line) || line.parents().stream().limit(LEVELS).anyMatch(around -> RECOMMENDS.matcher(around.className() + ' ' + around.id()).find());
  }

  /** «河边网2014.10.24 张三/武汉報導»: the first lines of a text that is broken into lines, where they have a day, a place or a source. */
  private void opening(Element text) {
    for (List<Node> nodes : BrokenLines.first(text, OPENING)) {
      String line = BrokenLines.words(nodes);
      if (HeadlineRule.width(line) <= LONGEST_LINE && (PageDays.isIn(line) || PagePlace.of(line) != null || PageOutlet.isSource(line))) {
        take(line, text);
      }
    }
  }

  private void take(String line, Element of) {
    if (!line.isEmpty()) {
      head.add(line);
      around.add(of);
    }
  }

  /** Whether a headline is in Chinese: its pages give the time of China. */
  private static boolean isChinese(String title) {
    return title.codePoints().anyMatch(Character::isIdeographic)
        && title.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
  }

  /** Where the headline stands: a heading rather than another line, and a link to the page itself last. */
  private static int place(List<PageLines.Line> lines, String title) {
    String bare = PageTitle.bare(title);
    int found = -1;
    int best = 0;
    for (int i = 0; i < lines.size() && !bare.isEmpty(); i++) {
      PageLines.Line line = lines.get(i);
      boolean whole = PageTitle.bare(line.text()).equals(bare);
      if (!whole && PageTitle.behind(line.text(), title).isEmpty()) {
        continue;
      }
      boolean linked = PageMeasure.ofLine(line.element()).links() > LINKED;
      int worth = whole && line.element().normalName().matches("h[1-6]") ? 4 : linked ? 1 : whole ? 3 : 2;
      if (worth > best) {
        found = i;
        best = worth;
      }
    }
    return found;
  }

  PageFacts find() {
    List<Person> people = new ArrayList<>();
    PageOutlet outlets = new PageOutlet(page, data, account, head, below, around);
    String outlet = outlets.outlet();
    boolean books = Stream.concat(head.stream(), below.stream()).filter(line -> line.startsWith(AUTHOR)).count() > MOST_AUTHORS;
    for (String line : head) {
      if (books && line.startsWith(AUTHOR)) {
        continue;
      }
      for (Person one : PagePeople.of(line)) {
        add(people, one);
        outlet = outlet == null ? one.outlet() : outlet;
      }
      beside(line, people);
    }
    HeadNames.labelledAbove(head).forEach(one -> add(people, one));
    bareNames(people);
    below.stream().filter(line -> !books || !line.startsWith(AUTHOR)).forEach(line -> PagePeople.of(line).forEach(one -> add(people, one)));
    HeadNames.labelledBelow(below).forEach(one -> add(people, one));
    String author = author();
    boolean isNew = people.stream().noneMatch(one -> one.name().equals(author));
    if (author != null && isNew && (Names.isChineseName(author) || isPenName(author)) && !Outlets.isOutlet(author)) {
      add(people, new Person(AUTHOR, author, null));
    }
    if (people.stream().allMatch(one -> HELPS.matcher(one.role()).matches())) {
      PageAuthors.chinese(data).forEach(name -> add(people, new Person(AUTHOR, name, null)));
    }
    if (people.isEmpty()) {
      PageAuthors.of(page, data).forEach(name -> add(people, new Person(AUTHOR, name, null)));
    }
    Stream<String> pairs = besideDay(line -> PagePlace.ofPair(line) != null).stream().map(PagePlace::ofPair);
    String place = Stream.concat(head.stream().map(PageFactsFinder::place), pairs).filter(Objects::nonNull).findFirst().orElse(null);
    return new PageFacts(address(), outlet, published(), null, people, outlets.site(), place, false);
  }

  /** Adds who is named in a line beside the headline without a label that {@link PagePeople} reads. */
  private static void beside(String line, List<Person> people) {
    byline(line, people);
    HeadNames.beforeDay(line).forEach(name -> add(people, new Person(AUTHOR, name, null)));
    HeadNames.ofNet(line).forEach(one -> add(people, one));
    PagePlace.people(line).forEach(name -> add(people, new Person(AUTHOR, name, null)));
    Matcher day = PageDays.in(line);
    if (day != null && people.isEmpty() && HeadlineRule.width(line.substring(0, day.start())) <= BEFORE_DAY) {
      byline(line.substring(day.end()).strip(), people);
      HeadNames.behindDay(line.substring(day.end())).forEach(one -> add(people, one));
    } else if (day != null && people.isEmpty()) {
      // «本报记者 张三 《 河边日报 》（ 2023年05月06日 第 01 版）»
      byline(ISSUE.matcher(line.substring(0, day.start())).replaceFirst("").strip(), people);
    }
  }

  /** The place of a line, behind which the day may stand: «记者石春生╱纽约报导 2023-11-20 01:00». */
  private static @Nullable String place(String line) {
    Matcher day = PageDays.in(line);
    String place = PagePlace.of(line);
    return place == null && day != null ? PagePlace.of(line.substring(0, day.start()).strip()) : place;
  }

  /** Adds who stands beside the headline without a word of what he did, where no other line tells. */
  private void bareNames(List<Person> people) {
    besideDay(line -> !PagePlace.namesOfPair(line).isEmpty())
        .forEach(line -> PagePlace.namesOfPair(line).forEach(name -> add(people, new Person(AUTHOR, name, null))));
    for (String line : besideDay(HeadNames::isHouseAndNames)) {
      int gap = line.indexOf(' ');
      HeadNames.of(line.substring(gap + 1)).forEach(name -> add(people, new Person(AUTHOR, name, line.substring(0, gap))));
    }
    if (people.stream().allMatch(one -> HELPS.matcher(one.role()).matches())) {
      besideDay().forEach(name -> add(people, new Person(AUTHOR, name, null)));
    }
    if (people.stream().allMatch(one -> HELPS.matcher(one.role()).matches())) {
      marked().forEach(name -> add(people, new Person(AUTHOR, name, null)));
    }
  }

  /** The names that are all of a line between the headline and the line of the day, or right behind that; an outlet may stand between. */
  private List<String> besideDay() {
    List<String> found = List.of();
    for (int i = above; i < head.size() && i <= above + BEHIND / 2; i++) {
      int next = i + 1 < head.size() && HeadNames.isHouse(head.get(i + 1)) ? i + 2 : i + 1;
      int before = i - 1 > above && HeadNames.isHouse(head.get(i - 1)) ? i - 2 : i - 1;
      boolean day = next < head.size() && PageDays.isIn(head.get(next)) || before >= above && PageDays.isIn(head.get(before));
      // Below a picture stands who is shown.
      List<String> names = day && around.get(i).selectFirst("img") == null ? HeadNames.of(head.get(i)) : List.of();
      if (!names.isEmpty() && !found.isEmpty() && !names.equals(found)) {
        return List.of();
      }
      found = names.isEmpty() ? found : names;
    }
    return found;
  }

  /** The lines of a kind between the headline and the text that stand right above or below that of the day or the hour. */
  private List<String> besideDay(Predicate<String> kind) {
    List<String> found = new ArrayList<>();
    for (int i = above; i < head.size(); i++) {
      boolean day = i + 1 < head.size() && PageDays.isStamp(head.get(i + 1)) || i > above && PageDays.isStamp(head.get(i - 1));
      if (day && kind.test(head.get(i))) {
        found.add(head.get(i));
      }
    }
    return found;
  }

  /** The author as the page names him to machines; in a meta element it may be the editor, unless the name stands beside the headline. */
  private @Nullable String author() {
    String author = account.author() == null ? data.linked("author") : account.author();
    String meta = data.meta("article:author", "author");
    author = author == null && marked().size() == 1 ? marked().get(0) : author;
    boolean shown = meta != null && head.stream().anyMatch(line -> (' ' + line + ' ').contains(' ' + meta + ' '));
    return author == null && shown ? meta : author;
  }

  /** Whether a name that need be none by its surname leads to what its bearer has written. */
  private boolean isPenName(String author) {
    return PEN_NAME.matcher(author).matches()
        && page.select("a[href*=/author/],a[rel=author]").stream().anyMatch(link -> link.text().strip().equals(author));
  }

  /** The names in an element beside the headline that is called the author's; empty if there is none, or several. */
  private List<String> marked() {
    if (account.account() != null) {
      // What is called an author there is an account whose article is passed on.
      return List.of();
    }
    List<String> names = around.stream().flatMap(block -> block.select("[class*=author],[id*=author],[rel=author],[itemprop=author],address").stream())
        .filter(element -> !element.hasClass("source")).map(element -> element.text().strip())
        .filter(text -> HeadlineRule.width(text) <= BEFORE_DAY && Stream.of(ALSO.split(text)).allMatch(name -> Names.isChineseName(name)
            || PageAuthors.isLatin(name, data)) && text.codePoints().anyMatch(Character::isIdeographic)).distinct().toList();
    return names.size() == 1 ? List.of(ALSO.split(names.get(0))) : List.of();
  }

  /** «澎湃新闻记者 贺梨萍». */
  private static void byline(String line, List<Person> people) {
    for (Byline one : EnglishByline.of(line, new TextRange(0, line.length()), null)) {
      add(people, new Person(one.role(), one.name(), one.outlet()));
    }
    PeopleReading result = PeopleGrammar.read(line, new TextRange(0, line.length()));
    if (result.complete() && !result.photo()) {
      for (Byline one : result.people()) {
        // «作者：张三／台北»
        boolean place = one.range().start() > 0 && "／/".indexOf(line.charAt(one.range().start() - 1)) >= 0 && Places.isOne(one.name());
        if (!one.name().isBlank() && !place) {
          add(people, new Person(one.role(), one.name(), one.outlet()));
        }
      }
    }
  }

  private static void add(List<Person> people, Person person) {
    boolean house = Outlets.isOutlet(person.name());
    if (!house && people.stream().noneMatch(one -> one.name().equals(person.name()) && one.role().equals(person.role()))) {
      people.add(person);
    }
  }

  /** A date of publication that the calendar doesn't have, where {@link #find} found no other; none if there is none. */
  @Nullable String wrongDate() {
    return wrongDate;
  }

  private @Nullable String published() {
    String found = day();
    wrongDate = found == null ? days.wrong() : null;
    return found;
  }

  private @Nullable String day() {
    String together = days.inLines(head);
    if (together != null) {
      return together;
    }
    List<String> lines = new ArrayList<>(head.subList(above - beside, head.size()));
    // Above the headline stands today's date as well, and in lists those of other stories.
    for (int i = above - beside - 1; i >= 0; i--) {
      if (PageMeasure.ofLine(around.get(i)).links() < LINKED) {
        lines.add(head.get(i));
      }
    }
    return new PageDate(page, data, days).of(account.published(), lines, around.subList(above - beside, around.size()), below, address());
  }

  private @Nullable String address() {
    for (Element link : page.select("link[rel=canonical][href]")) {
      if (link.attr("href").startsWith("http")) {
        return link.attr("href");
      }
    }
    String address = data.meta("og:url");
    return address != null && address.startsWith("http") ? address : null;
  }
}
