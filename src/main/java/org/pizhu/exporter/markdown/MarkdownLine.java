package org.pizhu.exporter.markdown;

import java.util.List;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Reference;
import org.pizhu.markdown.Inline;

/** The words of a paragraph as CommonMark, on lines parted by line breaks. */
final class MarkdownLine {

  private final LinkTargets targets;
  private final StringBuilder written = new StringBuilder();
  private boolean isInLink;

  MarkdownLine(LinkTargets targets) {
    this.targets = targets;
  }

  String of(List<Inline> content) {
    inlines(content, ' ');
    return written.toString();
  }

  /** What stands after the content decides whether its last mark can close. */
  private void inlines(List<Inline> content, int after) {
    for (int i = 0; i < content.size(); i++) {
      inline(content.get(i), i + 1 < content.size() ? first(content.get(i + 1), after) : after);
    }
  }

  private void inline(Inline inline, int after) {
    if (inline instanceof Inline.Words words) {
      text(words.text());
    } else if (inline instanceof Inline.Break) {
      written.append('\n');
    } else if (inline instanceof Inline.Strong strong) {
      marked("**", strong.content(), after);
    } else if (inline instanceof Inline.Emphasis emphasis) {
      marked("*", emphasis.content(), after);
    } else if (inline instanceof Inline.Code code) {
      text(code.text(), MarkdownText.code(code.text()));
    } else if (inline instanceof Inline.WebLink link) {
      bracket();
      isInLink = true;
      inlines(link.content(), ']');
      isInLink = false;
      written.append("](<").append(link.address().toASCIIString()).append(">)");
    } else if (inline instanceof Inline.Reference reference) {
      reference(reference);
    }
  }

  private void reference(Inline.Reference reference) {
    if (targets.has(reference.link())) {
      String words = MarkdownText.inside(targets.words(reference)).replace("]", "\\]");
      bracket();
      written.append(words).append("](").append(targets.toBlock()).append(LinkTargets.anchor(reference.link())).append(')');
    } else {
      text(targets.words(reference));
    }
  }

  /** CommonMark lets stars between a letter and a punctuation mark neither open nor close; there the words stay plain. */
  private void marked(String mark, List<Inline> content, int after) {
    String plain = plain(content);
    boolean holds = !plain.isBlank() && plain.indexOf('\n') < 0
        && MarkdownText.canOpen(lastWritten(), plain.codePointAt(0))
        && MarkdownText.canClose(plain.codePointBefore(plain.length()), after)
        && lastWritten() != '*' && after != '*';
    if (!holds) {
      inlines(content, after);
      return;
    }
    written.append(mark);
    inlines(content, '*');
    written.append(mark);
  }

  private int lastWritten() {
    return written.isEmpty() ? ' ' : written.codePointBefore(written.length());
  }

  private void text(String text) {
    boolean isAtStart = written.isEmpty() || written.charAt(written.length() - 1) == '\n';
    String escaped = isAtStart ? MarkdownText.atStart(text) : MarkdownText.inside(text);
    written.append(isInLink ? escaped.replace("]", "\\]") : escaped);
  }

  /** Begins a link; behind an exclamation mark it would be a picture. */
  private void bracket() {
    int last = written.length() - 1;
    if (last >= 0 && written.charAt(last) == '!') {
      written.setCharAt(last, '\\');
      written.append('!');
    }
    written.append('[');
  }

  /** A form that was made of a text; at the start of a line only if it begins with nothing that has a meaning there. */
  private void text(String text, String form) {
    if (form.startsWith("`")) {
      written.append(form);
    } else {
      text(text);
    }
  }

  private static int first(Inline inline, int after) {
    String plain = plain(List.of(inline));
    return plain.isEmpty() ? after : plain.codePointAt(0);
  }

  /** The words as they come out, with a bracket for a link and a backtick for code: these decide what stars beside them mean. */
  private static String plain(List<Inline> content) {
    StringBuilder plain = new StringBuilder();
    for (Inline inline : content) {
      if (inline instanceof Inline.Words words) {
        plain.append(PlainText.clean(words.text()));
      } else if (inline instanceof Inline.Break) {
        plain.append('\n');
      } else if (inline instanceof Inline.Strong strong) {
        plain.append('*').append(plain(strong.content())).append('*');
      } else if (inline instanceof Inline.Emphasis emphasis) {
        plain.append('*').append(plain(emphasis.content())).append('*');
      } else if (inline instanceof Inline.Code) {
        plain.append("``");
      } else {
        plain.append("[]");
      }
    }
    return plain.toString();
  }
}
