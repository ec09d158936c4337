package org.pizhu.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * An HTML file that is complete in itself: its style is inside, there is no script, and its Content-Security-Policy lets a browser load
 * nothing else.
 */
final class HtmlPage {

  private static final String STYLE = style();

  private final Writer out;

  HtmlPage(Writer out) {
    this.out = out;
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("export.css")) {
      return new String(Objects.requireNonNull(in, "export.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All up to the first thing in {@code main}. */
  void begin(Locale locale, String title, String scope) throws IOException {
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
    out.write(STYLE);
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
  void end(String footer) throws IOException {
    line("</main>");
    line("<footer>", footer, "</footer>");
    line("</body>");
    line("</html>");
    out.flush();
  }

  /** One line of the file: markup and text by turns, markup first. The text is escaped. */
  void line(String... markupAndText) throws IOException {
    for (int i = 0; i < markupAndText.length; i++) {
      if (i % 2 == 0) {
        out.write(markupAndText[i]);
      } else {
        HtmlText.write(markupAndText[i], out);
      }
    }
    out.write('\n');
  }
}
