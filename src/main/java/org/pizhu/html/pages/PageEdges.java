package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;
import org.pizhu.text.WhiteSpace;

/** Takes lines off the main text of a page that speak of it and are kept as fields, or belong to the page. */
final class PageEdges {

  private static final int FIRST = 6;
  private static final int LAST = 10;

  /** In columns. */
  private static final int LONGEST = 160;

  /** The labels of a form to log in, which stands beside stories. */
  private static final String LOGIN = "(?:(?:用户名?|用戶名?|昵称|暱稱|账号|帐号|帳號|登录名|密码|密碼|验证码|驗證碼)\\s?[:：]?\\s?){1,5}"
      + "(?:(?:登录|登錄|登入|注册|註冊|匿名|发表|提交)[^，。]{0,20})?";

  /** «© 2023年河边之声版权声明：». */
  private static final String RIGHTS = "[©Ⓒ]\\s?(?:(?:19|20)\\d{2}年?)?\\s?\\p{IsHan}{0,8}(?:版权|版權)(?:声明|聲明|所有)";

  /** «第1页/共3页 << 上一页 | 下一页 >>». */
  private static final String PAGER = "第\\s?\\d{1,2}\\s?页\\s?[/／，,]?\\s?共\\s?\\d{1,2}\\s?页[\\s|｜<>«»《》上下一页首末尾]*";

  private static final Pattern HEAD = Pattern.compile(
      "(?:(?:[^，。！？；:：\\s]{2,16}\\s)?(?:发布|发表|更新|刊发|發表|發佈)?(?:时间|日期|于|於)\\s?[:：]?\\s?)?"
          + "(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?\\s*(?:\\p{IsHan}{2,4}"
          + "|(?:列印|打印|文字大小|字[号號体]|分享|收藏|评论|評論|点击|浏览|瀏覽|阅读|閱讀)[^，。]{0,40}"
          + "|(?:[A-Z]{3}\\s)?[（(]?\\d{1,2}(?:[:：]\\d{2}.*|时\\d{1,2}分[^，。！？；]{0,12})|(?:来源|作者|编辑|责任编辑).*)?"
          + "|[^，。！？；,;!?]{0,30}(?<!\\d)\\d{1,2}[-/]\\d{1,2}[-/](?:19|20)\\d{2}(?!\\d)[^，。！？；,;!?]{0,30}"
          + "|[^，。！？；,;!?]{0,30}(?<!\\d)(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s?\\d{1,2}[:：]\\d{2}[^，。！？；,;!?]{0,30}"
          + "|(?:https?://)?(?:[A-Za-z0-9-]{2,30}\\.){1,3}[a-z]{2,4}/?(?:\\s?(?:19|20)\\d{2}\\s?[-/.年][^，。！？；]{0,60})?|" + PAGER
          + "|(?:本文|文章|信息|稿件)?(?:来源|稿源)\\s?[:：]\\s?\\S{2,24}(?:\\s.{0,60})?"
          + "|(?:(?:Writer|Author|Editor|Source|From|Updated|Published|Posted|By)\\s?[:：]\\s?[^|｜]{2,40}(?:[|｜]\\s?|$)){2,6}"
          + "|(?:您)?(?:当前|现在|所在)(?:的)?位置\\s?[:：].{0,60}"
          + "|[^。，]{0,16}(?:加载中|載入中|载入中)[^。]{0,8}[。.…]*\\s?(?:.{0,12}请刷新本?页面。?)?|.{0,12}请刷新本?页面。?"
          + "|" + LOGIN + "|分享(?:工具|到)?\\s?[|｜:：]?|0|\\d{3,6}|\\d{1,2}:\\d{2}(?::\\d{2})?"
          + "|(?:字号|字体|字体大小|字級|字級大小|字型大小|分享到?|打印|大\\s中\\s小|浏览(?:次数|量)?|阅读(?:量|数)?|点击(?:数|量)?)[:：\\s].{0,40}");

  private static final Pattern TAIL = Pattern.compile(
      "(?:[【\\[]纠错[】\\]]\\s?)?[（(【\\[]?\\s?(?:(?:作者|来源)[:：]\\s?\\S{1,16}\\s+)?(?:本文|文章|稿件)?(?:责任编辑|責任編輯|责编|值班编辑|编辑|来源|稿源|原文链接|文章链接)\\s?[:：]\\s?.{0,60}"
          + "|(?:本|此)(?:内容|文|文章|稿件|作品)[^。]{0,24}(?:未经|不得转载)[^。]{0,40}(?:转载|使用|允许|授权|许可).{0,60}"
          + "|[※◎＊*]?\\s?(?:(?:本|此)(?:内容|文|文章|稿件|作品|网站?|網站?))?[^。]{0,16}(?:未经|不经|非经|未經|非經)[^。]{0,16}(?:授权|許可|授權|许可|允许|同意)[^。]{0,24}(?:转载|轉載"
          + "|摘编)[^。]{0,40}。?"
          + "|(?:本|此)[^。]{0,40}(?:版权所有|版權所有)[，,].{0,80}"
          + "|[（(]本文来自.{2,20}APP.*|(?:点击进入专题|返回搜狐|相关(?:阅读|新闻|链接|专题|推荐)|推荐阅读|延伸阅读|更多精彩|分享到|阅读原文|展开全文|查看更多|上一篇|下一篇).*"
          + "|(?:扫码|扫描?二维码|扫一扫)(?:$|[，,\\s]?(?:关注|下载|在|用|打开|分享|加入|进|查看|观看|添加|微信|手机|二维码|上方|下方|即可|支持|订阅|阅读)).*"
          + "|举报(?:$|[\\s（(:：|｜/]|此|该|本|不良|违法|电话|邮箱|热线|反馈).*|" + PAGER
          + "|(?:觀看|观看|瀏覽|浏览|點閱|点阅|點擊|点击|閱讀|阅读)(?:人次|人數|人数|次數|次数|數|数|量)\\s?[:：]?\\s?[\\d,]*次?|\\+\\d{1,3}|图集|圖集|(?:阅读|閱讀|展开|展開)(?:剩余|剩餘)全文.{0,8}"
          + "|(?:关注|關注)(?:公众号|微信|我们|我們)\\s?[:：]?.{0,30}"
          + "|[^。，]{0,40}(?:专稿|專稿|原创(?:内容|作品|稿件)?|独家(?:稿件)?|版权作品)[，,]\\s?(?:未经|未經)[^。]{0,24}(?:转载|轉載)[^。]{0,40}。?"
          + "|[^。，]{0,40}(?:原创|原創|首发|首發|专稿|專稿)[，,][^。]{0,12}(?:转载|轉載)[^。]{0,12}(?:注明|註明|标明)[^。]{0,12}。?\\s?(?:[（(][^（）()]{0,40}[）)])?"
          + "|" + LOGIN
          + "|[（(]?(?:本|此)(?:文|文章|稿件)(?:已|系)?[经經].{2,20}(?:授权|授權)(?:转载|轉載|发布|發布|刊发|使用)?。?[）)]?"
          + "|(?i:tags?|标签|標籤|标籤|关键词|關鍵詞|关键字|關鍵字)\\s?[:：][^。]{0,80}"
          + "|[^。]{0,40}(?:下載|下载)\\s?(?i:app|客户端|客戶端)[^。]{0,24}"
          + "|[^。，]{0,12}加入[^。]{0,16}(?i:telegram|line|whatsapp|粉絲團|粉丝团)[^。]{0,16}"
          + "|(?:支持|可用|使用|支援)?(?:键盘|鍵盤)[^。]{0,12}(?:翻页|翻頁)[^。]{0,12}|查看原[图圖]|全部[图圖]片|0|\\d{3,6}"
          + "|[【〔]?[^。，]{0,8}(?:徵稿|征稿|投稿|投書)[】〕]?|[^。]{0,24}(?:徵稿|征稿|投稿|投書|來稿|来稿)[^。]{0,60}@.{0,80}"
          + "|(?:留言|網友|网友|讀者|读者)(?:討論|讨论|回應|回应|留言|評論|评论)"
          + "|不喜欢|不感兴趣|[^。]{0,20}(?:减少|屏蔽)[^。]{0,6}此类[^。]{0,6}"
          + "|(?:跟贴|跟帖|发贴|发帖|發帖|回复|评论|評論|点赞|參與|参与)\\s?[（(]?\\d{0,7}[）)]?"
          + "|[-—–·•*=\\s]{0,6}(?:END|The End|全文完)[-—–·•*=\\s]{0,6}"
          + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?:返回|回到)(?:页首|頁首|页顶|頁頂|顶部|頂部)(?:[\\s|｜]*(?:关闭|關閉|打印|列印)[^。，]{0,4})?[\\s|｜]*"
          + "|[\\s|｜\\[\\]<>«»\\d]*(?:(?:首页|上一页|下一页|末页|尾页)[\\s|｜\\[\\]<>«»\\d]*){1,5}");

  /** Who answers for the page: with this line the text ends, or it stands above it. */
  private static final Pattern ANSWERED = Pattern.compile("(?:[【\\[]纠错[】\\]]\\s?)?[（(【\\[]?\\s?(?:责任编辑|責任編輯|责编)\\s?[:：].{0,40}");

  /** The heading of what only readers with an account see. */
  private static final Pattern MEMBERS = Pattern.compile("(?:會員|会员|用户|用戶)(?:登入|登录|登錄|登陆|登陸)");

  /** With one of these the page goes on to something else. */
  private static final Pattern STOP = Pattern.compile(
      "[>＞»▶►■◆●·•]{0,2}\\s?(?:[＜<]{2}.{2,20}[＞>]{2}|(?:\\p{IsHan}{2,4})?(?:声明|聲明)\\s?[:：].*|\\p{IsHan}{0,4}(?:侵权|侵權|版权|版權)(?:公告|启事|啟事|提示)\\s?[:：]?"
          + "|(?:免责|免責|版权|版權|特别|特別|郑重|鄭重)(?:声明|聲明)|" + RIGHTS + ".*"
          + "|(?:以上|本文)(?:内容|內容)?.{0,48}(?:仅|僅)提供(?:信息|資訊)(?:存储|存儲|发布).*"
          + "|(?:延伸|相关|推荐|热门|热点|往期|猜你喜欢|大家都在看|[为為][您你]推[荐薦]|网友评论|最新评论|更多)[\\s·•]*"
          + "(?:推荐|阅读|新闻|文章|日志|博文|链接|报道|评论|内容|精彩|回顾|专题)?[:：]?"
          + "|[※]?(?:您|你)?(?:可能|也许|也許)(?:还|還)?(?:会|會|想)?(?:对这些|對這些)?(?:有|感)?(?:兴趣|興趣|喜欢|喜歡|看)的?\\p{IsHan}{0,4}[:：]?"
          + "|[【〔]?(?:延伸|相關|推薦|熱門|更多(?:相關)?|編輯部?|编辑部?|小編|小编)(?:推薦|推荐|閱讀|點閱|点阅|新聞|文章|報導|報道|評論|精選|精选)[】〕]?[:：]?)");

  /** What a page says between two paragraphs. */
  private static final Pattern BETWEEN = Pattern.compile(
      "(?:(?:编辑|编写|手机)?(?:短信)?[^。，]{0,8}发送?\\s?[A-Za-z0-9]{1,8}\\s?[到至]\\s?\\d{4,12}[^。，]{0,30})"
          + "|(?:請繼續往下閱讀|请继续往下阅读|下一頁|廣告|廣 告|Advertisement|ADVERTISEMENT)[.…]*|(?:\\d{1,3}\\s?)?[/／]\\s?\\d{1,3}"
          + "|[^。，]{0,12}(?:网址|網址|链接|連結)[^。，]{0,6}(?:复制|複製)[^。，]{0,10}[！!。]?"
          + "|[▼▽↓]?\\s?[^。，]{0,8}请?(?:戳|点击|點擊)[^。，]{0,6}(?:图集|圖集|大图|大圖|组图|組圖)[^。，]{0,4}[▼▽↓]?");

  /** «>>加入粉丝团»: a link of the page's own, in a paragraph or not. */
  private static final Pattern TO_ITSELF = Pattern.compile("[>＞»▶►]{1,2}\\s?\\S.*");

  private static final Pattern BACK = Pattern.compile("返回(?:搜狐|首页|列表|顶部|\\p{IsHan}{2,4}首页).{0,8}|查看更多|展开全文|阅读全文");

  private static final Pattern COUNTED = Pattern.compile("[（(](?:\\d{1,3}[/／]\\d{1,3}|\\p{IsHan}{1,4})[）)]");

  private static final Pattern DAY = Pattern.compile("(?:(?:19|20)\\d{2}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final Pattern LABEL = Pattern.compile("\\p{IsHan}{2,4}[:：]");

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");

  private static final Pattern SENTENCE = Pattern.compile("[。！？]");

  /** A line with one of these marks is a sentence. */
  private static final Pattern SAID = Pattern.compile("[。！？，!?,;；]");

  /** In columns: a heading of something else is no longer. */
  private static final int LONGEST_STOP = 40;

  /** A page goes on to something else only after so much of the text. */
  private static final double STOP_AFTER = 0.6;

  /** What a page says so is never said within a story, but may be as long as a short one. */
  private static final Pattern DISCLAIMER = Pattern.compile(
      "(?:免责|免責|版权|版權|特别|特別|郑重|鄭重)(?:声明|聲明)(?:\\s?[:：]|$)|" + RIGHTS + "|(?:以上|本文)(?:内容|內容)?.{0,48}(?:仅|僅)提供(?:信息|資訊)");
  private static final double DISCLAIMER_AFTER = 0.35;

  /** In characters: with less before it the line of the editor stands above the text. */
  private static final int ENOUGH = 60;

  /** The text of a line that is nearly all link. */
  private static final double LINKED = 0.8;

  private PageEdges() {}

  /**
   * Cleans the edges.
   *
   * @param main is changed
   * @param title the headline, which need not stand in the text again
   */
  static void trim(Element main, String title) {
    // Such a link may end the last paragraph: «新文化报记者 李洪洲返回搜狐，查看更多».
    main.select("a").stream()
        .filter(link -> BACK.matcher(link.text().strip()).matches() || TO_ITSELF.matcher(link.text().strip()).matches())
        .toList().forEach(Element::remove);
    PageDeck.settle(main);
    cut(main);
    behindEditor(main);
    brokenHead(main, title);
    lines(main, title);
    between(main);
    brokenLinks(main);
    links(main);
    // Lists of links stood behind these.
    tails(main);
    links(main);
  }

  private static void tails(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    for (PageLines.Line line : lines.subList(Math.max(0, lines.size() - LAST), lines.size())) {
      boolean is = isOfPage(line) && HeadlineRule.width(line.text()) <= LONGEST && TAIL.matcher(line.text()).matches();
      if (is && line.isAlone() && line.element() != main) {
        line.element().remove();
      }
    }
  }

  /** Whether a line can be one of the page: no caption, and no figure of a table. */
  private static boolean isOfPage(PageLines.Line line) {
    return !line.element().hasClass("caption") && !(NUMBER.matcher(line.text()).matches() && line.element().closest("td,th") != null);
  }

  /** Takes off what {@link #lines} takes off, where the text begins with such lines and breaks instead of blocks. */
  private static void brokenHead(Element main, String title) {
    String bare = PageTitle.bare(title);
    List<PageLines.Line> lines = PageLines.of(main);
    for (int i = 0; i < Math.min(FIRST, lines.size()); i++) {
      for (List<Node> line : BrokenLines.first(lines.get(i).element(), FIRST)) {
        String words = BrokenLines.words(line);
        boolean fact = words.isEmpty() || HeadlineRule.width(words) <= LONGEST && (HEAD.matcher(words).matches() || isTitle(words, bare));
        if (!fact || BrokenLines.isPictured(line)) {
          break;
        }
        line.forEach(Node::remove);
      }
    }
  }

  private static void between(Element main) {
    for (PageLines.Line line : PageLines.of(main)) {
      if (BETWEEN.matcher(line.text()).matches() && line.isAlone() && line.element() != main) {
        line.element().remove();
      }
    }
  }

  /** Takes off the lines at both ends that are kept as fields, and nothing else. */
  static void trimFacts(Element main, String title) {
    lines(main, title);
  }

  /** Whether a line at the beginning speaks of the story and is none of its text. */
  static boolean isFact(String line) {
    return HEAD.matcher(line).matches();
  }

  /** Takes off the lines above a headline that are no sentences: menus, boxes to search, the channel. */
  static void above(Element main, Element headline) {
    for (PageLines.Line line : PageLines.of(main)) {
      Element element = line.element();
      if (element == headline) {
        return;
      }
      // A paragraph without a link may be a kicker.
      boolean text = element.nameIs("p") && element.selectFirst("a") == null || SAID.matcher(line.text()).find() || !element.select("img").isEmpty()
          || element.closest("figure") != null;
      if (line.isAlone() && element != main && !text && !headline.parents().contains(element)) {
        element.remove();
      }
    }
  }

  private static void lines(Element main, String title) {
    String bare = PageTitle.bare(title);
    PageLines.of(main).stream().filter(line -> PageTitle.bare(line.text()).equals(bare)).findFirst().ifPresent(line -> above(main, line.element()));
    List<PageLines.Line> lines = PageLines.of(main);
    for (int i = 0; i < lines.size(); i++) {
      PageLines.Line line = lines.get(i);
      boolean first = i < FIRST && (HEAD.matcher(line.text()).matches() || isTitle(line.text(), bare) || isAuthors(lines, i));
      boolean last = i >= lines.size() - LAST && TAIL.matcher(line.text()).matches();
      boolean alone = line.isAlone() && line.element() != main;
      boolean fact = (first && (alone || !line.isAlone()) || last && alone) && isOfPage(line);
      if (fact && HeadlineRule.width(line.text()) <= LONGEST) {
        remove(line, main);
      }
    }
  }

  /** Whether a line is names and nothing else, or the outlet behind these, and the line of the day stands beside it. */
  private static boolean isAuthors(List<PageLines.Line> lines, int at) {
    String line = lines.get(at).text();
    boolean all = PageFactsFinder.isHouseAndNames(line) || !PagePlace.namesOfPair(line).isEmpty();
    boolean house = at > 0 && PageFactsFinder.isHouse(line) && !PageFactsFinder.names(lines.get(at - 1).text()).isEmpty();
    int next = !house && at + 1 < lines.size() && PageFactsFinder.isHouse(lines.get(at + 1).text()) ? at + 2 : at + 1;
    boolean day = at > 0 && isDay(lines.get(at - 1).text()) || next < lines.size() && isDay(lines.get(next).text());
    return day && (all || house || !PageFactsFinder.names(line).isEmpty());
  }

  /** Whether a line is that of the day, or the hour below it. */
  static boolean isDay(String line) {
    return PageDays.isIn(line) && HEAD.matcher(line).matches() || CLOCK.matcher(line).matches();
  }

  /** The headline, or with the number of a picture or a channel behind it: «城春图集 (1/5)», «城春图集 (文化)». */
  private static boolean isTitle(String line, String bare) {
    String words = PageTitle.bare(line);
    return words.equals(bare) || !bare.isEmpty() && words.startsWith(bare) && COUNTED.matcher(words.substring(bare.length())).matches();
  }

  /** Takes a line off; one that stands between blocks without one of its own leaves these and the pictures. */
  private static void remove(PageLines.Line line, Element main) {
    if (line.isAlone() && line.element() != main) {
      line.element().remove();
      return;
    }
    for (Node node : new ArrayList<>(line.element().childNodes())) {
      boolean kept = node instanceof Element element
          && (PageMeasure.isBlock(element) || element.nameIs("img") || !element.select("img").isEmpty()
          || element.select("*").stream().anyMatch(PageMeasure::isBlock));
      if (!kept) {
        node.remove();
      }
    }
  }

  /** Takes off all from the line on with which the page goes on to something else. */
  private static void cut(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    int whole = lines.stream().mapToInt(line -> line.text().length()).sum();
    int read = 0;
    boolean answered = false;
    for (PageLines.Line line : lines) {
      boolean disclaims = DISCLAIMER.matcher(line.text()).lookingAt();
      boolean label = disclaims || line.text().contains("声明") || line.text().contains("聲明") || HeadlineRule.width(line.text()) <= LONGEST_STOP;
      boolean late = read > (disclaims ? DISCLAIMER_AFTER : STOP_AFTER) * whole || answered;
      answered |= read > ENOUGH && ANSWERED.matcher(line.text()).matches();
      boolean members = read > ENOUGH && line.element().normalName().matches("h[1-6]") && MEMBERS.matcher(line.text()).matches();
      late |= members;
      boolean stops = members || STOP.matcher(line.text()).matches() || Outlets.isChannel(PageTitle.bare(line.text()));
      if (label && late && line.element() != main && stops) {
        removeFrom(main, line.element());
        return;
      }
      read += line.text().length();
    }
  }

  /** Takes off what follows the line of the editor, where no sentence is left there: counts, buttons, what readers may answer. */
  private static void behindEditor(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    int read = 0;
    int at = -1;
    for (int i = 0; i < lines.size(); i++) {
      PageLines.Line line = lines.get(i);
      boolean ends = at < 0 && read > ENOUGH && line.element() != main && ANSWERED.matcher(line.text()).matches();
      at = ends ? i : at;
      read += line.text().length();
      boolean page = STOP.matcher(line.text()).matches() || TAIL.matcher(line.text()).matches();
      if (at >= 0 && i > at && !page && (SENTENCE.matcher(line.text()).find() || !line.element().select("img").isEmpty())) {
        return;
      }
    }
    if (at >= 0 && at + 1 < lines.size() && lines.get(at + 1).element() != main) {
      removeFrom(main, lines.get(at + 1).element());
    }
  }

  private static void removeFrom(Element main, Element first) {
    List<Element> holders = first.parents();
    boolean behind = false;
    for (Element element : main.select("*")) {
      behind |= element == first;
      if (behind && !holders.contains(element)) {
        element.remove();
      }
    }
  }

  /** Takes off the lines at the end that are links, or lead to something else, and end with breaks instead of being blocks. */
  private static void brokenLinks(Element main) {
    Element last = main;
    for (Node end = end(last); end instanceof Element child && PageMeasure.isBlock(child); end = end(last)) {
      last = child;
    }
    List<Node> line = new ArrayList<>();
    Node before;
    for (Node node = last.lastChild(); node != null; node = before) {
      before = node.previousSibling();
      boolean breaks = node instanceof Element element && element.nameIs("br");
      boolean ends = breaks || node instanceof Element element && (PageMeasure.isBlock(element) || !element.select("img").isEmpty());
      if (breaks) {
        line.add(node);
      }
      if (ends && !isFurniture(line)) {
        return;
      }
      if (ends) {
        line.forEach(Node::remove);
        line.clear();
      } else {
        line.add(node);
      }
      if (ends && !breaks) {
        return;
      }
    }
  }

  /** The last node of an element that shows anything; null if none does. */
  private static @Nullable Node end(Element element) {
    Node end = element.lastChild();
    while (end != null && !(end instanceof TextNode text && !text.isBlank())
        && !(end instanceof Element child && (child.hasText() || !child.select("img").isEmpty()))) {
      end = end.previousSibling();
    }
    return end;
  }

  /** Whether the nodes of a line, from its last one on, are blank, nearly all link, or words with which a page goes on. */
  private static boolean isFurniture(List<Node> nodes) {
    Element line = new Element("p");
    nodes.forEach(node -> line.prependChild(node.clone()));
    String words = WhiteSpace.fold(line.text());
    return words.isEmpty() || PageMeasure.of(line).links() > LINKED
        || HeadlineRule.width(words) <= LONGEST_STOP && (STOP.matcher(words).matches() || TAIL.matcher(words).matches());
  }

  /** Takes off links and days at the end, which are lists of other stories. */
  private static void links(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    for (int i = lines.size() - 1; i > 0; i--) {
      PageLines.Line line = lines.get(i);
      boolean heading = HeadlineRule.width(line.text()) <= LONGEST_STOP && STOP.matcher(line.text()).matches();
      // «新闻：»: a label whose links are gone.
      heading |= LABEL.matcher(line.text()).matches();
      boolean furniture = heading || DAY.matcher(line.text()).matches() || PageMeasure.ofLine(line.element()).links() > LINKED;
      if (!furniture || !line.isAlone() || line.element() == main) {
        return;
      }
      line.element().remove();
    }
  }
}
