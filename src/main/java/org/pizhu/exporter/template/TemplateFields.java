package org.pizhu.exporter.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pizhu.exporter.html.HtmlNote;
import org.pizhu.exporter.markdown.MarkdownNote;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.exporter.set.PictureSource;
import org.pizhu.exporter.words.FrontMatter;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.MarkedText;
import org.pizhu.exporter.words.Passage;
import org.pizhu.exporter.words.PlainNote;
import org.pizhu.exporter.words.PlainText;
import org.pizhu.exporter.words.Wording;
import org.pizhu.model.Annotation;
import org.pizhu.model.Figure;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.ShownStory;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.text.Segments;

/** What a template can name: see {@code templates.md} of the site. Fields are never renamed. Serves one export. */
final class TemplateFields {

  private final ExportSet set;
  private final TemplateKind kind;
  private final String template;
  private final Wording wording;
  private final LinkTargets targets;
  private final Segments segments = new Segments();

  TemplateFields(ExportSet set, TemplateKind kind, String template) {
    this.set = set;
    this.kind = kind;
    this.template = template;
    wording = new Wording(set);
    targets = wording.targets(set);
  }

  /** What is in the language of the file already. */
  record Markup(String text) {}

  Map<String, Object> ofSet() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", set.header().title());
    fields.put("scope", set.header().scope());
    fields.put("by", set.header().by());
    fields.put("exported", wording.dateTime(set.header().at()));
    fields.put("exportedIso", set.header().at().toString());
    fields.put("language", set.language().locale().toLanguageTag());
    List<Map<String, Object>> groups = new ArrayList<>();
    set.groups().forEach(group -> groups.add(
        Map.of("group", group.title(), "hasGroup", group.hasTitle(), "stories", new Once(group.stories()))));
    fields.put("groups", groups);
    fields.put("stories", new Once(set.stories()));
    return fields;
  }

  /** Stories can be asked for once only: a second time is an error of the template, but whether there were any may be asked. */
  private final class Once implements Iterable<Map<String, Object>> {

    private final Iterable<ExportedStory> stories;
    private boolean isUsed;
    private boolean wasEmpty;

    Once(Iterable<ExportedStory> stories) {
      this.stories = stories;
    }

    @Override
    public Iterator<Map<String, Object>> iterator() {
      boolean isSecond = isUsed;
      Iterator<ExportedStory> each = isSecond ? null : stories.iterator();
      if (!isSecond) {
        isUsed = true;
        wasEmpty = !each.hasNext();
      }
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return each == null ? !wasEmpty : each.hasNext();
        }

        @Override
        public Map<String, Object> next() {
          if (each == null) {
            throw new PizhuException(Problem.of(ProblemKind.TEMPLATE_STORIES_TWICE, template));
          }
          return story(each.next());
        }
      };
    }
  }

  private Map<String, Object> story(ExportedStory exported) {
    StoredStory stored = exported.story();
    ShownStory shown = stored.shown();
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", stored.id());
    fields.put("number", stored.number());
    fields.put("headline", wording.headline(shown));
    fields.put("outlet", Objects.requireNonNullElse(shown.outlet(), ""));
    fields.put("date", shown.date() == null ? "" : wording.date(shown));
    fields.put("isoDate", wording.machineDate(shown).orElse(""));
    fields.put("byline", shown.bylines().isEmpty() ? "" : wording.byline(shown));
    fields.put("place", Objects.requireNonNullElse(shown.place(), ""));
    fields.put("source", stored.source().name());
    fields.put("sha256", stored.source().sha256());
    fields.put("citation", exported.citation());
    fields.put("memo", note(exported.memo()));
    fields.put("hasMemo", !exported.memo().isBlank());
    List<Map<String, Object>> added = new ArrayList<>();
    wording.added(shown).forEach((name, value) -> added.add(Map.of("name", name, "value", value)));
    fields.put("added", added);
    List<Map<String, Object>> annotations = new ArrayList<>();
    for (Annotation annotation : exported.annotations()) {
      annotations.add(annotation(annotation, stored.story(), annotations.size() + 1));
    }
    fields.put("annotations", annotations);
    fields.put("hasAnnotations", !annotations.isEmpty());
    List<Map<String, Object>> figures = set.content().pictures()
        ? stored.story().figures().stream().map(figure -> figure(stored, figure)).toList() : List.of();
    fields.put("figures", figures);
    fields.put("hasFigures", !figures.isEmpty());
    fields.put("paragraphs", set.content().text() ? paragraphs(stored.story(), exported.annotations()) : List.of());
    return fields;
  }

  private Map<String, Object> annotation(Annotation annotation, Story story, int number) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", annotation.id());
    fields.put("number", number);
    fields.put("about", wording.about(annotation));
    String quoted = PlainText.clean(Wording.quoted(annotation));
    fields.put("quote", quoted);
    fields.put("quoteLines", Arrays.stream(quoted.split("\n")).filter(line -> !line.isEmpty()).map(line -> Map.of("line", line)).toList());
    Optional<Passage> passage =
        set.content().sentences() ? Passage.around(annotation, story.text(), segments) : Optional.empty();
    fields.put("sentence", passage.map(one -> List.of(Map.of("before", one.before(), "words", one.quote(), "after", one.after())))
        .orElse(List.of()));
    fields.put("note", note(annotation.note()));
    fields.put("noteText", PlainNote.of(annotation.note(), targets));
    fields.put("hasNote", !annotation.note().isBlank());
    List<String> paths = wording.tags(annotation);
    fields.put("tags", paths.stream().map(path ->
        Map.of("path", path, "name", path.substring(path.lastIndexOf('/') + 1), "hashtag", new Markup("#" + FrontMatter.tag(path)))).toList());
    fields.put("hasTags", !paths.isEmpty());
    fields.put("tagPaths", String.join("; ", paths));
    fields.put("color", wording.color(annotation));
    fields.put("colorKey", annotation.color().key());
    fields.put("annotator", annotation.creator());
    fields.put("created", wording.dateTime(annotation.created()));
    fields.put("createdIso", annotation.created().toString());
    fields.put("modified", wording.dateTime(annotation.modified()));
    fields.put("modifiedIso", annotation.modified().toString());
    fields.put("isModified", !annotation.modified().equals(annotation.created()));
    fields.put("lost", wording.placeLost(annotation).orElse(""));
    return fields;
  }

  private Map<String, Object> figure(StoredStory stored, Figure figure) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("number", figure.number());
    fields.put("label", wording.figure(figure));
    fields.put("caption", stored.shown().caption(figure));
    fields.put("credit", Wording.credit(stored.shown(), figure));
    fields.put("file", Wording.fileName(figure));
    Optional<PictureSource.Bytes> picture = kind == TemplateKind.HTML
        ? Optional.ofNullable(stored.pictures().get(figure.number())).flatMap(set.pictures()::find) : Optional.empty();
    fields.put("hasPicture", stored.pictures().containsKey(figure.number()));
    fields.put("data", picture.map(bytes ->
        "data:" + bytes.mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes.bytes())).orElse(""));
    return fields;
  }

  private List<Map<String, Object>> paragraphs(Story story, List<Annotation> annotations) {
    List<Map<String, Object>> paragraphs = new ArrayList<>();
    for (MarkedText.Paragraph paragraph : MarkedText.of(story, annotations)) {
      List<Map<String, Object>> pieces = new ArrayList<>();
      paragraph.pieces().forEach(piece -> pieces.add(Map.of(
          "words", piece.text(),
          "isMarked", piece.isMarked(),
          "colorKey", piece.isMarked() ? piece.over().get(piece.over().size() - 1).annotation().color().key() : "")));
      paragraphs.add(Map.of("kind", paragraph.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), "pieces", pieces));
    }
    return paragraphs;
  }

  /** A note or memo in the language of the file. */
  private Markup note(String note) {
    if (note.isBlank()) {
      return new Markup("");
    }
    return new Markup(kind == TemplateKind.HTML ? HtmlNote.of(note, targets) : String.join("\n", MarkdownNote.of(note, targets).lines()));
  }
}
