package org.pizhu.exporter.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.html.HtmlPage;
import org.pizhu.exporter.set.ExportLanguage;

/** A sheet of small pictures with their captions as one HTML file that is complete in itself. Written picture by picture. */
public final class ContactSheet {

  private final HtmlPage page;
  private final ExportLanguage language;

  /**
   * @param out what it is written to; not closed
   */
  public ContactSheet(OutputStream out, ExportLanguage language) {
    page = new HtmlPage(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), "sheet.css");
    this.language = language;
  }

  /**
   * A picture of the sheet.
   *
   * @param jpeg a small copy; null where there is none to be shown
   * @param state missing, or what is doubtful, in words; empty for neither
   * @param caption empty where there is none
   * @param credit empty where nobody is named
   * @param fileName may be empty
   * @param story the headline of its story with the number of the picture
   */
  public record Entry(byte @Nullable [] jpeg, String state, String caption, String credit, String fileName, String story) {}

  /** The beginning: title, library, how many. */
  public void begin(String library, int count) throws IOException {
    page.begin(language.locale(), language.words().get("export.sheet.title"), language.words().get("export.sheet.scope", library, count));
    page.line("<ul class=\"sheet\" lang=\"zh\">");
  }

  public void add(Entry entry) throws IOException {
    byte[] jpeg = entry.jpeg();
    page.line("<li>");
    if (jpeg == null) {
      page.line("<div class=\"no\">", entry.state().isEmpty() ? language.words().get("export.picture-missing") : entry.state(), "</div>");
    } else {
      page.line("<img src=\"data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg) + "\" alt=\"", entry.caption(), "\">");
      if (!entry.state().isEmpty()) {
        page.line("<p class=\"state\">", entry.state(), "</p>");
      }
    }
    page.line("<p>", entry.caption(), "</p>");
    if (!entry.credit().isEmpty()) {
      page.line("<p class=\"of\">", entry.credit(), "</p>");
    }
    page.line("<p class=\"of\">", entry.story(), "</p>");
    page.line("<code>", entry.fileName(), "</code>");
    page.line("</li>");
  }

  public void end(String library) throws IOException {
    page.line("</ul>");
    page.end(library);
  }
}
