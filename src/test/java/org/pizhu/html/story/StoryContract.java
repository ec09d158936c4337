package org.pizhu.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.Byline;
import org.pizhu.model.Figure;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.text.WhiteSpace;

/** What holds for every story, whatever it was read from. Looks at the HTML through a parser, as a browser would. */
public final class StoryContract {

  private static final Set<String> TAGS = Set.of(
      "p", "h2", "ul", "ol", "li", "table", "tbody", "tr", "td", "th", "caption", "blockquote", "figure", "figcaption", "b", "i",
      "u", "s", "sub", "sup", "a", "ruby", "rt", "rp");

  private static final Map<String, String> ATTRIBUTES = Map.of(
      "data-o", "\\d{1,9}",
      "data-figure", "\\d{1,9}",
      "colspan", "[1-9]\\d{0,2}",
      "rowspan", "[1-9]\\d{0,2}",
      "rel", "noreferrer",
      "href", "(?is)(?:https?|mailto):.*");

  private StoryContract() {}

  public static void check(Story story) {
    checkText(story);
    Element body = Jsoup.parseBodyFragment(story.html()).body();
    checkSafe(body);
    checkOffsets(story, body);
    checkFigures(story, body);
    checkRanges(story);
  }

  private static void checkText(Story story) {
    String text = story.text();
    assertThat(text).doesNotContain("\0", "\ufffe", "\uffff");
    assertThat(new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8))
        .as("well-formed").isEqualTo(text);
    for (Block block : story.blocks()) {
      String words = block.range().of(text);
      assertThat(words).isNotEmpty().isEqualTo(WhiteSpace.fold(words));
    }
  }

  private static void checkSafe(Element body) {
    body.traverse((node, depth) -> {
      assertThat(node).isNotInstanceOf(Comment.class).isNotInstanceOf(DataNode.class);
      if (node instanceof Element element && element != body) {
        assertThat(TAGS).contains(element.tagName());
        for (Attribute attribute : element.attributes()) {
          assertThat(attribute.getValue()).as(attribute.getKey()).matches(
              ATTRIBUTES.getOrDefault(attribute.getKey(), "no such attribute: " + attribute.getKey()));
        }
      }
    });
  }

  /** The text nodes under each data-o are the block's text; every block but the headline has one; no text stands elsewhere. */
  private static void checkOffsets(Story story, Element body) {
    List<TextRange> seen = new ArrayList<>();
    StringBuilder outside = new StringBuilder();
    body.traverse((node, depth) -> {
      if (node instanceof Element element && element.hasAttr("data-o")) {
        int start = Integer.parseInt(element.attr("data-o"));
        seen.add(new TextRange(start, start + wholeText(element).length()));
        assertThat(wholeText(element)).isEqualTo(seen.get(seen.size() - 1).of(story.text()));
      } else if (node instanceof TextNode text && !hasOffset(text)) {
        outside.append(text.getWholeText());
      }
    });
    assertThat(outside.toString()).isEmpty();
    List<TextRange> blocks = story.blocks().stream()
        .filter(block -> block.kind() != BlockKind.HEADLINE).map(Block::range).toList();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(blocks);
  }

  private static boolean hasOffset(Node node) {
    for (Node parent = node.parent(); parent != null; parent = parent.parent()) {
      if (parent.hasAttr("data-o")) {
        return true;
      }
    }
    return false;
  }

  private static String wholeText(Element element) {
    StringBuilder text = new StringBuilder();
    element.traverse((node, depth) -> {
      if (node instanceof TextNode part) {
        text.append(part.getWholeText());
      }
    });
    return text.toString();
  }

  private static void checkFigures(Story story, Element body) {
    List<Element> figures = body.select("figure");
    assertThat(figures.stream().map(figure -> Integer.parseInt(figure.attr("data-figure"))).sorted().toList())
        .isEqualTo(story.figures().stream().map(Figure::number).toList());
    for (Element figure : figures) {
      assertThat(figure.childrenSize()).isLessThanOrEqualTo(1);
      Element caption = figure.selectFirst("figcaption");
      if (caption != null) {
        TextRange range = story.figures().get(Integer.parseInt(figure.attr("data-figure")) - 1).caption();
        assertThat(range).isNotNull();
        assertThat(caption.attr("data-o")).isEqualTo(String.valueOf(range.start()));
      }
    }
    List<TextRange> captions = story.blocks().stream()
        .filter(block -> block.kind() == BlockKind.CAPTION).map(Block::range).toList();
    assertThat(body.select("figcaption")).hasSameSizeAs(captions);
  }

  private static void checkRanges(Story story) {
    for (Byline byline : story.bylines()) {
      assertThat(byline.range().of(story.text())).isEqualTo(byline.name());
    }
    if (story.dateline() != null) {
      assertThat(story.dateline().range().of(story.text())).isEqualTo(story.dateline().asPrinted());
    }
    for (Figure figure : story.figures()) {
      assertThat(figure.line()).isPositive();
      if (figure.credit() != null) {
        // In its caption, in that of another picture for all, in a line of its own, or at the end of the text below the pictures.
        boolean caption = story.figures().stream()
            .anyMatch(other -> other.caption() != null && other.caption().contains(figure.credit().range()));
        boolean line = story.blocks().stream().anyMatch(block -> block.kind().isBody()
            && block.range().contains(figure.credit().range())
            && (block.range().start() == figure.credit().range().start() || block.range().end() == figure.credit().range().end()));
        assertThat(caption || line).isTrue();
        assertThat(figure.credit().range().of(story.text())).contains(figure.credit().name());
      }
    }
  }
}
