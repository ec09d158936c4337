package org.pizhu.exporter.markdown;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.words.FrontMatter;
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

/** Notes as Markdown: a heading a story, a block quote an annotation, and lists of what is known of each. */
public final class MarkdownExporter implements Exporter {

  /** Digits of a hash that tell sources of a library apart; the HTML has all 64. */
  private static final int SHORT_HASH = 12;

  private final MarkdownFlavour flavour;

  /** Notes in one of the flavours of Markdown. */
  public MarkdownExporter(MarkdownFlavour flavour) {
    this.flavour = flavour;
  }

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    new Document(set, flavour, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))).write();
  }

  /** One document under way. */
  private static final class Document {

    private final ExportSet set;
    private final MarkdownFlavour flavour;
    private final Wording wording;
    private final LinkTargets targets;
    private final Writer out;
    private final Segments segments = new Segments();
    private final Told told;
    private String level = "##";

    Document(ExportSet set, MarkdownFlavour flavour, Writer out) {
      this.set = set;
      this.flavour = flavour;
      this.wording = new Wording(set);
      this.targets = wording.targets(set).with(flavour.toBlock());
      this.told = new Told(set);
      this.out = out;
    }

    void write() throws IOException {
      boolean hasBegun = false;
      for (ExportGroup group : set.groups()) {
        boolean isFirst = true;
        for (Iterator<ExportedStory> each = group.stories().iterator(); each.hasNext(); ) {
          ExportedStory story = each.next();
          if (!hasBegun) {
            hasBegun = true;
            begin(flavour == MarkdownFlavour.OBSIDIAN && set.groups().size() == 1 && !each.hasNext() ? story : null);
          }
          if (isFirst) {
            group(group);
            isFirst = false;
          }
          story(story);
          told.add(story);
        }
      }
      if (!hasBegun) {
        begin(null);
      }
      block("---");
      line(MarkdownText.inline(wording.totals(told.stories(), told.annotations())));
      out.flush();
    }

    /** What stands above the stories; of a single one the front matter tells all. */
    private void begin(@Nullable ExportedStory only) throws IOException {
      if (flavour == MarkdownFlavour.OBSIDIAN) {
        for (String line : only == null ? FrontMatter.of(set) : FrontMatter.of(set, only, wording)) {
          line(line);
        }
        line("");
      }
      block("# " + MarkdownText.inline(set.header().title()));
      block(MarkdownText.lines(PlainText.oneLine(wording.scope(set.header()))).get(0));
    }

    private void group(ExportGroup group) throws IOException {
      level = group.hasTitle() ? "###" : "##";
      if (group.hasTitle()) {
        block("## " + MarkdownText.inline(group.title()));
      }
    }

    private void story(ExportedStory exported) throws IOException {
      StoredStory stored = exported.story();
      Story story = stored.story();
      NoteLink link = NoteLink.toStory(stored.id());
      boolean isTarget = targets.has(link) && told.isFirst(link);
      anchor(isTarget, flavour.before(link));
      ShownStory shown = stored.shown();
      block(level + " " + MarkdownText.inline(wording.headline(shown)));
      item("export.outlet", MarkdownText.inline(wording.outlet(shown)));
      item("export.date", MarkdownText.inline(wording.date(shown)));
      item("export.byline", MarkdownText.inline(wording.byline(shown)));
      for (Map.Entry<String, String> added : wording.added(shown).entrySet()) {
        line("- " + wording.get("export.label", added.getKey(), MarkdownText.inline(added.getValue())));
      }
      item("export.source", source(stored));
      if (!exported.citation().isBlank()) {
        item("export.citation", MarkdownText.inline(exported.citation()));
      }
      line("");
      anchor(isTarget, flavour.after(link));
      memo(exported.memo());
      if (set.content().text()) {
        text(story, exported.annotations());
      }
      block(level + "# " + wording.get("export.annotations"));
      for (Annotation annotation : exported.annotations()) {
        annotation(annotation, exported);
      }
      if (exported.annotations().isEmpty()) {
        block(wording.get("export.no-annotations"));
      }
      if (set.content().pictures()) {
        figures(stored);
      }
    }

    /** The story in full; the passages that are annotated are in bold. */
    private void text(Story story, List<Annotation> annotations) throws IOException {
      block(level + "# " + wording.get("export.text"));
      for (MarkedText.Paragraph paragraph : MarkedText.of(story, annotations)) {
        block(MarkdownText.withBold(paragraph.pieces()));
      }
    }

    private String source(StoredStory stored) {
      return Wording.joined(Stream.of(
          MarkdownText.code(stored.source().name()),
          MarkdownText.inline(wording.number(stored)),
          "SHA-256 `" + stored.source().sha256().substring(0, SHORT_HASH) + "`"));
    }

    private void annotation(Annotation annotation, ExportedStory exported) throws IOException {
      NoteLink link = NoteLink.toAnnotation(annotation.id());
      // In Obsidian other files link to any annotation.
      boolean isTarget = (flavour == MarkdownFlavour.OBSIDIAN || targets.has(link)) && told.isFirst(link);
      anchor(isTarget, flavour.before(link));
      about(annotation);
      anchor(isTarget, flavour.after(link));
      for (Passage passage : passage(annotation, exported.story().story())) {
        item("export.sentence", String.join("\\\n  ", MarkdownText.withBoldQuote(passage)));
      }
      for (String lost : wording.placeLost(annotation).stream().toList()) {
        line("- " + MarkdownText.inline(lost));
      }
      if (!annotation.tags().isEmpty()) {
        item("export.tags", Wording.joined(wording.tags(annotation).stream().map(this::tag)));
      }
      if (!annotation.note().isBlank()) {
        note(annotation.note());
      }
      String versions = wording.versions(exported.versions(annotation));
      if (!versions.isEmpty()) {
        item("export.versions", MarkdownText.inline(versions));
      }
      line("- " + MarkdownText.inline(made(annotation)));
      line("");
    }

    private List<Passage> passage(Annotation annotation, Story story) {
      return set.content().sentences() ? Passage.around(annotation, story.text(), segments).stream().toList() : List.of();
    }

    /** A name that had to be changed for a tag stands beside it as it is. */
    private String tag(String path) {
      if (flavour == MarkdownFlavour.COMMON) {
        return MarkdownText.code(path);
      }
      String name = FrontMatter.tag(path);
      return "#" + name + (name.equals(path) ? "" : " (" + MarkdownText.code(path) + ")");
    }

    /** What it is about, where that is no passage, and the words that it quotes. */
    private void about(Annotation annotation) throws IOException {
      String about = wording.about(annotation);
      if (!about.isEmpty()) {
        String file = Wording.aboutFile(annotation);
        block("**" + MarkdownText.inline(about) + "**" + (file.isEmpty() ? "" : " · " + MarkdownText.code(file)));
      }
      List<String> quoted = new ArrayList<>();
      for (String paragraph : MarkdownText.lines(Wording.quoted(annotation))) {
        if (!paragraph.isEmpty()) {
          quoted.add("> " + paragraph);
        }
      }
      if (about.isEmpty() || !quoted.isEmpty()) {
        block(quoted.isEmpty() ? ">" : String.join("\n>\n", quoted));
      }
    }

    private void note(String note) throws IOException {
      MarkdownNote.Written written = MarkdownNote.of(note, targets);
      List<String> lines = written.lines();
      if (lines.isEmpty()) {
        return;
      }
      item("export.note", written.beginsWithWords() ? lines.get(0) : "\n");
      for (String line : lines.subList(written.beginsWithWords() ? 1 : 0, lines.size())) {
        line(line.isEmpty() ? "" : "  " + line);
      }
    }

    private void memo(String memo) throws IOException {
      if (!memo.isBlank()) {
        block(level + "# " + wording.get("export.memo"));
        for (String line : MarkdownNote.of(memo, targets).lines()) {
          line(line);
        }
        line("");
      }
    }

    private void anchor(boolean isTarget, String anchor) throws IOException {
      if (isTarget && !anchor.isEmpty()) {
        block(anchor);
      }
    }

    private String made(Annotation annotation) {
      String changed = annotation.modified().equals(annotation.created())
          ? ""
          : wording.get("export.changed", wording.dateTime(annotation.modified()));
      return Wording.joined(Stream.of(
          wording.color(annotation), annotation.creator(), wording.dateTime(annotation.created()), changed));
    }

    private void figures(StoredStory stored) throws IOException {
      if (stored.story().figures().isEmpty()) {
        return;
      }
      block(level + "# " + wording.get("export.figures"));
      for (Figure figure : stored.story().figures()) {
        figure(stored, figure);
      }
      line("");
    }

    private void figure(StoredStory stored, Figure figure) throws IOException {
      String caption = MarkdownText.inline(stored.shown().caption(figure));
      String missing = stored.pictures().containsKey(figure.number()) ? "" : wording.get("export.picture-missing");
      String details = Wording.joined(Stream.of(
          MarkdownText.inline(Wording.credit(stored.shown(), figure)), MarkdownText.code(Wording.fileName(figure)), missing));
      String text = Stream.of(caption, details).filter(part -> !part.isEmpty()).collect(Collectors.joining("\\\n  "));
      line("- " + wording.get("export.label", wording.figure(figure), text));
    }

    private void item(String key, String value) throws IOException {
      line("- " + wording.get("export.label", wording.get(key), value));
    }

    private void block(String text) throws IOException {
      line(text);
      line("");
    }

    private void line(String text) throws IOException {
      out.write(text);
      out.write('\n');
    }
  }
}
