package org.pizhu.exporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Text made of all that means something to Markdown, HTML, a terminal or a decoder. */
public final class Hostile extends DomainContextBase {

  private static final List<String> PIECES = List.of(
      "#", "##", "*", "**", "***", "_", "__", "[", "]", "(", ")", "![", "](", "<", ">", "</p>", "</title>", "</style>",
      "<script>alert(1)</script>", "<!--", "-->", "<img src=x onerror=alert(1)>", "javascript:",
      "&", ";", "&amp;", "&#65;",
      "&lt", "\\", "`", "```", "~", "~~~", "|", "|-|-|", "-", "---", "- ", "+ ", "=", "===", "1. ", "1)", "2020.", ":",
      "\"",
      "'", "$", "$$", "{", "}", "!", "http://a.example/b_c_", "\n", "\n\n", "\r", "\r\n", "\t", " ", "    ",
      "\0", "\u001b[2J",
      "\u0085", "\u2028", "\u202e", "\u2066", "\u200f", "\u200b", "\u3000", "\u00a0", "\ud83d\ude00",
      "\ud83d", "\ufeff",
      "a", "文", "字。", "“", "”，", "（", "）", "《", "》", "—", "￥", "…", "1", "0");

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(12).map(pieces -> String.join("", pieces));
  }

  /** What a reader must find of a text in lines: no line break but {@code \n}, U+FFFD for what can't be written. */
  public static String readable(String text) {
    return text
        .replaceAll("\r\n|\r|\u0085|\u2028|\u2029", "\n")
        .replaceAll("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]", "\ufffd")
        .codePoints()
        .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The same as Markdown can show it: no tabs, no spaces at the ends of lines, no blank lines. */
  public static List<String> lines(String text) {
    return Arrays.stream(readable(text).split("\n"))
        .map(line -> line.replace('\t', ' ').replaceAll("^ +| +$", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The same behind a label on the first line. */
  public static List<String> labelled(String label, String text) {
    List<String> labelled = new ArrayList<>(lines(text));
    String first = labelled.isEmpty() ? "" : labelled.remove(0);
    labelled.add(0, label + first);
    return labelled;
  }

  /** The same without white space, which notes in Markdown have more or less of. */
  public static String dense(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  /** The same on one line. */
  public static String line(String text) {
    return readable(text).replace('\n', ' ').replace('\t', ' ').strip();
  }
}
