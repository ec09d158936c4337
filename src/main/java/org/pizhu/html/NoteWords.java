package org.pizhu.html;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.pizhu.text.WhiteSpace;

/** The words of a note that another program keeps as HTML: its paragraphs, lines and points, without their looks. */
public final class NoteWords {

  private static final Pattern BLANKS_AT_LINES = Pattern.compile(" *\\n *");
  private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

  private NoteWords() {}

  /**
   * The words of a fragment.
   *
   * @param html any fragment; scripts, styles and comments have no words
   * @return Markdown, as far as that is paragraphs and lists; empty where there are no words
   */
  public static String of(String html) {
    StringBuilder words = new StringBuilder();
    NodeTraversor.traverse(new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
          String folded = WhiteSpace.fold(" " + text.getWholeText() + " ");
          boolean parts = startsWhite(text.getWholeText());
          words.append(parts ? " " : "").append(folded).append(!folded.isEmpty() && endsWhite(text.getWholeText()) ? " " : "");
        } else if (node instanceof Element element) {
          words.append(element.normalName().equals("br") ? "\n" : element.normalName().equals("li") ? "\n- " : element.isBlock() ? "\n\n" : "");
        }
      }

      @Override
      public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && !element.normalName().equals("li")) {
          words.append("\n\n");
        }
      }
    }, Jsoup.parseBodyFragment(html).body());
    return MANY_LINES.matcher(BLANKS_AT_LINES.matcher(words).replaceAll("\n")).replaceAll("\n\n").strip();
  }

  private static boolean startsWhite(String text) {
    return !text.isEmpty() && WhiteSpace.isWhite(text.charAt(0));
  }

  private static boolean endsWhite(String text) {
    return !text.isEmpty() && WhiteSpace.isWhite(text.charAt(text.length() - 1));
  }
}
