package org.pizhu.exporter.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pizhu.diff.DiffRow;
import org.pizhu.diff.PictureChange;
import org.pizhu.diff.Piece.Sort;
import org.pizhu.diff.Piece;
import org.pizhu.diff.Pieces;
import org.pizhu.diff.RowKind;
import org.pizhu.diff.Side;
import org.pizhu.diff.StoryDiff;
import org.pizhu.exporter.html.HtmlPage;
import org.pizhu.model.Block;
import org.pizhu.model.Figure;
import org.pizhu.model.StoredStory;

/** Two versions side by side as one HTML file. What differs has a form of its own, so that it can be read without colours. */
final class HtmlDiffReporter implements DiffReporter {

  @Override
  public void write(DiffReport report, OutputStream out) throws IOException {
    HtmlPage page = new HtmlPage(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), "diff.css");
    new Document(report, page).write();
  }

  /** One document under way. */
  private static final class Document {

    private final DiffReport report;
    private final StoryDiff diff;
    private final Pieces pieces;
    private final DiffWording wording;
    private final HtmlPage page;

    Document(DiffReport report, HtmlPage page) {
      this.report = report;
      this.diff = report.diff();
      this.pieces = new Pieces(diff);
      this.wording = new DiffWording(report.language());
      this.page = page;
    }

    void write() throws IOException {
      page.begin(report.language().locale(), wording.title(report),
          wording.scope(report));
      page.line("<p class=\"sum\">", wording.summary(diff.summary()), "</p>");
      page.line("<table class=\"diff\" lang=\"zh\">");
      page.line("<thead><tr>");
      head(report.first());
      head(report.second());
      page.line("</tr></thead>");
      page.line("<tbody>");
      for (DiffRow row : diff.rows()) {
        page.line("<tr>");
        cell(row, Side.FIRST);
        cell(row, Side.SECOND);
        page.line("</tr>");
      }
      for (PictureChange picture : diff.pictures()) {
        page.line("<tr>");
        picture(picture.before(), picture.isLost() ? "export.diff.picture-lost" : "export.diff.picture-before");
        picture(picture.after(), picture.isGained() ? "export.diff.picture-gained" : "export.diff.picture-after");
        page.line("</tr>");
      }
      page.line("</tbody>");
      page.line("</table>");
      page.end(report.library());
    }

    private void head(StoredStory story) throws IOException {
      page.begin("<th scope=\"col\">", wording.named(story));
      if (!wording.origin(story).isEmpty()) {
        page.begin("<div class=\"origin\">", wording.origin(story), "</div>");
      }
      page.line("</th>");
    }

    private void picture(@Nullable Figure figure, String key) throws IOException {
      if (figure == null) {
        page.line("<td class=\"gone\">", wording.get("export.diff.no-picture"), "</td>");
      } else {
        page.line("<td><span class=\"what\">", wording.get(key), "</span> <code>", DiffWording.name(figure), "</code></td>");
      }
    }

    private void cell(DiffRow row, Side side) throws IOException {
      boolean isElsewhere = row.kind() == RowKind.MOVED_FROM && side == Side.SECOND
          || row.kind() == RowKind.MOVED_TO && side == Side.FIRST;
      List<Piece> shown = isElsewhere ? List.of() : pieces.of(row, side);
      Block block = side == Side.FIRST ? row.before() : row.after();
      if (shown.isEmpty() || block == null) {
        page.line("<td class=\"gone\">", isElsewhere ? wording.get("export.diff.elsewhere") : "", "</td>");
        return;
      }
      boolean isMoved = row.kind() == RowKind.MOVED_FROM || row.kind() == RowKind.MOVED_TO;
      List<String> parts = new ArrayList<>(List.of("<td class=\"" + block.kind().name().toLowerCase(Locale.ROOT)
          + (isMoved ? " mv" : "") + (row.isFormatted() ? " fmt" : "") + "\">"));
      if (isMoved) {
        mark(parts, wording.get("export.diff.moved"));
      }
      if (row.isFormatted()) {
        mark(parts, wording.formats(row.formats()));
      }
      String text = (side == Side.FIRST ? diff.first() : diff.second()).text();
      for (Piece piece : shown) {
        String element = element(piece.sort(), side);
        join(parts, element.isEmpty() ? "" : "<" + element + ">");
        parts.add(piece.range().of(text));
        parts.add(element.isEmpty() ? "" : "</" + element.split(" ")[0] + ">");
      }
      join(parts, "</td>");
      page.line(parts.toArray(String[]::new));
    }

    private static void mark(List<String> parts, String word) {
      join(parts, "<span class=\"what\">");
      parts.add(word);
      parts.add("</span> ");
    }

    /** Markup behind markup. */
    private static void join(List<String> parts, String markup) {
      parts.set(parts.size() - 1, parts.get(parts.size() - 1) + markup);
    }

    private static String element(Sort sort, Side side) {
      String element = side == Side.FIRST ? "del" : "ins";
      return switch (sort) {
        case SAME -> "";
        case WORDING -> element;
        case PUNCTUATION -> element + " class=\"marks\"";
        case MOVED -> "span class=\"mv\"";
      };
    }
  }
}
