package org.pizhu.exporter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pizhu.exporter.markdown.MarkdownText;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;

/** The summary of a session as CommonMark. */
final class MarkdownSessionReporter implements SessionReporter {

  @Override
  public void write(SessionReport report, OutputStream out) throws IOException {
    out.write(new Document(report).text().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** One document under way. */
  private static final class Document {

    private final SessionSummary summary;
    private final SessionWording wording;
    private final StringBuilder text = new StringBuilder();

    Document(SessionReport report) {
      summary = report.summary();
      wording = new SessionWording(report);
    }

    String text() {
      line("# " + MarkdownText.inline(wording.title()));
      line("");
      line(atStart(wording.scope()));
      line("");
      item("export.session.when", wording.when());
      item("export.session.active", wording.active());
      item("export.session.list", wording.stories());
      item("export.annotations", wording.annotations());
      stories("export.session.open-stories", summary.open());
      stories("export.session.done-stories", summary.stories().stream().filter(SessionStory::isDone).toList());
      tags();
      return text.toString();
    }

    private void stories(String heading, List<SessionStory> stories) {
      heading(heading);
      if (stories.isEmpty()) {
        line(wording.get("export.session.none"));
      }
      for (SessionStory story : stories) {
        line("- " + atStart(wording.headline(story)) + "\\");
        line("  " + MarkdownText.inline(wording.outcome(story)));
      }
    }

    private void tags() {
      heading("export.session.tags");
      if (summary.tags().isEmpty()) {
        line(wording.get("export.session.none"));
      }
      for (SessionSummary.TagUse tag : summary.tags()) {
        String code = MarkdownText.code(tag.path());
        String path = code.startsWith("`") ? code : atStart(tag.path());
        line("- " + wording.get("export.label", path, tag.annotations()));
      }
    }

    /** One line at the start of a paragraph or an item, where a hyphen or a number would begin a list. */
    private static String atStart(String text) {
      return MarkdownText.lines(PlainText.oneLine(text)).get(0);
    }

    private void heading(String key) {
      line("");
      line("## " + wording.get(key));
      line("");
    }

    private void item(String key, String value) {
      line("- " + wording.get("export.label", wording.get(key), MarkdownText.inline(value)));
    }

    private void line(String line) {
      text.append(line).append('\n');
    }
  }
}
