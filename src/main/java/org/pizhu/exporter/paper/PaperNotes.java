package org.pizhu.exporter.paper;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.set.ExportGroup;
import org.pizhu.exporter.set.ExportHeader;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.MarkedText;
import org.pizhu.exporter.words.Passage;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Told;
import org.pizhu.exporter.words.Wording;
import org.pizhu.model.Annotation;
import org.pizhu.model.Figure;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.NoteLink;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.office.Paper;
import org.pizhu.office.RunLook;
import org.pizhu.text.Segments;

/** Notes as a document for people, whatever file it becomes. A story is cited in a footnote at its headline. Serves one export. */
final class PaperNotes {

  private final ExportSet set;
  private final Wording wording;
  private final Paper document;
  private final LinkTargets targets;
  private final Told told;
  private final PaperNote notes;
  private final Segments segments = new Segments();
  private int level = 1;

  PaperNotes(ExportSet set, Wording wording, Paper document) {
    this.set = set;
    this.wording = wording;
    this.document = document;
    this.targets = wording.targets(set);
    this.told = new Told(set);
    this.notes = new PaperNote(document, targets);
  }

  /** What is said of the document as a whole. */
  static Paper.Facts facts(ExportSet set, Wording wording) {
    boolean hasGroups = set.groups().stream().anyMatch(ExportGroup::hasTitle);
    ExportHeader header = set.header();
    // Where the title is a headline, as on a printed story, a scope that names the same story says nothing more.
    boolean isNamed = header.scope().contains(wording.bare(header.title()));
    ExportHeader said = isNamed ? new ExportHeader(header.title(), "", header.by(), header.at()) : header;
    return new Paper.Facts(
        PlainText.oneLine(header.title()), PlainText.oneLine(wording.scope(said)), PlainText.oneLine(set.header().by()),
        set.header().at(), set.language().locale().toLanguageTag(), wording.get("export.contents"), hasGroups ? 2 : 1);
  }

  void write() throws IOException {
    for (ExportGroup group : set.groups()) {
      level = group.hasTitle() ? 2 : 1;
      if (group.hasTitle()) {
        heading(1, group.title(), "");
      }
      for (ExportedStory story : group.stories()) {
        story(story);
        told.add(story);
      }
    }
    document.paragraph("Made", wording.totals(told.stories(), told.annotations()));
    document.finish();
  }

  private void heading(int depth, String text, String footnote) throws IOException {
    document.heading(depth, PlainText.oneLine(text));
    if (!footnote.isBlank()) {
      document.footnote(PlainText.oneLine(footnote));
    }
    document.end();
  }

  private void story(ExportedStory exported) throws IOException {
    StoredStory stored = exported.story();
    // The title of a printed story is its headline, and is not written twice.
    boolean isTitle = told.stories() == 0 && wording.headline(stored.shown()).equals(set.header().title());
    if (!isTitle) {
      document.heading(level, PlainText.oneLine(wording.headline(stored.shown())));
      named(exported);
      document.end();
    }
    facts(exported, isTitle);
    if (!exported.memo().isBlank()) {
      heading(level + 1, wording.get("export.memo"), "");
      notes.write(exported.memo());
    }
    Map<String, Integer> numbers = set.content().text() ? text(stored.story(), exported.annotations()) : Map.of();
    heading(level + 1, wording.get("export.annotations"), "");
    if (exported.annotations().isEmpty()) {
      document.paragraph("Note", wording.get("export.no-annotations"));
    }
    for (Annotation annotation : exported.annotations()) {
      annotation(annotation, exported, numbers);
    }
    if (set.content().pictures()) {
      figures(stored);
    }
  }

  /** What stands at the name of a story: where links to it lead, and its citation. */
  private void named(ExportedStory exported) throws IOException {
    bookmark(NoteLink.toStory(exported.story().id()));
    citation(exported);
  }

  private void citation(ExportedStory exported) throws IOException {
    if (!exported.citation().isBlank()) {
      document.footnote(PlainText.oneLine(exported.citation()));
    }
  }

  private void facts(ExportedStory exported, boolean isNamedHere) throws IOException {
    StoredStory stored = exported.story();
    ShownStory story = stored.shown();
    document.begin("Facts");
    document.text(wording.get("export.outlet") + "\t", RunLook.PLAIN);
    document.text(PlainText.oneLine(wording.outlet(story)), RunLook.PLAIN);
    if (isNamedHere) {
      bookmark(NoteLink.toStory(exported.story().id()));
    }
    document.end();
    fact(wording.get("export.date"), wording.date(story));
    fact(wording.get("export.byline"), wording.byline(story));
    for (Map.Entry<String, String> added : wording.added(story).entrySet()) {
      fact(added.getKey(), added.getValue());
    }
    fact(wording.get("export.source"), Wording.joined(Stream.of(PlainText.oneLine(stored.source().name()), wording.number(stored))));
    document.begin("Facts");
    document.text("SHA-256\t", RunLook.PLAIN);
    document.text(stored.source().sha256(), RunLook.PLAIN);
    if (isNamedHere) {
      // A PDF has the citation below the row that it belongs to: here it parts none of the others.
      citation(exported);
    }
    document.end();
  }

  private void fact(String name, String value) throws IOException {
    document.begin("Facts");
    document.text(PlainText.oneLine(name) + "\t", RunLook.PLAIN);
    document.text(PlainText.oneLine(value), RunLook.PLAIN);
    document.end();
  }

  /** Writes the full text; gives the numbers of the annotations that are marked in it. */
  private Map<String, Integer> text(Story story, List<Annotation> annotations) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    heading(level + 1, wording.get("export.text"), "");
    for (MarkedText.Paragraph paragraph : MarkedText.of(story, annotations)) {
      document.begin(switch (paragraph.kind()) {
        case PARAGRAPH -> "Text";
        case SUBHEADING, HEADLINE -> "NoteHeading";
        case CAPTION -> "Caption";
        case LIST_ITEM, TABLE_CELL -> "TextPlain";
      });
      for (MarkedText.Piece piece : paragraph.pieces()) {
        piece(piece);
        piece.ending().forEach(ending -> numbers.put(ending.annotation().id(), ending.number()));
      }
      document.end();
    }
    return numbers;
  }

  private void piece(MarkedText.Piece piece) throws IOException {
    String words = PlainText.clean(piece.text());
    if (!piece.isMarked()) {
      document.text(words, RunLook.PLAIN);
      return;
    }
    Annotation innermost = piece.over().get(piece.over().size() - 1).annotation();
    document.text(words, RunLook.PLAIN.marked(fill(innermost.color()), piece.over().size() > 1));
    for (MarkedText.Numbered ending : piece.ending()) {
      document.link(bookmarkName(NoteLink.toAnnotation(ending.annotation().id())));
      document.text("[" + ending.number() + "]", RunLook.PLAIN);
      document.endLink();
    }
  }

  private void annotation(Annotation annotation, ExportedStory exported, Map<String, Integer> numbers) throws IOException {
    document.begin("Gap");
    bookmark(NoteLink.toAnnotation(annotation.id()));
    document.end();
    about(annotation, numbers.get(annotation.id()));
    if (set.content().sentences()) {
      for (Passage passage : Passage.around(annotation, exported.story().story().text(), segments).stream().toList()) {
        document.begin("Sentence");
        document.text(PlainText.clean(passage.before()), RunLook.PLAIN);
        document.text(PlainText.clean(passage.quote()), RunLook.PLAIN.marked(fill(annotation.color()), false));
        document.text(PlainText.clean(passage.after()), RunLook.PLAIN);
        document.end();
      }
    }
    for (String lost : wording.placeLost(annotation).stream().toList()) {
      document.paragraph("Lost", lost);
    }
    notes.write(annotation.note());
    if (!annotation.tags().isEmpty()) {
      document.paragraph("Tags", wording.get("export.label", wording.get("export.tags"),
          Wording.joined(wording.tags(annotation).stream().map(PlainText::oneLine))));
    }
    String versions = wording.versions(exported.versions(annotation));
    if (!versions.isEmpty()) {
      document.paragraph("Made", PlainText.oneLine(wording.get("export.label", wording.get("export.versions"), versions)));
    }
    document.paragraph("Made", made(annotation));
  }

  /**
   * What it is about, where that is no passage, and the words that it quotes, with the number that they have in the full text: on paper no link leads
   * there.
   */
  private void about(Annotation annotation, @Nullable Integer number) throws IOException {
    String about = wording.about(annotation);
    if (!about.isEmpty()) {
      document.paragraph("About", PlainText.oneLine(Wording.joined(Stream.of(about, Wording.aboutFile(annotation)))));
    }
    String quoted = PlainText.clean(Wording.quoted(annotation));
    if (about.isEmpty() || !quoted.isEmpty()) {
      String style = switch (annotation.color()) {
        case YELLOW -> "QuoteYellow";
        case GREEN -> "QuoteGreen";
        case BLUE -> "QuoteBlue";
        case PINK -> "QuotePink";
      };
      String first = number == null ? "" : "[" + number + "] ";
      for (String paragraph : quoted.split("\n")) {
        document.paragraph(style, first + paragraph);
        first = "";
      }
    }
  }

  private String made(Annotation annotation) {
    String changed = annotation.modified().equals(annotation.created())
        ? ""
        : wording.get("export.changed", wording.dateTime(annotation.modified()));
    return PlainText.oneLine(Wording.joined(Stream.of(
        wording.color(annotation), annotation.creator(), wording.dateTime(annotation.created()), changed)));
  }

  private void figures(StoredStory stored) throws IOException {
    if (stored.story().figures().isEmpty()) {
      return;
    }
    heading(level + 1, wording.get("export.figures"), "");
    for (Figure figure : stored.story().figures()) {
      figure(stored, figure);
    }
  }

  private void figure(StoredStory stored, Figure figure) throws IOException {
    String caption = PlainText.oneLine(stored.shown().caption(figure));
    Optional<PictureSource.Bytes> picture =
        Optional.ofNullable(stored.pictures().get(figure.number())).flatMap(set.pictures()::find);
    if (picture.isEmpty()) {
      document.paragraph("Caption", wording.get("export.picture-missing"));
    } else if (!document.picture(picture.get().bytes(), picture.get().mediaType(), caption)) {
      document.paragraph("Caption", wording.get("export.picture-not-shown", picture.get().mediaType()));
    }
    document.paragraph("Caption", (wording.figure(figure) + "  " + caption).strip());
    document.paragraph("Credit", PlainText.oneLine(
        Wording.joined(Stream.of(Wording.credit(stored.shown(), figure), Wording.fileName(figure)))));
  }

  private void bookmark(NoteLink link) throws IOException {
    boolean isMarked = set.content().text() && link.kind() == NoteLink.Kind.ANNOTATION;
    if ((isMarked || targets.has(link)) && told.isFirst(link)) {
      document.bookmark(bookmarkName(link));
    }
  }

  /** A name of at most 40 characters, as word processors allow; that of a UUID has 38. */
  static String bookmarkName(NoteLink link) {
    String name = (link.kind() == NoteLink.Kind.STORY ? "s_" : "a_") + link.id().replaceAll("[^A-Za-z0-9]", "_");
    return name.substring(0, Math.min(name.length(), 40));
  }

  /** The colours that the HTML has on paper. */
  private static String fill(HighlightColor color) {
    return switch (color) {
      case YELLOW -> "FFE58A";
      case GREEN -> "BFE6B4";
      case BLUE -> "B9DBF7";
      case PINK -> "F5C2D3";
    };
  }
}
