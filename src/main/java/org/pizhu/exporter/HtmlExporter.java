package org.pizhu.exporter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pizhu.model.Annotation;
import org.pizhu.model.Figure;
import org.pizhu.model.NoteLink;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.text.Segments;

/** Notes as one HTML file: see {@link HtmlPage}; its pictures are inside too. */
final class HtmlExporter implements Exporter {

  @Override
  public ExportFormat format() {
    return ExportFormat.HTML;
  }

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    new Document(set, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))).write();
  }

  /** One document under way. */
  private static final class Document {

    private final ExportSet set;
    private final Wording wording;
    private final HtmlPage page;
    private final LinkTargets targets;
    private final Segments segments = new Segments();
    private final Told told;
    private int level = 2;

    Document(ExportSet set, Writer out) {
      this.set = set;
      this.wording = new Wording(set);
      this.targets = wording.targets(set);
      this.page = new HtmlPage(out);
      this.told = new Told(set.groups().size() > 1);
    }

    void write() throws IOException {
      page.begin(set.language().locale(), set.header().title(), wording.scope(set.header()));
      for (ExportGroup group : set.groups()) {
        group(group);
      }
      page.end(wording.totals(told.stories(), told.annotations()));
    }

    private void group(ExportGroup group) throws IOException {
      if (group.hasTitle()) {
        line("<section class=\"group\">");
        line("<h2>", group.title(), "</h2>");
        level = 3;
      }
      for (ExportedStory story : group.stories()) {
        story(story);
      }
      if (group.hasTitle()) {
        line("</section>");
      }
    }

    /** A heading, one level deeper where there are groups. */
    private void heading(int below, String attributes, String text) throws IOException {
      String name = "h" + (level + below);
      line("<" + name + attributes + ">", text, "</" + name + ">");
    }

    private void story(ExportedStory exported) throws IOException {
      Story story = exported.story().story();
      NoteLink link = NoteLink.toStory(exported.story().id());
      line(told.isNew(exported) && targets.has(link) ? "<article id=\"" + LinkTargets.anchor(link) + "\">" : "<article>");
      heading(0, " lang=\"zh\"", wording.headline(exported.story().shown()));
      facts(exported.story(), exported.citation());
      memo(exported.memo());
      line("<section>");
      heading(1, "", wording.get("export.annotations"));
      if (exported.annotations().isEmpty()) {
        line("<p class=\"none\">", wording.get("export.no-annotations"), "</p>");
      } else {
        line("<ol class=\"annotations\">");
        for (Annotation annotation : exported.annotations()) {
          annotation(annotation, story);
        }
        line("</ol>");
      }
      line("</section>");
      figures(exported.story());
      line("</article>");
    }

    private void memo(String memo) throws IOException {
      if (!memo.isBlank()) {
        line("<section>");
        heading(1, "", wording.get("export.memo"));
        line("<div class=\"note\">\n" + HtmlNote.of(memo, targets) + "\n</div>");
        line("</section>");
      }
    }

    private void facts(StoredStory stored, String citation) throws IOException {
      ShownStory story = stored.shown();
      line("<dl>");
      line("<div><dt>", wording.get("export.outlet"), "</dt><dd>", wording.outlet(story), "</dd></div>");
      Optional<String> day = wording.machineDate(story);
      if (day.isPresent()) {
        line("<div><dt>", wording.get("export.date"), "</dt><dd><time datetime=\"", day.get(), "\">",
            wording.date(story), "</time></dd></div>");
      } else {
        line("<div><dt>", wording.get("export.date"), "</dt><dd>", wording.date(story), "</dd></div>");
      }
      line("<div><dt>", wording.get("export.byline"), "</dt><dd>", wording.byline(story), "</dd></div>");
      for (Map.Entry<String, String> added : wording.added(story).entrySet()) {
        line("<div><dt>", added.getKey(), "</dt><dd>", added.getValue(), "</dd></div>");
      }
      line("<div><dt>", wording.get("export.source"), "</dt><dd><bdi>", stored.source().name(), "</bdi> · ",
          wording.number(stored), "</dd></div>");
      if (!citation.isEmpty()) {
        line("<div><dt>", wording.get("export.citation"), "</dt><dd>", citation, "</dd></div>");
      }
      line("<div><dt>SHA-256</dt><dd><code>", stored.source().sha256(), "</code></dd></div>");
      line("</dl>");
    }

    private void annotation(Annotation annotation, Story story) throws IOException {
      if (told.isNew(annotation)) {
        line("<li class=\"", annotation.color().key(), "\" id=\"annotation-", annotation.id(), "\">");
      } else {
        line("<li class=\"", annotation.color().key(), "\">");
      }
      about(annotation);
      for (Passage passage : sentence(annotation, story)) {
        line("<p class=\"sentence\" lang=\"zh\" title=\"", wording.get("export.sentence"), "\">",
            passage.before(), "<mark>", passage.quote(), "</mark>", passage.after(), "</p>");
      }
      for (String lost : wording.placeLost(annotation).stream().toList()) {
        line("<p class=\"lost\">", lost, "</p>");
      }
      if (!annotation.note().isBlank()) {
        line("<div class=\"note\">\n" + HtmlNote.of(annotation.note(), targets) + "\n</div>");
      }
      if (!annotation.tags().isEmpty()) {
        line("<ul class=\"tags\" aria-label=\"", wording.get("export.tags"), "\">");
        for (String tag : wording.tags(annotation)) {
          line("<li>", tag, "</li>");
        }
        line("</ul>");
      }
      made(annotation);
      line("</li>");
    }

    private List<Passage> sentence(Annotation annotation, Story story) {
      return set.content().sentences() ? Passage.around(annotation, story.text(), segments).stream().toList() : List.of();
    }

    /** What it is about, where that is no passage, and the words that it quotes. */
    private void about(Annotation annotation) throws IOException {
      String about = wording.about(annotation);
      String quoted = PlainText.clean(Wording.quoted(annotation));
      if (!about.isEmpty()) {
        String file = Wording.aboutFile(annotation);
        line("<p class=\"about\">", about, "</p>");
        if (!file.isEmpty()) {
          line("<p class=\"made\"><bdi>", file, "</bdi></p>");
        }
      }
      if (about.isEmpty() || !quoted.isEmpty()) {
        line("<blockquote lang=\"zh\">");
        for (String paragraph : quoted.split("\n")) {
          line("<p>", paragraph, "</p>");
        }
        line("</blockquote>");
      }
    }

    private void made(Annotation annotation) throws IOException {
      String color = wording.color(annotation);
      line("<p class=\"made\"><span class=\"color\">", color, "</span>");
      if (!annotation.creator().isBlank()) {
        line("· <bdi>", annotation.creator(), "</bdi>");
      }
      line("· <time datetime=\"", annotation.created().toString(), "\">",
          wording.dateTime(annotation.created()), "</time>");
      if (!annotation.modified().equals(annotation.created())) {
        line("· <time datetime=\"", annotation.modified().toString(), "\">",
            wording.get("export.changed", wording.dateTime(annotation.modified())), "</time>");
      }
      line("</p>");
    }

    private void figures(StoredStory stored) throws IOException {
      if (stored.story().figures().isEmpty() || !set.content().pictures()) {
        return;
      }
      line("<section>");
      heading(1, "", wording.get("export.figures"));
      for (Figure figure : stored.story().figures()) {
        line("<figure>");
        picture(stored, figure);
        line("<figcaption>");
        line("<p><b>", wording.figure(figure), "</b> <span lang=\"zh\">",
            stored.shown().caption(figure), "</span></p>");
        line("<p class=\"made\"><bdi>", details(stored.shown(), figure), "</bdi></p>");
        line("</figcaption>");
        line("</figure>");
      }
      line("</section>");
    }

    private static String details(ShownStory story, Figure figure) {
      return Wording.joined(Stream.of(Wording.credit(story, figure), Wording.fileName(figure)));
    }

    private void picture(StoredStory stored, Figure figure) throws IOException {
      Optional<PictureSource.Bytes> picture =
          Optional.ofNullable(stored.pictures().get(figure.number())).flatMap(set.pictures()::find);
      if (picture.isEmpty()) {
        line("<p class=\"missing\">", wording.get("export.picture-missing"), "</p>");
        return;
      }
      line("<img alt=\"", stored.shown().caption(figure),
          "\" src=\"data:", picture.get().mediaType(), ";base64,",
          Base64.getEncoder().encodeToString(picture.get().bytes()), "\">");
    }

    private void line(String... markupAndText) throws IOException {
      page.line(markupAndText);
    }
  }
}
