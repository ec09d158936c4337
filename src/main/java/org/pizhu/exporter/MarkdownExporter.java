package org.pizhu.exporter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pizhu.model.Annotation;
import org.pizhu.model.Figure;
import org.pizhu.model.NoteLink;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.text.Segments;

/** Notes as CommonMark: a heading a story, a block quote an annotation, and lists of what is known of each. */
final class MarkdownExporter implements Exporter {

  /** Digits of a hash that tell sources of a library apart; the HTML has all 64. */
  private static final int SHORT_HASH = 12;

  @Override
  public ExportFormat format() {
    return ExportFormat.MARKDOWN;
  }

  @Override
  public void write(ExportSet set, OutputStream out) throws IOException {
    new Document(set, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))).write(set);
  }

  /** One document under way. */
  private static final class Document {

    private final Wording wording;
    private final LinkTargets targets;
    private final Writer out;
    private final Segments segments = new Segments();
    private final ExportContent content;
    private final Told told;
    private String deeper = "";

    Document(ExportSet set, Writer out) {
      this.wording = new Wording(set);
      this.targets = wording.targets(set);
      this.content = set.content();
      this.told = new Told(set.groups().size() > 1);
      this.out = out;
    }

    void write(ExportSet set) throws IOException {
      block("# " + MarkdownText.inline(set.header().title()));
      block(MarkdownText.lines(PlainText.oneLine(wording.scope(set.header()))).get(0));
      for (ExportGroup group : set.groups()) {
        if (group.hasTitle()) {
          block("## " + MarkdownText.inline(group.title()));
          deeper = "#";
        }
        for (ExportedStory story : group.stories()) {
          story(story);
        }
      }
      block("---");
      line(MarkdownText.inline(wording.totals(told.stories(), told.annotations())));
      out.flush();
    }

    private void story(ExportedStory exported) throws IOException {
      StoredStory stored = exported.story();
      Story story = stored.story();
      anchor(NoteLink.toStory(stored.id()), told.isNew(exported));
      ShownStory shown = stored.shown();
      heading("## ", MarkdownText.inline(wording.headline(shown)));
      item("export.outlet", MarkdownText.inline(wording.outlet(shown)));
      item("export.date", MarkdownText.inline(wording.date(shown)));
      item("export.byline", MarkdownText.inline(wording.byline(shown)));
      for (Map.Entry<String, String> added : wording.added(shown).entrySet()) {
        line("- " + wording.get("export.label", added.getKey(), MarkdownText.inline(added.getValue())));
      }
      item("export.source", source(stored));
      if (!exported.citation().isEmpty()) {
        item("export.citation", MarkdownText.inline(exported.citation()));
      }
      line("");
      memo(exported.memo());
      heading("### ", wording.get("export.annotations"));
      for (Annotation annotation : exported.annotations()) {
        annotation(annotation, story);
      }
      if (exported.annotations().isEmpty()) {
        block(wording.get("export.no-annotations"));
      }
      figures(stored);
    }

    private String source(StoredStory stored) {
      return Wording.joined(Stream.of(
          MarkdownText.code(stored.source().name()),
          MarkdownText.inline(wording.number(stored)),
          "SHA-256 `" + stored.source().sha256().substring(0, SHORT_HASH) + "`"));
    }

    private void annotation(Annotation annotation, Story story) throws IOException {
      anchor(NoteLink.toAnnotation(annotation.id()), told.isNew(annotation));
      about(annotation);
      if (content.sentences()) {
        for (Passage passage : Passage.around(annotation, story.text(), segments).stream().toList()) {
          item("export.sentence", String.join("\\\n  ", MarkdownText.withBoldQuote(passage)));
        }
      }
      for (String lost : wording.placeLost(annotation).stream().toList()) {
        line("- " + MarkdownText.inline(lost));
      }
      if (!annotation.tags().isEmpty()) {
        item("export.tags", Wording.joined(wording.tags(annotation).stream().map(MarkdownText::code)));
      }
      if (!annotation.note().isBlank()) {
        note(annotation.note());
      }
      line("- " + MarkdownText.inline(made(annotation)));
      line("");
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
        heading("### ", wording.get("export.memo"));
        for (String line : MarkdownNote.of(memo, targets).lines()) {
          line(line);
        }
        line("");
      }
    }

    private void anchor(NoteLink link, boolean isFirst) throws IOException {
      if (isFirst && targets.has(link)) {
        block("<a id=\"" + LinkTargets.anchor(link) + "\"></a>");
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
      if (stored.story().figures().isEmpty() || !content.pictures()) {
        return;
      }
      heading("### ", wording.get("export.figures"));
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

    /** A heading, one level deeper where there are groups. */
    private void heading(String marks, String text) throws IOException {
      block(deeper + marks + text);
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
