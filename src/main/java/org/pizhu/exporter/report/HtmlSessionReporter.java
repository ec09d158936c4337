package org.pizhu.exporter.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pizhu.exporter.html.HtmlPage;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;

/** The summary of a session as one HTML file. */
final class HtmlSessionReporter implements SessionReporter {

  @Override
  public void write(SessionReport report, OutputStream out) throws IOException {
    HtmlPage page = new HtmlPage(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    new Document(report, page).write();
  }

  /** One document under way. */
  private static final class Document {

    private final SessionReport report;
    private final SessionSummary summary;
    private final SessionWording wording;
    private final HtmlPage page;

    Document(SessionReport report, HtmlPage page) {
      this.report = report;
      this.summary = report.summary();
      this.wording = new SessionWording(report);
      this.page = page;
    }

    void write() throws IOException {
      page.begin(report.language().locale(), wording.title(), wording.scope());
      page.line("<dl>");
      fact("export.session.when", wording.when());
      fact("export.session.active", wording.active());
      fact("export.session.list", wording.stories());
      fact("export.annotations", wording.annotations());
      page.line("</dl>");
      stories("export.session.open-stories", summary.open());
      stories("export.session.done-stories", summary.stories().stream().filter(SessionStory::isDone).toList());
      tags();
      page.end(report.library());
    }

    private void fact(String key, String value) throws IOException {
      page.line("<div><dt>", wording.get(key), "</dt><dd>", value, "</dd></div>");
    }

    private void stories(String heading, List<SessionStory> stories) throws IOException {
      page.line("<section>");
      page.line("<h3>", wording.get(heading), "</h3>");
      if (stories.isEmpty()) {
        page.line("<p class=\"none\">", wording.get("export.session.none"), "</p>");
      } else {
        page.line("<ol class=\"stories\">");
        for (SessionStory story : stories) {
          page.line("<li><span lang=\"zh\">", wording.headline(story), "</span> <span class=\"made\">",
              wording.outcome(story), "</span></li>");
        }
        page.line("</ol>");
      }
      page.line("</section>");
    }

    private void tags() throws IOException {
      page.line("<section>");
      page.line("<h3>", wording.get("export.session.tags"), "</h3>");
      if (summary.tags().isEmpty()) {
        page.line("<p class=\"none\">", wording.get("export.session.none"), "</p>");
      } else {
        page.line("<ul class=\"tags\">");
        for (SessionSummary.TagUse tag : summary.tags()) {
          page.line("<li>", tag.path(), " <b>", Integer.toString(tag.annotations()), "</b></li>");
        }
        page.line("</ul>");
      }
      page.line("</section>");
    }
  }
}
