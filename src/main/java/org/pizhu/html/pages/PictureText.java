package org.pizhu.html.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.pizhu.html.words.Appeals;
import org.pizhu.html.words.HeadlineRule;

/**
 * Marks the captions of a page that are none by their elements: the line below a picture that says what its text for readers without pictures
 * says («alt», or the title of the link it stands in), and the only line of a figure. Small pictures of lists have their text in a link.
 */
final class PictureText {

  private static final int LEVELS = 4;

  /** In columns: shorter ones are names of people and buttons, unless they are sentences. */
  private static final int SHORTEST = 18;

  /** In columns. */
  private static final int LONGEST = 400;

  private static final Pattern CREDIT = Pattern.compile("\\s*((?:图像|图片|照片|圖像|圖片)(?:来源|來源|版权|版權))\\s?[,，:：]?\\s*");

  /** What is read aloud before a caption; no reader sees it. */
  private static final Pattern ALOUD = Pattern.compile("(?:图像|图片|照片|圖像|圖片)(?:加注|加註|说明|說明|註釋)(?:文字)?[,，:：]");

  private static final Pattern OF_FILM = Pattern.compile("(?:视频|視頻|影片)(?:来源|來源)\\s?[:：].{2,24}");

  private static final int FEWEST_OF_GALLERY = 2;

  /** What programs put below pictures of which nothing is said: the number, the name of the file, what to put here. */
  private static final Pattern NO_WORDS = Pattern.compile(
      "\\s*(?:\\d{1,3}|(?i:img|image|图片|圖片|截图|未命名)[-_\\d]*|[\\w.-]{1,60}\\.(?i:png|jpe?g|gif|webp)|在这里插入图片描述|请输入图片描述|图片描述)\\s*");

  /** The box of a picture holds few elements; the text of one with many takes long to measure for each of its lines. */
  private static final int MOST_IN_BOX = 6;

  /** What names the box of a player. */
  private static final Pattern PLAYER = Pattern.compile("(?i)video|player|film|shipin");

  /** In columns: a longer line is text. */
  private static final int LONG = 110;

  /** So many lines below a source the story goes on, if it does. */
  private static final int NEXT = 3;

  /** What scripts of slide shows put at both ends so that these seem to go round: each shows a picture that stands there already. */
  private static final String CLONES = ".swiper-slide-duplicate,.slick-cloned,.owl-item.cloned,.flex-control-clone,li.clone:has(img)";

  private PictureText() {}

  /**
   * Marks them.
   *
   * @param body is changed: what is a caption gets that class, and is a heading no longer
   */
  static void mark(Element body) {
    body.select(CLONES).remove();
    body.select("figcaption").stream().filter(caption -> NO_WORDS.matcher(caption.text()).matches()).toList().forEach(Element::remove);
    sources(body);
    // «<h6>▲…</h6>» right below a picture heads nothing.
    body.select("h3,h4,h5,h6").stream().filter(heading -> heading.text().strip().startsWith("▲") && isBelowPicture(heading))
        .forEach(heading -> heading.tagName("p").addClass("caption"));
    galleries(body);
    body.select("figure:has(figcaption)").forEach(PictureText::credit);
    for (Element picture : body.select("img")) {
      Element around = picture.parent();
      for (int level = 0; level < LEVELS && around != null && around != body && around.select("img").size() == 1; level++) {
        if (!around.text().isBlank()) {
          mark(around, picture);
          break;
        }
        around = around.parent();
      }
    }
  }

  /** «来源：视觉中国» within a text right below a picture is the picture's source, and in the box of a player that of the film; neither is the story's. */
  private static void sources(Element body) {
    List<PageLines.Line> lines = PageLines.of(body);
    boolean text = false;
    for (int i = 0; i < lines.size(); i++) {
      Element line = lines.get(i).element();
      boolean film = OF_FILM.matcher(lines.get(i).text()).matches();
      boolean source = (film || PageOutlet.isSource(lines.get(i).text())) && lines.get(i).isAlone() && line != body;
      List<PageLines.Line> next = lines.subList(i + 1, Math.min(i + 1 + NEXT, lines.size()));
      if (source && isOfPlayer(line)) {
        line.remove();
      } else if (source && !film && text && isBelowPicture(line) && next.stream().anyMatch(one -> HeadlineRule.width(one.text()) > LONG)) {
        line.addClass("caption");
      }
      text |= HeadlineRule.width(lines.get(i).text()) > LONG;
    }
  }

  /**
   * The lines of pictures that a gallery has again in a box of their own, as its script shows one at a time: with their pictures they are captions, and
   * the others are taken off.
   */
  private static void galleries(Element body) {
    Map<String, Element> boxed = new LinkedHashMap<>();
    List<PageLines.Line> lines = PageLines.of(body);
    for (PageLines.Line line : lines) {
      if (HeadlineRule.width(line.text()) >= SHORTEST && HeadlineRule.width(line.text()) <= LONGEST && isAllBeside(line)) {
        boxed.putIfAbsent(PageTitle.bare(line.text()), line.element());
      }
    }
    // Two pictures may show the same, or be by the same hand.
    List<PageLines.Line> again = lines.stream()
        .filter(line -> line.isAlone() && line.element() != body && !isAllBeside(line) && !isBelowPicture(line.element()))
        .filter(line -> boxed.getOrDefault(PageTitle.bare(line.text()), line.element()) != line.element()
            && !line.element().normalName().matches("h[1-6]|figcaption"))
        .toList();
    if (again.stream().map(line -> PageTitle.bare(line.text())).distinct().count() < FEWEST_OF_GALLERY) {
      return;
    }
    for (PageLines.Line line : again) {
      boxed.get(PageTitle.bare(line.text())).addClass("caption");
      line.element().remove();
    }
  }

  /** Whether a line is all the text beside the one picture of its box. */
  private static boolean isAllBeside(PageLines.Line line) {
    Element box = line.element().parent();
    for (int level = 0; level < LEVELS && box != null && box.childrenSize() <= MOST_IN_BOX
        && box.text().length() == line.element().text().length(); level++) {
      if (!box.select("img").isEmpty()) {
        return box.select("img").size() == 1 && box.closest("a") == null && line.element().closest("a") == null && line.element().select("a,img").isEmpty();
      }
      box = box.parent();
    }
    return false;
  }

  private static boolean isOfPlayer(Element line) {
    Element box = line.parent();
    for (int level = 0; level < 2 && box != null && box.childrenSize() <= MOST_IN_BOX; level++) {
      if (PLAYER.matcher(box.className() + ' ' + box.id()).find() && box.selectFirst("video,iframe,embed,object") != null) {
        return HeadlineRule.width(box.text()) <= LONG;
      }
      box = box.parent();
    }
    return false;
  }

  private static boolean isBelowPicture(Element line) {
    Element before = line.previousElementSibling();
    return before != null && !before.hasText() && (before.nameIs("img") || before.selectFirst("img") != null);
  }

  /** Whose a picture is, in a line of its own whose label is only read aloud, goes to the caption with that label. */
  private static void credit(Element figure) {
    Element caption = figure.selectFirst("figcaption");
    caption.select("span,strong").stream().filter(label -> ALOUD.matcher(label.text()).matches()).toList().forEach(Element::remove);
    // Where the classes have names that say nothing, the comma tells that it is read aloud.
    List<Element> labels = figure.select("[class~=(?i)hidden|sr-only|screen-reader],span:matchesWholeOwnText(^\\S{4}[，,]$)");
    for (Element label : labels) {
      Element line = label.closest("p,div,figcaption");
      boolean own = line != null && line != caption && !line.parents().contains(caption) && line.select("img,figcaption").isEmpty();
      Matcher is = CREDIT.matcher(label.text());
      if (own && is.matches() && line.text().length() > label.text().length()) {
        String name = line.text().substring(label.text().length()).strip();
        Element last = caption.children().isEmpty() ? caption : caption.children().last();
        last.appendText("（" + is.group(1) + "：" + name + "）");
        line.remove();
      }
    }
  }

  private static void mark(Element around, Element picture) {
    Element line = around;
    while (line.ownText().isBlank() && line.children().stream().filter(child -> !child.text().isBlank()).count() == 1) {
      line = line.children().stream().filter(child -> !child.text().isBlank()).findFirst().orElseThrow();
    }
    boolean caption = line != around && !Appeals.is(line.text())
        && line.closest("a,figcaption") == null && line.select("a,figcaption").isEmpty() && !line.nameIs("h1")
        && HeadlineRule.width(line.text()) <= LONGEST && (isOfFigure(line) || isSaidOf(picture, line.text()));
    if (caption && isBehind(around, picture, line)) {
      if (line.normalName().matches("h[2-6]")) {
        line.tagName("p");
      }
      line.addClass("caption");
    }
  }

  private static boolean isBehind(Element around, Element picture, Element line) {
    for (Element one : around.select("*")) {
      if (one == picture || one == line) {
        return one == picture;
      }
    }
    return false;
  }

  /** «6» is the number of pictures, and a figure with a caption has one. */
  private static boolean isOfFigure(Element line) {
    Element figure = line.closest("figure");
    return figure != null && figure.selectFirst("figcaption") == null
        && !EdgeWords.DAY.matcher(line.text().strip()).matches() && HeadlineRule.width(line.text()) >= SHORTEST;
  }

  private static boolean isSaidOf(Element picture, String text) {
    String bare = PageTitle.bare(text);
    boolean enough = HeadlineRule.width(bare) >= SHORTEST || bare.endsWith("。") || bare.endsWith("）");
    Element link = picture.closest("a");
    return enough && (bare.equals(PageTitle.bare(picture.attr("alt"))) || bare.equals(PageTitle.bare(picture.attr("title")))
        || link != null && bare.equals(PageTitle.bare(link.attr("title"))));
  }
}
