package org.pizhu.exporter.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.MarkedText;
import org.pizhu.exporter.words.Passage;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Told;
import org.pizhu.exporter.words.Wording;
import org.pizhu.model.Annotation;
import org.pizhu.model.Figure;
import org.pizhu.model.NoteLink;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.text.Segments;

/** Notes as one HTML file: see {@link HtmlPage}; its pictures are inside too. */
public final class HtmlExporter implements Exporter {

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    new Document(set, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))).write();
  }

  /** The tags of headings below those of the document, or of groups. */
  private record Heads(String story, String storyEnd, String part, String partEnd) {
    static final Heads PLAIN = new Heads("<h2 lang=\"zh\">", "</h2>", "<h3>", "</h3>");
    static final Heads GROUPED = new Heads("<h3 class=\"headline\" lang=\"zh\">", "</h3>", "<h4 class=\"part\">", "</h4>");
  }

  /** One document under way. */
  private static final class Document {

    private final ExportSet set;
    private final Wording wording;
    private final HtmlPage page;
    private final LinkTargets targets;
    private final Told told;
    private final Segments segments = new Segments();
    private Heads heads = Heads.PLAIN;

    Document(ExportSet set, Writer out) {
      this.set = set;
      this.wording = new Wording(set);
      this.targets = wording.targets(set);
      this.told = new Told(set);
      List<String> styles = new ArrayList<>();
      if (set.content().text()) {
        styles.add("text.css");
      }
      if (set.groups().stream().anyMatch(ExportGroup::hasTitle)) {
        styles.add("groups.css");
      }
      this.page = new HtmlPage(out, styles.toArray(String[]::new));
    }

    void write() throws IOException {
      page.begin(set.language().locale(), set.header().title(), wording.scope(set.header()));
      for (ExportGroup group : set.groups()) {
        heads = group.hasTitle() ? Heads.GROUPED : Heads.PLAIN;
        if (group.hasTitle()) {
          line("<h2 class=\"group\">", PlainText.oneLine(group.title()), "</h2>");
        }
        for (ExportedStory story : group.stories()) {
          story(story);
          told.add(story);
        }
      }
      page.end(wording.totals(told.stories(), told.annotations()));
    }

    private void story(ExportedStory exported) throws IOException {
      Story story = exported.story().story();
      NoteLink link = NoteLink.toStory(exported.story().id());
      line(targets.has(link) && told.isFirst(link) ? "<article id=\"" + LinkTargets.anchor(link) + "\">" : "<article>");
      line(heads.story(), wording.headline(exported.story().shown()), heads.storyEnd());
      facts(exported);
      memo(exported.memo());
      Set<String> named = named(exported.annotations());
      Set<String> marked = text(story, exported.annotations(), named);
      line("<section>");
      part("export.annotations");
      if (exported.annotations().isEmpty()) {
        line("<p class=\"none\">", wording.get("export.no-annotations"), "</p>");
      } else {
        line("<ol class=\"annotations\">");
        int number = 0;
        for (Annotation annotation : exported.annotations()) {
          begin(annotation, named.contains(annotation.id()), marked.contains(annotation.id()) ? ++number : -++number);
          annotation(annotation, exported);
        }
        line("</ol>");
      }
      line("</section>");
      if (set.content().pictures()) {
        figures(exported.story());
      }
      line("</article>");
    }

    private void part(String key) throws IOException {
      line(heads.part(), wording.get(key), heads.partEnd());
    }

    /** The annotations that have their name in this place, and not in a group before. */
    private Set<String> named(List<Annotation> annotations) {
      return annotations.stream().map(Annotation::id).filter(id -> told.isFirst(NoteLink.toAnnotation(id))).collect(Collectors.toSet());
    }

    /** The story in full, if it is asked for; says which annotations have a mark in it. */
    private Set<String> text(Story story, List<Annotation> annotations, Set<String> named) throws IOException {
      if (!set.content().text()) {
        return Set.of();
      }
      line("<section>");
      part("export.text");
      Set<String> marked = new HtmlFullText(page).write(MarkedText.of(story, annotations), named);
      line("</section>");
      return marked;
    }

    /** The beginning of an annotation; its number leads to its mark in the text, below 0 if it has none. */
    private void begin(Annotation annotation, boolean isNamed, int number) throws IOException {
      line("<li class=\"", annotation.color().key(), isNamed ? "\" id=\"annotation-" : "", isNamed ? annotation.id() : "", "\">");
      if (number > 0) {
        line("<p class=\"number\"><a href=\"#", HtmlFullText.anchor(annotation.id()), "\" title=\"", wording.get("export.in-text"),
            "\">" + number + "</a></p>");
      }
    }

    private void memo(String memo) throws IOException {
      if (!memo.isBlank()) {
        line("<section>");
        part("export.memo");
        line("<div class=\"note\">\n" + HtmlNote.of(memo, targets) + "\n</div>");
        line("</section>");
      }
    }

    private void facts(ExportedStory exported) throws IOException {
      StoredStory stored = exported.story();
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
      line("<div><dt>SHA-256</dt><dd><code>", stored.source().sha256(), "</code></dd></div>");
      if (!exported.citation().isBlank()) {
        line("<div><dt>", wording.get("export.citation"), "</dt><dd>", exported.citation(), "</dd></div>");
      }
      line("</dl>");
    }

    private void annotation(Annotation annotation, ExportedStory exported) throws IOException {
      Story story = exported.story().story();
      about(annotation);
      List<Passage> passages =
          set.content().sentences() ? Passage.around(annotation, story.text(), segments).stream().toList() : List.of();
      for (Passage passage : passages) {
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
      String versions = wording.versions(exported.versions(annotation));
      if (!versions.isEmpty()) {
        line("<p class=\"made\">", wording.get("export.label", wording.get("export.versions"), versions), "</p>");
      }
      made(annotation);
      line("</li>");
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
      if (stored.story().figures().isEmpty()) {
        return;
      }
      line("<section>");
      part("export.figures");
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
