package org.pizhu.exporter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.Difference;
import org.pizhu.diff.PictureChange;
import org.pizhu.diff.StoryDiff;
import org.pizhu.exporter.markdown.MarkdownText;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Wording;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/** The differences of two versions as a list in CommonMark, each with both wordings in their surroundings. */
final class MarkdownDiffReporter implements DiffReporter {

  @Override
  public void write(DiffReport report, OutputStream out) throws IOException {
    out.write(new Document(report).text().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** One document under way. */
  private static final class Document {

    private final DiffReport report;
    private final StoryDiff diff;
    private final DiffWording wording;
    private final StringBuilder text = new StringBuilder();

    Document(DiffReport report) {
      this.report = report;
      this.diff = report.diff();
      this.wording = new DiffWording(report.language());
    }

    String text() {
      line("# " + MarkdownText.inline(wording.title(report)));
      line("");
      line(MarkdownText.lines(PlainText.oneLine(wording.scope(report))).get(0));
      line("");
      line("- " + MarkdownText.inline(wording.get("export.diff.first", head(report.first()))));
      line("- " + MarkdownText.inline(wording.get("export.diff.second", head(report.second()))));
      line("");
      line(MarkdownText.lines(wording.summary(diff.summary())).get(0));
      int number = 0;
      for (Difference difference : diff.differences()) {
        line("");
        line("## " + ++number + "\\. " + MarkdownText.inline(wording.kind(difference)));
        line("");
        PictureChange picture = difference.picture();
        if (picture == null) {
          side("export.diff.first", diff.first(), difference.before());
          side("export.diff.second", diff.second(), difference.after());
        } else {
          item("export.diff.first", picture.before() == null ? "—" : MarkdownText.code(DiffWording.name(picture.before())));
          item("export.diff.second", picture.after() == null ? "—" : MarkdownText.code(DiffWording.name(picture.after())));
        }
      }
      return text.toString();
    }

    private String head(StoredStory story) {
      return Wording.joined(Stream.of(wording.named(story), wording.origin(story)));
    }

    private void side(String key, Story story, @Nullable TextRange range) {
      item(key, range == null ? "—" : MarkdownText.inline(DiffWording.marked(story.text(), range, Integer.MAX_VALUE)));
    }

    private void item(String key, String markdown) {
      line("- " + wording.get(key, markdown));
    }

    private void line(String line) {
      text.append(line).append('\n');
    }
  }
}
