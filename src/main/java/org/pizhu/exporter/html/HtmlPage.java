package org.pizhu.exporter.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.pizhu.exporter.words.HtmlText;
import org.pizhu.exporter.words.PlainText;

/**
 * An HTML file that is complete in itself: its style is inside, there is no script, and its Content-Security-Policy lets a browser load
 * nothing else.
 */
public final class HtmlPage {

  private final Writer out;
  private final List<String> styles;

  /**
   * @param out what it is written to
   * @param more names of style sheets of this room besides that of all pages
   */
  public HtmlPage(Writer out, String... more) {
    this.out = out;
    styles = Stream.concat(Stream.of("export.css"), Arrays.stream(more)).map(HtmlPage::style).toList();
  }

  private static String style(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream("/org/pizhu/exporter/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All up to the first thing in {@code main}. */
  public void begin(Locale locale, String title, String scope) throws IOException {
    String oneLine = PlainText.oneLine(title);
    line("<!DOCTYPE html>");
    line("<html lang=\"", locale.toLanguageTag(), "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line("<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">");
    line("<meta name=\"viewport\" content=\"width=device-width\">");
    line("<meta name=\"color-scheme\" content=\"light dark\">");
    line("<title>", oneLine, "</title>");
    line("<style>");
    for (String style : styles) {
      out.write(style);
    }
    line("</style>");
    line("</head>");
    line("<body>");
    line("<header>");
    line("<h1>", oneLine, "</h1>");
    line("<p>", scope, "</p>");
    line("</header>");
    line("<main>");
  }

  /** The end of {@code main} and what follows it. */
  public void end(String footer) throws IOException {
    line("</main>");
    line("<footer>", footer, "</footer>");
    line("</body>");
    line("</html>");
    out.flush();
  }

  /** One line of the file: markup and text by turns, markup first. The text is escaped. */
  public void line(String... markupAndText) throws IOException {
    begin(markupAndText);
    out.write('\n');
  }

  /** As {@link #line}, but the line goes on. */
  public void begin(String... markupAndText) throws IOException {
    for (int i = 0; i < markupAndText.length; i++) {
      if (i % 2 == 0) {
        out.write(markupAndText[i]);
      } else {
        HtmlText.write(markupAndText[i], out);
      }
    }
  }
}
